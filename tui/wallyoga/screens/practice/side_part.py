"""The side that is stretched, as a part of the pacer."""

from __future__ import annotations

from wallyoga.practice.pose import Side
from wallyoga.screens.practice.pacer_layout import TO_GO, WIDEST_SIDE, Place
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.text.pace import Tempo
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size

SIDES = {Side.LEFT: "◀LEFT", Side.RIGHT: "RIGHT▶"}
"""The sides, each with an arrow that points there."""


def draw_side(reading: Reading, place: Place) -> list[Row]:
    """Return the side that is stretched, left and right at one size.

    Where there is none, the time left is there.
    """
    if reading.side is None:
        size = find_size("00:00", place.columns, place.rows, TypeSize.LARGE)
        lines = draw_text(reading.left, size, is_low=place.is_low) if reading.left and size else ()
        fits = bool(lines) and len(lines[0]) + len(TO_GO) <= place.columns
        return [
            ((line, "caption"), (TO_GO if fits and row == len(lines) else "", "caption"))
            for row, line in enumerate(lines, 1)
        ]
    style = "caption" if reading.pace.tempo is Tempo.PAUSED else "side"
    size = find_size(WIDEST_SIDE, place.columns, place.rows, TypeSize.LARGE)
    text = SIDES[reading.side]
    return [((line, style),) for line in (draw_text(text, size, is_low=place.is_low) if size else (text,))]
