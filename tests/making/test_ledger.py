"""The ledger of what a person practised lately."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.practice.small_plans import STRAP
from tests.screens.history.history_driver import session
from wallyoga.history.record import Record, Reflection
from wallyoga.history.statistics.stretch import Minutes
from wallyoga.making.ledger import UNEVEN, Ledger, read_ledger
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold

SUNDAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
POSES = {"strap": STRAP._replace(stretches={"hamstrings": 2})}


def practise(number: int, left: float, right: float, tighter: str = "same") -> Record:
    """Return a session of this week with so many minutes of each side, and which side felt tighter."""
    holds = tuple(
        Hold(
            pose="strap",
            side=side,
            planned_breaths=None,
            breaths=None,
            planned_seconds=60 * minutes,
            seconds=60 * minutes,
            revisit=False,
        )
        for side, minutes in ((Side.LEFT, left), (Side.RIGHT, right))
    )
    return session(SUNDAY, number, holds=holds, reflection=Reflection(tighter={"strap": tighter}))


def test_this_week_and_both_sides() -> None:
    """It has the minutes of each side this week, and the poses of which one side was said to be tighter, no others."""
    ledger = read_ledger([practise(1, 4, 1, "right"), practise(2, 1, 1, "right")], POSES, SUNDAY.date())
    assert ledger.get_minutes("hamstrings") == Minutes(5, 2)
    assert ledger.sum_minutes("hamstrings") == 7
    assert {pose: each.side for pose, each in ledger.tighter.items()} == {"strap": "right"}
    assert read_ledger([practise(1, 1, 1, "same")], POSES, SUNDAY.date()).tighter == {}


def test_nothing_was_done() -> None:
    """Of what was not stretched there are no minutes, and no lesser side."""
    ledger = read_ledger([], POSES, SUNDAY.date())
    assert ledger == Ledger()
    assert ledger.sum_minutes("hamstrings") == 0
    assert ledger.find_lesser_side("hamstrings") is None


@pytest.mark.parametrize(
    ("left", "right", "lesser"),
    [(0, UNEVEN, Side.LEFT), (UNEVEN, 0, Side.RIGHT), (UNEVEN, 2 * UNEVEN - 0.1, None), (3, 3, None)],
)
def test_the_side_that_had_less(left: float, right: float, lesser: Side | None) -> None:
    """The lesser side of a part is told where it had clearly less."""
    assert Ledger({"hips": Minutes(left, right)}).find_lesser_side("hips") is lesser
