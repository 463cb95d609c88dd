"""Pieces of a cell, drawn by a block character and two tints."""

from __future__ import annotations

from functools import lru_cache

from wallyoga.figure.blocks import DOTS, fit_block
from wallyoga.figure.mixture import STEP
from wallyoga.figure.quadrants import Cell, difference
from wallyoga.figure.tint import BARE, CLEAR, Tint
from wallyoga.figure.vectors import find_share

_SPECK = 0.14
"""The greatest share of one tint in another that is not seen."""
_SHARES = 8
"""The steps from one tint to another."""

Piece = tuple[Tint, int]
"""A piece of a cell: its tint and its dots."""


def draw_pieces(pieces: list[Piece]) -> Cell:
    """Return the block character and two tints that draw the pieces of a cell best."""
    if len(pieces) == 1:
        return " ", CLEAR, pieces[0][0]
    (one, shape), (other, _) = pieces if len(pieces) == 2 else _part(pieces)
    block, dots = fit_block(shape)
    inside, inked = (shape & dots).bit_count(), dots.bit_count()
    outside = shape.bit_count() - inside
    ink, paper = _mix_two(one, other, inside, inked), _mix_two(one, other, outside, DOTS - inked)
    if ink == paper:
        return " ", CLEAR, paper
    return block, ink if any(ink) else BARE, paper if any(paper) else BARE


def _part(pieces: list[Piece]) -> tuple[Piece, Piece]:
    """Return two pieces in place of more.

    They are those that are most apart, and with each of them those that are like it.
    """
    pairs = [
        (difference(one[0], other[0]) * min(one[1].bit_count(), other[1].bit_count()), number, after)
        for number, one in enumerate(pieces)
        for after, other in enumerate(pieces[number + 1 :], number + 1)
    ]
    _, first, second = max(pairs)
    (near, shape), (far, rest) = pieces[first], pieces[second]
    for number, (tint, dots) in enumerate(pieces):
        if number not in (first, second):
            if difference(tint, near) <= difference(tint, far):
                shape |= dots
            else:
                rest |= dots
    return (near, shape), (far, rest)


def _mix_two(one: Tint, other: Tint, count: int, whole: int) -> Tint:
    """Return the tint of a whole of dots.

    So many of them are of one tint, and the rest of another.
    """
    return blend_tints(one, other, round(_SHARES * find_share(count / whole, (_SPECK, 1 - _SPECK))))


@lru_cache(maxsize=1 << 13)
def blend_tints(one: Tint, other: Tint, share: int) -> Tint:
    """Return the tint between two, so many eighths of it the first."""
    pairs = zip(one, other, strict=True)
    return Tint._make([round((a * share + b * (_SHARES - share)) / (_SHARES * STEP)) * STEP for a, b in pairs])
