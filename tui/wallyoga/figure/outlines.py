"""Outlines, closed: round limbs, discs and smooth shapes.

They are lists of points in metres.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from wallyoga.figure.vectors import Point

Width = tuple[float, float, float]
"""A place along a limb (0 to 1), and the distances of its skin there. These are to the left and to the right of its
bone, in metres."""

_CAP = tuple((cos(pi * step / 8), sin(pi * step / 8)) for step in range(1, 8))
_CIRCLE = tuple((cos(2 * pi * step / 40), sin(2 * pi * step / 40)) for step in range(41))


def limb(start: Point, end: Point, widths: Sequence[Width], least: float) -> list[Point]:
    """Return the outline of a limb with round ends.

    No side of it is nearer to the bone than `least` metres.
    """
    run, rise = end[0] - start[0], end[1] - start[1]
    length = (run * run + rise * rise) ** 0.5 or 1e-6
    along_x, along_y = run / length, rise / length
    left = [(share, max(least, near)) for share, near, _ in widths]
    right = [(share, max(least, far)) for share, _, far in widths]

    def at(share: float, off: float, past: float = 0.0) -> Point:
        ahead = share * length + past
        return (
            start[0] + ahead * along_x - off * along_y,
            start[1] + ahead * along_y + off * along_x,
        )

    points = [at(share, off) for share, off in left]
    points += [
        at(1.0, c * (left[-1][1] if c > 0 else right[-1][1]), s * (left[-1][1] + right[-1][1]) / 2) for c, s in _CAP
    ]
    points += [at(share, -off) for share, off in reversed(right)]
    points += [
        at(0.0, -c * (left[0][1] if c < 0 else right[0][1]), -s * (left[0][1] + right[0][1]) / 2) for c, s in _CAP
    ]
    return points


def disc(middle: Point, radius: float) -> list[Point]:
    """Return the outline of a disc."""
    return [(middle[0] + radius * x, middle[1] + radius * y) for x, y in _CIRCLE]


def round_box(left: float, bottom: float, right: float, top: float, corner: float) -> list[Point]:
    """Return the outline of a box with round corners, in metres."""
    corner = min(corner, (right - left) / 2, (top - bottom) / 2)
    middles = (
        (right - corner, top - corner),
        (left + corner, top - corner),
        (left + corner, bottom + corner),
        (right - corner, bottom + corner),
    )
    return [
        (x + corner * c, y + corner * s)
        for quarter, (x, y) in enumerate(middles)
        for c, s in _CIRCLE[quarter * 10 : quarter * 10 + 11]
    ]


def smooth(points: Sequence[Point], steps: int = 4) -> list[Point]:
    """Return a smooth closed curve through the points (Catmull-Rom)."""
    count = len(points)
    curve: list[Point] = []
    for index in range(count):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (points[(index + shift) % count] for shift in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            curve.append(
                (
                    _between(t, ax, bx, cx, dx),
                    _between(t, ay, by, cy, dy),
                )
            )
    return curve


def _between(t: float, a: float, b: float, c: float, d: float) -> float:
    """Return the curve between b and c at t, on one axis."""
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
