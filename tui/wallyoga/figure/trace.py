"""Trace of a body in plain characters.

A cell is all of the body's colour or bare. In a bare one that the body's edge crosses stands a stroke of its colour.
"""

from __future__ import annotations

from functools import lru_cache

from wallyoga.figure.quadrants import Cell, Four, mean
from wallyoga.figure.shade import LIT
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone

_WHOLE, _SLANTED = 43, 60
"""The least skin in a cell that is the body's colour, in hundredths. The second is for one whose edge a slash draws."""
_FREE, _CORNERS, _ALIKE = 20, 10, 55
"""The skin in the quarters of a cell whose edge is slanted, in hundredths. They are the most in the free one, the least
in the two beside it, and the most by which these differ."""
_BESIDE, _BELOW = 20, 10
"""The least skin in both quarters along which an edge runs, in hundredths. They are for a bar and an underscore."""
_PROP, _FAINT, _PART = 84, 12, 28
"""The amounts of a prop in a cell: all of it, the most of a faint one, and the least of one that is to be whole."""
_SCRAPS = "'`.,"
"""The characters of crossing edges that are too small to be lines."""


@lru_cache(maxsize=1 << 14)
def trace(four: Four) -> Cell:
    """Return the character and two tints for a cell's quarters.

    The quarters come from the upper left row by row.
    """
    covered = sum([tint.skin for tint in four]) / 4
    if not covered:
        return " ", CLEAR, _harden(mean(four).prop)
    character = _stroke(four)
    if covered >= (_SLANTED if character in "/\\" else _WHOLE):
        return " ", CLEAR, _cover(mean(four))
    behind = _harden(max(tint.prop for tint in four))
    return (" ", CLEAR, behind) if character == " " else (character, _cover(mean(four)), behind)


def trace_over(character: str, tone: int, four: Four) -> Cell:
    """Return a character over quarters, or their own where it is hidden.

    An edge of a limb that crosses the body stands on the limb, not in its shadow.
    """
    own, ink, paper = trace(four)
    if tone == Tone.PROP or (tone == Tone.MARK and paper.skin):
        return character, CLEAR, paper
    if tone == Tone.EDGE and paper.skin and character not in _SCRAPS:
        return character, CLEAR, _cover(min([tint for tint in four if tint.skin], key=_darkness))
    if tone == Tone.GROUND and not paper.skin and own == " ":
        return character, CLEAR, paper
    return own, ink, paper


def _darkness(tint: Tint) -> float:
    """Return the share of a tint's body that is shadow."""
    return tint.shade / tint.skin


def _stroke(four: Four) -> str:
    """Return the character for the edge of the body in a cell."""
    first, second, third, fourth = [tint.skin for tint in four]
    if _is_slanted(first, second, third, fourth):
        return "/"
    if _is_slanted(second, first, fourth, third):
        return "\\"
    across, down = abs(first + third - second - fourth), third + fourth - first - second
    if across > abs(down):
        return "|" if max(min(first, third), min(second, fourth)) >= _BESIDE else " "
    return "_" if down > 0 and min(third, fourth) >= _BELOW else " "


def _is_slanted(first: int, second: int, third: int, fourth: int) -> bool:
    """Return whether the edge in a cell rises to the right.

    The numbers are the skin in its quarters.
    """
    (free, full), (less, more) = sorted((first, fourth)), sorted((second, third))
    return free <= _FREE and less >= _CORNERS and more - less <= _ALIKE and full > more


def _cover(tint: Tint) -> Tint:
    """Return the tint of a cell as if the body covered all of it."""
    return Tint._make([max(-LIT, min(100, share * 100 // tint.skin)) for share in tint])._replace(prop=0)


def _harden(prop: int) -> Tint:
    """Return the tint of a cell that is all prop, or bare.

    A faint one stays as it is.
    """
    return Tint(prop=_PROP if prop >= _PART else min(prop, _FAINT))
