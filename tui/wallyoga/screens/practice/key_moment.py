"""The moment of a practice that decides what its keys are called."""

from __future__ import annotations

from wallyoga.keys.practice_keys import Moment
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now


def find_moment(now: Now, *, gentle: bool) -> Moment:
    """Return the moment the key line follows; `gentle` where the gentler ways are shown."""
    step = now.step
    if step.kind is Kind.ASK:
        return Moment.ASKED
    if now.is_answerable:
        return Moment.UNANSWERED
    if step.kind in (Kind.LEAVE, Kind.SETTLE):
        return Moment.COMING_OUT
    if gentle and (step.kind.is_hold or step.kind is Kind.ENTER):
        return Moment.GENTLER
    if not step.kind.is_hold and step.kind is not Kind.REST:
        return Moment.MOVE
    return Moment.TIMED if step.breathing[-1].breaths is None else Moment.HOLD
