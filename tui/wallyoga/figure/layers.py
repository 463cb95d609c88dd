"""Layers of the body, one in front of another."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.parts import Part
from wallyoga.figure.vectors import turn

_FROM_FRONT = ("trunk", "left leg", "right leg", "left arm", "right arm")
_FROM_SIDE = ("left arm", "left leg", "trunk", "right leg", "right arm")
"""The layers of a body seen from its side, which shows its right."""

_BESIDE = 14.0
"""The greatest turn between the segments of two legs that lie side by side, in degrees."""
_BESIDE_TRUNK = 80.0
"""The greatest turn of a thigh from the trunk's direction at which it lies beside the trunk, in degrees."""


def layers(figure: Figure) -> list[str]:
    """Return trunk and limbs from the back to the front.

    The head is among them where it has a layer of its own.
    """
    names = _FROM_SIDE if is_profile(figure) else _FROM_FRONT
    return [*(name for name in names if name not in figure.front), *figure.front]


def is_on_side(figure: Figure) -> bool:
    """Return whether a body lies on one side, on the floor seen from above.

    Seen from the front it has one hip on top, and the other arm under its trunk.
    """
    if figure.view != "above":
        return False
    if is_profile(figure):
        return True
    order, below = layers(figure), "right arm" if figure.top_hip == "left" else "left arm"
    return figure.top_hip is not None and order.index(below) < order.index("trunk")


def far_limbs(figure: Figure) -> list[str]:
    """Return the limbs behind the trunk or exactly behind another, and so in the shade.

    There are none of who is seen from above: all lie on the same floor.
    """
    if figure.view == "above":
        return []
    profile = is_profile(figure)
    order = layers(figure)
    twins = ("left arm", "left leg") if profile else ()
    return [
        limb
        for limb in order
        if order.index(limb) < order.index("trunk")
        or (limb in twins and figure.limb(limb) == figure.limb(limb.replace("left", "right")))
    ]


def is_covered(figure: Figure, body: Mapping[str, Part], limb: str) -> bool:
    """Return whether a left limb lies exactly behind the right one."""
    side, _, kind = limb.partition(" ")
    order, twin = layers(figure), f"right {kind}"
    return (
        side == "left"
        and order.index(limb) < order.index(twin)
        and all(body[f"left {segment}"].outline == body[f"right {segment}"].outline for segment in SEGMENTS[kind])
    )


def are_legs_beside(figure: Figure) -> bool:
    """Return whether the legs lie side by side.

    They are seen from the front, and neither is in the shade of the other.
    """
    if is_profile(figure):
        return False
    segments = zip(figure.left_leg[:2], figure.right_leg[:2], strict=True)
    return all(abs(turn(left, right)) < _BESIDE for left, right in segments)


def is_drawn_up(figure: Figure, side: str) -> bool:
    """Return whether a thigh lies beside the trunk, seen from the front."""
    thigh, *_ = figure.limb(f"{side} leg")
    return not is_profile(figure) and abs(turn(thigh, figure.torso)) < _BESIDE_TRUNK
