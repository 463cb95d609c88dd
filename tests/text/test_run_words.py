"""The words for a run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wallyoga.practice.personal_words import Units
from wallyoga.runs.run import Run
from wallyoga.text.run_words import describe_run, format_ago, format_length

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "just now"), (0.4, "just now"), (1, "a minute ago"), (20, "20 minutes ago"), (60, "an hour ago"),
        (150, "2 hours ago"), (23 * 60, "23 hours ago"), (3 * 24 * 60, "on 19 November"),
    ],
)  # fmt: skip
def test_how_long_ago(minutes: float, words: str) -> None:
    """Minutes, then hours, then the day it was."""
    assert format_ago(NOON - timedelta(minutes=minutes), NOON) == words


def test_how_far_and_how_long() -> None:
    """A long way is told in whole kilometres, a whole hour without minutes, and no climb where there is hardly any."""
    assert (format_length(12_345, Units.CENTIMETRES), format_length(7420, Units.CENTIMETRES)) == ("12 km", "7.4 km")
    run = Run(ended=NOON, seconds=3600, metres=9000, climb=9)
    assert describe_run(run, Units.CENTIMETRES) == "1 h"
    assert describe_run(Run(ended=NOON, seconds=1500, metres=9000, climb=60), Units.CENTIMETRES) == "25 min, 60 m up"
