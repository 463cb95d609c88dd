"""The shipped poses and practices: that each is read, and its numbers."""

from __future__ import annotations

from importlib.resources.abc import Traversable

import pytest

from wallyoga.files.parsed_cache import NO_CACHE
from wallyoga.library.library import Library
from wallyoga.library.loader import load_own_pose
from wallyoga.library.toml_folder import SHIPPED
from wallyoga.practice.breath import Pattern, Stage
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import REST_POSE, SEATED_POSE, SIDE_POSE, Range, Side, Sides

from .shipped import LIBRARY, PRACTICES, plan_shipped

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


ADDED = ("wall-straddle", "wall-happy-baby", "reclined-wall-squat", "reclined-twist", "one-leg-up")
"""Poses of general teaching, 5 to 16 breaths each."""


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


def test_every_file_is_read(library: Library) -> None:
    """Every shipped file is in the library, and so are the poses that plans put in by themselves."""
    shipped = SHIPPED
    assert {f"{pose}.toml" for pose in library.poses} == tomls(shipped / "poses")
    assert {f"{practice}.toml" for practice in library.sequences} == tomls(shipped) - {"cautions.toml"}
    assert {REST_POSE, SIDE_POSE, SEATED_POSE} <= library.poses.keys()
    assert {"legs-up-the-wall", "runners-wall-reset"} <= library.sequences.keys()


def test_shipped_poses_are_held_to_what_own_ones_are() -> None:
    """A shipped pose, which is read only when it is looked at, has nothing wrong that a person's own would be told."""
    for pose_id in LIBRARY.poses:
        path = SHIPPED / "poses" / f"{pose_id}.toml"
        pose, figure = load_own_pose(NO_CACHE, path, LIBRARY.poses, LIBRARY.cautions.by_id)
        assert (pose, figure) == (LIBRARY.poses[pose_id], LIBRARY.figures[pose_id]), pose_id
        assert figure, pose_id


def tomls(folder: Traversable) -> set[str]:
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
    """Legs up the wall, in all its restorative forms, is ten minutes or more, and ten are usual."""
    pose = LIBRARY.poses[pose_id]
    assert (pose.sanskrit, pose.minutes, pose.usual) == (*MINUTES[pose_id], 10)
    assert pose.sides is Sides.TOGETHER


@pytest.mark.parametrize("pose_id", ADDED)
def test_numbers_of_added_poses(pose_id: str) -> None:
    """A pose of general teaching is held for 5 to 16 breaths."""
    breaths = LIBRARY.poses[pose_id].breaths
    assert breaths is not None
    assert 5 <= breaths.low <= breaths.high <= 16


def test_the_runners_order() -> None:
    """The runner's practice has the article's poses in the article's order."""
    assert [step.pose for step in LIBRARY.sequences["runners-wall-reset"].steps] == RUNNERS


def test_the_runners_counts() -> None:
    """Counts stay the article's however much time there is, and both sides get the same."""
    for minutes in (15, 20, 27, 40):
        for pose_id, (_, sides, _, breaths, revisit) in BREATHS.items():
            steps = [step for step in plan_shipped("runners-wall-reset", minutes).steps if step.pose == pose_id]
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
    assert plan_shipped("runners-wall-reset").seconds == pytest.approx(27 * 60, abs=60)
    assert plan_shipped("runners-wall-reset", 15).seconds == pytest.approx(15 * 60, abs=90)


@pytest.mark.parametrize("minutes", [5, 10, 12, 20, 30, 40])
def test_how_long_legs_up_is(minutes: int) -> None:
    """Legs Up the Wall takes 5 to 40 minutes to the second, by choice."""
    assert plan_shipped("legs-up-the-wall", minutes).seconds == minutes * 60


def test_the_opening_breath() -> None:
    """Legs up the wall opens with five breaths of 4 in and 8 out, exactly a minute; ten minutes is the usual hold."""
    for practice in ("legs-up-the-wall", "runners-wall-reset"):
        hold = next(step for step in plan_shipped(practice).steps if step.kind is Kind.HOLD)
        opening, rest = hold.breathing
        assert opening == Stage(Pattern.parse("4:8"), 5, 60.0)
        assert not rest.pattern.paced
    assert next(step for step in plan_shipped("legs-up-the-wall").steps if step.kind is Kind.HOLD).seconds == 600


@pytest.mark.parametrize("practice", PRACTICES)
def test_both_sides(practice: str) -> None:
    """Whatever time there is, every pose with sides is held on both, alike."""
    for minutes in (None, 5, 12, 30):
        pairs: dict[tuple[int | None, str], list[tuple[Side | None, tuple[Stage, ...]]]] = {}
        for step in plan_shipped(practice, minutes).steps:
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
    assert plan_shipped(practice).seconds == pytest.approx(minutes * 60, abs=60)


@pytest.mark.parametrize("practice", PRACTICES)
def test_the_way_out(practice: str) -> None:
    """Every practice ends by the side where one lies, and sitting."""
    *_, last = plan_shipped(practice).steps
    assert (last.kind, last.pose) == (Kind.SETTLE, SEATED_POSE)
    ways = [step.pose for step in plan_shipped(practice).steps if step.kind is Kind.LEAVE]
    lies = LIBRARY.poses[LIBRARY.sequences[practice].steps[-1].pose].by_the_side
    assert (SIDE_POSE in ways) == lies
