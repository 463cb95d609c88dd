"""The way back into a practice from away from the wall."""

from __future__ import annotations

import pytest

from tests.library.shipped import plan_shipped
from tests.studios import shipped_library
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import LEGS_UP_POSE, Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Deed, Op

from .session_driver import Practised, practise

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def test_coming_back_to_a_hold() -> None:
    """One comes to the wall, has the pose's way in from its first line, and goes on after the last finished breath."""
    practised = practise(Kind.HOLD, RIGHT, into=15)
    assert practised.session.come_back(practised.at)
    now = practised.now
    assert (now.step.kind, now.step.pose, now.left) == (Kind.READY, "strap", 10)
    assert practised.session.deeds == (Deed(Op.RETURN, 89),)
    way_in = practised.wait(10)
    assert (way_in.step.kind, way_in.step.side, way_in.text, way_in.left) == (Kind.ENTER, RIGHT, "Lie down.", 4)
    hold = practised.wait(4)
    assert (hold.step.kind, hold.step.side, hold.elapsed, hold.breath.number) == (Kind.HOLD, RIGHT, 12, 3)


@pytest.mark.parametrize(("kind", "side"), [(Kind.ENTER, LEFT), (Kind.SWITCH, RIGHT)])
def test_coming_back_to_a_move(kind: Kind, side: Side) -> None:
    """In place of a move comes the pose's own way in, on the side that it led to."""
    practised = practise(kind, side, into=1)
    practised.session.come_back(practised.at)
    way_in = practised.wait(10)
    assert (way_in.step.kind, way_in.step.side, way_in.text) == (Kind.ENTER, side, "Lie down.")
    assert practised.wait(4).step.kind is Kind.HOLD


def test_up_the_wall_first() -> None:
    """Before a pose that begins with the legs up comes the way up the wall."""
    practised = Practised(plan_shipped("runners-wall-reset"))
    practised.reach(Kind.HOLD, LEFT, into=25)
    pose = practised.now.step.pose
    assert shipped_library().poses[pose].legs_up
    practised.session.come_back(practised.at)
    now = practised.now
    following = [(step.kind, step.pose) for step in now.course[now.index : now.index + 4]]
    assert following == [(Kind.READY, pose), (Kind.ENTER, LEGS_UP_POSE), (Kind.ENTER, pose), (Kind.HOLD, pose)]


def test_a_break_begins_again() -> None:
    """In a break one comes to the wall and has the break from its first line, and then what it leads back to."""
    practised = practise(Kind.HOLD, RIGHT, into=15)
    practised.session.rest(practised.at)
    practised.wait(20)
    practised.session.come_back(practised.at)
    rest = practised.wait(10)
    assert (rest.step.kind, rest.elapsed) == (Kind.REST, 0)
    assert practised.wait(50).step.kind is Kind.ENTER


@pytest.mark.parametrize("kind", [Kind.READY, Kind.ASK, Kind.LEAVE, Kind.SETTLE])
def test_where_one_is_in_no_pose(kind: Kind) -> None:
    """Getting ready, asked, or on the way out one goes on where one was."""
    practised = Practised(practise(Kind.READY).session.plan)
    practised.reach(kind, into=1)
    before = practised.now
    assert not practised.session.come_back(practised.at)
    assert (practised.now, practised.session.deeds) == (before, ())


def test_coming_back_again() -> None:
    """A session that came back is replayed by its deeds, and comes back from there too."""
    practised = practise(Kind.HOLD, RIGHT, into=15)
    practised.session.come_back(practised.at)
    practised.wait(14 + 7)
    session = practised.session
    again = Session.replay(session.plan, session.deeds, practised.now.practised, practised.at)
    now = again.look(practised.at)
    assert (now.course, now.index, now.elapsed) == (practised.now.course, practised.now.index, practised.now.elapsed)
    assert again.come_back(practised.at)
