"""The operations of a session: next, back, the tighter side, coming out, and ending here."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, SIDE_POSE, Side
from wallyoga.practice.sequence import SequenceStep
from wallyoga.practice.session_events import Ended, SideAnswered, StepBegan
from wallyoga.practice.session_state import Deed, Op, Outcome, State

from .session_driver import Practised, practise
from .small_plans import POSES, SMALL, TICK, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def test_next_goes_on() -> None:
    """Next begins the following step at once, and is written down with the time practised."""
    practised = practise(Kind.HOLD, into=6)
    practised.session.next(practised.at)
    now = practised.now
    assert (now.step.kind, now.step.side, now.elapsed, now.practised) == (Kind.ENTER, LEFT, 0, 20)
    assert now.total_left == 110
    assert practised.session.deeds == (Deed(Op.NEXT, 20),)


def test_next_at_the_end_finishes() -> None:
    """After the last step next ends it, and that is a completed practice."""
    practised = practise(Kind.SETTLE, into=1)
    practised.session.next(practised.at)
    assert (practised.now.state, practised.now.outcome) == (State.ENDED, Outcome.COMPLETED)
    assert practised.due(Ended) == [135]


def test_keys_work_in_a_pause() -> None:
    """In a pause next moves to the following step and stays paused there."""
    practised = practise(Kind.HOLD)
    practised.session.pause(practised.at)
    practised.session.next(practised.at)
    assert (practised.now.state, practised.now.step.kind) == (State.PAUSED, Kind.ENTER)


def test_back_begins_the_step_again() -> None:
    """Back once begins the step anew, telling its beginning again."""
    practised = practise(Kind.HOLD, RIGHT, into=10)
    practised.session.back(practised.at)
    now = practised.now
    assert (now.step.kind, now.step.side, now.elapsed, now.practised) == (Kind.HOLD, RIGHT, 0, 84)
    assert practised.due(StepBegan)[-2:] == [74, 84]
    assert practised.session.deeds == (Deed(Op.RESTART, 84),)


@pytest.mark.parametrize(("speed", "wait", "kind"), [(1, 2, Kind.SWITCH), (1, 2.25, Kind.HOLD), (4, 8, Kind.SWITCH)])
def test_back_twice_goes_to_the_step_before(speed: float, wait: float, kind: Kind) -> None:
    """Back again within two of the person's seconds goes to the step before, later it only begins anew."""
    practised = Practised(small_plan(), speed=speed)
    practised.reach(Kind.HOLD, RIGHT, into=10)
    practised.session.back(practised.at)
    practised.wait(wait)
    practised.session.back(practised.at)
    assert (practised.now.step.kind, practised.now.step.side, practised.now.elapsed) == (kind, RIGHT, 0)


def test_another_key_between_makes_back_begin_anew() -> None:
    """Back, another key, and back again within two seconds begins the step there is now, and goes no further."""
    practised = practise(Kind.HOLD, RIGHT, into=10)
    practised.session.back(practised.at)
    practised.session.next(practised.at)
    kind = practised.now.step.kind
    practised.session.back(practised.at)
    assert practised.now.step.kind is kind


def test_back_stops_at_the_beginning() -> None:
    """Before the first step there is none."""
    practised = practise(Kind.READY, into=2)
    for _ in range(3):
        practised.session.back(practised.at)
    assert (practised.now.step.kind, practised.now.elapsed, practised.now.total_left) == (Kind.READY, 0, 154)


def test_no_answer_adds_nothing() -> None:
    """The question runs out by itself after ten seconds, and the practice goes on without a revisit."""
    practised = practise(Kind.ASK)
    assert practised.wait(10).step.kind is Kind.LEAVE
    assert practised.session.answers == {}
    assert practised.session.deeds == ()


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_an_answer_adds_the_revisit_on_that_side(side: Side) -> None:
    """The tighter side has some breaths more, at once, after a change unless it was held last; the answer is kept."""
    practised = practise(Kind.ASK, into=3)
    left = practised.now.total_left
    practised.session.answer(practised.at, side)
    now = practised.now
    assert (now.step.kind, now.step.side, now.elapsed) == (Kind.ENTER if side is RIGHT else Kind.SWITCH, side, 0)
    assert now.next is not None
    assert (now.next.kind, now.next.side, now.next.breaths) == (Kind.REVISIT, side, 2)
    assert now.total_left == left - 7 + 2 + 12
    assert practised.session.answers == {"strap": side}
    assert SideAnswered(practised.at, side) in practised.session.take_events(practised.at)


def test_the_same_adds_nothing_and_is_kept() -> None:
    """Both sides the same is an answer too: it goes on at once, with nothing more."""
    practised = practise(Kind.ASK, into=3)
    practised.session.answer(practised.at, None)
    assert (practised.now.step.kind, practised.now.total_left) == (Kind.LEAVE, 46)
    assert practised.session.answers == {"strap": None}
    assert practised.session.deeds == (Deed(Op.SAME, 101),)


@pytest.mark.parametrize(("again", "added"), [(LEFT, 14), (None, 0), (RIGHT, 14)])
def test_answering_again_replaces_the_answer(again: Side | None, added: float) -> None:
    """Back at the question, another answer takes the place of the first and of what it added."""
    practised = practise(Kind.ASK)
    practised.session.answer(practised.at, RIGHT)
    practised.press(Op.PREVIOUS)
    assert practised.now.step.kind is Kind.ASK
    practised.session.answer(practised.at, again)
    assert practised.now.total_left == 46 + added
    assert practised.session.answers == {"strap": again}
    practised.finish()
    sides = {begun.step.side for begun in practised.begun if begun.step.kind is Kind.REVISIT}
    assert sides == ({again} if again else set())


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_an_answer_while_one_moves_on(side: Side) -> None:
    """In the move after a question that nobody answered a side leads back into the pose; the move comes again.

    It is the way into the pose on that side, and never the change from the other, of which one has let go.
    """
    practised = practise(Kind.ASK)
    practised.wait(11)
    moving = practised.now.step
    assert (moving.kind, practised.now.is_answerable) == (Kind.LEAVE, True)
    assert practised.session.answer(practised.at, side)
    now = practised.now
    assert (now.step.kind, now.step.pose, now.step.side, now.elapsed) == (Kind.ENTER, "strap", side, 0)
    assert now.step.texts == ("Lie down.", "Settle.")
    assert [step.kind for step in now.course[now.index + 1 :]][:2] == [Kind.REVISIT, Kind.LEAVE]
    assert (practised.session.answers, now.is_answerable) == ({"strap": side}, False)
    practised.finish()
    assert [hold.side for hold in practised.session.holds if hold.revisit] == [side]


def test_an_answer_in_the_rest_after_the_question() -> None:
    """In a rest after that move the question is still open; an answer leads back, and move and rest come again."""
    steps = (SMALL.steps[1], SequenceStep(pose=REST_POSE), SMALL.steps[0])
    practised = Practised(make_plan(SMALL._replace(steps=steps), POSES))
    practised.reach(Kind.ASK)
    practised.reach(Kind.REST, into=2)
    assert practised.session.answer(practised.at, LEFT)
    now = practised.now
    assert (now.step.kind, now.step.pose, now.step.side) == (Kind.ENTER, "strap", LEFT)
    assert [step.kind for step in now.course[now.index + 1 :]][:3] == [Kind.REVISIT, Kind.ENTER, Kind.REST]
    practised.reach(Kind.REST)
    assert not practised.now.is_answerable


def test_the_next_hold_closes_the_question() -> None:
    """Once another pose is held the question is not open any more."""
    practised = Practised(make_plan(SMALL._replace(steps=SMALL.steps[::-1]), POSES))
    practised.reach(Kind.ASK)
    practised.wait(11)
    assert practised.now.is_answerable
    assert practised.reach(Kind.HOLD).step.pose == "wall"
    assert not practised.session.answer(practised.at, LEFT)


def test_a_late_answer_that_adds_nothing() -> None:
    """The same is an answer in the move after the question, too, and the move goes on."""
    practised = practise(Kind.ASK)
    practised.wait(11)
    assert practised.session.answer(practised.at, None)
    assert (practised.now.step.kind, practised.now.elapsed) == (Kind.LEAVE, 1)
    assert practised.session.answers == {"strap": None}


def test_a_late_answer_can_be_changed() -> None:
    """Back at the question after a late answer, another one takes the place of all it added."""
    practised = practise(Kind.ASK)
    practised.wait(11)
    practised.session.answer(practised.at, LEFT)
    practised.press(Op.PREVIOUS)
    practised.session.answer(practised.at, None)
    assert (practised.now.step.kind, practised.now.total_left) == (Kind.LEAVE, 46)


@pytest.mark.parametrize("op", [Op.NEXT, Op.RESTART, Op.OUT])
def test_a_step_closes_the_question(op: Op) -> None:
    """Whoever steps, or comes out, has let the question go: an answer does nothing then."""
    practised = practise(Kind.ASK)
    if op is not Op.OUT:
        practised.wait(11)
    practised.press(op)
    assert not practised.now.is_answerable
    assert not practised.session.answer(practised.at, LEFT)
    assert practised.session.answers == {}


def test_an_answer_where_nothing_is_asked() -> None:
    """Away from the question an answer does nothing."""
    practised = practise(Kind.HOLD, RIGHT, into=23)
    practised.session.answer(practised.at, LEFT)
    assert (practised.now.step.kind, practised.session.answers, practised.session.deeds) == (Kind.HOLD, {}, ())


@pytest.mark.parametrize("kind", [Kind.ENTER, Kind.HOLD, Kind.SWITCH, Kind.ASK])
def test_coming_out_leads_the_way_out(kind: Kind) -> None:
    """Coming out goes through the way out of the pose one is in, and ends as stopped."""
    practised = practise(kind, into=TICK)
    pose = practised.now.step.pose
    practised.session.come_out(practised.at)
    assert (practised.now.step.kind, practised.now.step.pose, practised.now.total_left) == (Kind.LEAVE, pose, 46)
    practised.gather()
    practised.events.clear()
    assert practised.finish().outcome is Outcome.STOPPED
    assert [begun.step.pose for begun in practised.begun] == [
        SIDE_POSE,
        SIDE_POSE,
        "easy-pose",
    ]


def test_coming_out_of_a_rest() -> None:
    """Out of a rest one comes from the pose one rests in."""
    practised = practise(Kind.HOLD, LEFT, into=7)
    practised.session.rest(practised.at)
    practised.session.come_out(practised.at)
    assert practised.now.step.pose == "knees-to-chest"
    assert practised.finish().outcome is Outcome.STOPPED


def test_coming_out_while_getting_ready() -> None:
    """While one gets ready there is nothing to come out of: it ends at once, as stopped."""
    practised = practise(Kind.READY, into=4)
    practised.session.come_out(practised.at)
    assert (practised.now.state, practised.now.outcome) == (State.ENDED, Outcome.STOPPED)
    assert practised.session.holds == ()


@pytest.mark.parametrize("kind", [Kind.LEAVE, Kind.SETTLE])
def test_coming_out_while_leaving(kind: Kind) -> None:
    """On the way out already, coming out changes nothing, and the practice is completed."""
    practised = practise(kind, into=1)
    left = practised.now.total_left
    practised.session.come_out(practised.at)
    assert (practised.now.total_left, practised.session.deeds) == (left, ())
    assert practised.finish().outcome is Outcome.COMPLETED


def test_going_back_after_coming_out() -> None:
    """Going back from the way out into the pose, what follows it is still the way out, and it stays stopped."""
    practised = practise(Kind.HOLD, LEFT, into=7)
    practised.session.come_out(practised.at)
    practised.press(Op.PREVIOUS)
    assert (practised.now.step.kind, practised.now.total_left) == (Kind.HOLD, 24 + 46)
    assert practised.finish().outcome is Outcome.STOPPED


@pytest.mark.parametrize(
    ("kind", "outcome"), [(Kind.HOLD, Outcome.STOPPED), (Kind.ASK, Outcome.STOPPED), (Kind.LEAVE, Outcome.COMPLETED)]
)
def test_finish_ends_here(kind: Kind, outcome: Outcome) -> None:
    """Finishing ends at once: stopped in the middle, completed when all that is left is to leave."""
    practised = practise(kind, into=1)
    practised.session.finish(practised.at)
    assert (practised.now.state, practised.now.outcome, practised.now.total_left) == (State.ENDED, outcome, 0)
    assert practised.due(Ended) == [practised.at]


def test_finish_in_a_pause() -> None:
    """A paused session can be ended too."""
    practised = practise(Kind.HOLD, into=1)
    practised.session.pause(practised.at)
    practised.session.finish(practised.at + 60)
    assert practised.session.look(practised.at + 60).outcome is Outcome.STOPPED
