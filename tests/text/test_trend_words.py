"""The trends in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import Change, Tighter, Trend
from wallyoga.history.statistics.trends import Trends, make_trends
from wallyoga.library.library import load_library
from wallyoga.text.trend_words import describe_feeling, describe_sides

POSES = load_library().poses
ASKED = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def nothing() -> Trends:
    """Return the trends of no session."""
    return make_trends([], POSES, date(2026, 11, 22), Tally(0, 0), day_starts=4)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (None, "Said before and after a practice, it shows here."),
        (Change(3, 2.3, "tense", "calm"), "You tend to arrive tense and leave calm, over 3 sessions."),
        (Change(1, 1.0, "tense", "even"), "You tend to arrive tense and leave even, in one session."),
        (Change(2, 0.0, "even", "even"), "You tend to leave even, as you came, over 2 sessions."),
        (Change(1, 0.4, "even", "even"), "You tend to leave even, a little easier, over 1 session."),
        (Change(2, -0.4, "even", "even"), "You tend to leave even, a little less easy, over 2 sessions."),
    ],
)
def test_feeling(nothing: Trends, change: Change | None, words: str) -> None:
    """Arriving and leaving stand in one sentence, and a change too small for another feeling is still told kindly."""
    assert describe_feeling(replace(nothing, change=change)) == words


@pytest.mark.parametrize(
    ("pose", "said", "trend", "words"),
    [
        ("wall-figure-four", "lllllllllssr", Trend.CLOSING, "left glute 9 of 12, closing"),
        ("wall-figure-four", "rrrrrrrrrsss", Trend.WIDENING, "right glute 9 of 12, widening"),
        ("wall-figure-four", "llllllllssss", Trend.STEADY, "left glute 8 of 12"),
        ("gone", "lll", None, "left 3 of 3"),
        ("wall-figure-four", "lrlr", None, "both sides alike, in 4"),
    ],
)
def test_sides(nothing: Trends, pose: str, said: str, trend: Trend | None, words: str) -> None:
    """The tighter side is told by its part, how often it was said, and where it is going; a lost pose by its side."""
    answers = tuple({"l": "left", "r": "right", "s": "same"}[letter] for letter in said)
    found = replace(nothing, tighter=(Tighter(pose, answers, trend, ASKED),))
    [(_, given, told)] = describe_sides(found, POSES)
    assert (given, told) == (answers, words)
