"""Lengths such as 4.2 s are no exact floats, and a key can fall on the very end of a step: nothing comes of either.

`TRIES=10000 pytest tests/practice/test_rounding.py` tries more by hand.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session import SETTLE, Session
from wallyoga.practice.session_events import Event
from wallyoga.practice.session_state import Op, State

from .small_plans import POSES, SMALL

TRIES = int(os.environ.get("TRIES", "30"))

ODD = [make_plan(SMALL, POSES, pace=Pattern.parse(pace)) for pace in ("4.2:5.1", "3.3:4.7", "5.55:5.55", "1.1-1.7-6.3")]
"""Plans with breaths of odd lengths."""

LOOKS = (1 / 30, 0.1, 0.7, 1.3, 4.9)
"""The seconds between two looks; none of them an exact float but by chance."""


@dataclass(frozen=True)
class Key:
    """A key pressed `after` so many seconds, or (None) where the step ends to the float, with looks on the way."""

    after: float | None
    looks: float
    op: Op | None


KEYS = st.lists(
    st.builds(
        Key,
        st.none() | st.floats(0, 30),
        st.sampled_from(LOOKS),
        st.sampled_from([*(op for op in Op if op is not Op.OUT), None]),
    ),
    max_size=12,
)

STARTS = st.floats(0, 1e6)
"""The readings a clock can show; the larger, the coarser its floats."""


class Practice:
    """A session at one moment of its clock, with all that happened in it, and by how much `+` and `-` changed it."""

    def __init__(self, plan: Plan, at: float) -> None:
        self.plan = plan
        self.session = Session(plan)
        self.at = at
        self.events: list[Event] = []
        self.changes: list[tuple[Op, float]] = []
        self.session.start(at)

    def press(self, key: Key) -> None:
        """Wait as long as the key says, and press it."""
        until = self.at + (self.session.look(self.at).left if key.after is None else key.after)
        while self.at < until and self.session.look(self.at).state is State.RUNNING:
            self.at = min(until, self.at + key.looks)
        self._do(key.op)
        self.events += self.session.take_events(self.at)

    def _do(self, op: Op | None) -> None:
        match op:
            case Op.NEXT:
                self.session.next(self.at)
            case Op.RESTART | Op.PREVIOUS:
                self.session.back(self.at)
            case Op.MORE | Op.FEWER:
                self._nudge(op)
            case Op.REST:
                self.session.rest(self.at)
            case Op.LEFT | Op.RIGHT | Op.SAME:
                self.session.answer(self.at, None if op is Op.SAME else Side(op.value))
            case _:
                self.session.pause(self.at)
                self.session.resume(self.at)
                self.at += SETTLE

    def _nudge(self, op: Op) -> None:
        before = self.session.look(self.at).total
        (self.session.more if op is Op.MORE else self.session.fewer)(self.at)
        self.changes.append((op, self.session.look(self.at).total - before))


def lead_session(plan: Plan, at: float, keys: list[Key]) -> Practice:
    """Return a session in which these keys were pressed."""
    practice = Practice(plan, at)
    for key in keys:
        practice.press(key)
    return practice


@given(st.sampled_from(ODD), STARTS, KEYS)
@settings(max_examples=TRIES)
def test_events_come_in_order(plan: Plan, at: float, keys: list[Key]) -> None:
    """Nothing is told before what came before it, nor before its time, not even by a rounding."""
    practice = lead_session(plan, at, keys)
    due = [event.due for event in practice.events]
    assert all(one <= other for one, other in pairwise(due))
    assert not due or at <= due[0] <= due[-1] <= practice.at


@given(st.sampled_from(ODD), STARTS, KEYS)
@settings(max_examples=TRIES)
def test_a_replay_is_in_the_same_step(plan: Plan, at: float, keys: list[Key]) -> None:
    """From the deeds and the practised time comes the very same moment, wherever the keys fell and whoever looked."""
    practice = lead_session(plan, at, keys)
    now = practice.session.look(practice.at)
    again = Session.replay(plan, practice.session.deeds, now.practised, 5.0)
    then = again.look(5.0)
    assert (then.step, then.elapsed, then.total_left, then.practised, then.outcome) == (
        (now.step, now.elapsed, now.total_left, now.practised, now.outcome)
    )
    assert (again.holds, again.answers, again.deeds) == (
        (practice.session.holds, practice.session.answers, practice.session.deeds)
    )


@given(st.sampled_from(ODD), STARTS, KEYS)
@settings(max_examples=TRIES)
def test_more_is_never_less(plan: Plan, at: float, keys: list[Key]) -> None:
    """Whatever was done before, `+` never makes the whole shorter, and `-` never longer."""
    practice = lead_session(plan, at, keys)
    assert all(change >= 0 if op is Op.MORE else change <= 0 for op, change in practice.changes)
