"""Shade of each part of a body.

It is how light the part is; it also says where the body's hair and its breath are seen.
"""

from __future__ import annotations

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.frame import around
from wallyoga.figure.joints import Joints
from wallyoga.figure.layers import far_limbs, layers
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.look import Look
from wallyoga.figure.outlines import disc
from wallyoga.figure.vectors import Point, towards

_LIGHT = {Look.ASCII: (13, 24, 31, 32, 4), Look.SOLID: (24, 46, 60, 60, 5)}
"""How much skin is mixed into the background, in hundredths: of a limb behind the trunk, the trunk, the head and a limb
before it; and how much more for each limb that lies further in front."""

_BACK, _UP, _SIZE = 62.0, 0.62, 0.95
"""Seen from the side, hair lies in a disc moved from the head's middle: its direction from the crown's, in degrees
towards the back, how far, and how large it is, as shares of the head's size."""
_HAIRLINE, _CROWN = 1.05, 1.08
"""How far up from the middle of a head seen from the front the disc of its hair lies, and how large it is, likewise."""

_BANDS = ((0.04, 0.48), (0.11, 0.42), (0.18, 0.36))
"""The band that breathes, in steps towards its middle: from which to which height above the hips, in metres."""


def lightness(figure: Figure, look: Look) -> dict[str, int]:
    """Return the lightness of every part, in hundredths of its skin.

    Nearer parts of the figure are lighter.
    """
    far, trunk, head, near, nearer = _LIGHT[look]
    behind = far_limbs(figure)
    names = {"torso": trunk, "neck": trunk, "head": head}
    for limb in layers(figure):
        side, _, kind = limb.partition(" ")
        if kind in SEGMENTS:
            light = far if limb in behind else near + nearer * _nearness(figure, limb)
            names |= {f"{side} {segment}": light for segment in SEGMENTS[kind]}
    return names


def _nearness(figure: Figure, limb: str) -> int:
    """Return the nearness of a limb, in steps from a leg."""
    return int(limb.endswith("arm")) + (1 + figure.front.index(limb) if limb in figure.front else 0)


def hair(head: list[Point], axis: float, *, profile: bool) -> list[Point]:
    """Return the hair of a head, in metres.

    It is on the crown, and from the side on the back too.
    """
    box = around([head])
    middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    size = (box.right - box.left + box.top - box.bottom) / 4
    if profile:
        return disc(towards(middle, axis + _BACK, size * _UP), size * _SIZE)
    return disc(towards(middle, axis, size * _HAIRLINE), size * _CROWN)


def breathing(joints: Joints) -> list[list[Point]]:
    """Return the band over chest and belly that brightens with the breath.

    It is outlines one inside the other, in metres.
    """
    axis, hips = joints.angles["torso"], joints.places["hips"]
    return [_across(towards(hips, axis, low), towards(hips, axis, high), axis) for low, high in _BANDS]


def _across(start: Point, end: Point, axis: float) -> list[Point]:
    """Return a band across the trunk, wider than it is."""
    left, right = axis + 90, axis - 90
    return [towards(point, angle, 0.3) for point, angle in ((start, right), (end, right), (end, left), (start, left))]
