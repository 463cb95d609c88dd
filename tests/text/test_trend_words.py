"""The trends in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.studios import shipped_library
from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.stretch import Minutes, Stretch
from wallyoga.history.statistics.summary import Change, Tighter, Trend
from wallyoga.history.statistics.trends import Trends, make_trends
from wallyoga.text.trend_words import describe_feeling, describe_sides, describe_trends, describe_week

POSES = shipped_library().poses
ASKED = datetime(2026, 11, 22, tzinfo=UTC)


def change(pairs: int, steps: float, arrived: str, left: str) -> Change:
    """Return a change of feeling; how often each was said is no matter here."""
    return Change(pairs, steps, arrived, left, (), ())


@pytest.fixture
def nothing() -> Trends:
    """Return the trends of no session."""
    return make_trends([], POSES, date(2026, 11, 22), Tally(0, 0), day_starts=4)


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        (None, "Said before and after a practice, it shows here."),
        (change(3, 2.3, "tense", "calm"), "You tend to arrive tense and leave calm, over 3 sessions."),
        (change(1, 1.0, "tense", "even"), "You tend to arrive tense and leave even, in one session."),
        (change(2, 0.0, "even", "even"), "You tend to leave even, as you came, over 2 sessions."),
        (change(1, 0.4, "even", "even"), "You tend to leave even, a little easier, over 1 session."),
        (change(2, -0.4, "even", "even"), "You tend to leave even, a little less easy, over 2 sessions."),
    ],
)
def test_feeling(nothing: Trends, measured: Change | None, words: str) -> None:
    """Arriving and leaving stand in one sentence, and a change too small for another feeling is still told kindly."""
    assert describe_feeling(replace(nothing, change=measured)) == words


@pytest.mark.parametrize(
    ("pose", "letters", "trend", "words"),
    [
        ("wall-figure-four", "lllllllllssr", Trend.CLOSING, "left glute 9 of 12, lately less"),
        ("wall-figure-four", "rrrrrrrrrsss", Trend.WIDENING, "right glute 9 of 12, lately more"),
        ("wall-figure-four", "llllllllssss", Trend.STEADY, "left glute 8 of 12"),
        ("gone", "lll", None, "left 3 of 3"),
        ("wall-figure-four", "ssss", None, "both sides alike, 4 times"),
        ("wall-figure-four", "s", None, "both sides alike, once"),
        ("wall-figure-four", "lrlrs", None, "left 2, right 2 of 5"),
    ],
)
def test_sides(nothing: Trends, pose: str, letters: str, trend: Trend | None, words: str) -> None:
    """The tighter side is told by its part, how often it was said, and where it is going; a lost pose by its side."""
    answers = tuple({"l": "left", "r": "right", "s": "same"}[letter] for letter in letters)
    trends = replace(nothing, tighter=(Tighter(pose, answers, trend, ASKED),))
    [(_, given, sentence)] = describe_sides(trends, POSES)
    assert (given, sentence) == (answers, words)


def test_a_week_in_which_nothing_was_done_is_no_zero(nothing: Trends) -> None:
    """On a Monday morning the week so far is told without a number, and the stretches of it too."""
    week, stretches = nothing.weeks[-1], (Stretch("hips", (Minutes(4, 4), Minutes(0, 0)), Minutes(4, 4)),)
    sentences = dict(describe_trends(replace(nothing, stretches=stretches), POSES))
    assert describe_week(week) == sentences["Minutes a week"][0] == "This week so far: nothing yet."
    assert sentences["Minutes of stretch"][0].startswith("Hips: nothing yet this week; 4 on each side a week")
    assert describe_week(replace(week, sessions=2, minutes=21)) == "This week so far: 21 minutes, in 2 sessions."
