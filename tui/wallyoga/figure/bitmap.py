"""Bitmaps: pictures of one bit a dot.

They are rows of whole numbers, so that a row is filled, thinned or hidden in one operation. The leftmost dot is the
highest bit, so that a row turns into bytes in reading order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, sqrt
from operator import or_

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mask:
    """Mask: a filled shape in rows of bits."""

    top: int
    """The number of the first row."""
    rows: tuple[int, ...]
    """The bits of each row the shape covers, from the top."""

    def items(self) -> Iterator[tuple[int, int]]:
        """Yield each row's number with its bits, from the top."""
        return enumerate(self.rows, self.top)

    def between(self, top: int, count: int) -> Sequence[int]:
        """Return the bits of so many rows from row `top` on; none outside the shape."""
        start, end = top - self.top, top - self.top + count
        inside = self.rows[max(0, start) : max(0, end)]
        before = (0,) * min(count, max(0, -start))
        return before + inside + (0,) * (count - len(before) - len(inside))

    def row(self, y: int) -> int:
        """Return the bits of row `y`; none outside the shape."""
        index = y - self.top
        return self.rows[index] if 0 <= index < len(self.rows) else 0

    def intersect(self, other: Mask) -> Mask:
        """Return the intersection: what lies in both shapes."""
        top = max(self.top, other.top)
        ours, theirs = self.rows[top - self.top :], other.rows[top - other.top :]
        return Mask(top, tuple([bits & also for bits, also in zip(ours, theirs, strict=False)]))

    def without(self, other: Mask) -> Mask:
        """Return what lies in this shape and not in the other."""
        others = other.between(self.top, len(self.rows))
        return Mask(self.top, tuple([bits & ~taken for bits, taken in zip(self.rows, others, strict=True)]))

    def cut(self, top: int, bottom: int) -> Mask:
        """Return the part of the shape in the rows from `top` to before `bottom`."""
        top = max(top, self.top)
        return Mask(top, self.rows[top - self.top : max(0, bottom - self.top)])

    def move(self, dots: int) -> Mask:
        """Return the shape moved down by so many dots, or up.

        What goes over the upper edge is cut off.
        """
        top = self.top + dots
        return Mask(max(0, top), self.rows[max(0, -top) :])

    def core(self, dots: int) -> Mask:
        """Return the shape without its outermost `dots` dots.

        What has lost some of them can lose as many again at once.
        """
        rows, lost = self.rows, 0
        while lost < dots:
            step = min(max(1, lost), dots - lost)
            none = (0,) * step
            neighbours = zip(none + rows, rows, rows[step:] + none, strict=False)
            rows = tuple([up & bits & down & bits << step & bits >> step for up, bits, down in neighbours])
            lost += step
        return Mask(self.top, rows)

    def grow(self, dots: int) -> Mask:
        """Return the shape grown by a border of `dots` dots.

        The border does not reach over the upper edge.
        """
        border, reach = (0,) * dots, 0
        rows = [*border, *self.rows, *border]
        while reach < dots:
            shift = min(2 * reach + 1, dots - reach)
            none = [0] * shift
            rows = [bits | bits << shift | bits >> shift for bits in rows]
            rows = [up | bits | down for up, bits, down in zip(none + rows, rows, rows[shift:] + none, strict=False)]
            reach += shift
        skip = max(0, dots - self.top)
        return Mask(self.top - dots + skip, tuple(rows[skip:]))

    def edge(self) -> Mask:
        """Return the outermost dots of the shape.

        They are those with a neighbour above, below or beside them outside it.
        """
        rows = self.rows
        if not rows:
            return self
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
    """Return the union of the shapes: what lies in any of them."""
    masks = [mask for mask in masks if mask.rows]
    if not masks:
        return NOTHING
    if len(masks) == 1:
        return masks[0]
    top = min(mask.top for mask in masks)
    rows = [0] * (max(mask.top + len(mask.rows) for mask in masks) - top)
    for mask in masks:
        first, last = mask.top - top, mask.top - top + len(mask.rows)
        rows[first:last] = map(or_, rows[first:last], mask.rows)
    return Mask(top, tuple(rows))


def fill(outline: Sequence[Point], width: int, height: int) -> Mask:
    """Return the dots whose centres lie inside a closed outline.

    The picture has `width` times `height` dots. Points are in dots from the upper left corner, y downwards; what lies
    outside the picture is cut off.
    """
    return _fill_between(outline, width, 0, height)


def fill_within(outline: Sequence[Point], mask: Mask, width: int) -> Mask:
    """Return the dots of a shape that lie inside a closed outline too.

    The picture is `width` dots wide.
    """
    return _fill_between(outline, width, mask.top, mask.top + len(mask.rows)).intersect(mask)


def _fill_between(outline: Sequence[Point], width: int, first: int, last: int) -> Mask:
    """Return the dots inside an outline, in the rows from `first` to before `last`."""
    heights = [y for _, y in outline]
    top = max(first, ceil(min(heights) - 0.5))
    count = min(last, ceil(max(heights) - 0.5)) - top
    return Mask(top, tuple(_fill_rows(outline, top, count, width))) if count > 0 else NOTHING


def _fill_rows(outline: Sequence[Point], top: int, count: int, width: int) -> list[int]:
    """Return the bits of `count` rows from row `top` that lie inside an outline.

    An edge turns over all dots to its right, in each row whose middle it crosses: what is turned over once lies inside.
    """
    columns = from_column(width)
    rows = [0] * count
    before_x, before_y = outline[-1]
    for x, y in outline:
        if before_y < y:
            upper_x, upper_y, lower_y = before_x, before_y, y
        else:
            upper_x, upper_y, lower_y = x, y, before_y
        first = max(0, ceil(upper_y - 0.5) - top)
        last = min(count, ceil(lower_y - 0.5) - top)
        if first < last:
            slope = (x - before_x) / (y - before_y)
            reach = upper_x + (first + top + 0.5 - upper_y) * slope
            if 0 <= x <= width and 0 <= before_x <= width:
                for row in range(first, last):
                    rows[row] ^= columns[int(reach + 0.5)]
                    reach += slope
            else:
                for row in range(first, last):
                    rows[row] ^= columns[max(0, min(width, int(reach + 0.5)))]
                    reach += slope
        before_x, before_y = x, y
    return rows


def disc_dots(middle: Point, radius: float, width: int, height: int) -> Mask:
    """Return the dots inside a disc; middle and radius in dots."""
    x, y = middle
    top, bottom = max(0, ceil(y - radius - 0.5)), min(height, ceil(y + radius - 0.5))
    if bottom <= top:
        return NOTHING
    halves = [sqrt(max(0.0, radius * radius - (row + 0.5 - y) ** 2)) for row in range(top, bottom)]
    columns = from_column(width)
    ends = [(ceil(x - half - 0.5), ceil(x + half - 0.5)) for half in halves]
    return Mask(top, tuple([columns[max(0, a)] ^ columns[max(0, min(width, b))] for a, b in ends]))


@lru_cache(maxsize=8)
def from_column(width: int) -> tuple[int, ...]:
    """Return, for each column, the bits of a row from there to its end."""
    return tuple((1 << (width - column)) - 1 for column in range(width + 1))
