"""Changes of the course: more and fewer."""

from __future__ import annotations

import pytest

from wallyoga.practice.breath import Stage
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import Side
from wallyoga.practice.session_events import LengthChanged
from wallyoga.practice.session_state import Deed, Op
from wallyoga.practice.step_changes import MOST_BREATHS, MOST_SECONDS, nudge_step

from .session_driver import practise
from .small_plans import PACE, TICK, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT

WALL, FIRST, SWITCH, SECOND = 2, 4, 5, 6
"""The places in the small plan of the hold at the wall, and of the two sides with the change between them."""


def make_course(stage: Stage) -> tuple[PlanStep, ...]:
    """Return a course of the one hold at the wall that lasts so long."""
    return (small_plan().steps[WALL]._replace(breathing=(stage,)),)


def test_more_is_a_breath_more() -> None:
    """A hold counted in breaths gets one more, and the change is told and written down."""
    practised = practise(Kind.HOLD, LEFT, into=7)
    left = practised.now.total_left
    assert practised.session.more(practised.at)
    now = practised.now
    assert (now.step.breaths, now.left, now.total_left) == (5, 23, left + 6 + 6)
    assert practised.due(LengthChanged) == [practised.at]
    assert practised.session.deeds == (Deed(Op.MORE, practised.now.practised),)


@pytest.mark.parametrize(("into", "least"), [(0, 1), (5, 1), (6, 2), (17, 3), (18, 4)])
def test_fewer_never_below_the_breath_under_way(into: float, least: int) -> None:
    """However often it is pressed, the breath under way is still finished, and then the hold is over."""
    practised = practise(Kind.HOLD, LEFT, into=into)
    for _ in range(6):
        practised.session.fewer(practised.at)
    assert practised.now.step.breaths == least
    assert practised.now.left == least * 6 - into
    assert len(practised.session.deeds) == 4 - least
    assert practised.wait(practised.now.left).step.kind is Kind.SWITCH


@pytest.mark.parametrize(("into", "shorter"), [(0, 12 + 10), (6, 12 + 10), (12, 12 + 10), (14, 12 + 12), (25, 30)])
def test_fewer_of_a_timed_hold(into: float, shorter: float) -> None:
    """A hold counted in time loses up to a minute, but its opening breaths and ten seconds from now stay."""
    assert nudge_step(small_plan().steps, WALL, into, -1)[WALL].seconds == shorter


def test_more_of_a_timed_hold() -> None:
    """A hold counted in time gets half a minute more, after its opening breaths."""
    step = nudge_step(small_plan().steps, WALL, 3, 1)[WALL]
    assert step.breathing == (small_plan().steps[WALL].breathing[0], Stage.of_seconds(48))


@pytest.mark.parametrize("length", [30, 40, 60])
def test_the_second_side_comes_up_to_the_first(length: float) -> None:
    """More on the second side takes it no further than the first was, and all the way there."""
    first, second = (small_plan().steps[place] for place in (FIRST, SECOND))
    course = (first._replace(breathing=(Stage.of_seconds(60),)), second._replace(breathing=(Stage.of_seconds(length),)))
    assert nudge_step(course, 1, 0, 1)[1].seconds == 60


def test_time_to_move_changes_by_ten_seconds() -> None:
    """The way in gets ten seconds more, and fewer leaves it ten seconds at least where it had them."""
    steps = small_plan().steps
    longer = nudge_step(steps, 1, 0, 1)
    assert longer[1].seconds == 14
    assert nudge_step(longer, 1, 0, -1)[1].seconds == 10
    assert nudge_step(steps, 1, 0, -1) is steps


def test_there_is_a_most() -> None:
    """More ends at 99 breaths or two hours."""
    for stage in (Stage.of_breaths(PACE, MOST_BREATHS), Stage.of_seconds(MOST_SECONDS)):
        course = make_course(stage)
        assert nudge_step(course, 0, 0, 1) is course


@pytest.mark.parametrize("into", [0, 119 * 6 + 1])
def test_longer_than_the_most_is_left_alone(into: float) -> None:
    """A hold that was planned with more breaths than that keeps them when more is pressed."""
    course = make_course(Stage.of_breaths(PACE, 120))
    assert nudge_step(course, 0, into, 1) is course
    course = make_course(Stage.of_seconds(MOST_SECONDS + 60))
    assert nudge_step(course, 0, MOST_SECONDS + 30, 1) is course


def test_fewer_of_very_many() -> None:
    """A hold of more breaths than the most loses them one by one."""
    assert nudge_step(make_course(Stage.of_breaths(PACE, 120)), 0, 0, -1)[0].breaths == 119


def test_a_moment_before_the_end() -> None:
    """In the very last moment of a hold one breath more is still one breath more."""
    practised = practise(Kind.HOLD, LEFT, into=24 - TICK)
    practised.session.more(practised.at)
    assert practised.now.left == 6 + TICK
