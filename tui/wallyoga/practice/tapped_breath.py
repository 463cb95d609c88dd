"""A tapped breath: the pattern found from the times at which a person inhaled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median

from wallyoga.practice.breath import Pattern

TIMES = 5
"""The number of inhales that are followed."""

SHORTEST, LONGEST = 3.0, 20.0
"""The least and the most a followed breath takes, in seconds."""

INHALED = 0.4
"""The share of a breath that is its inhale: 4 of 10, as in the deep breath of the practices."""


def measure_breath(times: Sequence[float]) -> Pattern:
    """Return the breath of a person whose inhales began at these times.

    The times are in seconds, in order. It is as long as the intervals are in the mean; one more than twice their median
    is left out, because there a breath was missed. Inhale and exhale are whole or half seconds.

    Raises:
        ValueError: there are fewer than two times.
    """
    intervals = [after - before for before, after in pairwise(times)]
    if not intervals:
        raise ValueError("one inhale makes no breath")
    most = 2 * median(intervals)
    mean = fmean(interval for interval in intervals if interval <= most)
    seconds = _half(min(max(mean, SHORTEST), LONGEST))
    inhale = _half(seconds * INHALED)
    return Pattern(inhale, 0, seconds - inhale, 0)


def _half(seconds: float) -> float:
    return round(seconds * 2) / 2
