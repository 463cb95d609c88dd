"""Any practice, any plan of it, and whatever a person may do while it runs."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Pose, Range, Side, Sides
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep
from wallyoga.practice.session_state import Op

from .small_plans import LYING, PLAIN, REST, SEAT, TICK


@dataclass(frozen=True)
class Practice:
    """A sequence and the poses it is made of; each of its steps has a pose of its own."""

    sequence: Sequence
    poses: dict[str, Pose]

    def plan(self, minutes: float | None = None) -> Plan:
        """Return its plan for that many minutes."""
        return make_plan(self.sequence, self.poses, minutes=minutes)

    def only(self, steps: tuple[SequenceStep, ...]) -> Practice:
        """Return the practice of these steps alone."""
        return Practice(self.sequence._replace(steps=steps), self.poses)


def quarters(least: float, most: float) -> st.SearchStrategy[float]:
    """Return numbers from `least` to `most` that are multiples of a quarter."""
    return st.integers(int(least * 4), int(most * 4)).map(lambda n: n / 4)


def ticks(least: float, most: float) -> st.SearchStrategy[float]:
    """Return times from `least` to `most` seconds that are multiples of a tick."""
    return st.integers(int(least / TICK), int(most / TICK)).map(lambda n: n * TICK)


PACED = st.builds(Pattern, quarters(1, 8), quarters(0, 4), quarters(1, 8), quarters(0, 4), paced=st.just(True))
PATTERNS = st.one_of(st.just(NATURAL), PACED)

A_PATTERN = st.sampled_from(
    [NATURAL, *map(Pattern.parse, ("1:1", "2:4", "4:8", "5.5:5.5", "box", "4-7-8", "3:0:3:1.25"))]
)
"""One of a few patterns, of many lengths, which is drawn much faster than any pattern."""

BREATHS = st.sampled_from([Range(low, low + more) for low in range(1, 7) for more in range(7)])
MINUTES = st.sampled_from([Range(low / 4, (low + more) / 4) for low in range(1, 5) for more in range(5)])
MOVING = st.integers(1, 20).map(float)
LIBRARIES = st.sampled_from([(REST, LYING, SEAT), (REST, LYING, SEAT), (REST,), (LYING, SEAT), ()])


@st.composite
def breathings(draw: st.DrawFn) -> tuple[Breathing, ...]:
    """Return some counted patterns, then perhaps one for what is left."""
    counted, rest = draw(st.sampled_from([(0, False), (0, True), (1, False), (1, True), (2, True)]))
    return (
        *(Breathing(draw(A_PATTERN), draw(st.integers(1, 3))) for _ in range(counted)),
        *(Breathing(draw(A_PATTERN)) for _ in range(rest)),
    )


@st.composite
def practices(draw: st.DrawFn, *, alike: bool = False, most_steps: int = 4) -> Practice:
    """Return a practice; with `alike` every pose is left in the same way."""
    poses = {pose.id: pose for pose in draw(LIBRARIES)}
    steps = []
    for number in range(draw(st.integers(1, most_steps))):
        breaths, minutes, moving = draw(BREATHS), draw(MINUTES), draw(MOVING)
        counted, own = draw(st.booleans()), draw(st.sampled_from(["pose", "breaths", "minutes"]))
        pose = PLAIN._replace(
            id=f"pose-{number}",
            name=f"Pose {number}",
            sides=draw(st.sampled_from(Sides)),
            first=draw(st.sampled_from(Side)),
            breaths=breaths if counted else None,
            minutes=None if counted else minutes,
            enter_seconds=moving,
            change_seconds=21 - moving,
            leave_seconds=PLAIN.leave_seconds if alike else draw(MOVING),
            by_the_side=alike or draw(st.booleans()),
            rest=draw(st.sampled_from([False, False, True])),
        )
        poses[pose.id] = pose
        step = SequenceStep(
            pose=pose.id,
            breaths=draw(BREATHS) if own == "breaths" else None,
            minutes=draw(MINUTES) if own == "minutes" else None,
            breathing=draw(breathings()),
            revisit=draw(st.sampled_from([None, Range(1, 1), Range(2, 5)])),
            optional=draw(st.booleans()),
        )
        steps.append(step)
    sequence = Sequence(id="any", name="Any", summary="Any.", pace=draw(A_PATTERN), steps=tuple(steps))
    return Practice(sequence, poses)


PLANS = practices(most_steps=2).map(Practice.plan)

ASKED = quarters(0, 30)
"""The minutes a person has."""


@dataclass(frozen=True)
class Move:
    """A deed of a person, `after` so many seconds: an operation, or one of the other words below."""

    after: float
    what: Op | str


OTHERS = ("look", "pause", "resume", "back", "away")

MOVES = st.lists(st.builds(Move, ticks(0, 40), st.sampled_from([*Op, *OTHERS])), max_size=10)

DEEDS = st.lists(st.tuples(ticks(0, 60), st.sampled_from(Op)), max_size=10)
"""Operations, each with the active seconds since the one before."""


@dataclass(frozen=True)
class Glance:
    """A look at the session `after` at most a gap, and then perhaps a pause, or being away for so long."""

    after: float
    then: str = "look"
    seconds: float = 0.0


LOOKS = st.lists(st.builds(Glance, ticks(10 * TICK, 5)), min_size=1, max_size=6)
BROKEN = st.lists(
    st.builds(Glance, ticks(10 * TICK, 5), st.sampled_from(["look", "pause", "away"]), ticks(0, 600)),
    min_size=1,
    max_size=6,
)
