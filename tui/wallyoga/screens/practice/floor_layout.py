"""The layout of the pacer on the floor, where it has the whole window."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.screens.practice.pacer_layout import (
    GAP,
    TO_GO,
    WIDEST_COUNT,
    WIDEST_PHASE,
    WIDEST_SIDE,
    Arrangement,
    Part,
    Place,
    arrange_line,
)
from wallyoga.widgets.floor_type import TypeSize, find_size, measure_text

WIDEST_PART = "10/20"
"""The count with what it is of that decides how much room that has where rows are few."""

DOTTED = 28
"""Columns from which breaths are dots below the count on the floor, where it has rows for that too."""

APART = 6
"""Columns between the phase and the count on the floor, where no count is smaller for that."""

COUNTS = ("0/0", "0/00", "00/00")
"""The counts on the floor, as wide as any of as many digits."""

UNIT = 9
"""Columns for what is counted, beside the count."""

CROWDED, AIRY = 16, 22
"""Rows from which the floor has floor type for all it shows, and from which it has air between."""

LOFTY = 30
"""Rows from which bar and cue on the floor are larger, and breaths are dots there too."""

BELOW_RAIL = 25
"""Rows below which the floor begins right below the rail, and leaves a row to it."""


def arrange_floor(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer that has the whole window.

    Its parts are as large as fits: the phase stands at the left, the side above the count at the right, the bar and a
    cue below both.
    """
    if rows < CROWDED:
        line = arrange_line(columns, rows - 1, measure_text(WIDEST_PART, TypeSize.NARROW)[0])
        below = max(place.y + place.rows for place in line.values())
        return line | {Part.CUE: Place(0, below, columns, rows - below)}
    if rows < BELOW_RAIL:
        return {part: replace(place, y=place.y + 1) for part, place in _arrange_window(columns, rows - 1).items()}
    return _arrange_window(columns, rows)


def _arrange_window(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer with rows for floor type in all it shows."""
    return _arrange_lofty(columns, rows) or _arrange_halves(columns, rows)


def _arrange_lofty(columns: int, rows: int) -> Arrangement | None:
    """Return the places where the side stands above the phase and the count.

    Those two are one size. There are no places where rows are too few for that.
    """
    is_grand, side = rows > LOFTY, TypeSize.LARGE
    cue, dots = TypeSize.LARGE.rows if is_grand else TypeSize.SMALL.rows, 1 if is_grand else 0
    top, wide = side.rows + 1, measure_text(WIDEST_SIDE, side)[0]
    spare = rows - top - dots - cue - 4
    thicknesses = (5, 3) if is_grand else (3, 2)
    size = _find_shared(columns, spare - thicknesses[-1])
    if size is None or wide > columns:
        return None
    thickness = next(bar for bar in thicknesses if bar + size.rows <= spare)
    word, bar = measure_text(WIDEST_PHASE, size)[0], top + size.rows + dots + 1
    right, below = word + APART, bar + thickness + 1
    is_beside = word <= columns - wide
    places = {
        Part.WORD: Place(0, 0 if is_beside else top, word, top * is_beside + size.rows),
        Part.SIDE: Place(min(right, columns - wide), 0, max(wide, columns - right), side.rows),
        Part.COUNT: Place(right, top, columns - right, size.rows),
        Part.BAR: Place(0, bar, columns, thickness),
        Part.CUE: Place(0, below, columns, rows - 2 - below),
        Part.NEXT: Place(0, rows - 1, columns, 1),
    }
    return places | {Part.BREATHS: Place(right, top + size.rows, columns - right, 1)} if dots else places


def _find_shared(columns: int, rows: int) -> TypeSize | None:
    """Return the largest size of a phase and a count beside each other.

    There is none where the side above them is larger.
    """
    for size in sorted(TypeSize, reverse=True):
        width = measure_text(WIDEST_PHASE, size)[0] + APART + measure_text(COUNTS[0], size)[0]
        if size >= TypeSize.LARGE and size.rows <= rows and width <= columns:
            return size
    return None


def _arrange_halves(columns: int, rows: int) -> Arrangement:
    """Return the places where the side and the count stand beside the phase."""
    cue = TypeSize.LARGE.rows if rows > LOFTY else TypeSize.SMALL.rows
    bar_rows = 5 if rows > LOFTY else 3 if rows >= AIRY else 2
    gap = 1 if rows >= AIRY else 0
    upper = rows - bar_rows - cue - 2 - 2 * gap
    least, ample = (measure_text(WIDEST_SIDE, size)[0] for size in (TypeSize.NARROW, TypeSize.SMALL))
    word = find_size(WIDEST_PHASE, columns - GAP - ample, upper, tall=True)
    if word is None or word < TypeSize.TALL:
        word, ample = _find_largest(WIDEST_PHASE, columns - GAP - least, upper, TypeSize.GIANT), least
    left = max(1, min(measure_text(WIDEST_PHASE, word)[0], columns - GAP - ample))
    beside = columns - left - GAP
    dots = 1 if beside >= DOTTED and rows > LOFTY else 0
    side = _find_largest(WIDEST_SIDE, beside, max(TypeSize.SMALL.rows, upper // 2), TypeSize.LARGE)
    count = _find_largest(WIDEST_COUNT, beside - UNIT, upper - side.rows - dots - gap, TypeSize.LARGEST)
    band = dots + max(word.rows, side.rows + gap + count.rows)
    right = left + max(GAP, min(APART, columns - left - _measure_widest(side, beside, count.rows)))
    beside = columns - right
    # Half a row below the count is air enough above the bar, where the cue has none.
    is_close = rows - 3 - band - bar_rows <= cue - 1 and count <= TypeSize.SMALL and word.rows < band
    bar = band + (not is_close)
    has_air = rows - 2 - bar - bar_rows > cue
    # Without a row of air what is next stands below the bar, and the heavy cue not right below the heavy bar.
    below, following = bar + bar_rows + 1, rows - 1 if has_air else bar + bar_rows
    room = rows - has_air - below
    places = {
        Part.WORD: Place(0, 0, left, bar - 1 - dots),
        Part.SIDE: Place(right, 0, beside, side.rows),
        Part.COUNT: Place(right, band - dots - count.rows, beside, count.rows),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.CUE: Place(0, below, columns, room - (has_air and room > cue), is_low=not has_air),
        Part.NEXT: Place(0, following, columns, 1),
    }
    return places | {Part.BREATHS: Place(right, band - 1, beside, 1)} if dots else places


def _measure_widest(side: TypeSize, columns: int, rows: int) -> int:
    """Return the columns of the widest of the side, the time left and the counts."""
    sizes = {text: find_size(text, columns, rows) for text in COUNTS} | {WIDEST_SIDE: side}
    time = measure_text("0:00", side)[0] + len(TO_GO)
    return max(time, *(measure_text(text, size)[0] for text, size in sizes.items() if size))


def _find_largest(text: str, columns: int, rows: int, largest: TypeSize) -> TypeSize:
    """Return the largest size in which a text fits, or the smallest of all."""
    return find_size(text, columns, rows, largest) or TypeSize.NARROW
