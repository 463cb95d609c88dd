"""Shade of a body, lit from above and from one side.

It gives the limbs their roundness, and sets off those behind others.
"""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.bitmap import Mask, union
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.layers import far_limbs
from wallyoga.figure.limbs import SEGMENTS

_FAR, _TURNED, _UNDER, _CAST = 46, 12, 20, 78
"""The darkness of four kinds of shade, in hundredths. They are the limbs behind the trunk, what is turned from the
light, what is on the underside, and what lies in the shadow of a limb in front."""
_RIM, _UNDERSIDE = 0.034, 0.03
"""The widths of the rims, in the light and on the underside, in metres."""
_SLANT = 0.6
"""The light's slant: its way from the side, as a share of that from above."""


def shades(
    figure: Figure, masks: Mapping[str, Mask], seen: Mapping[str, Mask], scale: float, shadow: list[int]
) -> list[tuple[Mask, int]]:
    """Return the shaded dots of a body, with how dark they are.

    Of its parts `masks` are the dots and `seen` those that are visible, `shadow` are those in which a shadow is thrown,
    and `scale` is dots a metre. What is darker for two reasons is in two of them.
    """
    height = len(shadow)
    turned, under, far = ([0] * height for _ in range(3))
    behind = far_limbs(figure)
    for limb, names in _limbs(masks).items():
        whole = union([masks[name] for name in names])
        bared = union([seen[name] for name in names])
        rim, underside = (max(1, round(width * scale)) for width in (_RIM, _UNDERSIDE))
        count, beside, aside = len(bared.rows), round(rim * _SLANT), round(underside * _SLANT)
        lit, below = whole.between(bared.top - rim, count), whole.between(bared.top + underside, count)
        for y, bits, upper, lower in zip(range(bared.top, height), bared.rows, lit, below, strict=False):
            if bits:
                turned[y] |= bits & (upper >> beside)
                under[y] |= bits & ~(lower << aside)
                if limb in behind:
                    far[y] |= bits
    levels = ((turned, _TURNED), (under, _UNDER), (far, _FAR), (shadow, _CAST))
    return [(Mask(0, tuple(rows)), dark) for rows, dark in levels if any(rows)]


def _limbs(masks: Mapping[str, Mask]) -> dict[str, list[str]]:
    """Return the parts there are, by the limb they belong to.

    Trunk, neck and head are limbs of their own.
    """
    limbs: dict[str, list[str]] = {}
    for name in masks:
        side, _, segment = name.partition(" ")
        kinds = [kind for kind, segments in SEGMENTS.items() if segment in segments]
        limbs.setdefault(f"{side} {kinds[0]}" if kinds else name, []).append(name)
    return limbs
