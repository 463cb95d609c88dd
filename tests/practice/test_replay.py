"""A session that is taken up again from what was written down of it."""

from __future__ import annotations

from hypothesis import given

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Deed, Op, State

from .session_driver import Practised
from .small_plans import small_plan
from .strategies import DEEDS, MOVES, PLANS, Move, ticks
from .test_session_properties import Deeds, make


def replay_session(plan: Plan, session: Session, at: float) -> Session:
    """Return the session replayed from its deeds and its practised time, its clock at 9000."""
    return Session.replay(plan, session.deeds, session.look(at).practised, 9000)


def agree(one: Session, at: float, other: Session, other_at: float) -> bool:
    """Return whether two sessions agree in all that a person can tell but whether they run."""
    seen, replayed = one.look(at), other.look(other_at)
    return (
        (seen.step, seen.elapsed, seen.total_left, seen.practised, seen.outcome)
        == (replayed.step, replayed.elapsed, replayed.total_left, replayed.practised, replayed.outcome)
        and (one.holds, one.answers, one.deeds) == (other.holds, other.answers, other.deeds)
    )  # fmt: skip


@given(PLANS, MOVES)
def test_replay_leads_to_the_same(plan: Plan, moves: list[Move]) -> None:
    """From the deeds and the practised time alone come the same step, time, holds, answers and deeds."""
    practised = Practised(plan, at=3)
    for move in moves:
        make(practised, move)
    assert agree(practised.session, practised.at, replay_session(plan, practised.session, practised.at), 9000)


@given(PLANS, MOVES, ticks(0, 4))
def test_ended_beside_the_session_is_as_ended_in_it(plan: Plan, moves: list[Move], after: float) -> None:
    """A session that is ended beside another one, which goes on, is what that would be if it ended itself."""
    practised = Practised(plan, at=3)
    for move in moves:
        make(practised, move)
    at = practised.at + after
    beside = practised.session.as_ended(at)
    practised.session.finish(at)
    assert agree(practised.session, at, beside, at)


@given(PLANS, DEEDS, ticks(0, 60))
def test_replay_can_be_replayed(plan: Plan, deeds: Deeds, after: float) -> None:
    """A session taken up again, gone on with, and taken up once more has lost nothing."""
    practised = Practised(plan)
    for wait, op in deeds:
        practised.wait(wait)
        practised.press(op)
    taken_up = Practised(plan)
    taken_up.session, taken_up.at = replay_session(plan, practised.session, practised.at), 9000
    taken_up.go_on()
    taken_up.wait(after)
    taken_up.press(Op.MORE)
    assert taken_up.session.deeds[: len(practised.session.deeds)] == practised.session.deeds
    assert agree(taken_up.session, taken_up.at, replay_session(plan, taken_up.session, taken_up.at), 9000)


def test_replay_stands_still_until_it_goes_on() -> None:
    """A replayed session is paused, has nothing to tell of the past, and goes on with time to settle."""
    deeds = (Deed(Op.NEXT, 3), Deed(Op.LEFT, 97))
    session = Session.replay(small_plan(), deeds, 100, 5000)
    assert session.take_events(5000) == ()
    now = session.look(8600)
    assert (now.state, now.step.kind, now.step.side, now.elapsed) == (State.PAUSED, Kind.REVISIT, Side.LEFT, 1)
    session.resume(8600)
    assert session.look(8604).elapsed == 2
    assert (session.deeds, session.answers) == (deeds, {"strap": Side.LEFT})


def test_replay_of_a_finished_session() -> None:
    """Where the deeds and the time lead to the end, the session is over, with its outcome."""
    practised = Practised(small_plan())
    practised.finish()
    session = replay_session(small_plan(), practised.session, practised.at)
    assert session.look(9001).state is State.ENDED
    assert session.look(9001).outcome is practised.now.outcome


def test_replay_keeps_the_speed() -> None:
    """At a higher speed the gap that means absence is longer, also after a replay."""
    session = Session.replay(small_plan(), (), 0, 100, speed=10)
    session.resume(100)
    assert session.look(140).practised == 37
