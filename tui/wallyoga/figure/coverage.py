"""Coverage of each piece of a picture by a shape.

It is counted on all the shape's dots at once. A row of samples is one number of lanes: sixteen bits a sample, the
leftmost highest. A lane counts in 128ths, so that rows can be added, weighted and blurred by a few operations on the
whole row.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import or_
from sys import byteorder

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH

PARTS = 2
"""The number of samples across a cell, and as many down."""
FULL = CELL_WIDTH * CELL_HEIGHT
"""The count of a lane where a sample is covered wholly: a whole cell's dots."""
_COUNTS = tuple(
    [bytes([PARTS**2 * (byte & half).bit_count() for byte in range(256)]) for half in (0b11110000, 0b00001111)]
)
"""The counts of a cell's row of dots in its left sample, and in its right.

Each dot counts for as much as if the sample were a whole cell.
"""


@dataclass(frozen=True, slots=True)
class Shape:
    """Shape as it was painted."""

    name: str
    """The name of the part it is. A nameless one only throws a shadow on what lies behind it."""
    mask: Mask
    spares: str = ""
    """The part on which a shadow does not fall."""
    amount: int = 16
    """The amount of its colour, in sixteenths: less where it is an area behind everything."""


@dataclass(frozen=True, slots=True)
class Visible:
    """Visible dots of a picture."""

    shapes: dict[str, Mask]
    """The visible dots of every named shape."""
    shadow: list[int]
    """The visible dots on which a shape in front throws its shadow, row by row."""


def visible(shapes: Sequence[Shape], height: int) -> Visible:
    """Return the visible dots of a picture.

    The picture is `height` dots high; the shapes come as they were painted.
    """
    seen: dict[str, Mask] = {}
    taken, shadow = ([0] * height for _ in range(2))
    thrown: dict[str, list[int]] = {}
    for shape in reversed(shapes):
        top, rows = shape.mask.top, shape.mask.rows[: max(0, height - shape.mask.top)]
        at = slice(top, top + len(rows))
        if not shape.name:
            near = thrown.setdefault(shape.spares, [0] * height)
            near[at] = map(or_, near[at], rows)
            continue
        bared = [bits & ~hidden for bits, hidden in zip(rows, taken[at], strict=True)]
        seen[shape.name] = Mask(top, tuple(bared))
        taken[at] = map(or_, taken[at], bared)
        for spared, near in thrown.items():
            if spared != shape.name:
                shadow[at] = [
                    dark | bits & close for dark, bits, close in zip(shadow[at], bared, near[at], strict=True)
                ]
    return Visible(seen, shadow)


@dataclass(frozen=True, slots=True)
class Grid:
    """Grid of samples, as rows of lanes."""

    top: int
    """The number of the first row, among the picture's samples."""
    rows: list[int]

    def row(self, number: int) -> int:
        """Return the lanes of a row of samples; none outside."""
        index = number - self.top
        return self.rows[index] if 0 <= index < len(self.rows) else 0

    def add_to(self, rows: list[int], times: int = 1) -> None:
        """Add the grid so many times to the rows of a picture."""
        for number, row in enumerate(self.rows, self.top):
            if row and 0 <= number < len(rows):
                rows[number] += row * times


@dataclass(frozen=True, slots=True)
class Sampling:
    """Sampling of a picture into pieces of cells."""

    columns: int
    """Cells across."""
    rows: int
    """Cells down."""

    @property
    def width(self) -> int:
        """Samples across."""
        return self.columns * PARTS

    @property
    def height(self) -> int:
        """Samples down."""
        return self.rows * PARTS

    @property
    def dots(self) -> tuple[int, int]:
        """Dots across and down."""
        return self.columns * CELL_WIDTH, self.rows * CELL_HEIGHT

    def count_cell(self, mask: Mask, row: int, column: int) -> int:
        """Return the number of a cell's dots in a shape, none beside the picture."""
        if not 0 <= column < self.columns:
            return 0
        shift = (self.columns - 1 - column) * CELL_WIDTH
        return sum([(bits >> shift & 0xFF).bit_count() for bits in mask.between(row * CELL_HEIGHT, CELL_HEIGHT)])

    def count(self, mask: Mask) -> Grid:
        """Return the coverage of each sample by a shape.

        All first rows of dots of the samples are counted at once, then all second ones, and so on.
        """
        high, across = CELL_HEIGHT // PARTS, self.columns
        top, above = divmod(mask.top, high)
        rows = [bytes(across)] * above + [bits.to_bytes(across, "big") for bits in mask.rows]
        rows += [bytes(across)] * (-len(rows) % high)
        levels = [b"".join(rows[level::high]) for level in range(high)]
        size, wide = len(levels[0]), 2 * PARTS * across
        lanes = bytearray(2 * PARTS * size)
        for part, counts in enumerate(_COUNTS):
            whole = sum([int.from_bytes(level.translate(counts), "big") for level in levels])
            lanes[2 * part + 1 :: 2 * PARTS] = whole.to_bytes(size, "big")
        return Grid(top, [int.from_bytes(lanes[at : at + wide], "big") for at in range(0, len(lanes), wide)])

    def values(self, row: int) -> array[int]:
        """Return the lanes of a row as numbers, from the left."""
        values = array("H", row.to_bytes(2 * self.width, "big"))
        if byteorder == "little":
            values.byteswap()
        return values

    def blur(self, grid: Grid) -> Grid:
        """Return a grid blurred.

        A sample takes from the four to its left and right, and from the two above and below. The lanes are 64 times as
        large, which just fits.
        """
        once = self._blur_once(grid)
        return self._blur_once(Grid(once.top, [row >> 6 & self.counts for row in once.rows]))

    @property
    def counts(self) -> int:
        """Lanes in which all bits of a count are set."""
        return int.from_bytes(b"\x00\xff" * self.width, "big")

    def _blur_once(self, grid: Grid) -> Grid:
        """Return a grid blurred half as far, its lanes likewise."""
        whole = (1 << (16 * self.width)) - 1
        level = [0, 0]
        for row in grid.rows:
            once = ((row << 16) + (row << 1) + (row >> 16)) & whole
            level.append(((once << 16) + (once << 1) + (once >> 16)) & whole)
        level += [0, 0]
        rows = [up + (here << 1) + down for up, here, down in zip(level, level[1:], level[2:], strict=False)]
        return Grid(grid.top - 1, rows)
