"""A rest in a practice, and the way back from it."""

from __future__ import annotations

import pytest

from tests.library.shipped import PRACTICES, plan_shipped
from tests.studios import shipped_library
from wallyoga.practice.breath import NATURAL, Stage
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import REST_POSE, Side, fill_in_side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Deed, Op, Outcome

from .session_driver import Practised, practise
from .small_plans import POSES, SMALL

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def test_rest_comes_back_to_the_hold() -> None:
    """A rest begins at once; after it one goes into the pose again, and on after the last finished breath.

    One goes in as into the first side, for there is no other side to change from.
    """
    practised = practise(Kind.HOLD, RIGHT, into=15)
    practised.session.rest(practised.at)
    now = practised.now
    assert (now.step.kind, now.step.pose, now.step.breathing) == (Kind.REST, REST_POSE, (Stage.of_breaths(NATURAL, 5),))
    assert now.total_left == 50 + 4 + 12 + 56
    assert practised.session.deeds == (Deed(Op.REST, 89),)
    way_back = practised.wait(50)
    assert (way_back.step.kind, way_back.step.side) == (Kind.ENTER, RIGHT)
    assert way_back.step.texts == ("Lie down.", "Settle.")
    hold = practised.wait(4)
    assert (hold.step.kind, hold.step.side, hold.elapsed, hold.left) == (Kind.HOLD, RIGHT, 12, 12)
    assert (hold.breath.number, hold.breath.of) == (3, 4)


def test_rest_in_a_timed_hold() -> None:
    """In natural breath the hold goes on where it was; in the opening, after the last finished breath."""
    for into, begun in ((25, 25), (12, 12), (11, 0)):
        practised = practise(Kind.HOLD, into=into)
        practised.session.rest(practised.at)
        assert practised.wait(54).elapsed == begun


def test_progress_does_not_forget_what_was_held() -> None:
    """A rest makes the whole longer, yet what is behind stays behind."""
    practised = practise(Kind.HOLD, into=25)
    before = practised.now
    practised.session.rest(practised.at)
    after = practised.now
    assert (before.total - before.total_left, after.total - after.total_left) == (39, 39)
    assert after.total == before.total + 54


@pytest.mark.parametrize(("kind", "side"), [(Kind.ENTER, LEFT), (Kind.SWITCH, RIGHT)])
def test_rest_while_moving(kind: Kind, side: Side) -> None:
    """After a rest in a way in or a change comes the whole way into the pose: there is no side to change from."""
    practised = practise(kind, side, into=1)
    practised.session.rest(practised.at)
    now = practised.wait(50)
    assert (now.step.kind, now.step.side, now.elapsed, now.left) == (Kind.ENTER, side, 0, 4)
    assert now.step.texts == ("Lie down.", "Settle.")
    assert now.next is not None
    assert (now.next.kind, now.next.side) == (Kind.HOLD, side)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_rest_before_a_revisit(side: Side) -> None:
    """After a rest in the change to the tighter side, or in the moment to stay on it, comes the way into the pose."""
    practised = practise(Kind.ASK)
    practised.session.answer(practised.at, side)
    practised.session.rest(practised.at)
    now = practised.wait(50)
    assert (now.step.kind, now.step.side, now.step.texts) == (Kind.ENTER, side, ("Lie down.", "Settle."))
    assert practised.wait(4).step.kind is Kind.REVISIT


def test_rest_in_the_question() -> None:
    """A rest in the question comes at once; from there one goes on, and never out of the pose one let go of."""
    practised = practise(Kind.ASK, into=1)
    practised.session.rest(practised.at)
    assert (practised.now.step.kind, practised.now.total_left) == (Kind.REST, 50 + 3 + 20 + 3 + 20)
    out = practised.wait(50)
    assert (out.step.kind, out.step.pose) == (Kind.LEAVE, REST_POSE)
    assert practised.finish().outcome is Outcome.COMPLETED


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_an_answer_in_the_rest_in_the_question(side: Side) -> None:
    """In that rest the question is open: an answer leads into the pose on its side, and the rest comes again."""
    practised = practise(Kind.ASK, into=1)
    practised.session.rest(practised.at)
    practised.wait(9)
    assert practised.session.answer(practised.at, side)
    now = practised.now
    assert (now.step.kind, now.step.side, now.step.texts) == (Kind.ENTER, side, ("Lie down.", "Settle."))
    assert [step.kind for step in now.course[now.index + 1 :]][:3] == [Kind.REVISIT, Kind.REST, Kind.LEAVE]


def test_another_answer_after_a_rest_in_the_revisit() -> None:
    """Back at the question, another answer takes away the revisit with the rest in it and the way back."""
    practised = practise(Kind.ASK)
    practised.session.answer(practised.at, LEFT)
    practised.reach(Kind.REVISIT, into=7)
    practised.session.rest(practised.at)
    while practised.now.step.kind is not Kind.ASK:
        practised.press(Op.PREVIOUS)
    practised.session.answer(practised.at, None)
    assert (practised.now.step.kind, practised.now.total_left) == (Kind.LEAVE, 46)


def test_rest_twice_in_a_hold() -> None:
    """Each rest leads back to where the hold was, also right at its new beginning."""
    practised = practise(Kind.HOLD, LEFT, into=13)
    for _ in range(2):
        practised.session.rest(practised.at)
        assert practised.wait(50 + 4).elapsed == 12
    assert practised.now.left == 12


def test_back_after_a_rest() -> None:
    """Back in a hold that was rested in, "again" means from where it went on after the rest."""
    practised = practise(Kind.HOLD, LEFT, into=13)
    practised.session.rest(practised.at)
    practised.wait(54 + 5)
    practised.press(Op.RESTART)
    assert (practised.now.elapsed, practised.now.total_left) == (12, 12 + 82)


@pytest.mark.parametrize("kind", [Kind.READY, Kind.LEAVE, Kind.SETTLE])
def test_no_rest_there(kind: Kind) -> None:
    """Before the first pose, and on the way out, there is nothing to rest from."""
    practised = practise(kind)
    practised.session.rest(practised.at)
    assert (practised.now.step.kind, practised.session.deeds) == (kind, ())


def test_no_rest_without_a_pose_for_it() -> None:
    """Where the library has no pose to rest in, the key does nothing."""
    poses = {key: pose for key, pose in POSES.items() if key != REST_POSE}
    practised = Practised(make_plan(SMALL, poses))
    practised.reach(Kind.HOLD)
    practised.session.rest(practised.at)
    assert (practised.now.step.kind, practised.session.deeds) == (Kind.HOLD, ())


def test_rest_in_a_revisit() -> None:
    """Out of a revisit one comes back to it by the way into the pose on its side."""
    practised = practise(Kind.ASK)
    practised.session.answer(practised.at, LEFT)
    practised.wait(2 + 7)
    practised.session.rest(practised.at)
    assert (practised.wait(50).step.kind, practised.now.step.side) == (Kind.ENTER, LEFT)
    assert (practised.wait(4).step.kind, practised.now.elapsed) == (Kind.REVISIT, 6)
    assert practised.finish().outcome is Outcome.COMPLETED


@pytest.mark.parametrize("practice", PRACTICES)
def test_the_way_back_in_every_practice(practice: str) -> None:
    """After a rest in any way in, change or hold, what is read first is the pose's own way in, on that side.

    It is never the way from the step before: that pose is not held any more.
    """
    poses = shipped_library().poses
    practised = Practised(plan_shipped(practice))
    for step in practised.session.plan.steps:
        assert practised.now.step is step
        if step.kind in (Kind.ENTER, Kind.SWITCH, Kind.HOLD):
            resting = Session.replay(practised.session.plan, practised.session.deeds, practised.now.practised, 0.0)
            assert resting.rest(0.0)
            resting.next(0.0)
            back = resting.look(0.0)
            assert (back.step.kind, back.step.side) == (Kind.ENTER, step.side)
            assert back.text == fill_in_side(poses[step.pose].enter[0], step.side)
            assert back.step.seconds == poses[step.pose].enter_seconds
        practised.press(Op.NEXT)
