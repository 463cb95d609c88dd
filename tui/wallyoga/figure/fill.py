"""Filling of a picture with its wash.

These are tints behind the outline, or quarters of cells in its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.quadrants import block, mean
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.trace import trace_body

_ROOM = {"|": "▏", "_": "▁"}
"""The wall and floor of the solid look. They are unbroken lines that touch what presses the one and lies on the
other."""
_COVERED = 12
"""The amount of skin in a cell, in hundredths, in which no floor is seen."""
_HIDDEN, _LOW = 40, 50
"""The amounts of skin that hide the floor in the solid look.

They are in hundredths, of a cell and of its lower half.
"""

_Quarters = tuple[int, ...]
"""The numbers of the tints of a cell's quarters. They go from the upper left row by row."""

_Numbered = tuple[str, int, int]
"""A character, and the numbers of its own tint and the one behind it."""


def fill_picture(picture: Picture, tints: Sequence[Tint], rows: Sequence[Sequence[int]], look: Look) -> Picture:
    """Return the picture in its tints.

    They are given by number, as rows of samples; the first of the tints is clear.
    """
    if look is Look.ASCII:
        return trace_body(picture, tints, rows)
    blocks = _Blocks(tints)
    cells = [
        _fill_row(blocks, line, tones, list(zip(upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True)))
        for line, tones, upper, lower in zip(picture.lines, picture.tones, rows[::2], rows[1::2], strict=True)
    ]
    lines, inked, behind = zip(*[zip(*row, strict=True) for row in cells], strict=True)
    return picture._replace(
        lines=tuple(["".join(line) for line in lines]),
        tints=tuple(blocks.numbers),
        inks=tuple([array("H", row) for row in inked]),
        papers=tuple([array("H", row) for row in behind]),
    )


def _fill_row(blocks: _Blocks, line: str, tones: bytes, quarters: list[_Quarters]) -> list[_Numbered]:
    """Return a row of the solid look.

    It is its characters, or their quarters where these are hidden.
    """
    if line.isspace():
        return list(map(blocks.__getitem__, quarters))
    return [
        blocks[four] if character == " " else blocks.draw_over(character, tone, four)
        for character, tone, four in zip(line, tones, quarters, strict=True)
    ]


class _Blocks(dict[_Quarters, _Numbered]):
    """Cells of one picture by the numbers of their quarters, each worked out once."""

    def __init__(self, tints: Sequence[Tint]) -> None:
        super().__init__()
        self.numbers: dict[Tint, int] = {CLEAR: 0}
        """The number of every tint of the picture."""
        self._tints = tints

    def __missing__(self, quarters: _Quarters) -> _Numbered:
        """Return the block that draws quarters best."""
        first, second, third, fourth = [self._tints[number] for number in quarters]
        self[quarters] = cell = self._number(*block((first, second, third, fourth)))
        return cell

    def draw_over(self, character: str, tone: int, quarters: _Quarters) -> _Numbered:
        """Return a character over quarters, or these alone where a body hides the ground."""
        behind = mean([self._tints[number] for number in quarters])
        if tone != Tone.PROP:
            if max(behind) >= _HIDDEN or max(self._tints[number].skin for number in quarters[2:]) >= _LOW:
                return self[quarters]
            character = _ROOM.get(character, character)
        return self._number(character, CLEAR, behind)

    def _number(self, character: str, ink: Tint, paper: Tint) -> _Numbered:
        """Return a cell with its tints by number."""
        numbers = self.numbers
        return character, numbers.setdefault(ink, len(numbers)), numbers.setdefault(paper, len(numbers))
