"""Reach of a limb: two bones that bend so that its end comes to a place."""

from __future__ import annotations

from math import acos, degrees

from wallyoga.figure.vectors import Point, direction, distance


def reach(start: Point, target: Point, *, bent: float, shares: tuple[float, float]) -> tuple[float, float]:
    """Return the directions of two bones from start to target.

    They bend the way `bent` turns.
    """
    first, second = shares
    far = min(max(distance(start, target), abs(first - second) + 0.01), first + second - 0.001)
    straight = direction(start, target)
    at_start = degrees(acos((first**2 + far**2 - second**2) / (2 * first * far)))
    at_end = degrees(acos((second**2 + far**2 - first**2) / (2 * second * far)))
    sign = 1 if bent >= 0 else -1
    return straight - sign * at_start, straight + sign * at_end
