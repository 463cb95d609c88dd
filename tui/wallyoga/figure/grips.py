"""Grips of hands: what they close around, and both clasped around one limb."""

from __future__ import annotations

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.vectors import Point, towards

_GRIPPED = ("hamstrings", "back of thigh", "shin", "lower shin", "ankle", "foot", "toes", "wrist")
"""The holds a hand closes around. On anything else of the body it rests."""
_BEYOND = (0.045, 0.04)
"""The way of the farther of two clasped hands from the nearer one: along it, and to its left, in metres."""


def grips(held: str) -> bool:
    """Return whether a hand closes around what it holds: a strap, or a limb."""
    return held == "strap" or held.partition(" ")[2] in _GRIPPED


def clasps(figure: Figure) -> bool:
    """Return whether both hands are clasped around one limb, seen from the side."""
    held = figure.hands.get("left", "strap")
    return figure.view == "side" and held != "strap" and grips(held) and held == figure.hands.get("right")


def clasp(palm: Point, angle: float) -> Point:
    """Return the palm of the farther of two clasped hands.

    It is beyond that of the nearer one, by its direction.
    """
    ahead, aside = _BEYOND
    return towards(towards(palm, angle, ahead), angle + 90, aside)
