"""Quadrants of cells, drawn by block characters.

The character and the two tints are those that draw four tints best.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from wallyoga.figure.tint import CLEAR, Tint

BLOCKS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The block character of every set of quarters: upper left counts 1, upper right 2, lower left 4, lower right 8."""

Four = tuple[Tint, Tint, Tint, Tint]
Cell = tuple[str, Tint, Tint]
"""A character, its own tint and the one behind it."""

_SAME = 12
"""Quarters that differ by less than this are drawn as one."""


@lru_cache(maxsize=1 << 14)
def block(four: Four) -> Cell:
    """Return the block character and two tints for a cell's quarters.

    The quarters come from the upper left row by row.
    """
    kinds = sorted(set(four), reverse=True)
    if len(kinds) == 1:
        return " ", CLEAR, kinds[0]
    first = kinds[0]
    apart, paper = max([(difference(first, other), other) for other in kinds[1:]])
    ink = first
    if len(kinds) > 2:
        apart, ink = max([(difference(paper, other), other) for other in kinds if other is not paper])
    if apart < _SAME:
        return " ", CLEAR, mean(four)
    bits = sum([1 << index for index, tint in enumerate(four) if _is_nearer(tint, ink, paper)])
    if len(kinds) > 2:
        ink, paper = (mean([tint for index, tint in enumerate(four) if bits >> index & 1 == side]) for side in (1, 0))
    return BLOCKS[bits], ink, paper


def difference(one: Tint, other: Tint) -> int:
    """Return the difference of two tints, as it looks."""
    skin, prop, cloth, hair, shade, breath, cool, warm = one
    skin_, prop_, cloth_, hair_, shade_, breath_, cool_, warm_ = other
    return (
        3 * abs(skin - skin_)
        + 3 * abs(prop - prop_)
        + 2 * abs(cloth - cloth_)
        + 2 * abs(hair - hair_)
        + 2 * abs(shade - shade_)
        + 2 * abs(breath - breath_)
        + 4 * abs(cool - cool_)
        + 4 * abs(warm - warm_)
    )


def mean(tints: Sequence[Tint]) -> Tint:
    """Return the tint between several."""
    count = len(tints)
    return tints[0] if count == 1 else Tint._make([total // count for total in map(sum, zip(*tints, strict=True))])


def _is_nearer(tint: Tint, one: Tint, other: Tint) -> bool:
    """Return whether a tint is nearer to one than to the other."""
    return tint is one or (tint is not other and difference(tint, one) <= difference(tint, other))
