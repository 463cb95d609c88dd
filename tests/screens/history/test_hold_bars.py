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


RESTED = replace(RIGHT, side=None, breaths=None, planned_breaths=None, seconds=120, planned_seconds=120)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (42, ["strap  10 ▆▆▆▆▆▆▆│▆▆▆▆▆▆╌ 9 of 10 breaths", "            left   right"]),
        (34, ["strap", " 10 ▆▆▆▆▆▆│▆▆▆▆▆╌ 9 of 10 breaths", "     left   right"]),
        (33, ["strap  10 ▆▆▆▆▆│▆▆▆▆╌ 9 of 10 br", "          left   right"]),
        (29, ["strap  10 ▆▆▆▆▆│▆▆▆▆╌ 9/10 br", "          left   right"]),
    ],
)
def test_left_and_right_grow_from_one_spine(width: int, shown: list[str]) -> None:
    """The sides of a pose have one spine and their breaths, the name beside them where there is room, or above."""
    assert draw_hold_bars((RIGHT, LEFT), {}, width).plain.splitlines() == shown


def test_a_hold_without_a_side_is_one_bar() -> None:
    """A hold without a side is one bar from the left, with its time; what was planned and not held is a thin line."""
    short = replace(RESTED, seconds=60)
    first, second = draw_hold_bars((RESTED, replace(short, pose="bridge")), {}, 48).plain.splitlines()
    assert first == f"strap    {'▆' * 25} 2:00"
    assert second == f"bridge   {'▆' * 12}{'╌' * 13} 1:00 of 2:00"


def test_one_side_alone_has_its_line() -> None:
    """Where one side alone was held again, its bar has the place that the other leaves, and its unit."""
    _, _, again, _ = draw_hold_bars((LEFT, RIGHT, replace(LEFT, revisit=True)), {}, 30).plain.splitlines()[1:]
    assert again == " 10 ▆▆▆▆▆▆▆│ br"


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT, None])
def test_nothing_done_is_only_the_line(side: Side | None) -> None:
    """A hold that was left within its first breath has the line of what was planned, and no bar."""
    begun = replace(RIGHT, side=side, breaths=0, seconds=4)
    first, *_ = draw_hold_bars((begun,), {}, 48).plain.splitlines()
    assert "0 of 10" in first
    assert "╌╌╌╌╌" in first
    assert "▆" not in first
