"""How much of each piece of a picture the parts of a body cover, counted on whole rows of dots at once.

A row of samples is one number of lanes: sixteen bits a sample, the leftmost highest. A lane counts in 128ths, so that
rows can be added, weighted and blurred by a few operations on the whole row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH

FULL = CELL_WIDTH * CELL_HEIGHT
"""What a lane counts where a sample is covered wholly: the dots of a whole cell."""

PROP = "prop"
"""What the names of the shapes of props begin with."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape as it was painted; a nameless one only takes away what lies behind it."""

    name: str
    mask: Mask


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of lanes, the first of them being row `top` of the picture's samples."""

    top: int
    rows: list[int]

    def row(self, number: int) -> int:
        """The lanes of a row of samples; none outside."""
        index = number - self.top
        return self.rows[index] if 0 <= index < len(self.rows) else 0


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a picture is divided: its columns of cells, and into how many pieces across and down each cell is."""

    columns: int
    parts: int

    @property
    def width(self) -> int:
        """Samples across."""
        return self.columns * self.parts

    @property
    def height(self) -> int:
        """Dots down one sample."""
        return CELL_HEIGHT // self.parts

    def count(self, mask: Mask) -> Grid:
        """How much of each sample a shape covers."""
        high = self.height
        top = mask.top // high
        rows = [0] * (mask.top - top * high) + list(mask.rows)
        strips = (rows[first : first + high] for first in range(0, len(rows), high))
        return Grid(top, [self._cells(strip) if self.parts == 1 else self._halves(strip) for strip in strips])

    def _cells(self, strip: Sequence[int]) -> int:
        """The dots of every cell in a strip of rows, as lanes."""
        ones, twos, fours = _bits(self.columns)
        total = 0
        for bits in strip:
            if bits:
                bits -= (bits >> 1) & ones
                bits = (bits & twos) + ((bits >> 2) & twos)
                total += (bits + (bits >> 4)) & fours
        return lanes(total.to_bytes(self.columns, "big")) if total else 0

    def _halves(self, strip: Sequence[int]) -> int:
        """The dots of every left and right half of a cell, as lanes; each dot counts for as much as in a whole cell."""
        ones, twos, fours = _bits(self.columns)
        left = right = 0
        for bits in strip:
            if bits:
                bits -= (bits >> 1) & ones
                bits = (bits & twos) + ((bits >> 2) & twos)
                left += (bits >> 4) & fours
                right += bits & fours
        if not (left or right):
            return 0
        spread = bytearray(4 * self.columns)
        spread[1::4] = left.to_bytes(self.columns, "big")
        spread[3::4] = right.to_bytes(self.columns, "big")
        return int.from_bytes(spread, "big") * self.parts**2


@lru_cache(maxsize=8)
def _bits(columns: int) -> tuple[int, int, int]:
    """The masks that add up neighbouring bits, pairs and halves of bytes in a row."""
    each = ((1 << (CELL_WIDTH * columns)) - 1) // 0xFF
    return each * 0x55, each * 0x33, each * 0x0F


def lanes(row: bytes) -> int:
    """A row of bytes as lanes."""
    spread = bytearray(2 * len(row))
    spread[1::2] = row
    return int.from_bytes(spread, "big")


def visible(shapes: Iterable[Shape]) -> dict[str, Mask]:
    """What is seen of every named shape; the shapes come in the order they were painted."""
    seen: dict[str, Mask] = {}
    taken: dict[int, int] = {}
    for shape in reversed(list(shapes)):
        if shape.name:
            rows = tuple([bits & ~taken.get(y, 0) for y, bits in shape.mask.items()])
            seen[shape.name] = Mask(shape.mask.top, rows)
        for y, bits in shape.mask.items():
            taken[y] = taken.get(y, 0) | bits
    return seen


def blurred(grid: Grid, width: int) -> Grid:
    """A grid made soft: each sample takes from the two to its left and right, and from the one above and below.

    The lanes are 64 times as large, which just fits.
    """
    whole = (1 << (16 * width)) - 1
    level = [0, 0]
    for row in grid.rows:
        for _ in range(2):
            row = ((row << 16) + (row << 1) + (row >> 16)) & whole
        level.append(row)
    level += [0, 0]
    rows = [up + (here << 1) + down for up, here, down in zip(level, level[1:], level[2:], strict=False)]
    return Grid(grid.top - 1, rows)
