"""The practice of one pose alone."""

from __future__ import annotations

import pytest

from tests.studios import shipped_library
from wallyoga.library.library import UnknownError
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan

LIBRARY = shipped_library()


def test_every_pose_can_be_practised_alone() -> None:
    """Its plan holds this pose alone, on each side it has, and has a way out."""
    for pose in LIBRARY.poses:
        plan = make_plan(LIBRARY.sequence(f"pose/{pose}"), LIBRARY.poses)
        holds = [step.pose for step in plan.steps if step.kind in (Kind.HOLD, Kind.REST)]
        assert set(holds) == {pose}, pose
        assert len(holds) == (2 if LIBRARY.poses[pose].sides == "each" else 1), pose
        assert plan.steps[-1].kind in (Kind.SETTLE, Kind.LEAVE), pose


def test_a_name_means_the_practice_first() -> None:
    """A name is that of a practice before that of a pose; where it is neither, the nearest is named."""
    assert LIBRARY.sequence("legs up the wall").id == "legs-up-the-wall"
    assert LIBRARY.sequence("WALL butterfly").id == "pose/wall-butterfly"
    assert LIBRARY.sequence("wall-butterfly").name == "Wall butterfly"
    with pytest.raises(UnknownError, match="Did you mean"):
        LIBRARY.sequence("legs-up-the-wal")
