"""The side that is stretched, as a part of the pacer."""

from __future__ import annotations

from wallyoga.practice.pose import Side
from wallyoga.screens.practice.pacer_layout import TO_GO, WIDEST_SIDE, Place
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.text.pace import Tempo
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size, measure_text

SIDES = {Side.LEFT: "◀LEFT", Side.RIGHT: "RIGHT▶"}
"""The sides, each with an arrow that points there."""

SHORT = {Side.LEFT: "L", Side.RIGHT: "R"}
"""The side before, where the whole word has no room: as on the rail."""


def draw_side(reading: Reading, place: Place) -> list[Row]:
    """Return the side that is stretched, left and right at one size.

    Beside it is the one that comes, where it is told. Where there is no side, the time left is there.
    """
    if reading.side is None:
        return _draw_time_left(reading, place)
    if reading.coming and (rows := _draw_change(reading.side, reading.coming, reading.pace.tempo, place)):
        return rows
    style = "caption" if reading.pace.tempo is Tempo.PAUSED else "side"
    size = find_size(WIDEST_SIDE, place.columns, place.rows, TypeSize.LARGE)
    text = SIDES[reading.side]
    return [((line, style),) for line in (draw_text(text, size, is_low=place.is_low) if size else (text,))]


def _draw_change(side: Side, coming: Side, tempo: Tempo, place: Place) -> list[Row]:
    """Return the side before and the one that comes.

    Where both have no room that before is one letter. It is quiet as soon as one moves. Without room there are no rows.
    """
    style = "side" if tempo in (Tempo.IN, Tempo.OUT) else "caption"
    after = "caption" if tempo is Tempo.PAUSED else "side"
    for before in (f"{side}→", f"{SHORT[side]}→"):
        if size := find_size(f"{before}{coming}", place.columns, place.rows, TypeSize.LARGE):
            middle = measure_text(before, size)[0]
            lines = draw_text(f"{before}{coming}", size, is_low=place.is_low)
            return [((line[:middle], style), (line[middle:], after)) for line in lines]
    return []


def _draw_time_left(reading: Reading, place: Place) -> list[Row]:
    """Return the time left of a hold without a side."""
    size = find_size("00:00", place.columns, place.rows, TypeSize.LARGE)
    lines = draw_text(reading.left, size, is_low=place.is_low) if reading.left and size else ()
    fits = bool(lines) and len(lines[0]) + len(TO_GO) <= place.columns
    return [
        ((line, "caption"), (TO_GO if fits and row == len(lines) else "", "caption"))
        for row, line in enumerate(lines, 1)
    ]
