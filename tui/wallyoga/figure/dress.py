"""Dress of a body: hair, top and leggings, and the band that breathes.

Arms, hands and feet are bare, so that they are told from the legs they lie on and end.
"""

from __future__ import annotations

from wallyoga.figure.face import on_head
from wallyoga.figure.joints import Joints
from wallyoga.figure.limbs import ENDS
from wallyoga.figure.look import Look
from wallyoga.figure.vectors import Point, between_points, towards

_PROFILE_HAIR = (
    *((1.3, 0.5), (0.74, 0.52), (0.5, 0.34), (0.34, 0.1), (-0.08, 0.06), (-0.12, -0.06), (0.14, -0.12), (0.1, -0.36)),
    *((-0.2, -0.34), (-0.4, -0.44), (-0.66, -0.5), (-0.8, -1.3), (1.3, -1.3)),
)
"""The hair from the side, along the hairline from the forehead to the nape. It is in shares of half a head's size from
its middle towards the crown, and towards the face."""
_CELL_HAIR = (
    (1.3, 1.0),
    (0.5, 1.0),
    (0.42, 0.3),
    (0.16, -0.2),
    (-0.1, -0.46),
    (-0.66, -0.5),
    (-0.8, -1.3),
    (1.3, -1.3),
)
"""The hair from the side in whole cells, likewise. It is a cap that reaches the forehead."""
_FRONT_HAIR = ((-0.5, 1.3), (-0.45, 0.8), (0.0, 0.7), (0.32, 0.5), (0.44, 0.0))
"""Half of the hairline of a head seen from the front. It goes from the side of the head to the middle, in shares
likewise, and to the side."""
_ABOVE_HEAD = ((1.3, -1.3), (1.3, 1.3))
"""The corners beyond the crown that close it, likewise."""
_BANDS = ((0.04, 0.48), (0.11, 0.42), (0.18, 0.36))
"""The band that breathes, in steps towards its middle. Each is the heights above the hips from which and to which it
goes, in metres."""
_TOP = ((-0.3, 0.3), (0.1, 0.3), (0.35, 0.3), (0.6, 0.3), (0.57, 0.075), (0.5, 0.05), (0.48, 0.0))
"""Half of what the trunk wears. It is in metres from the hips towards the head, and from the middle
outwards."""
_WAIST, _SIDE_WAIST = 0.1, 0.115
"""The heights above the hips up to which leggings reach, from the front and from the side, in metres."""
_TILT = 0.3
"""The slope of a waistband seen from its side: its rise, as a share of the way from back to belly. A bent thigh goes on
from it."""
_HEM = 0.85
"""The share of a shin down to which leggings reach."""
COVERED = ("left thigh", "right thigh")
"""The parts that leggings cover wholly."""
SLEEVED = ("left upper arm", "right upper arm")
"""The parts that sleeves of the top are on."""
_SLEEVE = 0.5
"""The share of an upper arm down to which sleeves reach."""
_STEPS = 6
"""The steps in which a band follows the spine."""
_ASIDE = 0.3
"""A distance from the bone further than any skin, in metres."""


def hair(head: list[Point], axis: float, look: Look, *, profile: bool) -> list[Point]:
    """Return the hair of a head, in metres.

    It is on the crown, and from the side on the back too; in whole cells its line is a plain one.
    """
    if profile:
        return on_head(head, axis, _CELL_HAIR if look is Look.ASCII else _PROFILE_HAIR)
    return on_head(head, axis, (*_FRONT_HAIR, *((up, -out) for up, out in reversed(_FRONT_HAIR)), *_ABOVE_HEAD))


def clothes(joints: Joints) -> dict[str, list[Point]]:
    """Return the clothes by the part they are on, but for the parts they cover.

    They are outlines in metres, of which only what lies inside the part counts.
    """
    trunk = [*_TOP, *((up, -out) for up, out in reversed(_TOP))]
    return {
        "torso": [joints.spine.at(up, out) for up, out in trunk],
        **{name: _to_share(joints, name, _SLEEVE) for name in SLEEVED},
        **{name: _to_share(joints, name, _HEM) for name in ("left shin", "right shin")},
    }


def above_waist(joints: Joints, *, profile: bool) -> list[Point]:
    """Return the place of the top on the trunk, likewise."""
    waist, tilt = (_SIDE_WAIST, _TILT) if profile else (_WAIST, 0.0)
    return _on_trunk(joints, waist, 2 * _ASIDE, tilt)


def _to_share(joints: Joints, name: str, share: float) -> list[Point]:
    """Return a segment of a limb down to a share of its length."""
    side, _, segment = name.partition(" ")
    first, last = (joints.places[f"{side} {joint}"] for joint in ENDS[segment])
    along = joints.angles[name]
    return _across(towards(first, along, -_ASIDE), between_points(first, last, share), along)


def breathing(joints: Joints) -> list[list[Point]]:
    """Return the band over chest and belly that brightens with the breath.

    It is outlines one inside the other, in metres.
    """
    return [_on_trunk(joints, low, high) for low, high in _BANDS]


def _on_trunk(joints: Joints, low: float, high: float, tilt: float = 0.0) -> list[Point]:
    """Return a band across the trunk, wider than it is. It follows a bent spine, and can be higher at the belly."""
    heights = [low + (high - low) * step / _STEPS for step in range(_STEPS + 1)]
    ways = ((_ASIDE, heights), (-_ASIDE, heights[::-1]))
    return [joints.spine.at(up + tilt * out, out) for out, ups in ways for up in ups]


def _across(start: Point, end: Point, axis: float) -> list[Point]:
    """Return a band across a part, wider than it is."""
    left, right = axis + 90, axis - 90
    return [
        towards(point, angle, _ASIDE) for point, angle in ((start, right), (end, right), (end, left), (start, left))
    ]
