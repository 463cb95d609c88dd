"""Any practice, any plan of it, and whatever a person may do while it runs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.now import Op
from wallyoga.practice.plan import Plan
from wallyoga.practice.planning import make_plan
from wallyoga.practice.pose import Pose, Range, Side, Sides
from wallyoga.practice.sequence import Breathing, Sequence, SequenceStep

from .made import LYING, PLAIN, REST, SEAT, TICK


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
        return Practice(replace(self.sequence, steps=steps), self.poses)


def quarters(least: float, most: float) -> st.SearchStrategy[float]:
    """Return numbers from `least` to `most` that are multiples of a quarter."""
    return st.integers(int(least * 4), int(most * 4)).map(lambda n: n / 4)


def ticks(least: float, most: float) -> st.SearchStrategy[float]:
    """Return times from `least` to `most` seconds that are multiples of a tick."""
    return st.integers(int(least / TICK), int(most / TICK)).map(lambda n: n * TICK)


PACED = st.builds(Pattern, quarters(1, 8), quarters(0, 4), quarters(1, 8), quarters(0, 4))
PATTERNS = st.one_of(st.just(NATURAL), PACED)
BREATHS = st.tuples(st.integers(1, 6), st.integers(0, 6)).map(lambda n: Range(n[0], n[0] + n[1]))
MINUTES = st.tuples(quarters(0.25, 1), quarters(0, 1)).map(lambda n: Range(n[0], n[0] + n[1]))
MOVING = st.integers(1, 20).map(float)


@st.composite
def breathings(draw: st.DrawFn) -> tuple[Breathing, ...]:
    """Return some counted patterns, then perhaps one for what is left."""
    counted = draw(st.lists(st.builds(Breathing, PATTERNS, st.integers(1, 3)), max_size=2))
    rest = draw(st.one_of(st.none(), st.builds(Breathing, PATTERNS)))
    return (*counted, *([rest] if rest else []))


@st.composite
def practices(draw: st.DrawFn, *, alike: bool = False, most_steps: int = 4) -> Practice:
    """Return a practice; with `alike` every pose is left in the same way."""
    poses = {pose.id: pose for pose in (REST, LYING, SEAT) if draw(st.booleans())}
    steps = []
    for number in range(draw(st.integers(1, most_steps))):
        counted = draw(st.booleans())
        pose = replace(
            PLAIN,
            id=f"pose-{number}",
            name=f"Pose {number}",
            sides=draw(st.sampled_from(Sides)),
            first=draw(st.sampled_from(Side)),
            breaths=draw(BREATHS) if counted else None,
            minutes=None if counted else draw(MINUTES),
            enter_seconds=draw(MOVING),
            change_seconds=draw(MOVING),
            leave_seconds=PLAIN.leave_seconds if alike else draw(MOVING),
            by_the_side=alike or draw(st.booleans()),
            rest=draw(st.sampled_from([False, False, True])),
        )
        poses[pose.id] = pose
        own = draw(st.sampled_from(["pose", "breaths", "minutes"]))
        step = SequenceStep(
            pose=pose.id,
            breaths=draw(BREATHS) if own == "breaths" else None,
            minutes=draw(MINUTES) if own == "minutes" else None,
            breathing=draw(breathings()),
            revisit=draw(st.one_of(st.none(), BREATHS)),
            optional=draw(st.booleans()),
        )
        steps.append(step)
    sequence = Sequence(id="any", name="Any", summary="Any.", pace=draw(PATTERNS), steps=tuple(steps))
    return Practice(sequence, poses)


PLANS = practices(most_steps=2).map(Practice.plan)

ASKED = quarters(0, 30)
"""How many minutes a person has."""


@dataclass(frozen=True)
class Move:
    """What a person does, `after` so many seconds: an operation, or one of the other words below."""

    after: float
    what: Op | str


OTHERS = ("look", "pause", "resume", "back", "away")

MOVES = st.lists(st.builds(Move, ticks(0, 40), st.one_of(st.sampled_from(Op), st.sampled_from(OTHERS))), max_size=12)

DEEDS = st.lists(st.tuples(ticks(0, 60), st.sampled_from(Op)), max_size=10)
"""Operations, each with the active seconds since the one before."""


@dataclass(frozen=True)
class Glance:
    """A look at the session `after` at most a gap, and then perhaps a pause, or being away for so long."""

    after: float
    then: str = "look"
    seconds: float = 0.0


LOOKS = st.lists(st.builds(Glance, ticks(TICK, 5)), min_size=1, max_size=6)
BROKEN = st.lists(
    st.builds(Glance, ticks(TICK, 5), st.sampled_from(["look", "pause", "away"]), ticks(0, 600)),
    min_size=1,
    max_size=6,
)
