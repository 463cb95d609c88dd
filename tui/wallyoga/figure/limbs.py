"""Arms, legs, hands and feet: how thick they are, and their outlines."""

from __future__ import annotations

from wallyoga.figure.joints import Joints, along
from wallyoga.figure.outlines import Width, disc, limb, smooth
from wallyoga.figure.vectors import Point, towards, turn

_FROM_SIDE: dict[str, tuple[Width, ...]] = {
    "thigh": ((0.0, 0.09, 0.098), (0.3, 0.092, 0.088), (0.7, 0.07, 0.064), (1.0, 0.055, 0.046)),
    "shin": ((0.0, 0.054, 0.046), (0.12, 0.05, 0.06), (0.28, 0.044, 0.074), (0.6, 0.036, 0.05), (1.0, 0.03, 0.032)),
}
_FROM_FRONT: dict[str, tuple[Width, ...]] = {
    "thigh": ((0.0, 0.1, 0.1), (0.35, 0.104, 0.104), (0.75, 0.078, 0.078), (1.0, 0.056, 0.056)),
    "shin": ((0.0, 0.055, 0.055), (0.1, 0.058, 0.058), (0.3, 0.075, 0.075), (0.65, 0.052, 0.052), (1.0, 0.034, 0.034)),
    "foot": ((0.0, 0.038, 0.038), (0.5, 0.054, 0.054), (0.85, 0.058, 0.058), (1.0, 0.05, 0.05)),
}
_ARM_FROM_FRONT: dict[str, tuple[Width, ...]] = {
    "upper arm": ((0.0, 0.064, 0.064), (0.3, 0.066, 0.066), (0.7, 0.056, 0.056), (1.0, 0.048, 0.048)),
    "forearm": ((0.0, 0.048, 0.048), (0.28, 0.055, 0.055), (0.7, 0.043, 0.043), (1.0, 0.033, 0.033)),
}
_ARM: dict[str, tuple[Width, ...]] = {
    "upper arm": ((0.0, 0.06, 0.06), (0.3, 0.06, 0.06), (0.7, 0.05, 0.05), (1.0, 0.044, 0.044)),
    "forearm": ((0.0, 0.045, 0.045), (0.28, 0.05, 0.05), (0.7, 0.039, 0.039), (1.0, 0.031, 0.031)),
}
_LYING: dict[str, tuple[Width, ...]] = {
    "upper arm": ((0.0, 0.056, 0.055), (1.0, 0.04, 0.05)),
    "forearm": ((0.0, 0.04, 0.05), (1.0, 0.04, 0.045)),
    "hand": ((0.0, 0.04, 0.045), (0.6, 0.036, 0.045), (1.0, 0.014, 0.03)),
}
"""An arm along the body, seen from its side. Its upper edge is one line, its lower edge lies on the floor."""
_MITTEN = (
    (-0.03, 0.032),
    (0.015, 0.042),
    (0.05, 0.078),
    (0.09, 0.088),
    (0.098, 0.07),
    (0.09, 0.05),
    (0.155, 0.046),
    (0.19, 0.022),
    (0.188, -0.02),
    (0.155, -0.046),
    (0.07, -0.05),
    (-0.03, -0.032),
)
"""A hand with its thumb. It is in metres from the wrist towards the fingertips, and to the thumb's side."""
_FLAT = 25.0
"""The greatest turn from the trunk's direction of a hand that lies flat before the body, in degrees."""
_PRESSES = 60.0
"""The least bend of a wrist whose hand presses on something, in degrees."""
FIST = 0.036
"""Half the width of a hand closed around something, in metres. It is hardly wider than its wrist."""
_TO_WRIST = 1.2
"""The most a fist is wider than a wrist that is thickened to be seen."""
_FOOT = (
    (0.146, 0.038),
    (0.152, 0.068),
    (0.11, 0.078),
    (0.06, 0.07),
    (-0.03, 0.078),
    (-0.062, 0.056),
    (-0.058, 0.01),
    (-0.04, -0.03),
    (0.04, -0.03),
    (0.055, -0.01),
    (0.105, 0.014),
)
"""A foot from the side. It is in metres from the ankle towards the toes, and down to the sole."""
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
    if name == "hand" and side in joints.grips:
        return disc(joints.places[f"{side} palm"], max(FIST, _TO_WRIST * least))
    if name in _LYING and profile and side not in joints.rests and lies_along(joints, side):
        return limb(start, end, _LYING[name], least)
    if name == "hand":
        flat = profile and _lies_flat(joints, side)
        return limb(start, end, _LYING[name], least) if flat else _mitten(joints, side, profile=profile)
    if name in _ARM:
        return limb(start, end, (_ARM if profile else _ARM_FROM_FRONT)[name], least)
    if name == "foot" and profile:
        return _foot(joints, side)
    return limb(start, end, (_FROM_SIDE if profile else _FROM_FRONT)[name], least)


def lies_along(joints: Joints, side: str) -> bool:
    """Return whether the whole arm lies along the body."""
    return along(joints.angles["torso"], tuple(joints.angles[f"{side} {name}"] for name in SEGMENTS["arm"])) == 1.0


def _lies_flat(joints: Joints, side: str) -> bool:
    """Return whether a hand lies or presses with its palm on something.

    So its thumb is not seen.
    """
    hand, forearm, torso = (joints.angles[name] for name in (f"{side} hand", f"{side} forearm", "torso"))
    return side not in joints.rests and (abs(turn(hand, torso)) < _FLAT or abs(turn(hand, forearm)) > _PRESSES)


def _mitten(joints: Joints, side: str, *, profile: bool) -> list[Point]:
    """Return the outline of an open hand.

    Its thumb is before the body seen from its side, else to the head, or inwards where it rests.
    """
    wrist, angle = joints.places[f"{side} wrist"], joints.angles[f"{side} hand"]
    inwards = 90 if side == "left" else -90
    thumb = joints.angles["torso"] + (-90 if profile else inwards if side in joints.rests else 0)
    across = angle + (90 if turn(angle, thumb) >= 0 else -90)
    return smooth([towards(towards(wrist, angle, along), across, out) for along, out in _MITTEN], 3)


def _foot(joints: Joints, side: str) -> list[Point]:
    """Return a foot from the side: heel, sole, toes and instep."""
    ankle, angle = joints.places[f"{side} ankle"], joints.angles[f"{side} foot"]
    down = angle + 90 if (joints.angles[f"{side} shin"] - angle) % 360 < 180 else angle - 90
    return smooth([towards(towards(ankle, angle, along), down, out) for along, out in _FOOT], 3)
