"""The layout of the pacer: where its parts stand, at every size the same in each kind of step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from wallyoga.widgets.floor_type import TypeSize, measure_text

WIDEST_COUNT = "20"
"""The count that decides how large counts are; few holds have more breaths."""

WIDEST_PHASE = "OUT"
"""The word that decides how large a phase is; only a breath that is held has a longer one."""

SECONDS = 6
"""Columns for the seconds of a phase beside it."""

GAP = 4
"""Columns between the count and the words beside it, where they stand side by side."""

CLOSE, ROOMY = 5, 12
"""Rows that count and word leave to the rest: at the least, and where they are larger than they need to be."""

AIR = (
    "above bar", "thicker", "below count", "above word", "above next", "second next", "below next",
    "above word", "above bar", "below count", "thicker", "above next",
)  # fmt: skip
"""What rows that are left over are spent on, in this order."""

LOFTY = 30
"""Rows from which the bar on the floor is thicker."""

STACKED = 13
"""Rows from which the word stands below the count."""


class Part(Enum):
    """A part of the pacer."""

    COUNT = "count"
    BREATHS = "breaths"
    WORD = "word"
    BAR = "bar"
    NEXT = "next"
    SIDE = "side"
    CUE = "cue"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a part, in cells from the top left of the pacer."""

    x: int
    y: int
    columns: int
    rows: int


Arrangement = Mapping[Part, Place]


def arrange_column(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer beside the figure.

    The phase and its bar have their room first, then the count, what is next, and air.
    """
    if rows < STACKED:
        return _arrange_line(columns, rows)
    count, word = next(
        (count.rows, word.rows)
        for count, word in _sizes()
        if count.rows + word.rows + (ROOMY if count > TypeSize.LARGE else CLOSE) <= rows
        and _is_fitting(count, word, columns)
    )
    air = _spend(rows - count - word - 3, AIR)
    breaths = count + air["below count"]
    above = breaths + 1 + air["above word"]
    bar = above + word + air["above bar"]
    bar_rows = 1 + air["thicker"]
    return {
        Part.COUNT: Place(0, 0, columns, count),
        Part.BREATHS: Place(0, breaths, columns, 1),
        Part.WORD: Place(0, above, columns, word),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.NEXT: Place(0, bar + bar_rows + air["above next"], columns, 1 + air["second next"]),
    }


def arrange_question(columns: int, rows: int, column: Arrangement) -> Arrangement:
    """Return the places of the question, its answers where the count is otherwise.

    The rows of `column` hold, so that nothing jumps.
    """
    word, bar = column[Part.WORD], column[Part.BAR]
    places = {Part.BAR: Place(0, bar.y, columns, bar.rows)}
    if word.y:
        return places | {
            Part.ANSWERS: Place(0, 0, columns, word.y),
            Part.WORD: Place(0, word.y, columns, word.rows),
        }
    return places | {Part.ANSWERS: Place(0, 0, columns, min(bar.y, rows))}


def arrange_floor(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer that has the whole window.

    Its parts are as large as fits: the count stands at the left, the side above the phase at the right, the bar and a
    cue below both.
    """
    if rows <= STACKED:
        return _arrange_line(columns, rows - 1) | {Part.CUE: Place(0, rows - 1, columns, 1)}
    cue, bar_rows = TypeSize.NARROW.rows, 3 if rows > LOFTY else 2
    upper = rows - bar_rows - cue - 4
    size = next(
        (
            each
            for each in sorted(TypeSize, reverse=True)
            if each.rows <= upper and _is_beside(measure_text(WIDEST_COUNT, each)[0], each, columns)
        ),
        TypeSize.NARROW,
    )
    left = measure_text(WIDEST_COUNT, size)[0]
    right, beside = left + GAP, columns - left - GAP
    band = max(size.rows + 1, min(upper, 2 * TypeSize.LARGE.rows))
    side = min(TypeSize.LARGE.rows if band > 2 * TypeSize.LARGE.rows else TypeSize.NARROW.rows, band // 2)
    top = max(0, (upper - band) // 2)
    bar = top + band + 1
    return {
        Part.COUNT: Place(0, top, left, band - 1),
        Part.BREATHS: Place(0, top + band - 1, left, 1),
        Part.SIDE: Place(right, top, beside, side),
        Part.WORD: Place(right, top + side, beside, band - side),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.CUE: Place(0, bar + bar_rows + 1, columns, cue),
        Part.NEXT: Place(0, rows - 1, columns, 1),
    }


def _arrange_line(columns: int, rows: int) -> dict[Part, Place]:
    """Return the places in a window of few rows: the count beside the word, the bar below both."""
    word = min(TypeSize.SMALL.rows, max(1, rows - 1))
    right = columns - measure_text(WIDEST_COUNT, TypeSize.SMALL)[0]
    places = {
        Part.WORD: Place(0, 0, max(1, right - GAP), word),
        Part.COUNT: Place(right, 0, columns - right, word),
        Part.BAR: Place(0, word, columns, 1),
    }
    return places if rows < word + 2 else places | {Part.NEXT: Place(0, word + 1, columns, 1)}


def _sizes() -> Iterator[tuple[TypeSize, TypeSize]]:
    """Yield the sizes of count and word, the largest first."""
    yield TypeSize.GIANT, TypeSize.LARGER
    yield TypeSize.LARGEST, TypeSize.LARGE
    yield TypeSize.LARGER, TypeSize.LARGE
    yield TypeSize.LARGER, TypeSize.SMALL
    yield TypeSize.LARGE, TypeSize.SMALL
    yield TypeSize.SMALL, TypeSize.SMALL
    yield TypeSize.NARROW, TypeSize.NARROW


def _is_fitting(count: TypeSize, word: TypeSize, columns: int) -> bool:
    if count is TypeSize.NARROW:
        return True
    widths = measure_text(WIDEST_COUNT, count)[0], measure_text(WIDEST_PHASE, word)[0] + SECONDS
    return max(widths) <= columns


def _is_beside(count: int, size: TypeSize, columns: int) -> bool:
    """Return whether a phase in letters worth the size of the count fits beside it."""
    phase = TypeSize.LARGE if size >= TypeSize.LARGEST else TypeSize.SMALL if size > TypeSize.SMALL else TypeSize.NARROW
    return count + GAP + measure_text(WIDEST_PHASE, phase)[0] + SECONDS <= columns


def _spend(rows: int, wanted: tuple[str, ...]) -> dict[str, int]:
    """Return how many rows each of what is wanted gets, in this order."""
    spent = dict.fromkeys(wanted, 0)
    for name in wanted[: max(0, rows)]:
        spent[name] += 1
    return spent
