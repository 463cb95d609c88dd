"""Quadrants of cells, drawn by block characters.

The character and the two tints are those that draw four tints best.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from wallyoga.figure.blocks import QUARTERS
from wallyoga.figure.tint import CLEAR, Tint

Four = tuple[Tint, Tint, Tint, Tint]
Cell = tuple[str, Tint, Tint]
"""A character, its own tint and the one behind it."""

_BLOCKS_OF = {tuple([bool(bits >> quarter & 1) for quarter in range(4)]): block for bits, block in enumerate(QUARTERS)}
"""The block characters by which quarters are inked."""

_SAME = 12
"""The difference below which quarters are drawn as one."""


@lru_cache(maxsize=1 << 14)
def block(four: Four) -> Cell:
    """Return the block character and two tints for a cell's quarters.

    The quarters come from the upper left row by row.
    """
    kinds = sorted(set(four), reverse=True)
    if len(kinds) == 1:
        return " ", CLEAR, kinds[0]
    first = kinds[0]
    from_first = {other: difference(first, other) for other in kinds[1:]}
    apart, paper = max([(far, other) for other, far in from_first.items()])
    if len(kinds) == 2:
        return (_BLOCKS_OF[tuple([tint == first for tint in four])], first, paper) if apart >= _SAME else _mix(four)
    from_paper = {first: apart} | {other: difference(paper, other) for other in kinds[1:] if other is not paper}
    apart, ink = max([(far, other) for other, far in from_paper.items()])
    if apart < _SAME:
        return _mix(four)
    from_ink = from_first if ink is first else {first: from_first[ink]}
    inks = [
        tint
        for tint, far in from_paper.items()
        if tint is ink or (from_ink[tint] if tint in from_ink else difference(tint, ink)) <= far
    ]
    inked = tuple([tint in inks for tint in four])
    ink, paper = (mean([tint for tint, has in zip(four, inked, strict=True) if has is side]) for side in (True, False))
    return _BLOCKS_OF[inked], ink, paper


def _mix(four: Four) -> Cell:
    """Return a cell that is drawn as one, in the mean of its quarters."""
    return " ", CLEAR, mean(four)


def difference(one: Tint, other: Tint) -> int:
    """Return the difference of two tints, as it looks."""
    skin, prop, cloth, top, hair, shade, breath, cool, warm = one
    skin_, prop_, cloth_, top_, hair_, shade_, breath_, cool_, warm_ = other
    return (
        3 * (abs(skin - skin_) + abs(prop - prop_))
        + 2 * (abs(cloth - cloth_) + abs(top - top_) + abs(hair - hair_))
        + 2 * (abs(shade - shade_) + abs(breath - breath_))
        + 4 * (abs(cool - cool_) + abs(warm - warm_))
    )


def mean(tints: Sequence[Tint]) -> Tint:
    """Return the tint between several."""
    count = len(tints)
    return (
        tints[0]
        if tints.count(tints[0]) == count
        else Tint._make([total // count for total in map(sum, zip(*tints, strict=True))])
    )
