"""The body fitted into its canvas: from metres to dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wallyoga.figure.glyphs import CELL_HEIGHT
from wallyoga.figure.vectors import Point


@dataclass(frozen=True, slots=True)
class Box:
    """Box: a rectangle in metres."""

    left: float
    bottom: float
    right: float
    top: float


def around(outlines: Iterable[Sequence[Point]]) -> Box:
    """Return the smallest rectangle around all points."""
    points = [point for outline in outlines for point in outline]
    across = [x for x, _ in points]
    up = [y for _, y in points]
    return Box(min(across), min(up), max(across), max(up))


@dataclass(frozen=True, slots=True)
class Frame:
    """Frame that turns metres into dots."""

    scale: float
    """Dots a metre."""
    left: float
    """The place of the origin, in dots from the left."""
    top: float
    """The place of the origin, in dots from the top."""

    def dots(self, outline: Sequence[Point]) -> list[Point]:
        """Return the points in dots."""
        scale, left, top = self.scale, self.left, self.top
        return [(left + scale * x, top - scale * y) for x, y in outline]

    def fit_rows(self, outline: Sequence[Point]) -> list[Point]:
        """Return points stretched up and down to whole rows of cells."""
        dots = self.dots(outline)
        box = around([dots])
        rows = max(1, round((box.top - box.bottom) / CELL_HEIGHT))
        top, stretch = round(box.bottom / CELL_HEIGHT) * CELL_HEIGHT, rows * CELL_HEIGHT / (box.top - box.bottom)
        return self.metres([(x, top + (y - box.bottom) * stretch) for x, y in dots])

    def dot(self, point: Point) -> Point:
        """Return one point in dots."""
        return self.left + self.scale * point[0], self.top - self.scale * point[1]

    def metres(self, outline: Sequence[Point]) -> list[Point]:
        """Return the points in metres."""
        scale, left, top = self.scale, self.left, self.top
        return [((x - left) / scale, (top - y) / scale) for x, y in outline]
