"""The reason for a step of a made practice, as facts and in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wallyoga.history.statistics.stretch import Minutes
from wallyoga.history.statistics.summary import Tighter
from wallyoga.practice.english import join_words
from wallyoga.practice.pose import Side
from wallyoga.text.amounts import MIDDLE


class Why(StrEnum):
    """The kind of a reason."""

    OPENING = "opening"
    GOAL = "goal"
    REST = "rest"
    COUNTER = "counter"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """The reason for a step, as facts."""

    why: Why
    goals: tuple[str, ...] = ()
    """The goals asked for that its pose is for."""
    part: str = ""
    """The part that is stretched most."""
    minutes: Minutes | None = None
    """The minutes that part had this week, or None where nothing was practised in it."""
    first: Side | None = None
    """The side that comes first, because it had less."""
    tighter: Tighter | None = None
    """The answers when both sides were compared, where one was tighter."""
    holds: int = 0
    """The number of strong holds it follows, since the rest before."""
    again: bool = False
    """Whether it is the opening pose again."""
    before: str = ""
    """The name of the pose after it that it prepares."""
    after: str = ""
    """The name of the pose before it that it evens out."""

    def __str__(self) -> str:
        """Return the reason as a sentence."""
        match self.why:
            case Why.OPENING:
                also = f"; for {join_words(list(self.goals))} as well" if self.goals else ""
                return f"A slow breath, in for 4 and out for 8, to arrive{also}."
            case Why.REST:
                return "A rest after two strong holds." if self.holds > 1 else "A rest between strong holds."
            case Why.COUNTER:
                return f"A counter pose to {self.after}."
            case Why.CLOSING:
                return "Once more, to end as it began." if self.again else "At rest, so that it can sink in."
            case Why.GOAL:
                felt = f", felt most in your {self.part}" if self.part and self.goals != (self.part,) else ""
                return f"For {join_words(list(self.goals))}{felt}{self._describe_choice()}."

    def _describe_choice(self) -> str:
        """Return the rest of the sentence: what spoke for this pose or its sides."""
        if self.tighter and self.tighter.side:
            often, times = self.tighter.answers.count(self.tighter.side), len(self.tighter.answers)
            answers = "once" if times == 1 else f"{often} of {times} times"
            return f": your {self.tighter.side} side was tighter {answers}, so it is offered more"
        if self.first and self.minutes:
            less, more = sorted((self.minutes.left, self.minutes.right))
            return (
                f": your {self.first} side had {_format(less)} this week and the other {_format(more)}, so it is first"
            )
        if self.before:
            return f"; it prepares {self.before}"
        if self.minutes:
            each = "" if self.part in MIDDLE else " a side"
            return f", which had {_format((self.minutes.left + self.minutes.right) / 2)}{each} this week"
        return ""


def _format(minutes: float) -> str:
    """Return minutes in words: to the nearest whole one, or none."""
    if minutes == 0:
        return "nothing"
    if minutes < 1:
        return "less than a minute"
    whole = int(minutes + 0.5)
    return "1 minute" if whole == 1 else f"{whole} minutes"
