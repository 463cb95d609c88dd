"""The track of a run, on which its time, length and climb are counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import asin, cos, radians, sin, sqrt

from wallyoga.runs.run import Run

EARTH = 6_371_000.0
"""The radius of the earth, in metres."""

NOISE = 3.0
"""The metres of height below which a rise is noise of the sensor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of a track."""

    latitude: float
    longitude: float
    height: float | None = None
    moment: datetime | None = None


class Track:
    """A track, counted point by point. A long one takes no more room than a short one."""

    def __init__(self) -> None:
        self._last: Point | None = None
        self._low: float | None = None
        self._first_moment: datetime | None = None
        self._last_moment: datetime | None = None
        self._metres = 0.0
        self._climb = 0.0

    def add(self, point: Point) -> None:
        """Count one more point."""
        if self._last is not None:
            self._metres += measure_distance(self._last, point)
        self._last = point
        if point.moment is not None:
            self._first_moment = self._first_moment or point.moment
            self._last_moment = point.moment
        if point.height is not None:
            self._rise(point.height)

    def pause(self) -> None:
        """Let go of the last point: what lies between it and the next was not run."""
        self._last = None

    def make_run(self) -> Run | None:
        """Return the run it is, or None where it took no time: a route that is planned has none."""
        first, last = self._first_moment, self._last_moment
        if first is None or last is None or last <= first:
            return None
        climb = None if self._low is None else self._climb
        return Run(ended=last, seconds=(last - first).total_seconds(), metres=self._metres, climb=climb)

    def _rise(self, height: float) -> None:
        """Count what is gained above the lowest point since the last rise."""
        if self._low is None or height < self._low:
            self._low = height
        elif height - self._low >= NOISE:
            self._climb += height - self._low
            self._low = height


def measure_distance(one: Point, other: Point) -> float:
    """Return the metres between two points, along the ground of a round earth."""
    north, south = radians(one.latitude), radians(other.latitude)
    rise, turn = (south - north) / 2, radians(other.longitude - one.longitude) / 2
    return 2 * EARTH * asin(min(1.0, sqrt(sin(rise) ** 2 + cos(north) * cos(south) * sin(turn) ** 2)))
