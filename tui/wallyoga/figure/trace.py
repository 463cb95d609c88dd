"""Trace of a filled body, in characters of its own colour.

They stand on its soft edge, and are dark where one of its limbs lies before another.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from wallyoga.figure.picture import Picture
from wallyoga.figure.shade import LIT
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone

_INSIDE, _AROUND = 90, 50
"""The least amounts of skin in a cell and in those beside it in which a line is inside the body, in hundredths."""
_DARK = 55
"""The darkness of lines inside a body, in hundredths."""
_COVERED = 12
"""The amount of skin in a cell, in hundredths, in which no floor is seen."""
_BROKEN = "-"
"""The character of level lines that are dashes beside one another. On soft edges they are left out."""
_BESIDE = ((1, 0), (-1, 0), (0, 1), (0, -1))

_Traced = tuple[str, Tone, Tint]
"""A character, what it belongs to, and its own tint."""


def trace_body(picture: Picture, tints: Sequence[Tint], rows: Sequence[Sequence[int]]) -> Picture:
    """Return the picture with its tints.

    They are behind its characters, and those of the body are in its own. The tints are given by number, as rows of
    cells; the first of them is clear.
    """
    tracing = _Tracing(tints, rows)
    numbers = {tint: number for number, tint in enumerate(tints)}
    lines, tones, inks = [], [], []
    for row, (line, toned) in enumerate(zip(picture.lines, picture.tones, strict=True)):
        cells = [
            (character, tone, CLEAR) if character == " " else tracing.trace(character, Tone(tone), row, column)
            for column, (character, tone) in enumerate(zip(line, toned, strict=True))
        ]
        lines.append("".join([character for character, _, _ in cells]))
        tones.append(bytes([tone for _, tone, _ in cells]))
        inks.append(array("H", [numbers.setdefault(ink, len(numbers)) for _, _, ink in cells]))
    return picture._replace(
        lines=tuple(lines),
        tones=tuple(tones),
        tints=tuple(numbers),
        inks=tuple(inks),
        papers=tuple([array("H", row) for row in rows]),
    )


@dataclass(frozen=True, slots=True)
class _Tracing:
    """Tracing over the tints of cells, which are given by number."""

    tints: Sequence[Tint]
    rows: Sequence[Sequence[int]]

    def trace(self, character: str, tone: Tone, row: int, column: int) -> _Traced:
        """Return a character as it is drawn.

        It is a blank where the body hides it or is not there.
        """
        own = self.tints[self.rows[row][column]]
        if tone in (Tone.PROP, Tone.MARK):
            return character, tone, CLEAR
        if tone == Tone.GROUND:
            return (" " if own.skin >= _COVERED else character), tone, CLEAR
        if not own.skin or (character == _BROKEN and tone != Tone.EDGE):
            return " ", Tone.PLAIN, CLEAR
        is_inside = tone == Tone.EDGE or self._is_inside(row, column)
        return character, Tone.EDGE, _darken(own) if is_inside else _cover(own)

    def _is_inside(self, row: int, column: int) -> bool:
        """Return whether a cell and those beside it are all inside the body."""
        if not (0 < row < len(self.rows) - 1 and 0 < column < len(self.rows[row]) - 1):
            return False
        beside = [self.tints[self.rows[row + down][column + across]] for down, across in _BESIDE]
        own = self.tints[self.rows[row][column]]
        return own.skin >= _INSIDE and all(tint.skin >= _AROUND for tint in beside)


def _darken(tint: Tint) -> Tint:
    """Return the tint of a line inside the body."""
    return tint._replace(shade=max(tint.shade, tint.skin * _DARK // 100))


def _cover(tint: Tint) -> Tint:
    """Return the tint of a cell as if the body covered all of it."""
    return Tint._make([max(-LIT, min(100, share * 100 // tint.skin)) for share in tint])._replace(prop=0)
