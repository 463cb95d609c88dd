"""Turnover of a body: its mirror image, and its turning.

It is seen from its side while it turns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import cos, radians, sin

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.parts import Part
from wallyoga.figure.proportions import HIP_JOINT, SHOULDER_JOINT
from wallyoga.figure.vectors import Point

OTHER = {"left": "right", "right": "left"}
"""The other side of each."""
_THICK = 0.45
"""The width left of a part that points at you. It is a share of the length it shows from its side."""
_ACROSS = 0.9
"""The least share of its length that a trunk across the picture takes in its width."""


def mirror_image(figure: Figure) -> Figure:
    """Return the figure that does on its left what this one does on its right."""
    return replace(
        figure,
        side=OTHER[figure.side],
        torso=_mirror(figure.torso),
        curve=-figure.curve,
        head=None if figure.head is None else _mirror(figure.head),
        left_leg=_limb(figure.right_leg),
        right_leg=_limb(figure.left_leg),
        left_arm=_limb(figure.right_arm),
        right_arm=_limb(figure.left_arm),
        lengths={_other(name): share for name, share in figure.lengths.items()},
        hands={_other(hand): _other(held) for hand, held in figure.hands.items()},
        top_hip=None if figure.top_hip is None else OTHER[figure.top_hip],
        front=tuple(map(_other, figure.front)),
        rests=tuple(map(_other, figure.rests)),
        gentle={_other(name): _limb(angles) for name, angles in figure.gentle.items()},
    )


def turn_over(figure: Figure) -> Figure:
    """Return the mirror image of who lies across the picture, its head where it was."""
    image = mirror_image(figure)
    return replace(
        image,
        torso=_half_turn(image.torso),
        head=None if image.head is None else _half_turn(image.head),
        left_leg=tuple(map(_half_turn, image.left_leg)),
        right_leg=tuple(map(_half_turn, image.right_leg)),
        left_arm=tuple(map(_half_turn, image.left_arm)),
        right_arm=tuple(map(_half_turn, image.right_arm)),
        gentle={name: tuple(map(_half_turn, angles)) for name, angles in image.gentle.items()},
    )


def is_across(figure: Figure) -> bool:
    """Return whether a body on its back, seen from above, lies across the picture."""
    return figure.view == "above" and not is_profile(figure) and abs(cos(radians(figure.torso))) > _ACROSS


def turn_body(body: Mapping[str, Part], middle: float, angle: float) -> dict[str, Part]:
    """Return the parts of a body that has turned.

    It is seen from its side, and turns about the upright through `middle`, in metres. At an `angle` of 0 degrees it is
    as it was, at 90 it points at you, its right limbs on one side and its left ones on the other.
    """
    along, across = cos(radians(angle)), sin(radians(angle))
    return {name: _turn_point(part, middle, along, _beside(name) * across) for name, part in body.items()}


def _turn_point(part: Part, middle: float, along: float, aside: float) -> Part:
    """Return one part, as far along as it has come, and a little aside."""
    xs = [x for x, _ in part.outline]
    own = (min(xs) + max(xs)) / 2
    shape = 1.0 if part.name == "head" else max(_THICK, along)
    to = middle + (own - middle) * along + aside

    def place(points: Sequence[Point]) -> list[Point]:
        return [(to + (x - own) * shape, y) for x, y in points]

    return replace(part, outline=place(part.outline), joint=place([part.joint])[0] if part.joint else None)


def _beside(name: str) -> float:
    """Return the distance of a part beside the body's middle, in metres.

    The body's right is nearer to you.
    """
    side, _, segment = name.partition(" ")
    if side not in OTHER:
        return 0.0
    off = HIP_JOINT if segment in ("thigh", "shin", "foot") else SHOULDER_JOINT
    return off if side == "right" else -off


def _mirror(angle: float) -> float:
    return (180 - angle) % 360


def _half_turn(angle: float) -> float:
    return (angle + 180) % 360


def _limb(angles: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(map(_mirror, angles))


def _other(name: str) -> str:
    first, gap, rest = name.partition(" ")
    return OTHER.get(first, first) + gap + rest
