"""Glyphs: the characters that draw the strokes inside cells.

Dots become the one of a few characters that draws them best.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

CELL_WIDTH = 8
"""The dots across one cell."""
CELL_HEIGHT = 16
"""The dots down one cell. A terminal's cells are about twice as high as wide, so dots are square."""

GLYPHS = "_-|/\\().,'` "
"""All the characters a picture may hold."""

HIGH = "^"
"""The mark of a level stroke at the top of its cell. It is no character of a picture: it becomes one of its
neighbours."""

_FEWEST_DOTS = 4
"""The fewest dots of a stroke that its cell draws. With fewer the cell is blank: the neighbouring cell draws it."""
_TALL = 11
"""The least height, in dots, of a stroke that takes a character of full height."""
_WIDE = 6
"""The least width, in dots, of a stroke through its cell from side to side."""
_LEANS = 2.59
"""The least lean of a slash, in dots between its ends. A tall stroke that leans less stands upright."""
_BOWS = 1.29
"""The bow above which a tall stroke is round: its middle's dots beside its ends."""

_CURVED = 0.701
"""The bow of a leaning stroke likewise, as a share of its lean. (No threshold is a number a stroke can have: the mirror
image of a stroke must fall on the same side.)"""
_BREAK = 2
"""The most rows that neighbouring dots of one stroke are apart. Dots of different strokes are further apart."""

_LEFTMOST = tuple(8 - byte.bit_length() for byte in range(256))
_RIGHTMOST = tuple(7 - (byte & -byte).bit_length() + 1 if byte else 0 for byte in range(256))
_CENTRE = (CELL_WIDTH - 1) / 2
_COUNT = tuple(byte.bit_count() for byte in range(256))
_MIDDLE = tuple((_LEFTMOST[byte] + _RIGHTMOST[byte]) / 2 for byte in range(256))


@dataclass(slots=True)
class _Stroke:
    """Stroke of the dots of one cell.

    It is in dots from the cell's upper left.
    """

    height: int
    width: int
    middle: float
    """The mean depth of its dots: 0 is the top, 15 the bottom."""
    across: float
    """The middle of its width, in dots from the left."""
    lean: float
    """The dots its lower end is further right than its upper end."""
    bow: float
    """The dots its middle is further right than its ends."""


def _stroke(cell: tuple[int, ...]) -> _Stroke | None:
    """Return the stroke in the dots of a cell.

    There is none when the dots are too few.
    """
    rows = [y for y, byte in enumerate(cell) if byte]
    if not rows:
        return None
    if rows[-1] - rows[0] + 1 - len(rows) >= _BREAK:
        rows = _longest(rows, cell)
    seen = dots = down = 0
    for y in rows:
        byte = cell[y]
        seen |= byte
        dots += _COUNT[byte]
        down += y * _COUNT[byte]
    if dots < _FEWEST_DOTS:
        return None
    middles = [_MIDDLE[cell[y]] for y in rows]
    third = max(1, len(rows) // 3)
    centre = (len(rows) - third) // 2
    upper, lower = sum(middles[:third]) / third, sum(middles[-third:]) / third
    return _Stroke(
        height=rows[-1] - rows[0] + 1,
        width=_RIGHTMOST[seen] - _LEFTMOST[seen] + 1,
        middle=down / dots,
        across=_MIDDLE[seen],
        lean=lower - upper,
        bow=sum(middles[centre : centre + third]) / third - (upper + lower) / 2,
    )


def _longest(rows: list[int], cell: tuple[int, ...]) -> list[int]:
    """Return the rows of the longest piece of a broken stroke.

    It is the piece with the most dots, the lowest of equals.
    """
    pieces = [[rows[0]]]
    for above, row in pairwise(rows):
        if row - above > _BREAK:
            pieces.append([])
        pieces[-1].append(row)
    return max(reversed(pieces), key=lambda piece: sum(_COUNT[cell[y]] for y in piece))


@lru_cache(maxsize=20000)
def glyph(cell: tuple[int, ...]) -> str:
    """Return the character that draws the cell's dots best.

    The dots are given as one byte a row from the top.
    """
    stroke = _stroke(cell)
    if stroke is None:
        return " "
    if stroke.height >= _TALL:
        return _tall(stroke)
    if stroke.width >= _WIDE:
        return _wide(stroke)
    return _short(stroke)


def _tall(stroke: _Stroke) -> str:
    """Return a stroke from the top of its cell to the bottom."""
    if abs(stroke.bow) > max(_BOWS, abs(stroke.lean) * _CURVED):
        return "(" if stroke.bow < 0 else ")"
    if abs(stroke.lean) < _LEANS:
        return "|"
    return "\\" if stroke.lean > 0 else "/"


def _wide(stroke: _Stroke) -> str:
    """Return a stroke from one side of its cell to the other."""
    if stroke.height <= 4 or abs(stroke.lean) < 1.49:
        return "_" if stroke.middle > 10.8 else "-" if stroke.middle > 3.2 else HIGH
    rising = stroke.lean < 0
    if stroke.middle < 5.8:
        return "'" if rising else "`"
    if stroke.middle > 9.8:
        return "," if rising else "."
    if stroke.height < 7:
        return "-"
    return "/" if rising else "\\"


def _short(stroke: _Stroke) -> str:
    """Return a stroke that ends inside its cell."""
    left = stroke.across < _CENTRE
    rising = stroke.lean < 0 or (stroke.lean == 0 and left == (stroke.middle < CELL_HEIGHT / 2))
    if stroke.height < 5:
        if stroke.width < 4:
            return " "
        return "_" if stroke.middle > 10.8 else "-" if stroke.middle > 3.2 else "'" if rising else "`"
    if stroke.middle < 6.2:
        return "'" if rising else "`"
    if stroke.middle > 9.2:
        return "," if rising else "."
    return "|" if stroke.width < 4 else "/" if rising else "\\"
