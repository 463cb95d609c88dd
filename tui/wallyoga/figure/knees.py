"""Knees of legs that are turned out, and the shape of such a leg."""

from __future__ import annotations

from wallyoga.figure.joints import Joints
from wallyoga.figure.outlines import Width
from wallyoga.figure.vectors import find_share, turn

_OUT = (10.0, 60.0)
"""The turns of a shin towards the front of its thigh at which a leg begins to be turned out, and is. They are in
degrees; a knee does not bend that way, so its thigh lies sideways."""
_TURNED_OUT: dict[str, tuple[Width, ...]] = {
    "thigh": ((0.0, 0.098, 0.09), (0.3, 0.088, 0.092), (0.7, 0.068, 0.076), (1.0, 0.05, 0.062)),
    "shin": ((0.0, 0.054, 0.054), (0.12, 0.06, 0.054), (0.28, 0.066, 0.052), (0.6, 0.052, 0.044), (1.0, 0.036, 0.036)),
}
"""The widths of a leg that is turned out: its calf hangs below the shin, and its knee is nearer to you."""


def find_share_out(joints: Joints, side: str) -> float:
    """Return the share to which a leg is turned out, from 0 to 1."""
    return find_share(turn(joints.angles[f"{side} thigh"], joints.angles[f"{side} shin"]), _OUT)


def is_turned_out(joints: Joints, side: str) -> bool:
    """Return whether a leg seen from its side is turned out, more than not."""
    return find_share_out(joints, side) > 1 / 2


def is_crossed(joints: Joints) -> bool:
    """Return whether a leg lies across the other, seen from the side: it is turned out."""
    return any(is_turned_out(joints, side) for side in ("left", "right"))


def shape_turned_out(joints: Joints, side: str, name: str, widths: tuple[Width, ...]) -> tuple[Width, ...]:
    """Return the widths of a segment of a leg, which may be turned out."""
    share = find_share_out(joints, side)
    if not share:
        return widths
    return tuple(
        (at, left + share * (below - left), right + share * (above - right))
        for (at, left, right), (_, below, above) in zip(widths, _TURNED_OUT[name], strict=True)
    )
