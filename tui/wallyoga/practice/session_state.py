"""The state of a running session at one moment, its holds and its deeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wallyoga.practice.breath import Pattern, Phase, compute_fullness
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.pose import Side


class State(StrEnum):
    """The state of a session: waiting, running, paused or ended."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Outcome(StrEnum):
    """The outcome of a session: ended with the whole plan done, or earlier."""

    COMPLETED = "completed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Breath:
    """The breath under way."""

    pattern: Pattern
    phase: Phase
    fraction: float
    """The share of the phase that is past, 0 to 1."""
    number: int
    """The number of the breath in its stage, from 1."""
    of: int | None
    """The number of breaths in the stage, or None where they are not counted."""

    @property
    def fullness(self) -> float:
        """The fullness of the lungs, 0 to 1."""
        return compute_fullness(self.phase, self.fraction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """A moment of a session; all lengths in seconds."""

    state: State
    course: tuple[PlanStep, ...]
    """The steps of the whole session as they stand: those of the plan, and what was added or left out since."""
    index: int
    """The number of the step under way in the course, from 0."""
    elapsed: float
    """The part of the step that is past."""
    left: float
    """The part of the step that is still to come."""
    total_left: float
    """The length of everything still to come."""
    practised: float
    """The active time so far."""
    breath: Breath
    text: str
    """The text of the step that is shown, empty where it has none."""
    text_number: int
    """The number of that text in the step, from 0."""
    asked_until: float
    """The reading at which the last question ended.

    It is before all others where there was none.
    """
    is_answerable: bool
    """Whether the question which side was tighter can be answered.

    It is asked now, or nobody answered it and one moves on or rests.
    """
    settling: float
    """The time to settle after a pause, which counts down while nothing else moves."""
    outcome: Outcome | None
    """The outcome of the session, or None before its end."""

    @property
    def step(self) -> PlanStep:
        """The step under way."""
        return self.course[self.index]

    @property
    def short_text(self) -> str:
        """The text in few letters, or in full where it has no such form."""
        return (self.step.short_texts[self.text_number] if self.step.short_texts else "") or self.text

    @property
    def next(self) -> PlanStep | None:
        """The step after this one, or None at the last."""
        return self.course[self.index + 1] if self.index + 1 < len(self.course) else None

    @property
    def total(self) -> float:
        """The length of the whole course as it stands."""
        return sum(step.seconds for step in self.course)

    @property
    def progress(self) -> float:
        """The share of the course that is behind, 0 to 1."""
        return 1 - self.total_left / self.total


A_BREATH = 10.0
"""The seconds of a breath, where none are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A hold: a pose as it was held on one side, planned and done."""

    pose: str
    side: Side | None
    planned_breaths: int | None
    """The breaths that were planned, or None where the hold is counted in time."""
    breaths: int | None
    """The breaths that were done, or None where the hold is counted in time."""
    planned_seconds: float
    seconds: float
    revisit: bool
    """Whether it was the tighter side, held once more."""

    @property
    def is_held(self) -> bool:
        """Whether it was held for one whole breath, or as long, and not skipped."""
        return self.seconds >= A_BREATH if self.breaths is None else self.breaths > 0


def find_both_sided(holds: Iterable[Hold]) -> tuple[str, ...]:
    """Return the poses that were held on both sides, in their order."""
    held = dict.fromkeys((hold.pose, hold.side) for hold in holds if hold.side and hold.is_held)
    return tuple(dict.fromkeys(pose for pose, side in held if (pose, side.other) in held))


class Op(StrEnum):
    """An operation a person can do to a running session, as it is written down."""

    NEXT = "next"
    RESTART = "restart"
    PREVIOUS = "previous"
    MORE = "more"
    FEWER = "fewer"
    REST = "rest"
    RETURN = "return"
    LEFT = "left"
    RIGHT = "right"
    SAME = "same"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: one operation and the active time at which it came.

    A session follows from its plan and these.
    """

    op: Op
    active: float
    """The active time at which it came, in seconds."""
