"""The moment of a practice: what its keys are called, and which do nothing."""

from __future__ import annotations

from wallyoga.keys.practice_keys import Moment
from wallyoga.practice.breath import Stage
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import Now

NONE: frozenset[str] = frozenset()
"""No action: each does something."""

BREAK = frozenset({"practice.rest"})
"""The ids of the actions that do nothing in a break."""

LATE = frozenset({"practice.back", "practice.next", "practice.stop_signs", "practice.rest"})
"""The ids of the actions whose keys do nothing while they could be meant for the question before."""


def has_gentler(now: Now) -> bool:
    """Return whether gentler ways are shown in such a step."""
    return now.step.kind.is_hold or now.step.kind in (Kind.ENTER, Kind.REST)


def find_moment(now: Now, *, gentle: bool) -> Moment:
    """Return the moment the key line follows; `gentle` where the gentler ways are shown."""
    step = now.step
    if step.kind is Kind.ASK:
        return Moment.ASKED
    if now.is_answerable:
        return Moment.UNANSWERED
    if step.kind in (Kind.LEAVE, Kind.SETTLE):
        return Moment.COMING_OUT
    if gentle and has_gentler(now):
        return Moment.GENTLER
    if not step.kind.is_hold and step.kind is not Kind.REST:
        return Moment.MOVE
    return _find_moment_of_hold(step.breathing[-1])


def _find_moment_of_hold(stage: Stage) -> Moment:
    """Return the moment of a hold that ends with a stage of breathing."""
    if stage.breaths is None:
        return Moment.TIMED
    return Moment.HOLD if stage.is_counted else Moment.NATURAL


def find_idle(now: Now, *, is_late: bool) -> frozenset[str]:
    """Return the ids of the actions that do nothing now.

    `is_late` says whether a key can be late for the question before.
    """
    if now.step.kind is Kind.REST:
        return LATE | BREAK if is_late else BREAK
    return LATE if is_late and now.step.kind is not Kind.ASK else NONE
