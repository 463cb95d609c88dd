"""Shade of a body, lit from above and from one side.

It gives the limbs their roundness, and sets off those behind others.
"""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.bitmap import Mask, union
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.layers import far_limbs
from wallyoga.figure.limbs import SEGMENTS

_FAR, _BEHIND, _TURNED, _UNDER, _CAST = 46, 15, 12, 20, 92
"""The darkness of five kinds of shade, in hundredths. They are the limbs behind the trunk, those behind another limb,
what is turned from the light, what is on the underside, and what lies in the shadow of a limb in front."""
_FLAT_BEHIND = 30
"""The darkness of limbs behind another limb where all are in flat tones."""
_CROSSED = 0.0045
"""The most of a limb in the shadow of others for it to count as in front, not behind. It is in square metres."""
_RIM, _UNDERSIDE = 0.034, 0.03
"""The widths of the rims, in the light and on the underside, in metres."""
_SLANT = 0.6
"""The light's slant: its way from the side, as a share of that from above."""


def shades(
    figure: Figure, masks: Mapping[str, Mask], seen: Mapping[str, Mask], scale: float, shadow: list[int], *, flat: bool
) -> list[tuple[Mask, int]]:
    """Return the shaded dots of a body, with how dark they are.

    Of its parts `masks` are the dots and `seen` those that are visible, `shadow` are those in which a shadow is thrown,
    and `scale` is dots a metre. What is darker for two reasons is in two of them.
    """
    height = len(shadow)
    turned, under, far, crossed = ([0] * height for _ in range(4))
    behind = far_limbs(figure)
    for limb, names in _limbs(masks).items():
        whole = union([masks[name] for name in names])
        bared = union([seen[name] for name in names])
        rim, underside = (max(1, round(width * scale)) for width in (_RIM, _UNDERSIDE))
        count, beside, aside = len(bared.rows), round(rim * _SLANT), round(underside * _SLANT)
        lit, below = whole.between(bared.top - rim, count), whole.between(bared.top + underside, count)
        is_crossed = limb.endswith(tuple(SEGMENTS)) and _count_shared(bared, shadow) > _CROSSED * scale**2
        for y, bits, upper, lower in zip(range(bared.top, height), bared.rows, lit, below, strict=False):
            if bits:
                turned[y] |= bits & (upper >> beside)
                under[y] |= bits & ~(lower << aside)
                if limb in behind:
                    far[y] |= bits
                elif is_crossed:
                    crossed[y] |= bits
    if flat:
        return [(Mask(0, tuple(rows)), dark) for rows, dark in ((far, _FAR), (crossed, _FLAT_BEHIND)) if any(rows)]
    levels = ((turned, _TURNED), (under, _UNDER), (far, _FAR), (crossed, _BEHIND), (shadow, _CAST))
    return [(Mask(0, tuple(rows)), dark) for rows, dark in levels if any(rows)]


def _count_shared(mask: Mask, rows: list[int]) -> int:
    """Return the number of dots of a shape that are also in rows."""
    return sum((bits & rows[y]).bit_count() for y, bits in mask.items() if bits)


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
