"""From the times at which breaths came in to the pace they make."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.practice.tapped_breath import LONGEST, SHORTEST, TIMES, measure_breath

BREATHS = st.floats(0.5, 40, allow_nan=False)
"""The length a breath that somebody taps may have, in seconds."""


def taps(*intervals: float, start: float = 0.0) -> list[float]:
    """Return the times of taps that are so far apart."""
    return list(accumulate(intervals, initial=start))


def test_eleven_seconds_a_breath() -> None:
    """Breaths of 11 seconds are in for 4.5 and out for 6.5."""
    breath = measure_breath(taps(10.8, 11.1, 11.2, 10.9))
    assert (breath.inhale, breath.hold_full, breath.exhale, breath.hold_empty) == (4.5, 0, 6.5, 0)


@pytest.mark.parametrize("missed", range(TIMES - 1))
def test_a_missed_breath_makes_no_difference(missed: int) -> None:
    """An interval more than twice as long as most, wherever it is, is left out."""
    intervals = [8.0] * (TIMES - 1)
    intervals[missed] = 16.5
    assert measure_breath(taps(*intervals)) == measure_breath(taps(*[8.0] * (TIMES - 1)))


def test_twice_as_long_is_still_a_breath() -> None:
    """An interval of exactly twice the median counts."""
    assert measure_breath(taps(8, 8, 8, 16)).seconds == 10


@given(st.lists(BREATHS, min_size=1, max_size=8))
def test_every_followed_breath_can_be_practised(intervals: list[float]) -> None:
    """Whatever is tapped, the breath takes 3 to 20 s, in half seconds, and goes out for longer than it comes in."""
    breath = measure_breath(taps(*intervals))
    assert SHORTEST <= breath.seconds <= LONGEST
    assert (breath.inhale * 2).is_integer()
    assert (breath.exhale * 2).is_integer()
    assert 1 <= breath.inhale < breath.exhale
    assert breath.paced


@given(st.lists(st.floats(6, 11.9), min_size=4, max_size=4), st.floats(0, 1e5))
def test_it_is_the_mean(intervals: list[float], start: float) -> None:
    """Where no breath was missed it is as long as the mean to a quarter second, split 4 to 6, whenever it began."""
    breath = measure_breath(taps(*intervals, start=start))
    assert breath.seconds == pytest.approx(sum(intervals) / 4, abs=0.25 + 1e-6)
    assert breath.inhale == pytest.approx(breath.seconds * 0.4, abs=0.25 + 1e-6)


def test_one_tap_is_no_breath() -> None:
    """A single inhale has no length."""
    with pytest.raises(ValueError, match="no breath"):
        measure_breath([3.0])
