"""Vectors: points and directions in the plane.

They are metres to the right and upwards, degrees from the right, counter-clockwise. Shares of a way go from 0 to 1.
"""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

Point = tuple[float, float]


def towards(start: Point, angle: float, length: float) -> Point:
    """Return the point `length` metres from `start` in the direction `angle`, in degrees."""
    turn = radians(angle)
    return start[0] + length * cos(turn), start[1] + length * sin(turn)


def between_points(start: Point, end: Point, share: float) -> Point:
    """Return the point that lies `share` of the way from start to end."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def find_share(value: float, ends: tuple[float, float]) -> float:
    """Return the share of the way between two ends at which a value is.

    It is 0 before the first of them, and 1 beyond the last.
    """
    first, last = ends
    return max(0.0, min(1.0, (value - first) / (last - first)))


def direction(start: Point, end: Point) -> float:
    """Return the direction from start to end, in degrees."""
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def distance(start: Point, end: Point) -> float:
    """Return the distance between two points, in metres."""
    return hypot(end[0] - start[0], end[1] - start[1])


def turn(start: float, end: float) -> float:
    """Return the shortest turn from one direction to another, in degrees from -180 to 180."""
    return (end - start + 180) % 360 - 180
