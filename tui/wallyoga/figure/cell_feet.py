"""Feet in whole cells.

One that is nearly level or upright is wholly so: slanted a little, it would be a zigzag.
"""

from __future__ import annotations

from dataclasses import replace

from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile
from wallyoga.figure.outlines import smooth
from wallyoga.figure.parts import Part
from wallyoga.figure.scene import Scene
from wallyoga.figure.vectors import towards, turn

_SHAPE = (
    (0.15, 0.03),
    (0.178, 0.046),
    (0.174, 0.076),
    (0.125, 0.078),
    (0.055, 0.078),
    (-0.02, 0.078),
    (-0.06, 0.074),
    (-0.066, 0.03),
    (-0.05, -0.01),
    (-0.04, -0.045),
    (0.04, -0.045),
    (0.055, -0.004),
    (0.09, 0.02),
)
"""A foot from the side with a flat sole and a low instep. It is in metres from the ankle towards the toes, and down to
the sole."""
_POINTED = 45.0
"""The turn from a shin up to which a foot is pointed, and stays as it is, in degrees."""
_SLANT = 31.0
"""The most a foot that is drawn level or upright is off that, in degrees."""
_PRESSED = 0.5
"""The dots by which a foot reaches into the cells of the wall it rests on, so that none are free between them."""


def fit_feet(scene: Scene) -> Scene:
    """Return the scene with feet from the side that suit whole cells."""
    if scene.figure.view != "side" or not is_profile(scene.figure):
        return scene
    feet = {f"{side} foot": _fit_foot(scene, side) for side in ("left", "right")}
    return replace(scene, body=scene.body | feet)


def _fit_foot(scene: Scene, side: str) -> Part:
    """Return a foot with its sole and both its ends on the edges of cells."""
    part, angles = scene.body[f"{side} foot"], scene.joints.angles
    angle, shin = angles[f"{side} foot"], angles[f"{side} shin"]
    toes = round(angle / 90) * 90
    if part.joint is None or abs(turn(shin, angle)) < _POINTED or abs(turn(angle, toes)) > _SLANT:
        return part
    sole = toes + (90 if turn(toes, shin) >= 0 else -90)
    dots = scene.frame.dots(smooth([towards(towards(part.joint, toes, along), sole, out) for along, out in _SHAPE], 3))
    box = around([dots])
    snapped = {(toes + 180) % 360, sole % 360}
    wider, right = _fit_range(box.left, box.right, CELL_WIDTH, first=180 in snapped, stretches=toes % 180 == 0)
    higher, lower = _fit_range(box.bottom, box.top, CELL_HEIGHT, first=90 in snapped, stretches=toes % 180 == 90)
    if scene.wall is not None and f"{side} leg" in scene.figure.rests:
        right = scene.frame.dot((scene.wall, 0.0))[0] + _PRESSED - wider * box.right
    fitted = [(wider * x + right, higher * y + lower) for x, y in dots]
    return replace(part, outline=scene.frame.metres(fitted), is_fitted=True)


def _fit_range(start: float, end: float, step: int, *, first: bool, stretches: bool) -> tuple[float, float]:
    """Return the stretch and the shift that bring dots onto the edges of cells.

    The first end of their range, or its last, comes to the nearest edge, and the other too where the range `stretches`.
    """
    stretch = max(1, round((end - start) / step)) * step / (end - start) if stretches else 1.0
    edge = start if first else end
    return stretch, round(edge / step) * step - stretch * edge
