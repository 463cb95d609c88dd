"""What is true of a running session at one moment, and what has happened in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wallyoga.practice.breath import Pattern, Phase, Stage, fullness
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.pose import Side


class State(StrEnum):
    """How a session stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Outcome(StrEnum):
    """How a session ended: with the whole plan done, or earlier."""

    COMPLETED = "completed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Breath:
    """The breath under way: the `number`th (from 1) of `of`, which is None where breaths are not counted."""

    pattern: Pattern
    phase: Phase
    fraction: float
    number: int
    of: int | None

    @property
    def fullness(self) -> float:
        """How full the lungs are, 0 to 1."""
        return fullness(self.phase, self.fraction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """One moment of a session; all lengths in seconds.

    `elapsed` and `left` are of the step, `total_left` of everything still to come, `total` of the whole
    course as it stands; `settling` counts down after a pause, while nothing else moves.
    """

    state: State
    step: PlanStep
    next: PlanStep | None
    elapsed: float
    left: float
    total: float
    total_left: float
    practised: float
    breath: Breath
    text: str
    text_number: int
    settling: float
    outcome: Outcome | None

    @property
    def progress(self) -> float:
        """How much of the course is behind, 0 to 1."""
        return 1 - self.total_left / self.total


class EventKind(StrEnum):
    """What can happen in a session."""

    STEP = "step"
    TEXT = "text"
    BREATH = "breath"
    PHASE = "phase"
    COUNT = "count"
    ANSWER = "answer"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened at `due`, a reading of the clock in seconds.

    STEP: a step began. TEXT: its `number`th text (from 0). BREATH: its `number`th counted breath of its
    stage (from 1). PHASE: a paced phase began. COUNT: its length was changed. ANSWER: the tighter side
    (None: the same). PAUSE with `away`: the person was gone. END: it is over.
    """

    kind: EventKind
    due: float
    step: PlanStep
    number: int = 0
    phase: Phase | None = None
    side: Side | None = None
    away: bool = False
    stage: Stage | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A pose as it was held on one side: what was planned and what was done.

    Breaths are None where the hold is counted in time.
    """

    pose: str
    side: Side | None
    planned_breaths: int | None
    breaths: int | None
    planned_seconds: float
    seconds: float
    revisit: bool


class Op(StrEnum):
    """What a person can do to a running session, as it is written down."""

    NEXT = "next"
    RESTART = "restart"
    PREVIOUS = "previous"
    MORE = "more"
    FEWER = "fewer"
    REST = "rest"
    LEFT = "left"
    RIGHT = "right"
    SAME = "same"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Deed:
    """One operation and the active time at which it came: a session follows from its plan and these."""

    op: Op
    active: float
