"""Lines between the fingers of open hands, and between toes, in characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import radians, sin

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.coverage import Sampling
from wallyoga.figure.feet import is_aside
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.hands import fingers, presses
from wallyoga.figure.joints import Joints, is_profile
from wallyoga.figure.proportions import HAND
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point, distance

Place = tuple[int, int]
"""The row and the column of a cell."""

_STROKE = "|"
_UPRIGHT = 0.85
"""The least sine of the direction of digits that have lines."""
_WHOLE = 90
"""The fewest dots of a hand or foot in a cell that has room for lines."""
_FINGERS, _TOES = 2, 1
"""The most cells along fingers and along toes, from the tips on."""
_FEWEST = 2
"""The fewest strokes of a hand or foot. One alone is a crumb."""
_STEPS = 8
"""The steps along a hand or foot in which its cells are found."""


def digit_lines(scene: Scene, seen: Mapping[str, Mask], sampling: Sampling) -> dict[Place, str]:
    """Return the strokes of the lines, by their cells.

    Of the parts of the body, `seen` are the visible dots. Upright digits alone have lines: along slanted ones a stroke
    looks like a crease, and along level ones two are a sign of equality.
    """
    strokes: dict[Place, str] = {}
    for name, line, most in _find_digits(scene.joints, profile=is_profile(scene.figure)):
        if name not in seen or not is_upright(scene.joints.angles[name]):
            continue
        steps = [
            places
            for places in _find_steps(scene.frame.dots(line))
            if all(sampling.count_cell(seen[name], *place) >= _WHOLE for place in places)
        ]
        places = [place for step in steps[:most] for place in step]
        if len(places) >= _FEWEST:
            strokes |= dict.fromkeys(places, _STROKE)
    return strokes


def _find_digits(joints: Joints, *, profile: bool) -> Iterator[tuple[str, tuple[Point, Point], int]]:
    """Yield the hands and feet whose digits are seen.

    Each comes with the line from its tips on, and the most cells along it that are drawn. Hands that meet are one form,
    in which fingers would be claws.
    """
    meet = not profile and distance(joints.places["left palm"], joints.places["right palm"]) < HAND
    for side in ("left", "right"):
        if not meet and side not in joints.grips and not (profile and presses(joints, side)):
            ((start, tips),) = fingers(joints, side, 1)
            yield f"{side} hand", (tips, start), _FINGERS
        if not (profile or is_aside(joints, side)):
            yield f"{side} foot", (joints.places[f"{side} toes"], joints.places[f"{side} ankle"]), _TOES


def is_upright(angle: float) -> bool:
    """Return whether digits in a direction are upright."""
    return abs(sin(radians(angle))) > _UPRIGHT


def _find_steps(line: list[Point]) -> Iterator[list[Place]]:
    """Yield the pairs of cells along an upright line in dots, from its start on.

    They are on either side of its middle.
    """
    (start, y), (end, foot) = line
    middle = (start + end) / 2
    rows = dict.fromkeys(int((y + (foot - y) * step / _STEPS) // CELL_HEIGHT) for step in range(_STEPS + 1))
    columns = [int((middle + side * CELL_WIDTH / 2) // CELL_WIDTH) for side in (-1, 1)]
    for row in rows:
        yield [(row, column) for column in columns]
