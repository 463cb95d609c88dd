"""A practice in a few lines."""

from __future__ import annotations

import pytest

from tests.studios import shipped_library
from wallyoga.library.library import Library
from wallyoga.practice.plan import Kind
from wallyoga.practice.planner import make_plan
from wallyoga.practice.pose import Range, Side
from wallyoga.text.plan_outline import format_span, outline_plan

RUNNERS = "runners-wall-reset"


def test_each_pose_of_a_plan_has_a_line(library: Library) -> None:
    """Each pose stands there in its order, with its sides in theirs and what it is held for on each."""
    plan = make_plan(library.sequence(RUNNERS), library.poses)
    rows = outline_plan(plan)
    assert [row.name for row in rows] == [library.poses[step.pose].name for step in library.sequence(RUNNERS).steps]
    holds = [(step.pose, step.side, step.seconds) for step in plan.steps if step.kind in (Kind.HOLD, Kind.REST)]
    assert [(part.pose, part.side, part.seconds) for row in rows for part in row.parts] == holds
    strap = next(row for row in rows if row.name == "Strap hamstring")
    assert [part.side for part in strap.parts] == [Side.RIGHT, Side.LEFT]
    assert (strap.amount, strap.seconds, strap.rests) == ("10 breaths", 200, False)


@pytest.mark.parametrize("practice", shipped_library().sequences)
def test_every_line_says_how_long(library: Library, practice: str) -> None:
    """No shipped practice has a line without its count or time."""
    rows = outline_plan(make_plan(library.sequence(practice), library.poses))
    assert rows
    assert all(row.amount for row in rows)


def test_a_range_of_one_number_is_that_number() -> None:
    """A range is said with both its ends, unless they are the same."""
    assert (format_span(Range(8, 10)), format_span(Range(3, 3)), format_span(Range(2.5, 5))) == ("8-10", "3", "2.5-5")
