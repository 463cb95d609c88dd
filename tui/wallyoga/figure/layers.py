"""Layers of the body, one in front of another."""

from __future__ import annotations

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile

_FROM_FRONT = ("trunk", "left leg", "right leg", "left arm", "right arm")
_FROM_SIDE = ("left arm", "left leg", "trunk", "right leg", "right arm")
"""The layers of a body seen from its side, which shows its right."""


def layers(figure: Figure) -> list[str]:
    """Return trunk and limbs from the back to the front."""
    names = list(_FROM_SIDE if is_profile(figure) else _FROM_FRONT)
    for limb in figure.front:
        names.remove(limb)
        names.append(limb)
    return names


def far_limbs(figure: Figure) -> list[str]:
    """Return the limbs behind the trunk, and so in the shade.

    There are none of who lies on one side: all lie on the same floor.
    """
    order = layers(figure)
    return order[: order.index("trunk")] if (figure.view == "side") == is_profile(figure) else []
