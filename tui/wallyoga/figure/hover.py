"""Hovering parts of a body.

They are above the floor although they should lie or stand on it.
"""

from __future__ import annotations

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import Joints, lies
from wallyoga.figure.limbs import SEGMENTS, is_arm, lies_along
from wallyoga.figure.parts import Part
from wallyoga.figure.vectors import turn

_TOUCHES = 0.035
"""The greatest height above the floor of a part drawn on it, in metres."""
_NEAR = 0.15
"""The most a part meant to be on the floor is above it, in metres. Higher up it is held there."""
_PRESSED = 0.02
"""The most an arm on the floor is below it, in metres. Further down, the head lies on it."""
_LEVEL, _UPRIGHT = 20.0, 45.0
"""The most a standing foot is off level and its shin off upright, in degrees."""
_PADS = ("cushion", "bolster")
"""The props a head can lie on."""


def lowest(body: dict[str, Part]) -> dict[str, float]:
    """Return the lowest point of each part, in metres."""
    return {name: min(y for _, y in part.outline) for name, part in body.items()}


def floor_under(figure: Figure, lows: dict[str, float]) -> float:
    """Return the height of the floor.

    It is under trunk and head of someone who lies, else under all but the arms.
    """
    if lies(figure):
        return min(lows["torso"], lows["head"])
    return min(low for name, low in lows.items() if not is_arm(name))


def hovering(figure: Figure, joints: Joints, body: dict[str, Part]) -> list[str]:
    """Return feet, arms, trunk or head that hover, a short line each."""
    if figure.view not in ("side", "front"):
        return []
    lows = lowest(body)
    floor = floor_under(figure, lows)
    above = {name: low - floor for name, low in lows.items()}
    names = [*_feet(joints), *(_lying(figure, joints, above) if lies(figure) else ())]
    return [
        f"{name}: hovers {round(100 * above[name])} cm above the floor"
        for name in names
        if _TOUCHES < above[name] < _NEAR
    ]


def _feet(joints: Joints) -> list[str]:
    """Return the feet that stand: their shin is upright and their sole level."""
    return [
        f"{side} foot"
        for side in ("left", "right")
        if abs(turn(270.0, joints.angles[f"{side} shin"])) < _UPRIGHT
        and abs((joints.angles[f"{side} foot"] + 90) % 180 - 90) < _LEVEL
    ]


def _lying(figure: Figure, joints: Joints, above: dict[str, float]) -> list[str]:
    """Return the parts that lie of someone who lies.

    They are the trunk, the head where nothing is under it, and arms along the body.
    """
    names = ["torso"]
    under_head = any(above[f"{side} {name}"] < -_PRESSED for side in ("left", "right") for name in SEGMENTS["arm"])
    if not under_head and not set(_PADS) & set(figure.props):
        names.append("head")
    return names + [
        f"{side} hand" for side in ("left", "right") if side not in figure.hands and lies_along(joints, side)
    ]
