"""The layout of the pacer: where its parts stand, at every size the same in each kind of step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from wallyoga.widgets.floor_type import TypeSize, find_size, measure_text

WIDEST_COUNT = "20"
"""The count that decides how large counts are; few holds have more breaths."""

WIDEST_PART = "10/20"
"""The count with what it is of that decides how much room that has where rows are few."""

WIDEST_PHASE = "OUT"
"""The word that decides how large a phase is; only a breath that is held has a longer one."""

WIDEST_SIDE = "RIGHT▶"
"""The side that decides how large both are."""

SECONDS = 6
"""Columns for the seconds of a phase beside it."""

UNIT = 9
"""Columns for what is counted, beside the count."""

DOTTED = 28
"""Columns from which breaths are dots below the count on the floor, where it has rows for that too."""

GAP = 3
"""Columns between what stands side by side."""

APART = 6
"""Columns between the phase and the count on the floor, where no count is smaller for that."""

COUNTS = ("0/0", "0/00", "00/00")
"""The counts on the floor, as wide as any of as many digits."""

TO_GO = "  to go"
"""The words after the time left, where that stands in the place of the side."""

CLOSE, ROOMY = 2, 9
"""Rows that side, count and word leave to the rest: at the least, and where they are larger than they need to be."""

AIR = (
    "breaths", "thicker", "above bar", "below side", "above word", "above next", "second next", "below count",
    "below side", "above word", "above bar", "thicker", "below count", "above next",
)  # fmt: skip
"""The uses of rows that are left over, in this order."""

CROWDED, AIRY = 16, 22
"""Rows from which the floor has floor type for all it shows, and from which it has air between."""

LOFTY = 30
"""Rows from which bar and cue on the floor are larger, and breaths are dots there too."""

BELOW_RAIL = 25
"""Rows below which the floor begins right below the rail, and leaves a row to it."""

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


Arrangement = Mapping[Part, Place]


def arrange_column(columns: int, rows: int, *, sided: bool = True) -> Arrangement:
    """Return the places of a pacer beside the figure.

    The phase and its bar have their room first, then the count and the side, what is next, and air.
    """
    if rows < STACKED - (0 if sided else TypeSize.SMALL.rows):
        return _arrange_line(columns, rows)
    side, count, word = next(
        (side.rows * sided, count.rows, word.rows)
        for side, count, word in _sizes()
        if side.rows * sided + count.rows + word.rows + (ROOMY if count > TypeSize.LARGE else CLOSE) <= rows
        and _is_fitting(count, word, columns)
    )
    air = _spend(rows - side - count - word - CLOSE, AIR)
    top = side + air["below side"]
    breaths = top + count + air["below count"]
    above = breaths + air["breaths"] + air["above word"]
    bar = above + word + air["above bar"]
    bar_rows = 1 + air["thicker"]
    is_low = rows < TIGHT - (0 if sided else TypeSize.SMALL.rows)
    places = {
        **({Part.SIDE: Place(0, 0, columns, side, is_low)} if sided else {}),
        Part.COUNT: Place(0, top, columns, count, is_low),
        Part.WORD: Place(0, above, columns, word),
        Part.BAR: Place(0, bar, columns, bar_rows),
        Part.NEXT: Place(0, bar + bar_rows + air["above next"], columns, 1 + air["second next"]),
    }
    return places | {Part.BREATHS: Place(0, breaths, columns, 1)} if air["breaths"] else places


def arrange_question(columns: int, column: Arrangement) -> Arrangement:
    """Return the places of the question, where the side is otherwise, and of its answers.

    The rows of the bar in `column` hold, so that nothing jumps. Below the question is a row for its pose.
    """
    bar = column[Part.BAR]
    side = column[Part.SIDE].rows + 1 if Part.SIDE in column else 0
    places = {Part.BAR: Place(0, bar.y, columns, bar.rows), Part.ANSWERS: Place(0, side, columns, bar.y - side)}
    return places | {Part.QUESTION: Place(0, 0, columns, side)} if side else places


def arrange_floor(columns: int, rows: int) -> Arrangement:
    """Return the places of a pacer that has the whole window.

    Its parts are as large as fits: the phase stands at the left, the side above the count at the right, the bar and a
    cue below both.
    """
    if rows < CROWDED:
        line = _arrange_line(columns, rows - 1, measure_text(WIDEST_PART, TypeSize.NARROW)[0])
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


def _arrange_line(columns: int, rows: int, least: int = 0) -> dict[Part, Place]:
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


def _sizes() -> Iterator[tuple[TypeSize, TypeSize, TypeSize]]:
    """Yield the sizes of side, count and word, the largest first."""
    yield TypeSize.LARGE, TypeSize.GIANT, TypeSize.LARGER
    yield TypeSize.LARGE, TypeSize.LARGEST, TypeSize.LARGE
    yield TypeSize.LARGE, TypeSize.LARGER, TypeSize.LARGE
    yield TypeSize.SMALL, TypeSize.LARGER, TypeSize.SMALL
    yield TypeSize.SMALL, TypeSize.LARGE, TypeSize.SMALL
    yield TypeSize.SMALL, TypeSize.SMALL, TypeSize.SMALL
    yield TypeSize.NARROW, TypeSize.NARROW, TypeSize.NARROW


def _is_fitting(count: TypeSize, word: TypeSize, columns: int) -> bool:
    if count is TypeSize.NARROW:
        return True
    widths = measure_text(WIDEST_COUNT, count)[0], measure_text(WIDEST_PHASE, word)[0] + SECONDS
    return max(widths) <= columns


def _find_largest(text: str, columns: int, rows: int, largest: TypeSize) -> TypeSize:
    """Return the largest size in which a text fits, or the smallest of all."""
    return find_size(text, columns, rows, largest) or TypeSize.NARROW


def _spend(rows: int, wanted: tuple[str, ...]) -> dict[str, int]:
    """Return how many rows each of what is wanted gets, in this order."""
    spent = dict.fromkeys(wanted, 0)
    for name in wanted[: max(0, rows)]:
        spent[name] += 1
    return spent
