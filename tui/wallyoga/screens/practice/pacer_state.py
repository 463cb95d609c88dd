"""The reading of the pacer: all that it shows at a moment."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.practice.pose import Side
from wallyoga.text.pace import Pace

ANSWERS = ("LEFT", "SAME", "RIGHT")
"""The answers to the question which side was tighter; the one in the middle counts unanswered."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of the pacer: all that it shows at a moment."""

    pace: Pace
    side: Side | None = None
    coming: Side | None = None
    """The side that comes, where it stands beside the side that is told."""
    cue: str = ""
    """A short cue, shown where there is no room for words beside the figure."""
    cue_style: str = "cue"
    """The style of the cue, which is another one where it names the side or the pose to come."""
    following: str = ""
    """The words on what comes next."""
    left: str = ""
    """The time a counted hold still takes, where its count does not tell it."""
    unit: str = ""
    """The words on what is counted, where they have no room beside the count."""
    is_soon: bool = False
    """Whether it comes in a moment."""
    asked: str = ""
    """The name of the pose that a question is about, where it is not named above."""
    answers: tuple[str, ...] = ()
    """The words on what each answer to a question adds."""
    keys: tuple[str, ...] = ("",) * len(ANSWERS)
    """The keys of each answer."""
    going_on: str = ""
    """The words on how to go on from a pause."""
