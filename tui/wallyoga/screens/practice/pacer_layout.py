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

WIDEST_SIDE = "RIGHT▶"
"""The side that decides how large both are."""

SECONDS = 6
"""Columns for the seconds of a phase beside it."""

GAP = 3
"""Columns between what stands side by side."""

TO_GO = "  to go"
"""The words after the time left, where that stands in the place of the side."""

BESIDE = (176, 88), (136, 64), (112, 56), (96, 39), (52, 31)
"""The columns that the pacer has beside the figure, after those from which it has them where the window is its own."""

CLOSE, OPEN, ROOMY = 2, 6, 9
"""Rows left to the rest by side, count and word: small, with a tall word, and larger than they need to be."""

AIR = (
    "breaths", "thicker", "above bar", "above word", "below count", "below side", "above next", "second next",
    "below count", "below side", "above word", "above bar", "thicker", "above next",
)  # fmt: skip
"""The uses of rows that are left over, in this order."""

TIGHT = 19
"""Rows below which a column begins right below the rail, and leaves half a row to it."""

STACKED = 14
"""Rows from which the side, the count and the word stand below each other."""


class Part(Enum):
    """A part of the pacer."""

    SIDE = "side"
    QUESTION = "question"
    COUNT = "count"
    BREATHS = "breaths"
    WORD = "word"
    BAR = "bar"
    NEXT = "next"
    CUE = "cue"
    ANSWERS = "answers"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a part, in cells from the top left of the pacer."""

    x: int
    y: int
    columns: int
    rows: int
    is_low: bool = False
    """Whether letters that do not fill its last row begin half a row lower."""
    is_high: bool = False
    """Whether letters that do not fill it stand at its top, where a move has its time."""


Arrangement = Mapping[Part, Place]


def arrange_column(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer beside the figure.

    The phase and its bar have their room first, then the count and the side, what is next, and air. Every hold stands
    there, without a side too, so that nothing jumps.
    """
    if rows < STACKED:
        return arrange_line(columns, rows)
    side, count, word = next(
        (side.rows, count.rows, word.rows)
        for side, count, word, left in _sizes()
        if side.rows + count.rows + word.rows + left <= rows and _is_fitting(side, count, word, columns)
    )
    air = spend(rows - side - count - word - CLOSE, AIR)
    top = side + air["below side"]
    breaths = top + count + air["below count"]
    above = breaths + air["breaths"]
    # Words on two lines take the air above as well.
    word += air["above word"]
    bar = above + word + air["above bar"]
    bar_rows = 1 + air["thicker"]
    is_low = rows < TIGHT
    places = {
        Part.SIDE: Place(0, 0, columns, side, is_low),
        Part.COUNT: Place(0, top, columns, count, is_low, is_high=True),
        Part.WORD: Place(0, above, columns, word),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.NEXT: Place(0, bar + bar_rows + air["above next"], columns, 1 + air["second next"]),
    }
    return places | {Part.BREATHS: Place(0, breaths, columns, 1)} if air["breaths"] else places


def arrange_question(columns: int, rows: int) -> Arrangement:
    """Return the places of the question, where the side is otherwise, and of its answers.

    The bar is on the rows that it has beside the figure, so that nothing jumps. Below the question is a row for its
    pose.
    """
    column = arrange_column(next((beside for window, beside in BESIDE if window <= columns), columns), rows)
    bar, side = column[Part.BAR], column.get(Part.SIDE)
    top = side.rows + 1 if side else 0
    places = {Part.BAR: Place(0, bar.y, columns, bar.rows), Part.ANSWERS: Place(0, top, columns, bar.y - top)}
    return places | {Part.QUESTION: Place(0, 0, columns, top, side.is_low)} if side else places


def arrange_line(columns: int, rows: int, least: int = 0) -> dict[Part, Place]:
    """Return the places in a window of few rows: the count beside the word, the bar below both.

    The count has `least` columns at the least.
    """
    word = min(TypeSize.SMALL.rows, max(1, rows - 1))
    right = columns - max(least, measure_text(WIDEST_COUNT, TypeSize.SMALL)[0])
    places = {
        Part.WORD: Place(0, 0, max(1, right - GAP), word),
        Part.COUNT: Place(right, 0, columns - right, word),
        Part.BAR: Place(0, word, columns, 1),
    }
    return places if rows < word + 2 else places | {Part.NEXT: Place(0, word + 1, columns, 1)}


def _sizes() -> Iterator[tuple[TypeSize, TypeSize, TypeSize, int]]:
    """Yield the sizes of side, count and word, and the rows left, largest first."""
    yield TypeSize.LARGE, TypeSize.LARGEST, TypeSize.LARGEST, ROOMY
    yield TypeSize.LARGE, TypeSize.GIANT, TypeSize.LARGER, ROOMY
    yield TypeSize.LARGE, TypeSize.LARGEST, TypeSize.LARGE, ROOMY
    yield TypeSize.LARGE, TypeSize.LARGER, TypeSize.LARGE, ROOMY
    yield TypeSize.SMALL, TypeSize.LARGER, TypeSize.LARGE, ROOMY
    yield TypeSize.SMALL, TypeSize.LARGER, TypeSize.TALL, ROOMY
    yield TypeSize.SMALL, TypeSize.LARGE, TypeSize.TALL, OPEN
    yield TypeSize.SMALL, TypeSize.LARGE, TypeSize.SMALL, CLOSE
    yield TypeSize.SMALL, TypeSize.SMALL, TypeSize.SMALL, CLOSE
    yield TypeSize.NARROW, TypeSize.NARROW, TypeSize.NARROW, CLOSE


def _is_fitting(side: TypeSize, count: TypeSize, word: TypeSize, columns: int) -> bool:
    if count is TypeSize.NARROW:
        return True
    phase = measure_text(WIDEST_PHASE, word)[0] + SECONDS
    return max(phase, measure_text(WIDEST_SIDE, side)[0], measure_text(WIDEST_COUNT, count)[0]) <= columns


def spend(rows: int, wanted: tuple[str, ...]) -> dict[str, int]:
    """Return how many rows each of what is wanted gets, in this order."""
    spent = dict.fromkeys(wanted, 0)
    for name in wanted[: max(0, rows)]:
        spent[name] += 1
    return spent
