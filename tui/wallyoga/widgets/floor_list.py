"""The floor list: some words in floor type, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from rich.segment import Segment
from textual.strip import Strip

from wallyoga.widgets.floor_type import TypeSize, draw_text, has_glyphs, measure_text
from wallyoga.widgets.still_lines import Still

GAP = 3
"""Pixels between two columns."""


class FloorList(Still):
    """A floor list: its words are as large as all fit, or else the first that fit."""

    def __init__(self, words: Sequence[str], id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._words = tuple(words)

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the words."""
        width, height = self.size
        lines = draw_list(self._words, width, height)
        text = lines[y] if y < len(lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(width, self.rich_style)


@lru_cache(maxsize=16)
def draw_list(words: tuple[str, ...], columns: int, rows: int) -> tuple[str, ...]:
    """Return the rows of words in columns, with air between them where there is room."""
    size, stacks = _find_columns(words, columns, rows)
    if not stacks:
        return ()
    height = min((rows + size.air) // len(stacks[0]), size.rows * 3 // 2)
    widths = [_measure_stack(stack, size) + GAP * size.half_columns for stack in stacks]
    lines: list[str] = []
    for beside in zip_longest(*stacks, fillvalue=""):
        drawn = [draw_text(word, size) for word in beside]
        lines += [
            "".join(each.ljust(width) for each, width in zip(row, widths, strict=True))
            for row in zip(*drawn, strict=True)
        ]
        lines += [""] * (height - size.rows)
    return tuple(lines[:rows])


def _find_columns(words: tuple[str, ...], columns: int, rows: int) -> tuple[TypeSize, list[tuple[str, ...]]]:
    """Return the largest size in which most words fit, and the words of each column.

    As many columns as fit stand side by side.
    """
    words = tuple(word for word in words if has_glyphs(word))
    for count in range(len(words), 0, -1):
        for size in sorted(TypeSize, reverse=True):
            for most in range(1, min(count, (rows + size.air) // (size.rows + size.air)) + 1):
                stacks = [words[at : min(at + most, count)] for at in range(0, count, most)]
                gaps = GAP * size.half_columns * (len(stacks) - 1)
                if sum(_measure_stack(stack, size) for stack in stacks) + gaps <= columns:
                    return size, stacks
    return TypeSize.NARROW, []


def _measure_stack(stack: tuple[str, ...], size: TypeSize) -> int:
    return max(measure_text(word, size)[0] for word in stack)
