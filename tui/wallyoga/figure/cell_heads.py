"""Heads in whole cells: as high as rows of them, and round on the floor."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from wallyoga.figure.face import flatten_nose
from wallyoga.figure.frame import Box, around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile, lies
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point, find_share, turn

_LEVEL = 25.0
"""The most a lying head is off level, in degrees."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 4, 2
"""The size of the smallest head on the floor, in cells."""
_ROUND, _BACK = 1.2, 0.78
"""The way a row of a lying head is drawn in at the crown, as a share of that of an oval. The second number is the share
of it that is left at the back of the head."""
_OVAL = 0.53
"""Half the height of that oval, as a share of the head's."""
_CHIN, _NAPE = 0.06, 0.2
"""The way the row of the face ends before the chin, and the lowest one at the nape, in shares of a head's length."""
_BELOW_JAW = (1 / 3, 1.0)
"""The places, from the highest row to the lowest as 0 to 1, at which a head begins to be drawn in to its nape, and
is."""
_NECK, _THROAT = 0.095, 0.28
"""The thickness of a neck, in metres, and the depth of the throat below the face, as a share of a head's height."""
_INTO_TRUNK = 4.0
"""The dots by which a neck reaches into the trunk."""


def fit_head(scene: Scene) -> Scene:
    """Return the scene with a head that suits whole cells.

    It is as high as rows of them, or its nose is no spike.
    """
    outline = scene.body["head"].outline
    if is_profile(scene.figure):
        outline = flatten_nose(outline, scene.joints.angles["head"])
    else:
        outline = scene.frame.fit_rows(outline)
    head = replace(scene.body["head"], outline=outline)
    return replace(scene, body=scene.body | {"head": head})


def fit_lying_head(scene: Scene) -> Scene:
    """Return the scene with a head on the floor that fills rows of cells.

    Its neck begins below its chin.
    """
    floor = scene.frame.dot((0.0, scene.floor))[1] + 1
    box = around([scene.frame.dots(scene.body["head"].outline)])
    is_level = lies(scene.figure) and abs(turn(180.0, scene.joints.angles["head"])) < _LEVEL
    if not is_level or abs(floor - box.top) > CELL_HEIGHT / 2:
        return scene
    rows = max(_FEWEST_ROWS, round((box.top - box.bottom) / CELL_HEIGHT))
    columns = max(_FEWEST_COLUMNS, round((box.right - box.left) / CELL_WIDTH))
    right = round(box.right / CELL_WIDTH) * CELL_WIDTH
    inside = Box(right - columns * CELL_WIDTH, floor - rows * CELL_HEIGHT, right, floor)
    fitted = {"head": _shape_head(inside, rows), "neck": _shape_neck(scene, inside, rows)}
    parts = {
        name: replace(scene.body[name], outline=scene.frame.metres(dots), is_fitted=True)
        for name, dots in fitted.items()
    }
    return replace(scene, body=scene.body | parts)


def _shape_head(box: Box, rows: int) -> list[Point]:
    """Return the outline of a lying head of so many rows of cells, in dots."""
    long = box.right - box.left
    lefts: list[Point] = []
    rights: list[Point] = []
    for row in range(rows):
        off = ((row + 0.5) / rows - 0.5) / _OVAL
        crown = long / 2 * (1 - sqrt(1 - off * off)) * _ROUND * (_BACK if off > 0 else 1.0)
        nape = find_share(row / (rows - 1), _BELOW_JAW) * _NAPE if row else _CHIN
        for y in (box.bottom + row * CELL_HEIGHT, box.bottom + (row + 1) * CELL_HEIGHT):
            lefts.append((box.left + crown, y))
            rights.append((box.right - nape * long, y))
    return [*lefts, *reversed(rights)]


def _shape_neck(scene: Scene, head: Box, rows: int) -> list[Point]:
    """Return the outline of a lying head's neck, in dots."""
    start, end = (head.left + head.right) / 2, scene.frame.dot(scene.joints.places["neck"])[0] + _INTO_TRUNK
    above = head.bottom + max(1, round(_THROAT * rows)) * CELL_HEIGHT
    below = above + max(1, round(_NECK * scene.frame.scale / CELL_HEIGHT)) * CELL_HEIGHT
    return [(start, above), (end, above), (end, below), (start, below)]
