"""Feet from the side and from the front: heel, arch, ball and toes."""

from __future__ import annotations

from collections.abc import Sequence

from wallyoga.figure.joints import Joints
from wallyoga.figure.outlines import smooth
from wallyoga.figure.vectors import Point, between_points, distance, find_share, towards, turn

_FROM_SIDE = (
    (0.17, 0.03),
    (0.192, 0.054),
    (0.182, 0.076),
    (0.125, 0.082),
    (0.055, 0.068),
    (-0.02, 0.08),
    (-0.06, 0.068),
    (-0.066, 0.03),
    (-0.044, -0.01),
    (-0.038, -0.04),
    (0.038, -0.042),
    (0.068, -0.018),
    (0.122, 0.01),
)
"""A foot from the side. It is in metres from the ankle towards the toes, and down to the sole."""
_POINTED = (
    (0.182, 0.026),
    (0.202, 0.048),
    (0.194, 0.066),
    (0.13, 0.072),
    (0.06, 0.056),
    (-0.016, 0.06),
    (-0.05, 0.055),
    (-0.066, 0.034),
    (-0.054, -0.008),
    (-0.044, -0.034),
    (0.038, -0.038),
    (0.072, -0.022),
    (0.128, 0.002),
)
"""A foot from the side that is pointed, likewise: it goes on from the shin."""
_FROM_FRONT = (
    (-0.22, 0.0),
    (-0.16, 0.034),
    (0.05, 0.038),
    (0.34, 0.042),
    (0.6, 0.054),
    (0.82, 0.054),
    (0.97, 0.04),
    (1.02, 0.016),
    (1.0, -0.008),
    (0.93, -0.028),
    (0.8, -0.046),
    (0.6, -0.052),
    (0.34, -0.044),
    (0.05, -0.038),
    (-0.16, -0.034),
)
"""A foot from the front or above, likewise in shares of its length. Across it is in metres, towards its big toe."""

_ASIDE = 36.0
"""The turn from a shin that is seen from the front beyond which its foot is seen from the side, in degrees."""
_BENT = (45.0, 15.0)
"""The turns from a shin to its foot at which that begins to be pointed, and is, in degrees."""


def foot(joints: Joints, side: str, *, profile: bool) -> list[Point]:
    """Return the outline of a foot."""
    ankle, angle = joints.places[f"{side} ankle"], joints.angles[f"{side} foot"]
    bend = turn(angle, joints.angles[f"{side} shin"])
    if profile or is_aside(joints, side):
        long = 1.0 if profile else joints.shares[f"{side} foot"]
        shape = [(along * long, out) for along, out in _blend(_FROM_SIDE, _POINTED, find_share(abs(bend), _BENT))]
        across = angle + (90 if bend >= 0 else -90)
    else:
        long = distance(ankle, joints.places[f"{side} toes"])
        shape = [(along * long, out) for along, out in _FROM_FRONT]
        across = angle + (-90 if side == "left" else 90)
    return smooth([towards(towards(ankle, angle, along), across, out) for along, out in shape], 3)


def is_aside(joints: Joints, side: str) -> bool:
    """Return whether a foot is turned so far that it is seen from its side."""
    return abs(turn(joints.angles[f"{side} foot"], joints.angles[f"{side} shin"])) > _ASIDE


def _blend(first: Sequence[Point], last: Sequence[Point], share: float) -> list[Point]:
    """Return the shape that is a share of the way from one to another."""
    return [between_points(start, end, share) for start, end in zip(first, last, strict=True)]
