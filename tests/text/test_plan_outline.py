"""A practice in a few lines."""

from __future__ import annotations

import pytest

from wallyoga.library.library import Library, load_library
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Range, Side
from wallyoga.text.plan_outline import find_longest_pose, format_span, outline_plan

RUNNERS = "runners-wall-reset"


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped library."""
    return load_library()


def test_each_pose_of_a_plan_has_a_line(library: Library) -> None:
    """Each pose stands there in its order, with its sides in theirs and what it is held for on each."""
    plan = make_plan(library.sequence(RUNNERS), library.poses)
    rows = outline_plan(plan)
    assert [name for name, _, _ in rows] == [library.poses[step.pose].name for step in library.sequence(RUNNERS).steps]
    counts = {(step.name, step.side): step.breaths for step in plan.steps if step.kind is Kind.HOLD}
    assert ("Strap hamstring", "R · L", f"{counts['Strap hamstring', Side.RIGHT]} breaths") in rows
    assert rows[0][1] == ""


@pytest.mark.parametrize("practice", load_library().sequences)
def test_every_line_says_how_long(library: Library, practice: str) -> None:
    """No shipped practice has a line without its count or time."""
    rows = outline_plan(make_plan(library.sequence(practice), library.poses))
    assert rows
    assert all(amount for _, _, amount in rows)


def test_a_range_of_one_number_is_that_number() -> None:
    """A range is said with both its ends, unless they are the same."""
    assert (format_span(Range(8, 10)), format_span(Range(3, 3)), format_span(Range(2.5, 5))) == ("8-10", "3", "2.5-5")


def test_the_longest_pose_stands_for_the_whole(library: Library) -> None:
    """The pose that is held longest, both sides together, is shown on the side it begins on."""
    plan = make_plan(library.sequence(RUNNERS), library.poses)
    pose, side = find_longest_pose(plan)
    seconds: dict[str, float] = {}
    for step in plan.steps:
        if step.kind is Kind.HOLD:
            seconds[step.pose] = seconds.get(step.pose, 0) + step.seconds
    assert seconds[pose] == max(seconds.values())
    assert side == (library.poses[pose].first if library.poses[pose].sides == "each" else None)
