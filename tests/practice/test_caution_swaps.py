"""Practices that give way to a person's cautions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.caution import Caution
from wallyoga.practice.caution_swaps import BREATH_HOLDS, Adapted, adapt, remove_holds
from wallyoga.practice.errors import PlanError
from wallyoga.practice.pose import Avoid, Pose, Range, Sides
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep

from .small_plans import PLAIN, SLOW, SMALL

FLAGS = {
    flag: Caution(name=short.capitalize(), short=short, advice="")
    for flag, short in (("eyes", "glaucoma"), ("knee", "knee injury"), (BREATH_HOLDS, "breath holds"))
}


def pose(name: str, *avoid: Avoid, sides: Sides = Sides.TOGETHER, minutes: Range | None = None) -> Pose:
    """Return a pose whose id is its name in small letters, counted in breaths where it has no minutes."""
    breaths = None if minutes else Range(4, 6)
    return PLAIN._replace(id=name.lower(), name=name, avoid=avoid, sides=sides, minutes=minutes, breaths=breaths)


def adapt_practice(*steps: SequenceStep | str, poses: tuple[Pose, ...], flags: str = "eyes") -> Adapted:
    """Return what flags leave of a practice of these steps."""
    sequence = SMALL._replace(steps=tuple(SequenceStep(pose=s) if isinstance(s, str) else s for s in steps))
    return adapt(sequence, {each.id: each for each in poses}, {flag: FLAGS[flag] for flag in flags.split()})


def list_left(result: Adapted) -> list[str]:
    """Return the poses that are left."""
    return [step.pose for step in result.sequence.steps]


WALL = pose("Wall", Avoid("eyes", "chair"), minutes=Range(10, 30))
CHAIR = pose("Chair", Avoid("knee", "seat"), minutes=Range(10, 20))
SEAT = pose("Seat")
STRAP = pose("Strap", Avoid("eyes"), sides=Sides.EACH)
FOLD = pose("Fold", Avoid("eyes", "seat"), Avoid("knee", "chair"), sides=Sides.EACH)
ALL = (WALL, CHAIR, SEAT, STRAP, FOLD)


def test_no_flags() -> None:
    """Without a flag a practice is as it was, and nothing is said."""
    assert adapt(SMALL, {}, {}) == Adapted(SMALL)


def test_a_pose_no_flag_speaks_against() -> None:
    """A pose stays with its own counts when its cautions are not the person's."""
    step = SequenceStep(pose="fold", breaths=Range(2, 3), revisit=Range(1, 1), enter=("Down.",))
    result = adapt_practice("wall", step, poses=(*ALL[1:4], FOLD._replace(avoid=()), WALL._replace(avoid=())))
    assert result.sequence.steps == (SequenceStep(pose="wall"), step)
    assert result.changes == ()


def test_a_swap_is_said() -> None:
    """A flagged pose is swapped for its gentler one, and the change says both names and why."""
    result = adapt_practice("wall", "seat", poses=ALL)
    assert list_left(result) == ["chair", "seat"]
    assert result.changes == ("Chair instead of Wall, for glaucoma.",)


def test_a_chain() -> None:
    """What is swapped in has to be free of every flag too, or what stands in for it comes."""
    result = adapt_practice("wall", "strap", poses=ALL, flags="eyes knee")
    assert list_left(result) == ["seat"]
    assert result.changes == ("Seat instead of Wall, for glaucoma.", "Without Strap, for glaucoma.")


def test_two_reasons() -> None:
    """Every flag that speaks against a pose is named."""
    assert adapt_practice("fold", poses=ALL, flags="eyes knee").changes == (
        "Seat instead of Fold, for glaucoma and knee injury.",
    )


def test_left_out_wins() -> None:
    """A flag that names nothing gentler leaves the pose out, whatever another flag names."""
    both = pose("Both", Avoid("knee", "seat"), Avoid("eyes"))
    assert list_left(adapt_practice("both", "seat", poses=(both, *ALL), flags="eyes knee")) == ["seat"]
    assert list_left(adapt_practice("both", poses=(both, *ALL), flags="knee")) == ["seat"]


def test_a_loop_ends_in_leaving_out() -> None:
    """Swaps that lead in a circle leave the pose out."""
    one, other = pose("One", Avoid("eyes", "other")), pose("Other", Avoid("eyes", "one"))
    result = adapt_practice("one", "seat", poses=(one, other, SEAT))
    assert list_left(result) == ["seat"]
    assert result.changes == ("Without One, for glaucoma.",)


def test_its_own_count() -> None:
    """A pose that is swapped in has its own count and patterns, and its own offer to revisit where one was made."""
    step = SequenceStep(pose="fold", breaths=Range(12, 16), breathing=(Breathing(SLOW),), revisit=Range(6, 10))
    again = SEAT._replace(sides=Sides.EACH, revisit=Range(2, 3))
    assert adapt_practice(step, poses=(FOLD, again)).sequence.steps == (SequenceStep(pose="seat", revisit=Range(2, 3)),)
    assert adapt_practice(step, poses=(FOLD, SEAT)).sequence.steps == (SequenceStep(pose="seat"),)


@pytest.mark.parametrize("asked", [Range(2, 5), None])
def test_a_long_rest_stays_one(asked: Range | None) -> None:
    """A hold counted in minutes keeps them, the practice's or the pose's, and its breathing, in a pose done once."""
    breathing = (Breathing(SLOW, 5), Breathing(NATURAL))
    step = SequenceStep(pose="wall", minutes=asked, breathing=breathing, optional=True)
    minutes = asked or WALL.minutes
    (only,) = adapt_practice(step, poses=ALL, flags="eyes knee").sequence.steps
    assert only == SequenceStep(pose="seat", minutes=minutes, breathing=breathing, optional=True)


def test_neighbours_that_became_the_same() -> None:
    """Neighbours that became one pose are one step with the minutes of both; two the author wrote stay two."""
    timed = SequenceStep(pose="wall", minutes=Range(1, 2))
    result = adapt_practice(timed, "strap", timed._replace(optional=True), poses=ALL)
    assert result.sequence.steps == (SequenceStep(pose="chair", minutes=Range(2, 4)),)
    assert list_left(adapt_practice("seat", "seat", "wall", poses=ALL)) == ["seat", "seat", "chair"]
    assert list_left(adapt_practice("chair", "wall", "seat", poses=ALL)) == ["chair", "seat"]


def test_the_way_in_belongs_to_the_step_before() -> None:
    """A way in that a step has from the one before it goes when that one is another, or when the pose itself is."""
    led = SequenceStep(
        pose="seat", enter=("From the wall to the seat.",), short_enter=("To the seat",), enter_seconds=5
    )
    assert adapt_practice("wall", led, poses=ALL).sequence.steps[1] == SequenceStep(pose="seat")
    assert adapt_practice("chair", led, "strap", poses=ALL).sequence.steps[1] == led
    assert adapt_practice(led._replace(pose="fold"), poses=ALL).sequence.steps[0].enter == ()


def test_nothing_left() -> None:
    """A practice that would be empty is refused by name, with the reason."""
    with pytest.raises(PlanError, match="Small has nothing left that goes with glaucoma"):
        adapt_practice("strap", "strap", poses=ALL)


def test_a_pose_that_is_not_there() -> None:
    """A practice with an unknown pose is refused."""
    with pytest.raises(PlanError, match='no pose "none"'):
        adapt_practice("none", poses=ALL)


def test_no_breath_is_held() -> None:
    """Under that flag every pattern loses its holds, the practice's and each step's, and the change says so once."""
    box, seven = Pattern.parse("box"), Pattern.parse("4:7:8")
    step = SequenceStep(pose="seat", breathing=(Breathing(seven, 2), Breathing(SLOW)))
    sequence = SMALL._replace(pace=box, steps=(step, step))
    result = adapt(sequence, {"seat": SEAT}, {BREATH_HOLDS: FLAGS[BREATH_HOLDS]})
    assert result.sequence.pace == Pattern.parse("4:4")
    assert result.sequence.steps[0].breathing == (Breathing(Pattern.parse("4:8"), 2), Breathing(SLOW))
    assert result.changes == (
        "Breath 4:4 instead of 4:4:4:4, without holding it.",
        "Breath 4:8 instead of 4:7:8:0, without holding it.",
    )
    assert remove_holds(NATURAL) == NATURAL


NAMES = ("a", "b", "c", "d", "e")
AVOIDS = st.lists(
    st.builds(Avoid, st.sampled_from(["eyes", "knee"]), st.one_of(st.none(), st.sampled_from(NAMES))), max_size=3
)


@given(
    st.tuples(*[AVOIDS] * 5), st.lists(st.sampled_from(NAMES), min_size=1), st.sets(st.sampled_from(["eyes", "knee"]))
)
def test_never_a_flagged_pose(avoids: tuple[list[Avoid], ...], steps: list[str], flags: set[str]) -> None:
    """Whatever is swapped for what, no pose that is left is one a flag speaks against."""
    poses = {name: SEAT._replace(id=name, avoid=tuple(a)) for name, a in zip(NAMES, avoids, strict=True)}
    sequence = Sequence(id="x", name="X", summary="X.", steps=tuple(SequenceStep(pose=name) for name in steps))
    try:
        result = adapt(sequence, poses, {flag: FLAGS[flag] for flag in flags})
    except PlanError:
        return
    assert result.sequence.steps
    assert all(avoid.caution not in flags for name in list_left(result) for avoid in poses[name].avoid)
