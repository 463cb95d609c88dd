"""The facts of a practice in a few words."""

from __future__ import annotations

import pytest

from wallyoga.text.practice_facts import (
    describe_done,
    fit_goals,
    fit_needs,
    format_days_ago,
    name_needs,
)


def test_needs_have_short_names() -> None:
    """A wall is not named, everything else once and by its last word; where there is no room the rest is counted."""
    needs = name_needs(["wall", "strap", "folded blanket", "wall", "strap"])
    assert needs == ("strap", "blanket")
    assert [fit_needs(needs, room) for room in (40, 10, 0)] == ["strap, blanket", "strap +1", "strap +1"]
    assert fit_needs((), 10) == ""


def test_the_first_goals_come_first() -> None:
    """As many goals are named as there is room for, and one always."""
    assert [fit_goals(("rest", "sleep"), room) for room in (11, 10, 0)] == ["rest, sleep", "rest", "rest"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "yesterday"), (9, "9 days ago"), (14, "2 weeks ago"), (59, "8 weeks ago"), (60, "2 months ago")],
)
def test_days_are_told_as_people_do(days: int, words: str) -> None:
    """The longer ago something is, the coarser it is told."""
    assert format_days_ago(days) == words


def test_how_often_says_of_how_many() -> None:
    """Where there are more sessions than were looked at, the words say so."""
    assert describe_done(12, 9, 20, 60) == "12 times, last 9 days ago"
    assert describe_done(1, 0, 20, 60) == "once, today"
    assert describe_done(0, None, 20, 60) == "not yet"
    assert describe_done(12, 9, 60, 60) == "12 of your last 60 sessions, last 9 days ago"
    assert describe_done(0, None, 60, 60) == "in none of your last 60 sessions"
