"""Shade of a body, lit from above and from one side.

It gives the limbs their roundness, and sets off those behind others.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

from wallyoga.figure.bitmap import Mask, union
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.layers import are_legs_beside, far_limbs, layers
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.turnover import OTHER

LIT = 16
"""The darkness of what is neither lit nor shaded, in hundredths. What looks to the light has none."""
EDGE = 88
"""The darkness of the edge along a limb in front of another, in hundredths. No other shade is as dark."""
DARKEST, DARKEST_IN_CELLS = 64, 80
"""The darkest that shade of several kinds gets together, likewise; and where no contour parts limbs."""
CREASE = 40
"""The darkness of the gaps between fingers, likewise."""
_FAR, _BEHIND, _TURNED, _UNDER = 40, 32, 10, 16
"""The darkness of four kinds of shade, in hundredths. They are the limbs behind the trunk, those behind another limb,
what is turned from the light, and what is on the underside."""
_CROSSED, _COVERED = 0.06, 1 / 3
"""The greatest shares of a limb under its twin for it to count as beside, not behind; and as crossed, not covered."""
_APART, _COVERED_APART = 14, 24
"""The darkness added to limbs behind others where no contour parts them, in hundredths; and to a covered leg."""
_LIGHT, _RIM, _UNDERSIDE = 0.03, 0.075, 0.034
"""The widths of the rims, in metres: in the light, up to what is turned from it, and on the underside."""
_SLANT = 0.6
"""The light's slant: its way from the side, as a share of that from above."""

_FROM_FRONT = {
    "torso": ("left upper arm", "right upper arm", "left thigh", "right thigh"),
    **dict.fromkeys(("left arm", "right arm", "left leg", "right leg"), ("torso",)),
}
_IN_PROFILE = {"torso": ("right thigh",), "right leg": ("torso",)}
"""The parts that a limb is one round form with, so that it has no rim there. It is a shirt with its sleeves, and a
pelvis with its thighs, or from the side with the near one."""


def shades(
    figure: Figure,
    masks: Mapping[str, Mask],
    seen: Mapping[str, Mask],
    scale: float,
    height: int,
    *,
    in_cells: bool = False,
) -> list[tuple[Mask, int]]:
    """Return the shaded dots of a body, with how dark they are.

    Of its parts `masks` are the dots and `seen` those that are visible, in a picture of `height` dots; `scale` is dots
    a metre. Limbs behind others are darker `in_cells`, where tone alone parts them. What is darker for two reasons is
    in two of them.
    """
    unlit, turned, under = ([0] * height for _ in range(3))
    behind_others: dict[int, list[int]] = {}
    behind = far_limbs(figure)
    joined = _IN_PROFILE if is_profile(figure) else _FROM_FRONT
    light, rim, underside = (max(1, round(width * scale)) for width in (_LIGHT, _RIM, _UNDERSIDE))
    beside = [round(width * _SLANT) for width in (light, rim, underside)]
    limbs = _limbs(masks)
    wholes = {limb: union([masks[name] for name in names]) for limb, names in limbs.items()}
    under_twin = find_crossed(figure, wholes, even_beside=in_cells)
    for limb, names in limbs.items():
        dark = _FAR if limb in behind else _BEHIND if limb in under_twin else 0
        if dark and in_cells:
            dark += _COVERED_APART if _is_covered(wholes, limb) else _APART
        shaded = behind_others.setdefault(dark, [0] * height) if dark else None
        whole = union([wholes[limb], *(masks[name] for name in joined.get(limb, ()) if name in masks)])
        bared = union([seen[name] for name in names])
        top, count = bared.top, len(bared.rows)
        rounded = union([seen[name] for name in names if not name.endswith("hand")]).between(top, count)
        offs = [whole.between(top + down, count) for down in (-light, -rim, underside)]
        for y, bits, round_, lit, upper, lower in zip(range(top, height), bared.rows, rounded, *offs, strict=False):
            if bits:
                unlit[y] |= round_ & (lit >> beside[0])
                turned[y] |= round_ & (upper >> beside[1])
                under[y] |= round_ & ~(lower << beside[2])
                if shaded:
                    shaded[y] |= bits
    levels = [(LIT, unlit), (_TURNED, turned), (_UNDER, under), *behind_others.items()]
    return [(Mask(0, tuple(rows)), dark) for dark, rows in levels if any(rows)]


def find_crossed(figure: Figure, limbs: Mapping[str, Mask], *, even_beside: bool = False) -> list[str]:
    """Return the arm and the leg that the other one crosses in front of it.

    A hand that lies on a leg leaves it in the light, and so do, if not `even_beside`, the limbs of who lies on one side
    and legs that lie beside each other.
    """
    if figure.view == "above" and is_profile(figure) and not even_beside:
        return []
    order, kinds = layers(figure), ("arm",) if are_legs_beside(figure) and not even_beside else SEGMENTS
    pairs = [pair for kind in kinds for pair in permutations((f"left {kind}", f"right {kind}"))]
    return [
        limb
        for limb, twin in pairs
        if limb in limbs
        and twin in limbs
        and order.index(limb) < order.index(twin)
        and _overlap(limbs[limb], limbs[twin]) > _CROSSED
    ]


def find_behind(figure: Figure, masks: Mapping[str, Mask]) -> frozenset[str]:
    """Return the parts of limbs that are behind the trunk or another limb."""
    limbs = _limbs(masks)
    wholes = {limb: union([masks[name] for name in names]) for limb, names in limbs.items()}
    return frozenset(name for limb in (*far_limbs(figure), *find_crossed(figure, wholes)) for name in limbs[limb])


def _is_covered(limbs: Mapping[str, Mask], limb: str) -> bool:
    """Return whether a leg lies under much of the other one."""
    side, _, kind = limb.partition(" ")
    twin = f"{OTHER.get(side)} {kind}"
    return kind == "leg" and twin in limbs and _overlap(limbs[limb], limbs[twin]) > _COVERED


def _overlap(limb: Mask, other: Mask) -> float:
    """Return the share of a limb that lies under or over another one."""
    return _count(limb.intersect(other)) / max(1, _count(limb))


def _count(mask: Mask) -> int:
    """Return the number of dots of a shape."""
    return sum(map(int.bit_count, mask.rows))


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
