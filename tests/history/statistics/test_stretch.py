"""Minutes of stretch for each body part, on each side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.studios import shipped_library
from wallyoga.history.record import Record
from wallyoga.history.statistics.stretch import LEVELS_SOURCE, SESSION_LEVEL, WEEK_LEVEL, Minutes, sum_stretches
from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Hold

SUNDAY = date(2026, 11, 22)


def pose(name: str, *parts: str) -> Pose:
    """Return a pose that stretches these parts."""
    return Pose(id=name, name=name, enter=(), cues=(), leave=(), stretches=dict.fromkeys(parts, 1))


POSES = {
    "strap": pose("strap", "hamstrings", "calves"),
    "twist": pose("twist", "glutes", "other chest"),
    "butterfly": pose("butterfly", "groin"),
}


def make_hold(name: str, side: Side | None, minutes: float) -> Hold:
    """Return a hold of so many minutes."""
    seconds = minutes * 60
    return Hold(
        pose=name,
        side=side,
        planned_breaths=None,
        breaths=None,
        planned_seconds=seconds,
        seconds=seconds,
        revisit=False,
    )


def session(record: Record, weeks_back: int, *holds: Hold) -> Record:
    """Return a session with these holds, so many weeks before the Sunday."""
    started = datetime(2026, 11, 22, 12, tzinfo=UTC) - timedelta(weeks=weeks_back)
    return replace(record, started=started, holds=holds)


def test_the_published_levels() -> None:
    """The levels are those of the paper: four minutes a session, ten a week."""
    assert (SESSION_LEVEL, WEEK_LEVEL) == (4, 10)
    assert "10.1007/s40279-024-02143-9" in LEVELS_SOURCE


def test_a_side_counts_for_itself(record: Record) -> None:
    """A hold on one side counts for every part it stretches, on that side alone."""
    stretches = sum_stretches([session(record, 0, make_hold("strap", Side.LEFT, 2))], POSES, SUNDAY)
    assert {each.part: each.this_week for each in stretches} == {"calves": Minutes(2, 0), "hamstrings": Minutes(2, 0)}


def test_the_other_side(record: Record) -> None:
    """A part that is named as the other one's counts for the side the hold is not for."""
    stretches = sum_stretches([session(record, 0, make_hold("twist", Side.LEFT, 2))], POSES, SUNDAY)
    assert {each.part: each.this_week for each in stretches} == {"chest": Minutes(0, 2), "glutes": Minutes(2, 0)}


@pytest.mark.parametrize("name", ["butterfly", "strap"])
def test_both_sides(record: Record, name: str) -> None:
    """A hold without a side counts in full for both."""
    for each in sum_stretches([session(record, 0, make_hold(name, None, 3))], POSES, SUNDAY):
        assert each.this_week == Minutes(3, 3)


def test_weeks(record: Record) -> None:
    """The minutes of each week are told apart, older weeks and weeks to come left out, the mean is of those before."""
    records = [session(record, back, make_hold("butterfly", None, back + 1)) for back in (-1, 0, 1, 3, 4, 5)]
    [groin] = sum_stretches(records, POSES, SUNDAY)
    assert [week.left for week in groin.weeks] == [5, 4, 0, 2, 1]
    assert groin.this_week == Minutes(1, 1)
    assert groin.mean_before == Minutes(11 / 4, 11 / 4)


def test_the_longest_session(record: Record) -> None:
    """The most in one session is told for each side, from all holds of the session together."""
    records = [
        session(
            record,
            0,
            make_hold("strap", Side.LEFT, 2),
            make_hold("strap", Side.LEFT, 1),
            make_hold("strap", Side.RIGHT, 2),
        ),
        session(record, 1, make_hold("strap", Side.RIGHT, 2.5)),
    ]
    assert sum_stretches(records, POSES, SUNDAY)[0].longest == Minutes(3, 2.5)


def test_most_first(record: Record) -> None:
    """The part with most minutes comes first."""
    records = [session(record, 0, make_hold("strap", Side.LEFT, 1), make_hold("butterfly", None, 1))]
    assert [each.part for each in sum_stretches(records, POSES, SUNDAY)] == ["groin", "calves", "hamstrings"]


def test_an_unknown_pose(record: Record) -> None:
    """A pose that is not there any more, or that was not held, counts for nothing."""
    assert (
        sum_stretches([session(record, 0, make_hold("gone", None, 3), make_hold("strap", Side.LEFT, 0))], POSES, SUNDAY)
        == ()
    )
    assert sum_stretches([], POSES, SUNDAY) == ()


def test_the_shipped_twist(record: Record) -> None:
    """With the shipped poses, each side of the figure four stretches the hip of that side."""
    stretches = sum_stretches(
        [session(record, 0, make_hold("wall-figure-four", Side.LEFT, 2))], shipped_library().poses, SUNDAY
    )
    assert {each.part: each.this_week for each in stretches} == {"glutes": Minutes(2, 0), "hips": Minutes(2, 0)}
