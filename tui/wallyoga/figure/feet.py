"""Feet from the side and from the front: heel, arch, ball and toes."""

from __future__ import annotations

from wallyoga.figure.joints import Joints
from wallyoga.figure.outlines import smooth
from wallyoga.figure.vectors import Point, distance, towards

_FROM_SIDE = (
    (0.138, 0.034),
    (0.152, 0.054),
    (0.144, 0.074),
    (0.105, 0.08),
    (0.05, 0.068),
    (-0.02, 0.078),
    (-0.056, 0.066),
    (-0.062, 0.03),
    (-0.042, -0.01),
    (-0.038, -0.04),
    (0.038, -0.04),
    (0.062, -0.014),
    (0.105, 0.016),
)
"""A foot from the side. It is in metres from the ankle towards the toes, and down to the sole."""
_FROM_FRONT = (
    (-0.22, 0.0),
    (-0.16, 0.036),
    (0.05, 0.04),
    (0.34, 0.044),
    (0.62, 0.064),
    (0.84, 0.066),
    (1.0, 0.048),
    (1.02, 0.024),
    (0.95, 0.006),
    (0.94, -0.022),
    (0.84, -0.052),
    (0.64, -0.062),
    (0.34, -0.046),
    (0.05, -0.038),
    (-0.16, -0.034),
)
"""A foot from the front or above, likewise in shares of its length. Across it is in metres, towards its big toe."""


def foot(joints: Joints, side: str, *, profile: bool) -> list[Point]:
    """Return the outline of a foot."""
    ankle, angle = joints.places[f"{side} ankle"], joints.angles[f"{side} foot"]
    if not profile:
        return smooth(_place(joints, side, _FROM_FRONT), 3)
    down = angle + 90 if (joints.angles[f"{side} shin"] - angle) % 360 < 180 else angle - 90
    return smooth([towards(towards(ankle, angle, along), down, out) for along, out in _FROM_SIDE], 3)


def _place(joints: Joints, side: str, points: tuple[tuple[float, float], ...]) -> list[Point]:
    """Return points of a foot from the front in the picture."""
    ankle, angle = joints.places[f"{side} ankle"], joints.angles[f"{side} foot"]
    long, inwards = distance(ankle, joints.places[f"{side} toes"]), -90 if side == "left" else 90
    return [towards(towards(ankle, angle, along * long), angle + inwards, out) for along, out in points]
