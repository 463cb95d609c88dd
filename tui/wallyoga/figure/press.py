"""Press of what lies on the floor: what is just above it comes down to it."""

from __future__ import annotations

from wallyoga.figure.bitmap import Point

_LEAST, _LYING = 9.0, 0.04
"""The height up to which it is pressed wholly. It is in dots, of who lies in metres where that is more."""


def press(dots: list[Point], floor: float, scale: float, *, lies: bool) -> list[Point]:
    """Return an outline in dots, pressed onto a floor.

    A little above what is pressed wholly it comes down by degrees, so that what is round stays so.
    """
    deep = max(_LEAST, _LYING * scale if lies else 0.0)
    return [(x, min(floor, max(y, 2 * (y + deep) - floor))) for x, y in dots]
