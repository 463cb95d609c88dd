"""Cleans the rows of characters: level strokes sit on the grid, leaning strokes have no whiskers."""

from __future__ import annotations

import re

from wallyoga.figure.glyphs import HIGH

_WHISKERS = {",": (1, 1, "/"), ".": (-1, 1, "\\"), "'": (-1, -1, "/"), "`": (1, -1, "\\")}
"""A tick that only leads a leaning stroke into the next column: on which side the stroke stands, whether the stroke
goes on below or above the tick, and how it leans."""

Rows = list[list[str]]


def tidied(lines: list[str]) -> list[str]:
    """The rows, tidied; marks for high level strokes are replaced by characters of a picture."""
    cells = [list(line) for line in lines]
    for row, line in enumerate(lines):
        for run in re.finditer(re.escape(HIGH) + "+", line):
            _raise(cells, row, range(run.start(), run.end()))
    for row in range(len(cells)):
        for column in range(len(cells[row])):
            _shave(cells, row, column)
    return ["".join(line) for line in cells]


def _raise(cells: Rows, row: int, span: range) -> None:
    """Make a level stroke at the top of its row an underscore of the row above where that is free, or ticks."""
    free = row > 0 and all(cells[row - 1][column] == " " for column in span)
    for column in span:
        if free:
            cells[row - 1][column], cells[row][column] = "_", " "
        else:
            cells[row][column] = "'" if 2 * column < len(cells[row]) else "`"


def _shave(cells: Rows, row: int, column: int) -> None:
    """Take away a tick beside an upright stroke that goes on past it, and let that stroke lean instead."""
    whisker = _WHISKERS.get(cells[row][column])
    if whisker is None:
        return
    beside, onward, leaning = whisker
    if not (0 <= column + beside < len(cells[row]) and 0 <= row + onward < len(cells)):
        return
    if cells[row][column + beside] in ("|", leaning) and cells[row + onward][column] in ("|", leaning):
        cells[row][column] = " "
        cells[row][column + beside] = leaning
