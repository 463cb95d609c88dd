"""The sentences about a session."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wallyoga.text.session_words import describe_start, format_length


@pytest.mark.parametrize(
    ("hour", "words"),
    [(0, "Saturday 28 November, 00:30 · Friday's evening"), (4, "Saturday 28 November, 04:30")],
)
def test_a_session_after_midnight_names_its_evening(hour: int, words: str) -> None:
    """Its date is that of the clock, and the evening is the day of the year it is counted to."""
    assert describe_start(datetime(2026, 11, 28, hour, 30, tzinfo=UTC), 4) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 min"), (10, "< 1 min"), (29, "< 1 min"), (30, "1 min"), (59, "1 min"), (3570, "1 h"), (3900, "1 h 5 min")],
)
def test_a_little_is_not_nothing(seconds: float, words: str) -> None:
    """A length is told in hours and minutes, and less than half a minute as less than one."""
    assert format_length(seconds) == words
