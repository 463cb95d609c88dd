"""The layout of the pacer on the floor, where it has the whole window."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.screens.practice.pacer_layout import (
    GAP,
    WIDEST_PHASE,
    WIDEST_SIDE,
    Arrangement,
    Part,
    Place,
    arrange_line,
    spend,
)
from wallyoga.widgets.floor_type import TypeSize, measure_text

WIDEST_PART = "10/20"
"""The count with what it is of that decides how much room that has where rows are few."""

WIDEST_TIME = "00 min"
"""The time at ease that decides how much room a count has below the phase; no count is wider."""

CROWDED = 16
"""Rows from which the floor has floor type for all it shows."""

BELOW_RAIL = 25
"""Rows below which the floor begins right below the rail, and leaves a row to it."""

BETWEEN = 26
"""Columns between the side and the count from which what is next stands there, in no row of its own."""

LINES = TypeSize.LARGE, TypeSize.SMALL, TypeSize.NARROW
"""The sizes of the side and the count in one row, largest first."""

CUE = TypeSize.SMALL.rows
"""Rows of a cue at least."""

WANTED = ("above bar", "bar", "bar", *["cue"] * 3, "below bar", "below line", "bar", "bar")
"""The uses of rows that are left over, in this order; after them the cue has the others."""


def arrange_floor(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer that has the whole window.

    The phase is as large as fits above a bar, a row of side and count, and a short cue. Where it is larger so, side
    and count stand beside it.
    """
    if rows < CROWDED:
        line = arrange_line(columns, rows - 1, measure_text(WIDEST_PART, TypeSize.NARROW)[0])
        below = max(place.y + place.rows for place in line.values())
        return line | {Part.CUE: Place(0, below, columns, rows - below)}
    air = 1 if rows < BELOW_RAIL else 0
    for word in sorted(TypeSize, reverse=True):
        places = _arrange_rows(columns, rows - air, word) or _arrange_beside(columns, rows - air, word)
        if places:
            return {part: replace(place, y=place.y + air) for part, place in places.items()}
    return arrange_line(columns, rows)


def _arrange_rows(columns: int, rows: int, word: TypeSize) -> Arrangement | None:
    """Return the places where side and count share a row below the phase.

    There are none without room.
    """
    largest = LINES if rows > word.rows + 2 * TypeSize.LARGE.rows + CUE else LINES[1:]
    line = next((size for size in largest if 2 * _measure_end(size) + GAP <= columns), None)
    if line is None or measure_text(WIDEST_PHASE, word)[0] > columns:
        return None
    end = _measure_end(line)
    middle = columns - 2 * (end + GAP)
    own = 0 if middle >= BETWEEN else 1
    left = rows - word.rows - word.air - 1 - own - line.rows - CUE
    if left < 0:
        return None
    spent = spend(left, WANTED)
    bar = word.rows + word.air + spent["above bar"]
    following = bar + 1 + spent["bar"]
    beside = following + own + spent["below bar"]
    below = beside + line.rows + spent["below line"]
    last = beside + line.rows - 1
    return {
        Part.WORD: Place(0, 0, columns, max(word.rows, bar - 1)),
        Part.BAR: Place(0, bar, columns, 1 + spent["bar"]),
        Part.SIDE: Place(0, beside, end, line.rows, is_low=True),
        Part.NEXT: Place(0, following, columns, 1) if own else Place(end + GAP, last, middle, 1),
        Part.COUNT: Place(columns - end, beside, end, line.rows, is_low=True),
        Part.CUE: Place(0, below, columns, rows - below, is_low=True),
    }


def _arrange_beside(columns: int, rows: int, word: TypeSize) -> Arrangement | None:
    """Return the places where side and count stand beside the phase.

    There are none without room.
    """
    left = measure_text(WIDEST_PHASE, word)[0]
    room = columns - left - GAP
    side = next((size for size in LINES[1:] if measure_text(WIDEST_SIDE, size)[0] <= room), None)
    if side is None:
        return None
    band = max(word.rows, 2 * side.rows)
    gap = 1 if band > word.rows else word.air
    left_over = rows - band - gap - 2 - CUE
    if left_over < 0:
        return None
    spent = spend(left_over, WANTED)
    bar = band + gap + spent["above bar"]
    following = bar + 1 + spent["bar"]
    below = following + 1 + spent["below bar"] + spent["below line"]
    return {
        Part.WORD: Place(0, 0, left, band),
        Part.SIDE: Place(columns - room, 0, room, side.rows),
        Part.COUNT: Place(columns - room, side.rows, room, band - side.rows),
        Part.BAR: Place(0, bar, columns, 1 + spent["bar"]),
        Part.NEXT: Place(0, following, columns, 1),
        Part.CUE: Place(0, below, columns, rows - below, is_low=True),
    }


def _measure_end(size: TypeSize) -> int:
    """Return the columns of a side or a count at an end of their row."""
    return max(measure_text(text, size)[0] for text in (WIDEST_SIDE, WIDEST_TIME, WIDEST_PART))
