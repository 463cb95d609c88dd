"""Trunks in whole cells: on the chest of who lies there is no row of cells with little in it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from wallyoga.figure.glyphs import CELL_HEIGHT
from wallyoga.figure.joints import is_profile, lies
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import Point, towards, turn

_LEVEL = 20.0
"""The most a lying trunk is off level, in degrees. With hips that are lifted further, its chest is not its top."""
_BELOW_RIBS = 0.2
"""The height above the hips from which a trunk is chest, in metres. Below it the belly goes up into a bent thigh."""
_LITTLE, _LEAST = 0.25, 0.6
"""The share of a row of cells up to which the highest of a chest is left out, and the least it fills otherwise. With
less it would be a dark lump over the chest."""


def fit_trunk(scene: Scene) -> Scene:
    """Return the scene with a chest that fills its highest row of cells well.

    Its top is on the edge of a row, or well above it. That is of a body that lies level on its back and is seen from
    its side.
    """
    off_level = abs(turn(0.0, scene.joints.spine.angle))
    is_level = min(off_level, 180.0 - off_level) < _LEVEL
    if not (is_level and scene.standing and is_profile(scene.figure) and lies(scene.figure)):
        return scene
    part = scene.body["torso"]
    top = min(y for _, y in scene.frame.dots(list_chest(scene)))
    edge = float(ceil(top / CELL_HEIGHT) * CELL_HEIGHT)
    share = (edge - top) / CELL_HEIGHT
    if not share or share >= _LEAST:
        return scene
    stretch = 0.0 if share <= _LITTLE else _LEAST / share
    dots = [(x, y if y > edge else edge + stretch * (y - edge)) for x, y in scene.frame.dots(part.outline)]
    return replace(scene, body=scene.body | {"torso": replace(part, outline=scene.frame.metres(dots))})


def list_chest(scene: Scene) -> list[Point]:
    """Return the points of a trunk's outline beyond its belly, in metres."""
    (x, y), (up_x, up_y) = scene.joints.spine.hips, towards((0.0, 0.0), scene.joints.spine.angle, 1.0)
    return [(px, py) for px, py in scene.body["torso"].outline if (px - x) * up_x + (py - y) * up_y > _BELOW_RIBS]
