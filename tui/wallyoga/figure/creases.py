"""Creases one sample wide: gaps between fingers that no characters draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.coverage import PARTS, Sampling
from wallyoga.figure.digit_lines import is_upright
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.hands import count_gaps, fingers, presses
from wallyoga.figure.joints import is_profile
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point

_WIDE, _HIGH = CELL_WIDTH // PARTS, CELL_HEIGHT // PARTS
"""The dots across a sample, and down."""


def creases(scene: Scene, seen: Mapping[str, Mask], sampling: Sampling) -> Iterator[tuple[int, int]]:
    """Yield the samples of the creases that are seen, each its column and row."""
    width, height = sampling.dots
    for name, line in _lines(scene):
        if name in seen:
            for column, row in _find_samples(*scene.frame.dots(line)):
                x, y = column * _WIDE + _WIDE // 2, row * _HIGH + _HIGH // 2
                if 0 <= x < width and 0 <= y < height and seen[name].row(y) >> (width - 1 - x) & 1:
                    yield column, row


def _lines(scene: Scene) -> Iterator[tuple[str, list[Point]]]:
    """Yield the part every crease is on, and the crease as a line in metres."""
    joints = scene.joints
    for side in ("left", "right"):
        pressed = is_profile(scene.figure) and presses(joints, side)
        if pressed or (side not in joints.grips and is_upright(joints.angles[f"{side} hand"])):
            continue
        gaps = count_gaps(joints, side, (_WIDE / scene.frame.scale, _HIGH / scene.frame.scale))
        for line in fingers(joints, side, gaps):
            yield f"{side} hand", list(line)


def _find_samples(first: Point, last: Point) -> set[tuple[int, int]]:
    """Return the samples along a line between two points in dots."""
    (x, y), (across, down) = first, (last[0] - first[0], last[1] - first[1])
    steps = max(1, round(max(abs(across) / _WIDE, abs(down) / _HIGH)))
    return {
        (int((x + across * step / steps) // _WIDE), int((y + down * step / steps) // _HIGH))
        for step in range(steps + 1)
    }
