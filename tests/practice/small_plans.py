"""Made-up poses and a small made-up practice, so small that its times can be reckoned by hand.

Every time in it is a multiple of 1/64 s, so that sums and differences of floats are exact.
"""

from __future__ import annotations

from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, SEATED_POSE, SIDE_POSE, Pose, Range, Side, Sides
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep

TICK = 1 / 64
"""The least time the tests know, in seconds."""

PLAIN = Pose(
    id="plain",
    name="Plain",
    enter=("Lie down.", "Settle."),
    enter_seconds=4,
    change=("Change to the {side}, let go of the {other}.",),
    change_seconds=2,
    cues=("First.", "Second, {side}.", "Third."),
    leave=("Roll over.",),
    leave_seconds=3,
)

WALL = PLAIN._replace(id="wall", name="Wall", minutes=Range(0.5, 0.5))
STRAP = PLAIN._replace(id="strap", name="Strap", sides=Sides.EACH, first=Side.LEFT, breaths=Range(4, 4))
REST = PLAIN._replace(id=REST_POSE, name="Knees", rest=True, breaths=Range(2, 3))
LYING = PLAIN._replace(id=SIDE_POSE, name="Lying", by_the_side=False, rest=True, breaths=Range(2, 3))
SEAT = PLAIN._replace(id=SEATED_POSE, name="Seat", by_the_side=False, breaths=Range(2, 3))

POSES = {pose.id: pose for pose in (WALL, STRAP, REST, LYING, SEAT)}

SLOW = Pattern.parse("4:8")
PACE = Pattern.parse("2:4")

SMALL = Sequence(
    id="small",
    name="Small",
    summary="Two poses.",
    pace=PACE,
    steps=(
        SequenceStep(pose="wall", breathing=(Breathing(SLOW, 1), Breathing(Pattern.parse("natural")))),
        SequenceStep(pose="strap", revisit=Range(2, 2)),
    ),
)


def small_plan() -> Plan:
    """Return the plan of SMALL, 154 s long.

    ready 0-10, enter wall -14, hold wall -44 (one 4:8, then 18 s), enter strap left -48, hold -72 (four 2:4),
    switch to right -74, hold -98, ask -108 (either answer: switch 2 s, revisit two 2:4), leave strap -111,
    lie on the side -131, leave that -134, settle -154.
    """
    return make_plan(SMALL, POSES)
