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
    cue = TypeSize.LARGE.rows if rows > LOFTY else TypeSize.SMALL.rows
    bar_rows = 5 if rows > LOFTY else 3 if rows >= AIRY else 2
    gap = 1 if rows >= AIRY else 0
    upper = rows - bar_rows - cue - 2 - 2 * gap
    least, ample = (measure_text(WIDEST_SIDE, size)[0] for size in (TypeSize.NARROW, TypeSize.SMALL))
    word = find_size(WIDEST_PHASE, columns - GAP - ample, upper)
    if word is None or word < TypeSize.LARGE:
        word, ample = _find_largest(WIDEST_PHASE, columns - GAP - least, upper, TypeSize.GIANT), least
    left = max(1, min(measure_text(WIDEST_PHASE, word)[0], columns - GAP - ample))
    beside = columns - left - GAP
    dots = 1 if beside >= DOTTED and rows > LOFTY else 0
    side = _find_largest(WIDEST_SIDE, beside, upper // 2, TypeSize.LARGE)
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
    places = {
        Part.WORD: Place(0, 0, left, bar - 1 - dots),
        Part.SIDE: Place(right, 0, beside, side.rows),
        Part.COUNT: Place(right, band - dots - count.rows, beside, count.rows),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.CUE: Place(0, below, columns, rows - below - has_air - (1 if rows > LOFTY else 0), is_low=not has_air),
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
