"""The events of a session: a small class for each kind of thing that happens in it."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.practice.breath import Phase
from wallyoga.practice.plan import PlanStep
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Outcome


@dataclass(frozen=True, slots=True)
class StepBegan:
    """A step began."""

    due: float
    """The reading of the clock when it happened, in seconds, as in every event."""
    step: PlanStep


@dataclass(frozen=True, slots=True)
class TextBegan:
    """A text of a step began to be shown."""

    due: float
    step: PlanStep
    number: int
    """The number of the text in its step, from 0."""


@dataclass(frozen=True, slots=True)
class BreathBegan:
    """A counted breath began."""

    due: float
    number: int
    """The number of the breath in its stage, from 1."""
    of: int
    """The number of breaths in the stage."""


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """A phase of a paced breath began."""

    due: float
    number: int
    """The number of the breath in its stage, from 1."""
    phase: Phase


@dataclass(frozen=True, slots=True)
class LengthChanged:
    """A step became longer or shorter."""

    due: float


@dataclass(frozen=True, slots=True)
class SideAnswered:
    """A person answered which side was tighter."""

    due: float
    side: Side | None
    """The tighter side, or None where both are the same."""


@dataclass(frozen=True, slots=True)
class Paused:
    """A session was paused."""

    due: float
    away: bool
    """Whether that was because the person was gone."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session went on after a pause."""

    due: float


@dataclass(frozen=True, slots=True)
class Ended:
    """A session ended."""

    due: float
    outcome: Outcome


Mark = TextBegan | BreathBegan | PhaseBegan
"""An event on the way through a step, which follows from the step alone."""

Event = StepBegan | Mark | LengthChanged | SideAnswered | Paused | Resumed | Ended
"""An event of a session."""
