"""The bars of two sides on one spine: left grows to the left of it, right to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from wallyoga.widgets.bars import BAR
from wallyoga.widgets.cells import cut_text, pad_text

LONGEST, SHORTEST = 24, 5
"""The most cells of a bar, and the fewest with which a name still stands beside its bars."""

NAMES = 28
"""The most cells for the names."""

REST, LEVEL = "╌", "┊"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineRow:
    """A pair of bars."""

    name: str
    left: float
    right: float
    left_words: str
    """The words at the end of the left bar."""

    right_words: str
    """The words at the end of the right bar."""

    left_rest: float = 0.0
    """The amount a thin line adds to the left bar: what was planned, or usual."""

    right_rest: float = 0.0
    """The amount a thin line adds to the right bar."""

    full: float
    """The amount a bar of the whole length stands for."""

    is_whole: bool = False
    """Whether it is one bar from the left over the room of both, with the amounts of `left`."""

    colour: str = "$stretch"
    """The colour of both bars."""


def draw_spine_bars(rows: Sequence[SpineRow], width: int, sides: tuple[str, str] | None, level: float = 0) -> Content:
    """Return pairs of bars as lines of at most `width` cells.

    The names of both sides stand below the spine, if there are any, and the names of the rows above their bars where
    there is no room beside them. A `level` is seen behind the bars.
    """
    name_room = min(NAMES, max(len(row.name) for row in rows) + 2)
    left_room, right_room = (max(len(row.left_words) for row in rows), max(len(row.right_words) for row in rows))
    taken = left_room + right_room + 3
    beside = (width - name_room - taken) // 2 >= SHORTEST
    indent = name_room if beside else 1
    length = max(1, min(LONGEST, (width - indent - taken) // 2))
    lines: list[Content] = []
    for row in rows:
        if not beside:
            lines.append(Content(cut_text(row.name, width)))
        name = pad_text(cut_text(row.name, indent - 1), indent) if beside else " "
        lines.append(Content.assemble(name, *_list_bars(row, length, level, left_room)).rstrip())
    if sides:
        spine = indent + left_room + 1 + length
        lines.append(Content.styled(f"{sides[0]:>{max(0, spine - 1)}}   {sides[1]}", "$quiet"))
    return Content("\n").join(lines)


def _list_bars(row: SpineRow, length: int, level: float, left_room: int) -> Iterator[tuple[str, str]]:
    """Yield both bars with the spine between them, and their words.

    The words stand at the ends of the bars, or beyond a level that is to be seen. A row without sides has one bar.
    """
    if row.is_whole:
        whole, rest = _measure_bar(row.left, row.left_rest, row.full, 2 * length + 1)
        yield " " * (left_room + 1) + BAR * whole, row.colour
        yield REST * rest, "$quiet"
        yield f" {row.right_words}", "$foreground"
        return
    left, left_rest = _measure_bar(row.left, row.left_rest, row.full, length)
    right, right_rest = _measure_bar(row.right, row.right_rest, row.full, length)
    behind = "".join(
        LEVEL if level and cell == _find_cell(level, row.full, length) else " " for cell in range(1, length + 1)
    )
    beyond_left, beyond_right = behind[left + left_rest :][::-1], behind[right + right_rest :]
    words = f"{row.left_words:>{left_room}} ", f" {row.right_words}"
    yield from [(words[0], "$foreground"), (beyond_left, "$quiet")][:: 1 if level else -1]
    yield REST * left_rest, "$quiet"
    yield BAR * left, row.colour
    yield "│", "$quiet"
    yield BAR * right, row.colour
    yield REST * right_rest, "$quiet"
    yield from [(beyond_right, "$quiet"), (words[1], "$foreground")][:: 1 if level else -1]


def _find_cell(value: float, full: float, length: int) -> int:
    """Return how many cells from the spine a value is."""
    return round(value / full * length)


def _measure_bar(value: float, rest: float, full: float, length: int) -> tuple[int, int]:
    """Return the cells of a bar and of the line that goes on from it."""
    cells = min(length, max(1 if value > 0 else 0, round(value / full * length))) if full else 0
    whole = min(length, round((value + rest) / full * length)) if full else 0
    return cells, max(0, whole - cells)
