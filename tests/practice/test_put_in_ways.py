"""The way up the wall that a plan puts in by itself, where one is upright before a pose that begins with legs up."""

from __future__ import annotations

import pytest

from tests.studios import shipped_library
from wallyoga.practice.caution_swaps import adapt
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.planner import find_length, make_plan
from wallyoga.practice.pose import LEGS_UP_POSE, Position
from wallyoga.practice.sequence import Sequence, SequenceStep

LIBRARY = shipped_library()
POSES = LIBRARY.poses
LEGS_UP = POSES[LEGS_UP_POSE]
BEGIN_UP = [pose.id for pose in POSES.values() if pose.legs_up]


def plan(*steps: SequenceStep) -> Plan:
    """Return the plan of a practice with these steps."""
    return make_plan(Sequence(id="mine", name="Mine", summary="Mine.", steps=steps), POSES)


def ways_in(plan: Plan) -> list[str]:
    """Return the poses of the ways in, one after the other."""
    return [step.pose for step in plan.steps if step.kind is Kind.ENTER]


@pytest.mark.parametrize("pose", BEGIN_UP)
def test_alone(pose: str) -> None:
    """Alone, a pose that begins with the legs up has the whole way up before its own, in words, large ones and time."""
    practice = LIBRARY.sequence(f"pose/{pose}")
    plan = make_plan(practice, POSES)
    _, up, way_in, *_ = plan.steps
    assert ways_in(plan) == [LEGS_UP_POSE, pose]
    assert (up.texts, up.short_texts, up.seconds) == (LEGS_UP.enter, LEGS_UP.short_enter, LEGS_UP.enter_seconds)
    assert way_in.seconds == POSES[pose].enter_seconds
    assert find_length(practice, POSES, None, None, adapt(practice, POSES, {}).put_in) == plan.seconds


def test_which_poses_begin_with_the_legs_up() -> None:
    """Those at the wall whose first line says so; the others there begin by sitting or lying down."""
    assert {POSES[pose].position for pose in BEGIN_UP} == {Position.WALL}
    others = {pose.id for pose in POSES.values() if pose.position is Position.WALL} - {*BEGIN_UP}
    assert {POSES[pose].enter[0].split(" ")[0] for pose in others} == {"Sit", "Lie"}
    assert all("egs up the wall" in POSES[pose].enter[0] for pose in BEGIN_UP)


@pytest.mark.parametrize(
    ("before", "is_upright"),
    [
        ("easy-pose", True),
        ("calf-stretch-at-the-wall", True),
        ("legs-up-the-wall", False),
        ("strap-hamstring", False),
        ("knees-to-chest", False),
    ],
)
def test_after_another_pose(before: str, *, is_upright: bool) -> None:
    """After sitting or standing the way up comes first; who lies already only has the pose's own way in."""
    up = [LEGS_UP_POSE] if is_upright else []
    mine = plan(SequenceStep(pose=before, enter=("Begin.",)), SequenceStep(pose="wall-butterfly"))
    assert ways_in(mine) == [before, *up, "wall-butterfly"]


def test_a_way_in_of_its_own() -> None:
    """A step that says its way in itself has no other before it."""
    own = SequenceStep(pose="wall-butterfly", enter=("Lie down, legs up.",))
    assert ways_in(plan(SequenceStep(pose="easy-pose"), own)) == ["easy-pose", "wall-butterfly"]


def test_no_shipped_practice_needs_it() -> None:
    """Every shipped practice leads up the wall by its own steps."""
    for practice in LIBRARY.sequences.values():
        numbers = [step.pose for step in make_plan(practice, POSES).steps if step.kind is Kind.ENTER]
        assert len(numbers) == len(practice.steps), practice.id


def test_a_caution_against_the_pose_with_the_legs_up() -> None:
    """Where a caution speaks against that pose, it is not shown; the way up is said in the pose that follows."""
    flags = {"back": LIBRARY.cautions.by_id["back"]}
    adapted = adapt(LIBRARY.sequence("pose/wall-figure-four"), POSES, flags)
    mine = make_plan(adapted.sequence, POSES, put_in=adapted.put_in)
    assert LEGS_UP_POSE not in mine.poses
    assert mine.steps[1].texts == LEGS_UP.enter
    assert mine.steps[1].side is mine.steps[2].side
