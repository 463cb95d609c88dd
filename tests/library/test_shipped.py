"""The shipped poses and practices: their numbers, their words, and what they put in place of one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wallyoga.files.parsed_cache import NOTHING_KEPT
from wallyoga.library.library import Library, load_library
from wallyoga.library.loader import SHIPPED, load_own_pose
from wallyoga.practice.breath import Pattern, Stage
from wallyoga.practice.personal_words import Hamstrings, Units, Wording
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, SEATED_POSE, SIDE_POSE, Pose, Range, Side, Sides, fill_in_side

LIBRARY = load_library()
POSES = sorted(LIBRARY.poses)
PRACTICES = sorted(LIBRARY.sequences)

LONGEST_LINE = 68
"""What fits beside the figure and below it, in characters."""

HARD_WORDS = re.compile(r"\b(should|just|must)\b|!", re.IGNORECASE)
"""What nobody is told here."""

EIGHT_TO_TEN, TWELVE_TO_SIXTEEN, SIX_TO_TEN = Range(8, 10), Range(12, 16), Range(6, 10)
TEN_TO_THIRTY = Range(10, 30)

BREATHS = {
    "strap-hamstring": ("Supta Padangusthasana", Sides.EACH, Side.RIGHT, EIGHT_TO_TEN, None),
    "strap-hamstring-across": ("Parivrtta Supta Padangusthasana", Sides.EACH, Side.RIGHT, EIGHT_TO_TEN, EIGHT_TO_TEN),
    "wall-butterfly": ("Baddha Konasana", Sides.TOGETHER, None, TWELVE_TO_SIXTEEN, None),
    "wall-figure-four": ("Sucirandhrasana", Sides.EACH, Side.LEFT, TWELVE_TO_SIXTEEN, SIX_TO_TEN),
}
"""The runner's article: Sanskrit, sides, the first side, breaths on each, and again on the tighter one."""

MINUTES = {
    "legs-up-the-wall": ("Viparita Karani", TEN_TO_THIRTY),
    "legs-up-the-wall-supported": ("Viparita Karani", TEN_TO_THIRTY),
    "legs-on-a-chair": ("Viparita Karani", TEN_TO_THIRTY),
}
"""The guide to Viparita Karani: at least ten minutes, and up to thirty and more."""

SANSKRIT = {
    "knees-to-chest": "Apanasana",
    "reclined-butterfly": "Supta Baddha Konasana",
    "standing-forward-fold": "Uttanasana",
    "corpse-pose": "Savasana",
    "easy-pose": "Sukhasana",
    "supported-bridge": "Setu Bandha Sarvangasana",
    "wall-straddle": "Upavistha Konasana",
    "wall-happy-baby": "Ananda Balasana",
    "reclined-wall-squat": "Malasana",
    "reclined-twist": "Supta Matsyendrasana",
}
"""The other poses that have a name of their own."""

ADDED = ("wall-straddle", "wall-happy-baby", "reclined-wall-squat", "reclined-twist", "one-leg-up")
"""Poses of general teaching, 5 to 16 breaths each."""

INVERSIONS = (
    "legs-up-the-wall",
    "legs-up-the-wall-straight",
    "legs-up-the-wall-supported",
    "one-leg-up",
    "ankles-at-the-wall",
    "doorway-leg-stretch",
    "wall-hamstring",
    "seated-forward-fold",
    "wide-knee-childs-pose",
    "strap-hamstring",
    "strap-hamstring-across",
    "wall-butterfly",
    "wall-figure-four",
    "wall-happy-baby",
    "wall-straddle",
    "supported-bridge",
    "standing-forward-fold",
)
"""Where the head is lower than usual, or the legs are above the heart."""

RUNNERS = [
    "legs-up-the-wall-straight",
    "strap-hamstring",
    "strap-hamstring-across",
    "knees-to-chest",
    "wall-butterfly",
    "wall-figure-four",
    "knees-to-chest",
]
"""The order of the runner's article, with its rests."""


WORDINGS = [Wording(hamstrings, units) for hamstrings in Hamstrings for units in Units]
"""Every way a person can be spoken to."""


def texts_of(pose: Pose) -> Iterator[str]:
    """Yield every line of a pose as anyone is shown it on either side."""
    for wording in WORDINGS:
        yield from _lines(wording.pose(pose))


def _lines(pose: Pose) -> Iterator[str]:
    for line in (*pose.enter, *pose.change, *pose.cues, *pose.ease, *pose.leave):
        yield from {fill_in_side(line, side) for side in Side} if pose.sides is Sides.EACH else (line,)


def plan_of(practice: str, minutes: float | None = None) -> Plan:
    """Return the plan of a shipped practice."""
    return make_plan(LIBRARY.sequences[practice], LIBRARY.poses, minutes=minutes)


def test_every_file_is_read(library: Library) -> None:
    """Every shipped file is in the library, and so are the poses that plans put in by themselves."""
    shipped = SHIPPED
    assert {f"{pose}.toml" for pose in library.poses} == tomls(shipped / "poses")
    assert {f"{practice}.toml" for practice in library.sequences} == tomls(shipped) - {"cautions.toml"}
    assert {REST_POSE, SIDE_POSE, SEATED_POSE} <= library.poses.keys()
    assert {"legs-up-the-wall", "runners-wall-reset"} <= library.sequences.keys()


@pytest.mark.parametrize("pose_id", LIBRARY.poses)
def test_shipped_poses_are_held_to_what_own_ones_are(pose_id: str) -> None:
    """A shipped pose, which is read only when it is looked at, has nothing wrong that a person's own would be told."""
    path = SHIPPED / "poses" / f"{pose_id}.toml"
    pose, figure = load_own_pose(NOTHING_KEPT, path, LIBRARY.poses, LIBRARY.cautions.by_id)
    assert (pose, figure) == (LIBRARY.poses[pose_id], LIBRARY.figures[pose_id])
    assert figure


def tomls(folder: Path) -> set[str]:
    """Return the names of the TOML files in a folder."""
    return {path.name for path in folder.iterdir() if path.name.endswith(".toml")}


@pytest.mark.parametrize("pose_id", BREATHS)
def test_numbers_of_the_runners_poses(pose_id: str) -> None:
    """These poses have the article's breaths, sides and revisits."""
    pose = LIBRARY.poses[pose_id]
    first = pose.first if pose.sides is Sides.EACH else None
    assert (pose.sanskrit, pose.sides, first, pose.breaths, pose.revisit) == BREATHS[pose_id]


@pytest.mark.parametrize("pose_id", MINUTES)
def test_numbers_of_legs_up(pose_id: str) -> None:
    """Legs up the wall, in all its restorative forms, is ten minutes or more."""
    pose = LIBRARY.poses[pose_id]
    assert (pose.sanskrit, pose.minutes) == MINUTES[pose_id]
    assert pose.sides is Sides.TOGETHER


def test_how_legs_up_is_said() -> None:
    """Its Sanskrit name comes with how to say it."""
    assert LIBRARY.poses["legs-up-the-wall"].pronunciation == "vip-par-EE-tah kah-RAH-nee"


@pytest.mark.parametrize("pose_id", SANSKRIT)
def test_sanskrit(pose_id: str) -> None:
    """A pose has its Sanskrit name, in plain ASCII."""
    assert LIBRARY.poses[pose_id].sanskrit == SANSKRIT[pose_id]


@pytest.mark.parametrize("pose_id", ADDED)
def test_numbers_of_added_poses(pose_id: str) -> None:
    """A pose of general teaching is held for 5 to 16 breaths."""
    breaths = LIBRARY.poses[pose_id].breaths
    assert breaths is not None
    assert 5 <= breaths.low <= breaths.high <= 16


@pytest.mark.parametrize("pose_id", POSES)
def test_words_of_a_pose(pose_id: str) -> None:
    """Every line of a pose fits its place, asks nobody to, and names the side only where there is one."""
    pose = LIBRARY.poses[pose_id]
    for text in texts_of(pose):
        assert len(text) <= LONGEST_LINE, text
        assert not HARD_WORDS.search(text), text
        assert "{" not in text, text
    assert f"{pose.name}{pose.sanskrit}{pose.pronunciation}{pose.meaning}".isascii()
    assert bool(pose.change) == (pose.sides is Sides.EACH)


@pytest.mark.parametrize("pose_id", POSES)
def test_what_the_guide_tells_of_a_pose(pose_id: str) -> None:
    """Every pose says its kind, words, anatomy, what is at ease and alike, and who says what it does."""
    pose = LIBRARY.poses[pose_id]
    claims = tuple(text for claim in pose.said_to for text in (claim.text, claim.source))
    assert pose.at_ease
    assert pose.said_to
    assert pose.alike
    assert not {*pose.at_ease} & {*pose.stretches}
    for text in (pose.kind, pose.anatomy, *pose.words.values(), *claims):
        assert text
        assert text.isascii()
        assert not HARD_WORDS.search(text), text
    assert all(claim.text[0].islower() for claim in pose.said_to)


def test_what_legs_up_is_said_to_do() -> None:
    """The guide's perks of legs up the wall are there, each as said by it, and no cure among them."""
    claims = {claim.text for claim in LIBRARY.poses["legs-up-the-wall"].said_to if "Viparita" in claim.source}
    for perk in ("relaxation response", "swollen ankles", "for bed", "headaches", "headstand and shoulderstand"):
        assert any(perk in claim for claim in claims), perk
    assert not any(re.search("vein|hormone|cure|heal", claim) for claim in claims)


@pytest.mark.parametrize("practice", PRACTICES)
def test_words_of_a_practice(practice: str) -> None:
    """A practice has a name, a line about it that fits, and what it is good for."""
    sequence = LIBRARY.sequences[practice]
    assert 0 < len(sequence.summary) <= LONGEST_LINE
    assert not HARD_WORDS.search(sequence.summary)
    assert sequence.goals


def test_the_runners_order() -> None:
    """The runner's practice has the article's poses in the article's order."""
    assert [step.pose for step in LIBRARY.sequences["runners-wall-reset"].steps] == RUNNERS


def test_the_runners_counts() -> None:
    """Counts stay the article's however much time there is, and both sides get the same."""
    for minutes in (15, 20, 27, 40):
        for pose_id, (_, sides, _, breaths, revisit) in BREATHS.items():
            steps = [step for step in plan_of("runners-wall-reset", minutes).steps if step.pose == pose_id]
            counts = [step.breaths for step in steps if step.kind is Kind.HOLD]
            assert len(set(counts)) <= 1
            assert all(breaths.low <= (count or 0) <= breaths.high for count in counts)
            assert len(counts) in ((2,) if sides is Sides.EACH else (0, 1))
            added = [branch for step in steps for side in step.branches.values() for branch in side]
            again = [branch.breaths or 0 for branch in added if branch.kind is Kind.REVISIT]
            assert bool(again) == (revisit is not None)
            assert all(revisit is not None and revisit.low <= count <= revisit.high for count in again)


def test_how_long_the_runners_practice_is() -> None:
    """It takes about 27 minutes, and fits down to about 15."""
    assert plan_of("runners-wall-reset").seconds == pytest.approx(27 * 60, abs=60)
    assert plan_of("runners-wall-reset", 15).seconds == pytest.approx(15 * 60, abs=90)


@pytest.mark.parametrize("minutes", [5, 10, 12, 20, 30, 40])
def test_how_long_legs_up_is(minutes: int) -> None:
    """Legs Up the Wall takes 5 to 40 minutes to the second, by choice."""
    assert plan_of("legs-up-the-wall", minutes).seconds == minutes * 60


def test_the_opening_breath() -> None:
    """Legs up the wall opens with five breaths of 4 in and 8 out, exactly a minute; ten minutes is the usual hold."""
    for practice in ("legs-up-the-wall", "runners-wall-reset"):
        hold = next(step for step in plan_of(practice).steps if step.kind is Kind.HOLD)
        opening, rest = hold.breathing
        assert opening == Stage(Pattern.parse("4:8"), 5, 60.0)
        assert not rest.pattern.paced
    assert next(step for step in plan_of("legs-up-the-wall").steps if step.kind is Kind.HOLD).seconds == 600


@pytest.mark.parametrize("practice", PRACTICES)
def test_both_sides(practice: str) -> None:
    """Whatever time there is, every pose with sides is held on both, alike."""
    for minutes in (None, 5, 12, 30):
        pairs: dict[tuple[int | None, str], list[tuple[Side | None, tuple[Stage, ...]]]] = {}
        for step in plan_of(practice, minutes).steps:
            if step.kind is Kind.HOLD:
                pairs.setdefault((step.pair, step.pose), []).append((step.side, step.breathing))
        for (_, pose_id), holds in pairs.items():
            sides = {side for side, _ in holds}
            assert sides == (set(Side) if LIBRARY.poses[pose_id].sides is Sides.EACH else {None})
            assert len({breathing for _, breathing in holds}) == 1


@pytest.mark.parametrize("practice", PRACTICES)
def test_the_length_of_a_practice(practice: str) -> None:
    """A practice takes as long as it says, to a minute."""
    minutes = LIBRARY.sequences[practice].minutes
    assert minutes is not None
    assert plan_of(practice).seconds == pytest.approx(minutes * 60, abs=60)


@pytest.mark.parametrize("practice", PRACTICES)
def test_the_way_out(practice: str) -> None:
    """Every practice ends by the side where one lies, and sitting."""
    *_, last = plan_of(practice).steps
    assert (last.kind, last.pose) == (Kind.SETTLE, SEATED_POSE)
    ways = [step.pose for step in plan_of(practice).steps if step.kind is Kind.LEAVE]
    lies = LIBRARY.poses[LIBRARY.sequences[practice].steps[-1].pose].by_the_side
    assert (SIDE_POSE in ways) == lies


def test_the_cautions(library: Library) -> None:
    """Every flag there is a reason for has a name, a short one for a list, and advice."""
    assert set(library.cautions.by_id) == {
        "eyes",
        "blood-pressure",
        "reflux",
        "pregnancy",
        "menstruation",
        "back",
        "clot-or-surgery",
        "nerve",
        "knee",
        "breath-holds",
    }
    for caution in library.cautions.by_id.values():
        assert caution.name
        assert 0 < len(caution.short) <= 24
        assert not HARD_WORDS.search(caution.advice)
    assert len(library.cautions.stop_signs) == 6


@pytest.mark.parametrize("caution", ["eyes", "blood-pressure"])
@pytest.mark.parametrize("pose_id", INVERSIONS)
def test_inversions(pose_id: str, caution: str) -> None:
    """Every inversion is left out or swapped with eye trouble, and with high blood pressure."""
    assert caution in {avoid.caution for avoid in LIBRARY.poses[pose_id].avoid}


@pytest.mark.parametrize("pose_id", POSES)
def test_a_gentler_pose_is_gentler(pose_id: str) -> None:
    """What a pose is swapped for has nothing against it with the same caution, and each caution comes once."""
    pose = LIBRARY.poses[pose_id]
    cautions = [avoid.caution for avoid in pose.avoid]
    assert len(cautions) == len(set(cautions))
    for avoid in pose.avoid:
        gentler = LIBRARY.poses[avoid.instead].avoid if avoid.instead else ()
        assert avoid.caution not in {against.caution for against in gentler}, avoid


@pytest.mark.parametrize("pose_id", POSES)
def test_swaps_come_to_an_end(pose_id: str) -> None:
    """Swapping a pose again and again, for whatever cautions, never leads back to it."""
    reached, seen = {pose_id}, set[str]()
    while reached:
        seen |= reached
        reached = {avoid.instead for each in reached for avoid in LIBRARY.poses[each].avoid if avoid.instead}
        assert pose_id not in reached
        reached -= seen
