"""Face of a head.

It is forehead, nose and chin from its side, an oval from the front.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.outlines import limb, smooth
from wallyoga.figure.proportions import HEAD
from wallyoga.figure.vectors import Point, direction, distance, towards

BACK_OF_HEAD = 0.9
"""The distance of the back of a head from its middle. It is a share of half the head's size."""

_PROFILE = (
    *((1.0, 0.02), (0.93, 0.42), (0.66, 0.7), (0.34, 0.76), (0.16, 0.73), (-0.06, 0.86), (-0.19, 0.93), (-0.28, 0.78)),
    *((-0.42, 0.8), (-0.55, 0.72), (-0.72, 0.78), (-0.92, 0.66), (-0.98, 0.4), (-0.84, 0.0), (-0.74, -0.3)),
    *((-0.6, -0.66), (-0.2, -BACK_OF_HEAD), (0.3, -BACK_OF_HEAD), (0.72, -0.66), (0.94, -0.34)),
)
"""A head from its side, from the crown over the face. It is in shares of half its size from its middle towards the
crown, and towards the face."""
_FRONT = (
    *((1.02, 0.0), (0.95, 0.46), (0.68, 0.8), (0.25, 0.92)),
    *((-0.12, 0.9), (-0.5, 0.78), (-0.82, 0.52), (-0.98, 0.22)),
)
"""Half of a head from the front, from the crown to the chin. It is in shares likewise, and to the side."""

_LINES = (((-0.06, 0.3), (-0.06, 0.42)), ((-0.06, -0.3), (-0.06, -0.42)), ((-0.6, -0.15), (-0.6, 0.15)))
"""The closed eyes and the mouth from the front, each from end to end. They are in shares likewise."""
_PROFILE_LINES = (((0.05, 0.5), (0.05, 0.58)), ((-0.46, 0.56), (-0.46, 0.9)))
"""A closed eye and the mouth from the side, likewise."""
_BROW, _FLAT = 0.7, 0.65
"""The distance from which a nose stands out, in shares likewise, and the share of it that is flattened."""
_EYE, _EYES_APART = 0.034, 0.4
"""The length of a closed eye that is a line, in metres, and its distance from the middle, as a share of half a head."""
_THICK = 0.07
"""Half of the thickness of these lines, as a share of half a head's size."""


def shape_head(middle: Point, half: float, axis: float, *, profile: bool) -> list[Point]:
    """Return the outline of a head.

    `half` is half its size, and `axis` the direction of its crown, in degrees.
    """
    points = _PROFILE if profile else (*_FRONT, (-1.0, 0.0), *((up, -out) for up, out in reversed(_FRONT[1:])))
    return smooth([towards(towards(middle, axis, up * half), axis - 90, out * half) for up, out in points], 3)


def features(head: list[Point], axis: float, *, profile: bool, least: float) -> list[list[Point]]:
    """Return the closed eyes and the mouth of a head, as outlines in metres.

    None of them is nearer to its middle line than `least` metres.
    """
    lines = [on_head(head, axis, line) for line in (_PROFILE_LINES if profile else _LINES)]
    half = max(least, _THICK * half_size(head))
    return [limb(start, end, ((0.0, half, half), (1.0, half, half)), least) for start, end in lines]


def close_eyes(head: list[Point], scale: float) -> list[list[Point]]:
    """Return the closed eyes of a head seen from the front.

    Each is a level line of whole cells. They are in dots, as the head is; `scale` is dots a metre.
    """
    box = around([head])
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    y = y // CELL_HEIGHT * CELL_HEIGHT + CELL_HEIGHT / 2
    long = max(1, round(scale * _EYE / CELL_WIDTH)) * CELL_WIDTH
    middles = [x + sign * scale * HEAD * _EYES_APART for sign in (-1, 1)]
    lefts = [round((middle - long / 2) / CELL_WIDTH) * CELL_WIDTH for middle in middles]
    return [[(left, y), (left + long - 1.0, y)] for left in lefts]


def flatten_nose(head: list[Point], axis: float) -> list[Point]:
    """Return the outline of a head from its side with a flatter nose.

    Cells are too large for the nose of a lying head: in one of them it is a spike.
    """
    (brow,) = on_head(head, axis, [(0.0, _BROW)])
    over = [max(0.0, distance(brow, point) * cos(radians(direction(brow, point) - (axis - 90)))) for point in head]
    return [towards(point, axis + 90, _FLAT * far) for point, far in zip(head, over, strict=True)]


def half_size(head: list[Point]) -> float:
    """Return half the size of a head, in metres."""
    box = around([head])
    return (box.right - box.left + box.top - box.bottom) / 4


def on_head(head: list[Point], axis: float, points: Sequence[Point]) -> list[Point]:
    """Return points of a head.

    They are given towards the crown and the face, as shares of half its size.
    """
    box, half = around([head]), half_size(head)
    middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return [towards(towards(middle, axis, up * half), axis - 90, out * half) for up, out in points]
