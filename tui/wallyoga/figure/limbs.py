"""Limbs: how thick arms and legs are, and the outlines of their segments."""

from __future__ import annotations

from wallyoga.figure.feet import foot
from wallyoga.figure.hands import hand, lying_hand
from wallyoga.figure.joints import Joints, along
from wallyoga.figure.knees import shape_turned_out
from wallyoga.figure.outlines import Width, limb
from wallyoga.figure.vectors import Point

_FROM_SIDE: dict[str, tuple[Width, ...]] = {
    "thigh": ((0.0, 0.09, 0.098), (0.3, 0.086, 0.082), (0.7, 0.068, 0.062), (1.0, 0.055, 0.046)),
    "shin": ((0.0, 0.054, 0.046), (0.12, 0.052, 0.064), (0.28, 0.048, 0.082), (0.6, 0.041, 0.06), (1.0, 0.034, 0.035)),
}
_FROM_FRONT: dict[str, tuple[Width, ...]] = {
    "thigh": ((0.0, 0.1, 0.1), (0.35, 0.104, 0.104), (0.75, 0.078, 0.078), (1.0, 0.056, 0.056)),
    "shin": ((0.0, 0.057, 0.057), (0.1, 0.06, 0.06), (0.3, 0.067, 0.067), (0.65, 0.053, 0.053), (1.0, 0.037, 0.037)),
}
_ARM_FROM_FRONT: dict[str, tuple[Width, ...]] = {
    "upper arm": (
        (0.0, 0.05, 0.05),
        (0.16, 0.062, 0.062),
        (0.4, 0.063, 0.063),
        (0.75, 0.054, 0.054),
        (1.0, 0.048, 0.048),
    ),
    "forearm": ((0.0, 0.048, 0.048), (0.28, 0.055, 0.055), (0.7, 0.043, 0.043), (1.0, 0.033, 0.033)),
}
_ARM: dict[str, tuple[Width, ...]] = {
    "upper arm": ((0.0, 0.06, 0.06), (0.3, 0.06, 0.06), (0.7, 0.05, 0.05), (1.0, 0.044, 0.044)),
    "forearm": ((0.0, 0.045, 0.045), (0.28, 0.05, 0.05), (0.7, 0.039, 0.039), (1.0, 0.031, 0.031)),
}
_LYING: dict[str, tuple[Width, ...]] = {
    "upper arm": ((0.0, 0.056, 0.055), (0.5, 0.048, 0.052), (1.0, 0.038, 0.05)),
    "forearm": ((0.0, 0.038, 0.05), (0.25, 0.04, 0.05), (0.7, 0.022, 0.047), (1.0, 0.008, 0.045)),
}
"""An arm along the body, seen from its side. Its upper edge is one line, its lower edge lies on the floor."""
SEGMENTS = {"arm": ("upper arm", "forearm", "hand"), "leg": ("thigh", "shin", "foot")}
"""The segments of a limb, from the trunk outwards."""
ENDS = {
    "thigh": ("hip", "knee"),
    "shin": ("knee", "ankle"),
    "foot": ("ankle", "toes"),
    "upper arm": ("shoulder", "elbow"),
    "forearm": ("elbow", "wrist"),
    "hand": ("wrist", "hand"),
}
"""The joints at both ends of a segment."""
OPENING = {"thigh": 0.12, "shin": 0.075, "foot": 0.06, "upper arm": 0.085, "forearm": 0.06, "hand": 0.045}
"""The radius around a segment's first joint without a line, in metres. There is none between it and what it grows
from."""


def is_arm(name: str) -> bool:
    """Return whether a part belongs to an arm."""
    return name.endswith(SEGMENTS["arm"])


def segment(joints: Joints, side: str, name: str, *, profile: bool, least: float) -> list[Point]:
    """Return the outline of one segment.

    No side of it is nearer to the bone than `least` metres.
    """
    start, end = (joints.places[f"{side} {joint}"] for joint in ENDS[name])
    if is_arm(name) and profile and side not in joints.rests | joints.grips and lies_along(joints, side):
        return lying_hand(joints, side) if name == "hand" else limb(start, end, _LYING[name], least)
    if name == "hand":
        return hand(joints, side, profile=profile, least=least)
    if name == "foot":
        # Legs whose hips lie on one another lie on their side, and so do their feet.
        return foot(joints, side, profile=profile or joints.top_hip is not None)
    if name in _ARM:
        return limb(start, end, (_ARM if profile else _ARM_FROM_FRONT)[name], least)
    if not profile:
        return limb(start, end, _FROM_FRONT[name], least)
    return limb(start, end, shape_turned_out(joints, side, name, _FROM_SIDE[name]), least)


def lies_along(joints: Joints, side: str) -> bool:
    """Return whether the whole arm lies along the body."""
    return along(joints.angles["torso"], tuple(joints.angles[f"{side} {name}"] for name in SEGMENTS["arm"])) == 1.0
