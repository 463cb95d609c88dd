"""Where on the body a word like `hamstrings` is."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.figure.errors import FigureError
from wallyoga.figure.joints import Joints
from wallyoga.figure.limbs import ENDS
from wallyoga.figure.outlines import disc
from wallyoga.figure.vectors import Point, between_points, towards

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

_FAR = 0.16
"""Further than any skin is from its bone, in metres."""
_WHOLE = (_FAR, _FAR)
_STRIPS = {
    "inner thighs": ("thigh", 0.05, 1.0, "inner"),
    "quadriceps": ("thigh", 0.1, 1.0, "front"),
    "hamstrings": ("thigh", 0.12, 1.0, "back"),
    "inner hamstrings": ("thigh", 0.12, 1.0, "inner back"),
    "outer hamstrings": ("thigh", 0.12, 1.0, "outer back"),
    "calves": ("shin", 0.05, 0.75, "back"),
    "feet": ("foot", -1.0, 2.0, "whole"),
    "hands": ("hand", -0.5, 2.0, "whole"),
}
"""Parts that are a strip of one segment: from which to which share of it, and on which side of its bone."""
_DISCS = {
    "hips": ("hip", 0.15, 0.0, 0.0),
    "hip flexors": ("hip", 0.1, 0.02, 0.09),
    "glutes": ("hip", 0.13, -0.03, -0.09),
    "groin": ("hip", 0.11, -0.03, 0.07),
    "shoulders": ("shoulder", 0.11, 0.0, 0.0),
    "ankles": ("ankle", 0.075, 0.0, 0.0),
}
"""Parts around a joint: its radius in metres, and how far its middle is moved up the body and forwards."""
_CARRIERS = {"hip": ("torso", "{} thigh"), "shoulder": ("torso", "{} upper arm"), "ankle": ("{} shin", "{} foot")}
"""The two parts that meet at a joint."""
_BANDS = {
    "neck": (0.5, 0.66, "whole"),
    "chest": (0.26, 0.5, "front"),
    "abdomen": (0.02, 0.25, "front"),
    "low back": (0.0, 0.24, "back"),
}
"""Parts of the trunk: from which to which height above the hips, in metres, and on which side."""


@dataclass(frozen=True, slots=True)
class Region:
    """A piece of one part of the body."""

    part: str
    outline: list[Point]
    """In metres; only what lies inside the part counts."""


def regions(word: str, sides: tuple[str, ...], joints: Joints, *, profile: bool) -> list[Region]:
    """Where a body part is.

    Raises:
        FigureError: the word is none of BODY_PARTS.
    """
    if word in _BANDS:
        return _band(word, joints, profile=profile)
    if word in _DISCS:
        return [region for side in sides for region in _disc(word, side, joints, profile=profile)]
    if word in _STRIPS:
        return [_strip(*_STRIPS[word], side, joints, profile=profile) for side in sides]
    if word == "arms":
        return [
            _strip(name, -0.5, 1.5, "whole", side, joints, profile=profile)
            for side in sides
            for name in ("upper arm", "forearm")
        ]
    raise FigureError(f"{word!r} is not one of {', '.join(BODY_PARTS)}")


def _strip(name: str, start: float, end: float, where: str, side: str, joints: Joints, *, profile: bool) -> Region:
    """A strip along one segment, beside its bone."""
    first, last = (joints.places[f"{side} {joint}"] for joint in ENDS[name])
    angle = joints.angles[f"{side} {name}"]
    left, right = _sides(where, side, profile=profile)
    near, far = between_points(first, last, start), between_points(first, last, end)
    return Region(
        f"{side} {name}",
        [
            towards(near, angle + 90, left),
            towards(far, angle + 90, left),
            towards(far, angle - 90, right),
            towards(near, angle - 90, right),
        ],
    )


def _sides(where: str, side: str, *, profile: bool) -> tuple[float, float]:
    """How far a strip reaches to the left and to the right of its bone, looking along it, in metres."""
    if profile:
        return (_FAR, 0.0) if where == "front" else (0.0, _FAR) if "back" in where else _WHOLE
    if "inner" in where:
        return (0.0, _FAR) if side == "left" else (_FAR, 0.0)
    if "outer" in where:
        return (_FAR, 0.0) if side == "left" else (0.0, _FAR)
    return _WHOLE


def _disc(word: str, side: str, joints: Joints, *, profile: bool) -> list[Region]:
    """A disc around a joint, on the two parts that meet there."""
    joint, radius, up, ahead = _DISCS[word]
    axis = joints.angles["torso"]
    inwards = axis + (90 if side == "left" else -90)
    middle = towards(joints.places[f"{side} {joint}"], axis, up)
    if profile:
        middle = towards(middle, axis - 90, ahead)
    else:
        middle = towards(middle, inwards, abs(ahead) if word == "groin" else -abs(ahead))
    return [Region(name.format(side), disc(middle, radius)) for name in _CARRIERS[joint]]


def _band(word: str, joints: Joints, *, profile: bool) -> list[Region]:
    """A piece of the trunk between two heights."""
    low, high, where = _BANDS[word]
    axis, hips = joints.angles["torso"], joints.places["hips"]
    front = 0.0 if profile and where == "back" else 0.3
    back = 0.0 if profile and where == "front" else 0.3
    start, end = towards(hips, axis, low), towards(hips, axis, high)
    outline = [
        towards(start, axis - 90, front),
        towards(end, axis - 90, front),
        towards(end, axis + 90, back),
        towards(start, axis + 90, back),
    ]
    return [Region("neck" if word == "neck" else "torso", outline)]
