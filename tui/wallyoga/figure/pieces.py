"""Pieces of a cell, drawn by a block character and two tints."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import combinations

from wallyoga.figure.blocks import DOTS, fit_block
from wallyoga.figure.mixture import STEP
from wallyoga.figure.quadrants import Cell, difference
from wallyoga.figure.tint import AREA, BARE, CLEAR, Tint

_SPECK = 0.28
"""The greatest share of one tint in another that is not seen."""
_SLIVER = 8
"""The fewest dots of a piece that others can go with."""
_SLENDER = 3
"""The weight of a prop's dots beside others: a strap is slender, and is not to break off."""
_SHARES = 8
"""The steps from one tint to another."""

Piece = tuple[Tint, int]
"""A piece of a cell: its tint and its dots."""

_Wrong = dict[Tint, list[int]]
"""The faults of one dot of each piece of a cell, by the tint it is drawn in."""


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

    They are those with which least is drawn in a tint it has not; each of the others goes with the one it is like.
    """
    large = [piece for piece in pieces if piece[1].bit_count() >= _SLIVER]
    chosen = large if len(large) > 1 else pieces
    wrong = {tint: [_find_wrong(own, tint) for own, _ in pieces] for tint, _ in chosen}
    pairs = [_join(pieces, wrong, *pair) for pair in combinations(chosen, 2)]
    return pairs[0] if len(pairs) == 1 else min(pairs, key=partial(_count_wrong, pieces, wrong))


def _find_wrong(own: Tint, tint: Tint) -> int:
    """Return the fault of a dot that is drawn in a tint not its own."""
    return (_SLENDER if own.prop > AREA else 1) * difference(own, tint)


def _join(pieces: list[Piece], wrong: _Wrong, one: Piece, other: Piece) -> tuple[Piece, Piece]:
    """Return two of the pieces, each with the others that are like it."""
    (near, shape), (far, rest) = one, other
    for (_, dots), as_near, as_far in zip(pieces, wrong[near], wrong[far], strict=True):
        if as_near <= as_far:
            shape |= dots
        else:
            rest |= dots
    return (near, shape), (far, rest)


def _count_wrong(pieces: list[Piece], wrong: _Wrong, parts: tuple[Piece, Piece]) -> int:
    """Return how much of some pieces is drawn in a tint it has not.

    They are drawn in two parts.
    """
    (one, shape), (other, _) = parts
    _, dots = fit_block(shape)
    inverted = 2 * (shape & dots).bit_count() < dots.bit_count()
    inked, bare = (other, one) if inverted else (one, other)
    return sum(
        [
            (bits & dots).bit_count() * as_ink + (bits & ~dots).bit_count() * as_bare
            for (_, bits), as_ink, as_bare in zip(pieces, wrong[inked], wrong[bare], strict=True)
        ]
    )


def _mix_two(one: Tint, other: Tint, count: int, whole: int) -> Tint:
    """Return the tint of a whole of dots.

    So many of them are of one tint, and the rest of another.
    """
    speck = whole * _SPECK
    if count <= speck:
        return other
    return one if whole - count <= speck else blend_tints(one, other, round(_SHARES * count / whole))


@lru_cache(maxsize=1 << 13)
def blend_tints(one: Tint, other: Tint, share: int) -> Tint:
    """Return the tint between two, so many eighths of it the first."""
    pairs = zip(one, other, strict=True)
    return Tint._make([round((a * share + b * (_SHARES - share)) / (_SHARES * STEP)) * STEP for a, b in pairs])
