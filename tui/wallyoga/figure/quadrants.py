"""Quarters of cells: which block character draws four tints best with two colours."""

from __future__ import annotations

from functools import lru_cache

from wallyoga.figure.tint import CLEAR, Tint

BLOCKS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The block character of every set of quarters: upper left counts 1, upper right 2, lower left 4, lower right 8."""

Four = tuple[Tint, Tint, Tint, Tint]
Cell = tuple[str, Tint, Tint]
"""A character, its own tint and the one behind it."""

_WEIGHTS = (3, 3, 2, 2, 4, 4)
"""How much a difference of each colour of a tint is seen."""
_SAME = 12
"""Quarters that differ by less than this are drawn as one."""


@lru_cache(maxsize=1 << 14)
def block(four: Four) -> Cell:
    """The character and the two tints that draw the quarters of a cell, from the upper left row by row."""
    first = four[0]
    if four.count(first) == 4:
        return " ", CLEAR, first
    one, other, apart = first, first, -1
    for index, left in enumerate(four):
        for right in four[index + 1 :]:
            far = difference(left, right)
            if far > apart:
                one, other, apart = left, right, far
    if apart < _SAME:
        return " ", CLEAR, mean(list(four))
    if _weight(one) < _weight(other):
        one, other = other, one
    bits = sum(
        1 << index for index, tint in enumerate(four) if difference(tint, one) <= difference(tint, other)
    )
    ink = mean([tint for index, tint in enumerate(four) if bits >> index & 1])
    paper = mean([tint for index, tint in enumerate(four) if not bits >> index & 1])
    return BLOCKS[bits], ink, paper


def difference(one: Tint, other: Tint) -> int:
    """How far apart two tints look."""
    return sum([weight * abs(a - b) for weight, a, b in zip(_WEIGHTS, one, other, strict=True)])


def mean(tints: list[Tint]) -> Tint:
    """The tint between several."""
    count = len(tints)
    return Tint(*[(sum(each) + count // 2) // count for each in zip(*tints, strict=True)])


def _weight(tint: Tint) -> int:
    return sum(tint)
