"""Cleanup of strokes in rows of characters.

Level strokes then sit on the grid, and leaning strokes have no whiskers.
"""

from __future__ import annotations

import re

from wallyoga.figure.glyphs import HIGH

_WHISKERS = {",": (1, 1, "/"), ".": (-1, 1, "\\"), "'": (-1, -1, "/"), "`": (1, -1, "\\")}
"""The ticks that only lead a leaning stroke into the next column. Each has the side on which the stroke stands, whether
the stroke goes on below or above the tick, and how it leans."""

_HIGH_RUN = re.compile(rf"{re.escape(HIGH)}+(?:['`]{{1,2}}{re.escape(HIGH)}+)*")
"""A level stroke high in its cells, that may sag a little on its way."""

_GAP = re.compile("_ (?=_)")


_DESCENTS = str.maketrans(dict.fromkeys(" .,'`-", "_"))
"""The characters in the row of the floor that are no edge meeting it."""


def tidy_strokes(lines: list[str], floor: tuple[int, int] | None = None) -> list[str]:
    """Return the rows, tidied.

    Marks for high level strokes are replaced by characters of a picture. `floor` is the row along which the floor runs,
    and the column where it ends.
    """
    tidy = _lean_steps(_shave_ticks(_bridge_gaps(_raise_dots(lines))))
    if floor is not None:
        row, end = floor
        tidy[row] = _clear_floor(tidy[row][:end]) + tidy[row][end:]
    return tidy


def _clear_floor(line: str) -> str:
    """Return the row of the floor without specks.

    An edge meets it as one slash, and all else is the floor's own line.
    """
    return line.replace("`.", "\\_").replace(",'", "_/").translate(_DESCENTS)


def _raise_dots(lines: list[str]) -> list[str]:
    """Return the rows with high level strokes as underscores.

    A stroke at the top of its row is an underscore of the row above, or a tick where that is not free.
    """
    cells = [list(line) for line in lines]
    for row, line in enumerate(lines):
        for run in _HIGH_RUN.finditer(line):
            for column in range(run.start(), run.end()):
                if row > 0 and cells[row - 1][column] in " _":
                    cells[row - 1][column], cells[row][column] = "_", " "
                else:
                    cells[row][column] = "'" if 2 * column < len(line) else "`"
    return ["".join(line) for line in cells]


def _bridge_gaps(lines: list[str]) -> list[str]:
    """Return the rows with level strokes bridged into one piece.

    A lone mark below the gap between two underscores is an underscore between them.
    """
    cells = [list(line) for line in lines]
    for row, line in enumerate(lines[1:], 1):
        for gap in _GAP.finditer(lines[row - 1]):
            column = gap.start() + 1
            if line[column] in "'`" or line[column - 1 : column + 2] == " - ":
                cells[row - 1][column], cells[row][column] = "_", " "
    return ["".join(line) for line in cells]


def _shave_ticks(lines: list[str]) -> list[str]:
    """Return the rows with upright strokes shaved of their ticks.

    A stroke leans where a tick led it into the next column, and the tick is gone.
    """
    cells = [list(line) for line in lines]
    whiskers = [
        (row, column)
        for row, line in enumerate(lines)
        for column, character in enumerate(line)
        if character in _WHISKERS and _is_whisker(lines, row, column)
    ]
    for row, column in whiskers:
        beside, _, leaning = _WHISKERS[lines[row][column]]
        cells[row][column] = " "
        cells[row][column + beside] = leaning
    return ["".join(line) for line in cells]


def _lean_steps(lines: list[str]) -> list[str]:
    """Return the rows with steps of upright strokes made to lean.

    A stroke that goes on in the next column leans there: never one bar beside the one below it.
    """
    cells = [list(line) for line in lines]
    for row, line in enumerate(lines[:-1]):
        below = f" {lines[row + 1]} "
        for column, character in enumerate(line):
            if character == "|" and below[column + 1] == " ":
                left, right = below[column] == "|", below[column + 2] == "|"
                if left != right:
                    cells[row][column] = "/" if left else "\\"
    return ["".join(line) for line in cells]


def _is_whisker(lines: list[str], row: int, column: int) -> bool:
    """Return whether a tick stands beside an upright stroke that goes on past it."""
    beside, onward, leaning = _WHISKERS[lines[row][column]]
    if not (0 <= column + beside < len(lines[row]) and 0 <= row + onward < len(lines)):
        return False
    upright = ("|", leaning)
    return lines[row][column + beside] in upright and lines[row + onward][column] in upright
