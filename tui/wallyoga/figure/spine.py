"""Spine: the line of the trunk, straight or evenly curved."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians, sin

from wallyoga.figure.proportions import TORSO
from wallyoga.figure.vectors import Point, towards


@dataclass(frozen=True, slots=True)
class Spine:
    """Spine from the hips to the head. It is an arc between hips and shoulders, and goes on straight beyond them."""

    hips: Point
    angle: float
    """The direction from the hips to the shoulders, in degrees."""
    curve: float = 0.0
    """The turn on the way from the hips to the shoulders, in degrees, to the right of the way up."""
    share: float = 1.0
    """The visible share of its length, of a trunk that points towards you or away."""

    def direction(self, up: float) -> float:
        """Return the direction of the spine at a height above the hips, in metres."""
        return self.angle + self.curve / 2 - self.curve * min(max(up, 0.0), TORSO) / TORSO

    def at(self, up: float, out: float = 0.0) -> Point:
        """Return a place of the trunk.

        `up` is its height above the hips, `out` its distance to the right of the spine, in metres.
        """
        if not self.curve:
            return towards(towards(self.hips, self.angle, self.share * up), self.angle - 90, out)
        bent = min(max(up, 0.0), TORSO)
        half = radians(self.curve * bent / TORSO / 2)
        chord = self.share * bent * (sin(half) / half if half else 1.0)
        end = towards(self.hips, (self.angle + self.curve / 2 + self.direction(up)) / 2, chord)
        way = self.direction(up)
        return towards(towards(end, way, self.share * (up - bent)), way - 90, out)
