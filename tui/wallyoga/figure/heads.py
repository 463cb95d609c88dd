"""Heads on the grid.

They are moved and sized by a few dots so that their outline falls into cells and reads as round.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin

from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.vectors import Point, turn

_NOSE = ((-26.0, 0.0), (-16.0, 0.24), (-7.0, 0.24), (4.0, 0.0))
"""The share of the way from the middle by which a nose stands out. It goes by degrees from straight ahead."""
_NOSED = 7
"""The fewest rows of a head with a nose: in fewer it is a bump."""
_LIES = 0.5
"""The greatest height above the floor of a head drawn as lying on it. It is a share of half the head's height."""
_STEP = 2.0
"""The distance between the points of an outline with a nose, in dots."""
_BETWEEN = 0.25
"""The greatest distance, in cells, of a head's middle from a line between two columns. It is for a head with an even
number of columns."""


@dataclass(frozen=True, slots=True)
class _Template:
    """Template of the left half of a head."""

    columns: int
    left: tuple[Point, ...]
    """The points from the highest to the lowest. They are cells from its left edge, rows from its top."""


_CROWNS: dict[int, _Template] = {
    3: _Template(6, ((2.0, 0.5), (0.9, 1.05), (0.4, 1.5))),
    4: _Template(8, ((3.0, 0.5), (2.0, 1.0), (1.0, 2.0))),
    5: _Template(9, ((3.0, 0.5), (2.0, 1.0), (0.95, 2.0), (0.5, 2.3))),
    6: _Template(11, ((4.0, 0.5), (3.0, 1.0), (1.0, 2.0), (0.5, 2.3))),
    7: _Template(13, ((5.0, 0.5), (4.0, 1.0), (2.0, 2.0), (0.95, 3.0), (0.5, 3.3))),
    8: _Template(14, ((5.0, 0.5), (4.0, 1.0), (2.0, 2.0), (0.95, 3.0), (0.5, 3.3))),
}
"""The upper half of a head that touches nothing, by its number of rows. Its lower half is the mirror image."""
_ON_FLOOR: dict[int, _Template] = {
    3: _Template(6, ((2.0, 0.5), (1.0, 1.0), (0.0, 2.0), (1.0, 3.0))),
    4: _Template(8, ((3.0, 0.5), (2.0, 1.0), (0.95, 2.0), (0.5, 2.3), (0.5, 2.7), (0.95, 3.0), (2.0, 4.0))),
    5: _Template(10, ((3.0, 0.5), (2.0, 1.0), (0.95, 2.0), (0.5, 2.3), (0.5, 3.7), (0.95, 4.0), (2.0, 5.0))),
    6: _Template(
        12,
        ((4.0, 0.5), (3.0, 1.0), (1.0, 2.0), (0.5, 2.3), (0.5, 3.7), (0.95, 4.0), (2.0, 5.0), (3.0, 6.0)),
    ),
    7: _Template(
        14,
        (
            *((5.0, 0.5), (4.0, 1.0), (2.0, 2.0), (0.95, 3.0), (0.5, 3.3)),
            *((0.5, 4.7), (0.95, 5.0), (2.0, 6.0), (3.0, 7.0)),
        ),
    ),
    8: _Template(
        16,
        (
            *((6.0, 0.5), (5.0, 1.0), (3.0, 2.0), (2.0, 3.0), (0.95, 3.6), (0.5, 4.0)),
            *((0.5, 5.0), (0.95, 5.4), (2.0, 6.0), (3.0, 7.0), (4.0, 8.0)),
        ),
    ),
}
"""The same for a head that lies on the floor."""


def head_on_grid(
    middle: Point, radius: float, room: tuple[int, int], floor: float | None, face: float | None
) -> list[Point]:
    """Return the outline of a head, in dots.

    Args:
        middle: its middle, in dots.
        room: columns and rows of the canvas, which the head does not leave.
        radius: half its height, in dots.
        floor: the row of dots on which it can lie; none where the view has no floor.
        face: where the face looks, in degrees counter-clockwise from the right; none for a face that looks at you.
    """
    lies = floor is not None and middle[1] + radius > floor - _LIES * radius
    rows = round(2 * radius / CELL_HEIGHT + (0.5 if lies else 1.0))
    template = (_ON_FLOOR if lies else _CROWNS).get(rows)
    if template is None:
        outline = _round((middle[0], floor - radius) if lies and floor is not None else middle, radius, room)
    elif lies and floor is not None:
        outline = _lying(template, middle[0], rows, room, floor)
    else:
        outline = _free(template, middle, rows, room)
    return outline if face is None or rows < _NOSED else _add_nose(outline, face)


def _round(middle: Point, radius: float, room: tuple[int, int]) -> list[Point]:
    """Return a head too small or too large for a template, in dots."""
    most = room[0] * CELL_WIDTH - radius, room[1] * CELL_HEIGHT - radius
    across, down = (max(radius, min(most[axis], middle[axis])) for axis in (0, 1))
    return [(across + radius * cos(pi * k / 24), down + radius * sin(pi * k / 24)) for k in range(48)]


def _lying(template: _Template, across: float, rows: int, room: tuple[int, int], floor: float) -> list[Point]:
    """Return a head on the floor, in dots."""
    top = floor + 1 - rows * CELL_HEIGHT
    left, columns = _columns(template, across, room[0])
    outline = [*template.left, *((columns - x, y) for x, y in reversed(template.left))]
    return [(left + x * CELL_WIDTH, min(floor, top + y * CELL_HEIGHT)) for x, y in outline]


def _free(template: _Template, middle: Point, rows: int, room: tuple[int, int]) -> list[Point]:
    """Return a head that touches nothing, in dots."""
    top = max(0, min(room[1] - rows, round(middle[1] / CELL_HEIGHT - rows / 2))) * CELL_HEIGHT
    left, columns = _columns(template, middle[0], room[0])
    half = [*template.left, *((x, rows - y) for x, y in reversed(template.left))]
    outline = [*half, *((columns - x, y) for x, y in reversed(half))]
    return [(left + x * CELL_WIDTH, top + y * CELL_HEIGHT) for x, y in outline]


def _columns(template: _Template, across: float, most: int) -> tuple[int, int]:
    """Return the first dot of a head and how many columns it has.

    The columns are odd ones where its middle is that of a cell.
    """
    cells = across / CELL_WIDTH
    between = abs(cells - round(cells)) < _BETWEEN
    columns = template.columns + (template.columns % 2 if between else 1 - template.columns % 2)
    return max(0, min(most - columns, round(cells - columns / 2))) * CELL_WIDTH, columns


def _add_nose(outline: list[Point], face: float) -> list[Point]:
    """Return the outline with a nose."""
    across, down = (sum(point[axis] for point in outline) / len(outline) for axis in (0, 1))
    points = []
    for x, y in _dense(outline):
        away = turn(face, degrees(atan2(down - y, x - across)))
        share = 1 + _stands_out(away)
        points.append((across + share * (x - across), down + share * (y - down)))
    return points


def _stands_out(away: float) -> float:
    """Return the share by which a nose stands out, by degrees from straight ahead."""
    for (start, low), (end, high) in pairwise(_NOSE):
        if start <= away <= end:
            return low + (high - low) * (away - start) / (end - start)
    return 0.0


def _dense(outline: list[Point]) -> list[Point]:
    """Return the outline with a point every few dots."""
    points = []
    for (ax, ay), (bx, by) in pairwise([*outline, outline[0]]):
        steps = max(1, round(hypot(bx - ax, by - ay) / _STEP))
        points += [(ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps) for step in range(steps)]
    return points
