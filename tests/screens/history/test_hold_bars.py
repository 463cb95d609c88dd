"""The holds of a session as bars."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold
from wallyoga.screens.history.hold_bars import draw_hold_bars

RIGHT = Hold(
    pose="strap",
    side=Side.RIGHT,
    planned_breaths=10,
    breaths=9,
    planned_seconds=100,
    seconds=90,
    revisit=False,
)
LEFT = replace(RIGHT, side=Side.LEFT, breaths=10, seconds=100)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (34, ["strap", "  L ━━━━━ 10      R ━━━━╌ 9 of 10"]),
        (26, ["strap", "  L ━━━━━━━━━━━━━ 10", "  R ━━━━━━━━━━━━╌ 9 of 10"]),
    ],
)
def test_left_stands_beside_right_where_there_is_room(width: int, shown: list[str]) -> None:
    """The sides of a pose stand beside each other, or above each other where a count would touch the next bar."""
    assert draw_hold_bars((RIGHT, LEFT), {}, width).plain.splitlines() == shown
