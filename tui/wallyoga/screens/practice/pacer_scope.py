"""The scope of the pacer, chosen for a moment of a practice."""

from __future__ import annotations

from enum import Enum

from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now, State


class Scope(Enum):
    """The scope of the pacer: how much of the screen it has, and for what."""

    COLUMN = "column"
    """A column beside the figure."""
    FLOOR = "floor"
    """The window, for a count as large as fits."""
    FLOOR_MOVE = "floor move"
    """The window, for what to do now as large as fits."""
    FLOOR_LEAVING = "floor leaving"
    """The window, for the way out as large as fits."""
    MOVE = "move"
    """A column beside the figure, for what to do now."""
    SIDED_MOVE = "sided move"
    """A column beside the figure, for what to do now on a side."""
    BREATHED_MOVE = "breathed move"
    """A column beside the figure, for what to do now while breaths are counted."""
    LEAVING = "leaving"
    """A column beside the figure, for the way out where no title names it."""
    QUESTION = "question"
    """The window, for a question and its answers."""


def is_paced(now: Now) -> bool:
    """Return whether the breaths of a step are counted and paced.

    Those of a rest are left natural, and it is a move until one is there.
    """
    return now.step.breaths is not None and now.breath.pattern.paced


def choose_scope(now: Now, *, leads: bool, floor: bool, has_title: bool, has_large_cues: bool) -> Scope:
    """Return how much of the screen the pacer has, and for what.

    `leads` says whether a move is told now. A move with paced breaths is like a hold, where its cues are large beside
    the pacer or on the `floor`.
    """
    if now.step.kind is Kind.ASK:
        return Scope.QUESTION
    moves, is_breathed = leads and now.state is State.RUNNING and not now.settling, is_paced(now)
    if floor:
        move = Scope.FLOOR_LEAVING if now.step.kind is Kind.LEAVE else Scope.FLOOR_MOVE
        return move if moves and not is_breathed else Scope.FLOOR
    if not moves or (is_breathed and has_large_cues):
        return Scope.COLUMN
    if is_breathed:
        return Scope.BREATHED_MOVE
    if now.step.kind is Kind.LEAVE and not has_title:
        return Scope.LEAVING
    return Scope.SIDED_MOVE if now.step.side else Scope.MOVE
