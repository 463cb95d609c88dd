"""The record of the holds of a session."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.practice.breath import Pattern
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Op

from .session_driver import Practised
from .small_plans import POSES, SMALL, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def record_side(side: Side, seconds: float, breaths: int) -> Hold:
    """Return the record of one side with the strap, planned as four breaths."""
    return Hold(
        pose="strap",
        side=side,
        planned_breaths=4,
        breaths=breaths,
        planned_seconds=24,
        seconds=seconds,
        revisit=False,
    )


AT_THE_WALL = Hold(
    pose="wall",
    side=None,
    planned_breaths=None,
    breaths=None,
    planned_seconds=30,
    seconds=30,
    revisit=False,
)


def reach(kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Practised:
    """Return the small practice, run until `into` seconds of such a step."""
    practised = Practised(small_plan())
    practised.reach(kind, side, into=into)
    return practised


def test_a_whole_run() -> None:
    """Each hold is kept once, in order, in time and in breaths where it is counted in them; rests are not."""
    practised = Practised(small_plan())
    practised.finish()
    assert practised.session.holds == (AT_THE_WALL, record_side(LEFT, 24, 4), record_side(RIGHT, 24, 4))


def test_the_hold_under_way_is_included() -> None:
    """Of the hold under way there is what was held so far, with its finished breaths."""
    practised = reach(Kind.HOLD, LEFT, into=11)
    assert practised.session.holds == (AT_THE_WALL, record_side(LEFT, 11, 1))
    practised.wait(1)
    assert practised.session.holds == (AT_THE_WALL, record_side(LEFT, 12, 2))


def test_nothing_held_is_nothing_kept() -> None:
    """A hold that was skipped before it began is not kept, nor one that has not come yet."""
    practised = reach(Kind.HOLD)
    practised.session.next(practised.at)
    assert practised.session.holds == ()


def test_more_breaths_are_done_than_planned() -> None:
    """What was planned stays as it was planned; what was done is what was done."""
    practised = reach(Kind.HOLD, LEFT)
    practised.session.more(practised.at)
    practised.finish()
    assert practised.session.holds[1:] == (record_side(LEFT, 30, 5), record_side(RIGHT, 30, 5))


def test_the_longer_of_two_tries() -> None:
    """Of a hold begun again the longer try is kept, whichever it was."""
    practised = reach(Kind.HOLD, LEFT, into=19)
    practised.session.back(practised.at)
    practised.wait(7)
    practised.session.next(practised.at)
    assert practised.session.holds[-1] == record_side(LEFT, 19, 3)
    practised.press(Op.PREVIOUS)
    practised.wait(24)
    assert practised.session.holds[-1] == record_side(LEFT, 24, 4)


def test_revisits_are_kept_apart() -> None:
    """The revisit of a side is a hold of its own, and says so."""
    practised = reach(Kind.ASK)
    practised.session.answer(practised.at, RIGHT)
    practised.finish()
    revisit = replace(record_side(RIGHT, 12, 2), planned_breaths=2, planned_seconds=12, revisit=True)
    assert practised.session.holds[-2:] == (record_side(RIGHT, 24, 4), revisit)


def test_a_rest_in_between_does_not_split_the_hold() -> None:
    """A hold with a rest in it is one hold, and sums up to what was planned."""
    practised = reach(Kind.HOLD, LEFT, into=15)
    practised.session.rest(practised.at)
    assert practised.session.holds[-1] == record_side(LEFT, 15, 2)
    practised.finish()
    assert practised.session.holds == (AT_THE_WALL, record_side(LEFT, 24, 4), record_side(RIGHT, 24, 4))


def test_coming_out_keeps_what_was_held() -> None:
    """Coming out in the middle of a hold keeps what was held of it."""
    practised = reach(Kind.HOLD, LEFT, into=15)
    practised.session.come_out(practised.at)
    practised.finish()
    assert practised.session.holds == (AT_THE_WALL, record_side(LEFT, 15, 2))


def test_ending_here_keeps_what_was_held() -> None:
    """Finishing in the middle of a hold keeps it too."""
    practised = reach(Kind.HOLD, RIGHT, into=6)
    practised.session.finish(practised.at)
    assert practised.session.holds[-1] == record_side(RIGHT, 6, 1)


def test_breaths_of_a_pace_that_is_no_exact_float() -> None:
    """At any pace a hold that was finished has all its breaths."""
    practised = Practised(make_plan(SMALL, POSES, pace=Pattern.parse("1.1:1.3")))
    practised.finish()
    assert [hold.breaths for hold in practised.session.holds] == [None, 10, 10]
