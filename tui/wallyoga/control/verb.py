"""The verbs by which a running practice is steered, and its answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """A verb: one thing a person can ask of a running practice."""

    PAUSE = "pause"
    RESUME = "resume"
    TOGGLE = "toggle"
    NEXT = "next"
    BACK = "back"
    MORE = "more"
    FEWER = "fewer"
    REST = "rest"
    OUT = "out"
    LEFT = "left"
    RIGHT = "right"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a practice to a verb, in words."""

    words: str
    is_refused: bool = False
    """Whether nothing was done, for a reason the words give."""
