"""Regions of the body, by a word like `hamstrings`."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.joints import Joints
from wallyoga.figure.knees import is_turned_out
from wallyoga.figure.limbs import ENDS
from wallyoga.figure.vectors import Point, between_points, towards

_FAR = 0.16
"""A distance from the bone further than any skin, in metres."""
_TAPER = 0.055
"""The distance of a muscle's two ends from the bone, in metres. Between them it is as deep as it says."""
_SWELL, _EBB = 0.3, 0.65
"""The shares of its length between which a muscle is as deep as it says."""


@dataclass(frozen=True, slots=True)
class _Belly:
    """Belly of a muscle along one segment."""

    segment: str
    start: float
    """The share of the segment from which it goes."""
    end: float
    """The share of the segment to which it goes."""
    where: str = "whole"
    """The side of the bone it is on: front, back, inner, outer, or whole."""
    depth: float = 0.0
    """The distance of its inner border from the bone, in metres. Less than nothing is beyond the bone."""


_Patch = tuple[tuple[float, float], ...]
"""A piece of the trunk. It is in metres from the hips towards the head, and forwards, or from the front outwards."""

_SEAT = _Belly("thigh", -0.6, 0.1)
"""The seat of a thigh seen from its side: its whole round end, so that it is one area with the low back."""
_ROUND_SEAT = _Belly("thigh", -0.6, -0.06, "back", -0.05)
"""The seat of a thigh that is turned out, whose front is towards you."""
_ARMS = (_Belly("upper arm", 0.56, 1.5), _Belly("forearm", -0.5, 1.5))
_EITHER: dict[str, tuple[_Belly, ...]] = {
    "feet": (_Belly("foot", 0.05, 2.0),),
    "hands": (_Belly("hand", -0.5, 2.0),),
    "arms": _ARMS,
    "ankles": (_Belly("shin", 0.84, 1.3), _Belly("foot", -0.5, 0.25)),
}
"""Muscles that are the same from every side."""
_FROM_SIDE: dict[str, tuple[_Belly, ...]] = {
    **_EITHER,
    "inner thighs": (_Belly("thigh", 0.1, 0.9, "back", 0.02),),
    "quadriceps": (_Belly("thigh", 0.2, 0.97, "front", 0.008),),
    "hamstrings": (_Belly("thigh", 0.06, 0.97, "back", 0.004),),
    "inner hamstrings": (_Belly("thigh", 0.06, 0.97, "back", 0.02),),
    "outer hamstrings": (_Belly("thigh", 0.06, 0.97, "back", 0.02),),
    "calves": (_Belly("shin", 0.06, 0.72, "back", 0.0),),
    "shoulders": (_Belly("upper arm", -0.3, 0.42),),
    "hips": (_SEAT, _Belly("thigh", -0.6, 0.34, "back", -0.02)),
    "hip flexors": (_Belly("thigh", -0.2, 0.3, "front", 0.02),),
    "glutes": (_SEAT, _Belly("thigh", -0.6, 0.26, "back", -0.01)),
    "groin": (_Belly("thigh", -0.2, 0.22),),
}
_FROM_FRONT: dict[str, tuple[_Belly, ...]] = {
    **_EITHER,
    "inner thighs": (_Belly("thigh", 0.06, 0.95, "inner", 0.0),),
    "quadriceps": (_Belly("thigh", 0.3, 0.95),),
    "hamstrings": (_Belly("thigh", 0.16, 0.97),),
    "inner hamstrings": (_Belly("thigh", 0.1, 0.97, "inner", 0.005),),
    "outer hamstrings": (_Belly("thigh", 0.3, 0.97, "outer", 0.01),),
    "calves": (_Belly("shin", 0.06, 0.72),),
    "shoulders": (_Belly("upper arm", -0.3, 0.42),),
    "hips": (_Belly("thigh", -0.2, 0.34, "outer", 0.0),),
    "hip flexors": (_Belly("thigh", -0.1, 0.26, "inner", -0.03),),
    "glutes": (_Belly("thigh", -0.2, 0.36, "outer", 0.0),),
    "groin": (_Belly("thigh", -0.1, 0.32, "inner", 0.0),),
}
_PROFILE_PATCHES: dict[str, _Patch] = {
    "neck": ((0.5, -0.3), (0.5, 0.3), (0.68, 0.3), (0.68, -0.3)),
    "shoulders": ((0.42, -0.06), (0.42, 0.06), (0.56, 0.06), (0.56, -0.06)),
    "chest": ((0.23, 0.3), (0.27, 0.075), (0.36, 0.06), (0.44, 0.055), (0.5, 0.045), (0.53, 0.3)),
    "abdomen": ((0.0, 0.3), (0.02, 0.05), (0.12, 0.02), (0.24, 0.04), (0.3, 0.06), (0.32, 0.3)),
    "low back": ((-0.02, -0.3), (0.02, -0.05), (0.12, -0.015), (0.22, -0.04), (0.26, -0.3)),
    "hips": ((-0.14, 0.07), (-0.05, -0.03), (0.05, -0.05), (0.12, -0.05), (0.14, -0.3), (-0.14, -0.3)),
    "hip flexors": ((-0.06, 0.3), (-0.04, 0.04), (0.05, 0.035), (0.14, 0.06), (0.16, 0.3)),
    "glutes": ((-0.14, 0.07), (-0.05, 0.0), (0.04, -0.035), (0.1, -0.07), (0.12, -0.3), (-0.14, -0.3)),
    "groin": ((-0.12, 0.3), (-0.1, 0.04), (-0.03, 0.05), (0.04, 0.07), (0.06, 0.3)),
}
_FILLED_PATCHES: dict[str, _Patch] = {
    "chest": ((0.22, 0.05), (0.3, 0.08), (0.4, 0.078), (0.47, 0.05), (0.47, 0.03), (0.34, 0.035)),
}
"""Pieces of the trunk from its side where pictures are filled: up to its edge they would look like things on it."""
_FRONT_PATCHES: dict[str, _Patch] = {
    "neck": ((0.5, -0.03), (0.5, 0.3), (0.68, 0.3), (0.68, -0.03)),
    "shoulders": ((0.42, 0.13), (0.42, 0.3), (0.56, 0.3), (0.53, 0.11)),
    "chest": ((0.4, -0.03), (0.41, 0.09), (0.44, 0.17), (0.49, 0.16), (0.48, 0.09), (0.47, -0.03)),
    "abdomen": ((0.0, -0.02), (-0.02, 0.06), (0.06, 0.12), (0.16, 0.14), (0.27, 0.16), (0.3, 0.05), (0.26, -0.02)),
    "low back": ((-0.02, 0.1), (-0.01, 0.3), (0.24, 0.3), (0.23, 0.1), (0.12, 0.075)),
    "hip flexors": ((-0.05, 0.06), (0.02, 0.05), (0.12, 0.07), (0.13, 0.12), (0.02, 0.14), (-0.05, 0.12)),
    "glutes": ((-0.14, 0.03), (-0.08, 0.05), (-0.02, 0.1), (0.03, 0.12), (0.05, 0.3), (-0.14, 0.3)),
    "groin": ((-0.14, 0.05), (-0.075, 0.045), (-0.02, 0.09), (0.03, 0.13), (0.0, 0.16), (-0.06, 0.12), (-0.14, 0.06)),
}
"""The pieces of the trunk, of the right side as of the left.

Those in the middle reach over it, so that they meet without a seam.
"""
_MIDDLE = ("neck", "chest", "low back")
"""The body parts without sides."""

BODY_PARTS = (
    "neck",
    "shoulders",
    "chest",
    "abdomen",
    "low back",
    "hips",
    "hip flexors",
    "glutes",
    "groin",
    "inner thighs",
    "quadriceps",
    "hamstrings",
    "inner hamstrings",
    "outer hamstrings",
    "calves",
    "ankles",
    "feet",
    "arms",
    "hands",
)
"""The words for what stretches or works."""


@dataclass(frozen=True, slots=True)
class Region:
    """Region: a piece of one part of the body."""

    part: str
    outline: list[Point]
    """The outline, in metres; only what lies inside the part counts."""


def regions(word: str, sides: tuple[str, ...], joints: Joints, *, profile: bool, filled: bool = False) -> list[Region]:
    """Return the regions of a body part, in a filled picture or an outline.

    Raises:
        FigureError: the word is none of BODY_PARTS.
    """
    if word not in BODY_PARTS:
        raise FigureError(f"{word!r} is not one of {', '.join(BODY_PARTS)}")
    bellies, patches = (_FROM_SIDE, _PROFILE_PATCHES) if profile else (_FROM_FRONT, _FRONT_PATCHES)
    areas = [_muscle(belly, side, joints, profile=profile) for belly in bellies.get(word, ()) for side in sides]
    patch = (profile and filled and _FILLED_PATCHES.get(word)) or patches.get(word)
    if patch:
        part = "neck" if word == "neck" else "torso"
        sides = ("left",) if profile else ("left", "right") if word in _MIDDLE else sides
        areas += [Region(part, _on_trunk(patch, side, joints)) for side in sides]
    return areas


def _muscle(belly: _Belly, side: str, joints: Joints, *, profile: bool) -> Region:
    """Return a muscle along one segment: thin at its ends, deep between them."""
    if profile and belly is _SEAT and is_turned_out(joints, side):
        belly = _ROUND_SEAT
    first, last = (joints.places[f"{side} {joint}"] for joint in ENDS[belly.segment])
    along = joints.angles[f"{side} {belly.segment}"]
    long = belly.end - belly.start
    if belly.where == "whole":
        border = [(belly.start, -_FAR), (belly.end, -_FAR)]
    else:
        shares = (belly.start, belly.start + _SWELL * long, belly.start + _EBB * long, belly.end)
        border = list(zip(shares, (_TAPER, belly.depth, belly.depth, _TAPER), strict=True))
    across = along + (90 if _is_left_of_bone(belly.where, side, profile=profile) else -90)
    points = [(belly.start, _FAR), *border, (belly.end, _FAR)]
    return Region(
        f"{side} {belly.segment}", [towards(between_points(first, last, share), across, out) for share, out in points]
    )


def _is_left_of_bone(where: str, side: str, *, profile: bool) -> bool:
    """Return whether a muscle lies to the left of its bone, looking along it."""
    return where == "front" if profile else (where == "outer") == (side == "left")


def _on_trunk(patch: _Patch, side: str, joints: Joints) -> list[Point]:
    """Return the outline of a piece of the trunk."""
    sign = 1 if side == "left" else -1
    return [joints.spine.at(up, sign * off) for up, off in patch]
