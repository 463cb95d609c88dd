"""Hands: open ones with a thumb, those closed around something, and the gaps between fingers."""

from __future__ import annotations

from math import cos, radians, sin

from wallyoga.figure.joints import Joints
from wallyoga.figure.outlines import smooth
from wallyoga.figure.vectors import Point, towards, turn

_PRESSED = (
    (-0.034, 0.026),
    (-0.02, 0.044),
    (0.06, 0.044),
    (0.13, 0.044),
    (0.158, 0.038),
    (0.152, 0.018),
    (0.11, 0.002),
    (0.075, -0.014),
    (0.03, -0.034),
    (-0.02, -0.032),
    (-0.036, -0.006),
)
"""A hand with its palm on floor or wall, seen from its side: fingers, knuckles, and the heel of the hand. It is in
metres from the wrist towards the fingertips, which a hand that points away shows less of, and to the palm."""
_MITTEN = (
    (-0.03, 0.032),
    (0.015, 0.04),
    (0.05, 0.064),
    (0.088, 0.074),
    (0.098, 0.062),
    (0.085, 0.046),
    (0.14, 0.046),
    (0.172, 0.036),
    (0.186, 0.01),
    (0.182, -0.02),
    (0.155, -0.042),
    (0.07, -0.046),
    (-0.03, -0.032),
)
"""A hand with its thumb. It is in metres from the wrist towards the fingertips, and to the thumb's side."""
_LYING = (
    (-0.03, 0.008),
    (0.02, 0.006),
    (0.05, 0.014),
    (0.085, 0.012),
    (0.12, 0.0),
    (0.15, 0.004),
    (0.178, 0.012),
    (0.188, 0.0),
    (0.18, -0.022),
    (0.15, -0.04),
    (0.09, -0.05),
    (0.03, -0.05),
    (-0.03, -0.045),
)
"""A hand that lies along the body, flat. It is in metres likewise, and up from the floor."""
FIST = 0.036
"""Half the width of a hand closed around something, in metres. It is hardly wider than its wrist."""
_TO_WRIST = 1.2
"""The most a fist is wider than a wrist that is thickened to be seen."""
_CLOSED = (
    (-0.03, 0.82),
    (0.02, 0.94),
    (0.066, 0.94),
    (0.086, 0.7),
    (0.09, 0.0),
)
"""Half of a closed hand. It is in metres from the wrist over the fingers, and in shares of half its width."""
_FLAT = 25.0
"""The greatest turn from the trunk's direction of a hand that lies flat before the body, in degrees."""
_PRESSES = 60.0
"""The least bend of a wrist whose hand presses on something, in degrees."""
_OPEN_FINGERS, _CLOSED_FINGERS = (0.11, 0.2), (0.03, 0.1)
"""The distances from the wrist between which fingers are apart, in metres: of an open hand, and of one that is
closed."""
_GAPS = 3
"""The most gaps there are between fingers."""
_ACROSS = 0.09
"""The width of four fingers of an open hand, in metres."""


def hand(joints: Joints, side: str, *, profile: bool, least: float) -> list[Point]:
    """Return the outline of a hand.

    A closed one is hardly wider than a wrist that is `least` metres from its bone to its skin.
    """
    wrist, angle = joints.places[f"{side} wrist"], joints.angles[f"{side} hand"]
    if side in joints.grips:
        half = max(FIST, _TO_WRIST * least)
        points = [*_CLOSED, *((along, -out) for along, out in reversed(_CLOSED[:-1]))]
        return smooth([towards(towards(wrist, angle, along), angle + 90, out * half) for along, out in points], 3)
    if profile and presses(joints, side):
        palm = angle + (-90 if turn(joints.angles[f"{side} forearm"], angle) >= 0 else 90)
        seen = joints.shares.get(f"{side} hand", 1.0)
        return smooth([towards(towards(wrist, angle, along * seen), palm, out) for along, out in _PRESSED], 3)
    across = _find_thumb(joints, side, profile=profile)
    return smooth([towards(towards(wrist, angle, along), across, out) for along, out in _MITTEN], 3)


def lying_hand(joints: Joints, side: str) -> list[Point]:
    """Return the outline of a hand that lies along the body."""
    wrist, angle = joints.places[f"{side} wrist"], joints.angles[f"{side} hand"]
    share, across = joints.shares.get(f"{side} hand", 1.0), _find_thumb(joints, side, profile=True)
    return smooth([towards(towards(wrist, angle, share * along), across, out) for along, out in _LYING], 3)


def presses(joints: Joints, side: str) -> bool:
    """Return whether a hand presses its palm on something, seen from its side.

    So neither its thumb nor the gaps between its fingers are seen.
    """
    hand, forearm, torso = (joints.angles[name] for name in (f"{side} hand", f"{side} forearm", "torso"))
    return side not in joints.rests and (abs(turn(hand, torso)) < _FLAT or abs(turn(hand, forearm)) > _PRESSES)


def count_gaps(joints: Joints, side: str, least: tuple[float, float]) -> int:
    """Return the number of gaps between fingers there is room for.

    They and the fingers are at least so many metres wide, across the picture and down it.
    """
    angle = radians(joints.angles[f"{side} hand"])
    wide = _ACROSS if side not in joints.grips else 2 * FIST
    room = wide / (abs(sin(angle)) * least[0] + abs(cos(angle)) * least[1])
    return max(0, min(_GAPS, int((room - 1) / 2)))


def fingers(joints: Joints, side: str, gaps: int) -> list[tuple[Point, Point]]:
    """Return so many gaps between the fingers of a hand, each a line."""
    wrist, angle = joints.places[f"{side} wrist"], joints.angles[f"{side} hand"]
    closed = side in joints.grips
    begin, end = _CLOSED_FINGERS if closed else _OPEN_FINGERS
    wide = 2 * FIST if closed else _ACROSS
    lines = []
    for number in range(1, gaps + 1):
        beside = towards(wrist, angle + 90, wide * (number / (gaps + 1) - 0.5))
        lines.append((towards(beside, angle, begin), towards(beside, angle, end)))
    return lines


def _find_thumb(joints: Joints, side: str, *, profile: bool) -> float:
    """Return the direction across a hand to its thumb.

    It is before the body seen from its side, else to the head, or inwards where it rests.
    """
    angle, inwards = joints.angles[f"{side} hand"], 90 if side == "left" else -90
    thumb = joints.angles["torso"] + (-90 if profile else inwards if side in joints.rests else 0)
    return angle + (90 if turn(angle, thumb) >= 0 else -90)
