"""Trace of a body in whole cells.

A cell is mixed of body and ground, by how much of it the body covers. So its edge is soft.
"""

from __future__ import annotations

from functools import lru_cache

from wallyoga.figure.quadrants import Cell, Four, mean
from wallyoga.figure.shade import LIT
from wallyoga.figure.tint import AREA, CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.vectors import find_share

_COVERED = (21, 58)
"""The covered hundredths of a cell up to which it is bare, and from which it is covered wholly.

By them the edge is steeper than what is covered, so that it is not blurred.
"""
_PROP, _FAINT = 84, 12
"""The amounts of a prop in a cell: all of it, and the most of a faint one."""
_HIDDEN = 30
"""The amount of skin or prop in a cell that hides the floor, in hundredths."""
_APART = 28
"""The least difference in shade of two limbs that share a cell, in hundredths."""
_STEP = 4
"""The steps of all amounts, in hundredths. So there are fewer tints."""


@lru_cache(maxsize=1 << 14)
def trace(four: Four, *, crossed: bool = False) -> Cell:
    """Return the blank and the tint for a cell's quarters.

    The quarters come from the upper left row by row. Where limbs are `crossed`, a cell is of one of them.
    """
    covered = sum([tint.skin for tint in four]) / 4
    skin, prop = _steepen(covered), _find_prop(four, covered)
    if not skin:
        return " ", CLEAR, Tint(prop=prop)
    tints = [tint for tint in four if tint.skin]
    body = mean(_pick_limb(tints) if crossed else tints)
    tint = Tint._make([_round(share * skin / body.skin) for share in body])
    return " ", CLEAR, tint._replace(prop=prop, shade=max(-LIT, tint.shade))


def _pick_limb(tints: list[Tint]) -> list[Tint]:
    """Return the tints of the limb that has most of a cell.

    Limbs are told by their shade. Where two have as much of it, it is the darker one.
    """
    shades = [100 * tint.shade // tint.skin for tint in tints]
    if max(shades) - min(shades) < _APART:
        return tints
    middle = (max(shades) + min(shades)) / 2
    dark = [tint for tint, shade in zip(tints, shades, strict=True) if shade >= middle]
    light = [tint for tint, shade in zip(tints, shades, strict=True) if shade < middle]
    return dark if len(dark) >= len(light) else light


def is_seen(tone: int, paper: Tint) -> bool:
    """Return whether a character is seen over a tint: ground is hidden by what stands on it."""
    return tone in (Tone.PROP, Tone.MARK) or (tone == Tone.GROUND and max(paper) < _HIDDEN)


def _steepen(share: float) -> int:
    """Return the amount of a colour by the share of a cell it covers.

    Both are in hundredths; it is a smooth step.
    """
    along = find_share(share, _COVERED)
    return _round(100 * along * along * (3 - 2 * along))


def _find_prop(four: Four, covered: float) -> int:
    """Return the amount of prop where a cell is not covered by the body.

    A wall stays as it is, and so does a faint one, around another too.
    """
    most = max([tint.prop for tint in four])
    if not most or covered >= 100:
        return 0
    share = min(most, sum([tint.prop for tint in four]) * 25 / (100 - covered))
    if most <= AREA and share > most - _STEP:
        return most
    if most <= _FAINT:
        return _round(share)
    around = min([tint.prop for tint in four])
    return max(_round(_PROP * _steepen(100 * share / _PROP) / 100), around if around <= AREA else 0)


def _round(share: float) -> int:
    """Return an amount in whole steps."""
    return round(share / _STEP) * _STEP
