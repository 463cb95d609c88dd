"""How light each part of a body is, and where its hair and its breath are seen."""

from __future__ import annotations

from wallyoga.figure import proportions
from wallyoga.figure.joints import Joints, is_profile
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.look import Look
from wallyoga.figure.model import Figure
from wallyoga.figure.ordering import layers
from wallyoga.figure.outlines import disc
from wallyoga.figure.vectors import Point, towards

_FAR, _TRUNK, _HEAD, _NEAR, _NEARER = 0, 1, 2, 3, 4
_LIGHT = {Look.ASCII: (11, 21, 26, 27, 3.5), Look.SOLID: (24, 46, 57, 60, 5.0)}
"""How much skin is mixed into the background, in hundredths: of a limb behind the trunk, the trunk, the head and a limb
before it; and how much more for each limb that lies further in front."""

_HAIR_BACK, _HAIR_UP = 58.0, 0.52
"""Seen from the side, hair lies in a disc moved from the head's middle: its direction from the crown's, in degrees
towards the back, and how far, as a share of the head's size."""
_HAIRLINE = 0.98
"""How far up from the middle of a head seen from the front the disc of its hair lies, as a share of its size."""

_BANDS = ((0.04, 0.48), (0.11, 0.42), (0.18, 0.36))
"""The band that breathes, in steps towards its middle: from which to which height above the hips, in metres."""


def lightness(figure: Figure, look: Look) -> dict[str, int]:
    """How light every part of a figure is, in hundredths of its skin; nearer parts are lighter."""
    light = _LIGHT[look]
    order = layers(figure)
    behind = order[: order.index("trunk")] if is_profile(figure) else []
    names = {"torso": light[_TRUNK], "neck": light[_TRUNK], "head": light[_HEAD]}
    for limb in order:
        side, _, kind = limb.partition(" ")
        if kind in SEGMENTS:
            value = light[_FAR] if limb in behind else light[_NEAR] + light[_NEARER] * _nearness(figure, limb)
            names |= {f"{side} {segment}": round(value) for segment in SEGMENTS[kind]}
    return names


def _nearness(figure: Figure, limb: str) -> int:
    """How many steps nearer than a leg a limb is."""
    return int(limb.endswith("arm")) + (1 + figure.front.index(limb) if limb in figure.front else 0)


def hair(joints: Joints, *, profile: bool) -> list[Point]:
    """Where the hair is: on the crown, and from the side on the back of the head too; in metres."""
    middle, axis, size = joints.places["head"], joints.angles["head"], proportions.HEAD
    if profile:
        return disc(towards(middle, axis + _HAIR_BACK, size * _HAIR_UP), size * _HAIRLINE)
    return disc(towards(middle, axis, size * _HAIRLINE), size * 1.05)


def breathing(joints: Joints) -> list[list[Point]]:
    """The band over chest and belly that brightens with the breath: outlines one inside the other, in metres."""
    axis, hips = joints.angles["torso"], joints.places["hips"]
    bands = []
    for low, high in _BANDS:
        start, end = towards(hips, axis, low), towards(hips, axis, high)
        bands.append([towards(point, axis + turn, 0.3) for point, turn in ((start, -90), (end, -90), (end, 90), (start, 90))])
    return bands
