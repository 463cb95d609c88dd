"""More and fewer of a pose that is done on both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.breath import Stage
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Op
from wallyoga.practice.step_changes import Course, nudge_step

from .session_driver import practise
from .small_plans import PACE, small_plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT

FIRST, SECOND = 4, 6
"""The places in the small plan where both sides are held."""


def breaths(course: Course) -> tuple[int | None, int | None]:
    """Return how long both sides are held."""
    return course[FIRST].breaths, course[SECOND].breaths


@pytest.mark.parametrize("by", [-1, 1])
def test_the_second_side_changes_alike(by: int) -> None:
    """A change on the first side changes the second one too, and nothing else."""
    steps = small_plan().steps
    course = nudge_step(steps, FIRST, 0, by)
    assert breaths(course) == (4 + by, 4 + by)
    assert [step for i, step in enumerate(course) if i not in (FIRST, SECOND)] == [
        step for i, step in enumerate(steps) if i not in (FIRST, SECOND)
    ]


def test_more_on_the_second_side_is_what_the_first_had() -> None:
    """The second side can be made shorter, and longer again, but no longer than the first; that is left as it is."""
    steps = small_plan().steps
    assert nudge_step(steps, SECOND, 0, 1) is steps
    shorter = nudge_step(steps, SECOND, 0, -1)
    assert breaths(shorter) == (4, 3)
    again = nudge_step(shorter, SECOND, 0, 1)
    assert breaths(again) == (4, 4)
    assert nudge_step(again, SECOND, 0, 1) is again


def test_a_timed_second_side_ends_as_the_first_did() -> None:
    """Where less than a minute is missing to what the first side had, more is that much."""
    steps = list(small_plan().steps)
    steps[FIRST] = steps[FIRST]._replace(breathing=(Stage.of_seconds(100),))
    steps[SECOND] = steps[SECOND]._replace(breathing=(Stage.of_seconds(70),))
    longer = nudge_step(tuple(steps), SECOND, 0, 1)
    assert longer[SECOND].seconds == 100
    assert nudge_step(longer, SECOND, 0, 1) is longer


@pytest.mark.parametrize(
    ("first", "by", "second"), [(4, 1, 7), (6, 1, 7), (7, 1, 8), (4, -1, 3), (8, -1, 7), (9, -1, 7)]
)
def test_back_on_the_first_side(first: int, by: int, second: int) -> None:
    """Where the sides differ, more never makes the one to come shorter, and fewer never longer."""
    steps = list(small_plan().steps)
    steps[FIRST] = steps[FIRST]._replace(breathing=(Stage.of_breaths(PACE, first),))
    steps[SECOND] = steps[SECOND]._replace(breathing=(Stage.of_breaths(PACE, 7),))
    course = nudge_step(tuple(steps), FIRST, 0, by)
    assert breaths(course) == (first + by, second)


def test_fewer_on_the_first_side_after_a_rest_on_the_second() -> None:
    """When less is asked for than the second side has already, that side has nothing left, and no time runs back."""
    practised = practise(Kind.HOLD, RIGHT, into=19)
    practised.session.rest(practised.at)
    for _ in range(2):
        practised.press(Op.PREVIOUS)
    assert (practised.now.step.kind, practised.now.step.side) == (Kind.HOLD, LEFT)
    for _ in range(3):
        practised.session.fewer(practised.at)
    left = practised.now.total_left
    assert left == 6 + 2 + 50 + 4 + 0 + 56
    before = practised.now.practised
    assert practised.finish().practised == before + left


@given(
    st.lists(st.sampled_from([FIRST, SECOND])),
    st.lists(st.tuples(st.sampled_from([FIRST, SECOND]), st.sampled_from([-1, 1]))),
)
def test_more_keeps_both_sides_equal(more: list[int], any_way: list[tuple[int, int]]) -> None:
    """With `+` alone the sides stay equal, and the second never becomes longer than the first by it."""
    course = small_plan().steps
    for index in more:
        course = nudge_step(course, index, 0, 1)
        assert course[FIRST].breaths == course[SECOND].breaths
    for index, by in any_way:
        course = nudge_step(course, index, 0, by)
        assert course[SECOND].seconds <= course[FIRST].seconds
