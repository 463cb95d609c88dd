"""A plan: a sequence made definite, every step with its side, count and time."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from wallyoga.practice.breath import Stage
from wallyoga.practice.pose import Side


class Kind(StrEnum):
    """The kind of a plan's step."""

    READY = "ready"
    ENTER = "enter"
    HOLD = "hold"
    SWITCH = "switch"
    ASK = "ask"
    REVISIT = "revisit"
    REST = "rest"
    LEAVE = "leave"
    SETTLE = "settle"

    @property
    def is_hold(self) -> bool:
        """Whether a pose is held in such a step.

        What is held is kept in the record.
        """
        return self in (Kind.HOLD, Kind.REVISIT)


class PlanStep(NamedTuple):
    """A step of a plan, made definite."""

    id: int
    """The step's number in its plan: a step that only an answer or a rest adds has one too."""
    kind: Kind
    pose: str
    """The id of its pose."""
    name: str
    """The name of its pose."""
    breathing: tuple[Stage, ...]
    """The breath of the step and its length, a stage after the other."""
    text_every: float
    """The seconds from one text to the next."""
    short_name: str = ""
    """The name of its pose in few letters, where it has one."""
    sanskrit: str = ""
    pronunciation: str = ""
    """The way its Sanskrit name is said, on the first side of a hold alone."""
    side: Side | None = None
    texts: tuple[str, ...] = ()
    """The texts said in it, one after the other."""
    short_texts: tuple[str, ...] = ()
    """The same texts in few letters, empty for those that are only said in full."""
    optional: bool = False
    """Whether it may go where the time is too short."""
    pair: int | None = None
    """The number of the sequence's step that it holds: the same for both sides of a pose, and none on the way."""
    begun: float = 0.0
    """The seconds of the step that were done before a rest."""
    branches: Mapping[Side, "tuple[PlanStep, ...]"] = {}
    """The steps each answer adds to the question which side was tighter."""

    def __hash__(self) -> int:
        """Return a hash of all but the branches, a table, which has none."""
        return hash(self[:-1])

    @property
    def seconds(self) -> float:
        """The length of the whole step, in seconds."""
        return sum(stage.seconds for stage in self.breathing)

    @property
    def is_break(self) -> bool:
        """Whether it is a break that a person took: a rest that is no step of the sequence."""
        return self.kind is Kind.REST and self.pair is None

    @property
    def breaths(self) -> int | None:
        """The number of breaths in the step, or None where it is counted in time."""
        counts = [stage.breaths for stage in self.breathing]
        return None if None in counts else sum(count or 0 for count in counts)

    @property
    def breaths_left(self) -> int | None:
        """The breaths that a rest left of the step: all of them where there was none."""
        return None if self.breaths is None else self.breaths - self.breaths_done(self.begun)

    def breaths_done(self, seconds: float) -> int:
        """Return the breaths of counted stages that are finished `seconds` into the step."""
        done = 0
        for stage in self.breathing:
            if stage.breaths is not None:
                done += stage.count_finished(seconds)
            seconds -= stage.seconds
        return done


class Plan(NamedTuple):
    """A plan: a whole practice made definite."""

    practice: str
    """The id of its sequence."""
    name: str
    steps: tuple[PlanStep, ...]
    rest: PlanStep | None
    """The step that "rest now" puts in, or None where there is none."""
    ways_out: Mapping[str, tuple[PlanStep, ...]]
    """The steps that lead out of each pose, by its id."""
    ways_in: Mapping[tuple[str, Side | None], PlanStep]
    """The way into each pose on each side it is held on, from anywhere.

    The plan itself may come from the step before, or from the other side; who let go of the pose comes back by this.
    """
    ways_up: Mapping[tuple[str, Side | None], PlanStep]
    """The way up the wall before that way in, for each pose that begins with the legs up."""
    notes: tuple[str, ...] = ()
    """The changes made to fit the time there is, in words."""
    dim: bool = False
    """Whether its screen is kept darker and its sound gets softer as it goes."""
    bells: bool = False
    """Whether nothing is heard in it but bells at its changes."""

    @property
    def seconds(self) -> float:
        """The length of it all, in seconds, when nobody asks for more."""
        return sum_seconds(self.steps)

    @property
    def starts(self) -> tuple[float, ...]:
        """The start of each step, in seconds from the beginning."""
        return tuple(accumulate((step.seconds for step in self.steps[:-1]), initial=0.0))

    @property
    def poses(self) -> frozenset[str]:
        """The ids of every pose a person can come to.

        A person also comes to poses by resting, answering and coming out early.
        """
        ways = (step for way in self.ways_out.values() for step in way)
        branches = (step for asked in self.steps for way in asked.branches.values() for step in way)
        rest = (self.rest,) if self.rest else ()
        return frozenset(step.pose for step in (*self.steps, *rest, *ways, *branches))

    def step(self, step_id: int) -> PlanStep:
        """Return the step with that id, also one that only an answer adds.

        Raises:
            KeyError: there is none.
        """
        for step in self.steps:
            for each in (step, *(branch for side in step.branches.values() for branch in side)):
                if each.id == step_id:
                    return each
        raise KeyError(step_id)


def sum_seconds(steps: Iterable[PlanStep]) -> float:
    """Return the seconds of `steps` that are still to be done.

    It is what is left before any of them starts.
    """
    return sum(step.seconds - step.begun for step in steps)
