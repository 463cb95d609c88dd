"""Pictures of one bit a dot: rows of whole numbers, so that a row is filled, thinned or hidden in one operation.

The leftmost dot is the highest bit, so that a row turns into bytes in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mask:
    """A filled shape: the rows it covers, the first of them being row `top`."""

    top: int
    rows: tuple[int, ...]

    def items(self) -> Iterator[tuple[int, int]]:
        """Each row's number with its bits, from the top."""
        return enumerate(self.rows, self.top)

    def row(self, y: int) -> int:
        """The bits of row `y`; none outside the shape."""
        index = y - self.top
        return self.rows[index] if 0 <= index < len(self.rows) else 0

    def shared(self, other: Mask) -> Mask:
        """What lies in both shapes."""
        return Mask(self.top, tuple(bits & other.row(y) for y, bits in self.items()))

    def core(self, dots: int) -> Mask:
        """The shape without its outermost `dots` dots."""
        rows = self.rows
        for _ in range(dots):
            rows = tuple(
                up & bits & down & (bits << 1) & (bits >> 1)
                for up, bits, down in zip((0, *rows[:-1]), rows, (*rows[1:], 0), strict=True)
            )
        return Mask(self.top, rows)

    def grown(self, dots: int) -> Mask:
        """The shape with a border of `dots` dots, as far as it does not reach over the top or the left."""
        wide = []
        for bits in self.rows:
            for _ in range(dots):
                bits |= (bits << 1) | (bits >> 1)
            wide.append(bits)
        rows = [0] * (len(wide) + 2 * dots)
        for shift in range(2 * dots + 1):
            for index, bits in enumerate(wide, shift):
                rows[index] |= bits
        skip = max(0, dots - self.top)
        return Mask(self.top - dots + skip, tuple(rows[skip:]))

    def edge(self) -> Mask:
        """The outermost dots of the shape: those with a neighbour above, below or beside them outside it."""
        rows = self.rows
        above = (0, *rows[:-1])
        below = (*rows[1:], 0)
        return Mask(
            self.top,
            tuple(
                bits & ~(up & down & (bits << 1) & (bits >> 1))
                for bits, up, down in zip(rows, above, below, strict=True)
            ),
        )


NOTHING = Mask(0, ())


def union(masks: Sequence[Mask]) -> Mask:
    """What lies in any of the shapes."""
    masks = [mask for mask in masks if mask.rows]
    if not masks:
        return NOTHING
    top = min(mask.top for mask in masks)
    rows = [0] * (max(mask.top + len(mask.rows) for mask in masks) - top)
    for mask in masks:
        for index, bits in enumerate(mask.rows, mask.top - top):
            rows[index] |= bits
    return Mask(top, tuple(rows))


def fill(outline: Sequence[Point], width: int, height: int) -> Mask:
    """The dots whose centres lie inside the closed outline, in a picture of `width` times `height` dots.

    Points are in dots from the upper left corner, y downwards; what lies outside the picture is cut off.
    """
    crossings: dict[int, list[float]] = {}
    before_x, before_y = outline[-1]
    for x, y in outline:
        if before_y != y:
            upper_x, upper_y, lower_y = (before_x, before_y, y) if before_y < y else (x, y, before_y)
            slope = (x - before_x) / (y - before_y)
            first = max(0, ceil(upper_y - 0.5))
            reach = upper_x + (first + 0.5 - upper_y) * slope
            for row in range(first, min(height, ceil(lower_y - 0.5))):
                if row in crossings:
                    crossings[row].append(reach)
                else:
                    crossings[row] = [reach]
                reach += slope
        before_x, before_y = x, y
    if not crossings:
        return NOTHING
    top = min(crossings)
    return Mask(top, tuple(_spans(crossings.get(y, ()), width) for y in range(top, max(crossings) + 1)))


def _spans(crossings: Sequence[float], width: int) -> int:
    """The bits between each pair of crossings of one row."""
    bits = 0
    ends = sorted(crossings)
    for left, right in zip(ends[::2], ends[1::2], strict=True):
        first = max(0, ceil(left - 0.5))
        last = min(width, ceil(right - 0.5))
        if last > first:
            bits |= ((1 << (last - first)) - 1) << (width - last)
    return bits
