"""Filling of a picture with its wash.

These are tints behind the outline, or quarters of cells in its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace

from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.quadrants import Cell, block, mean
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone

_ROOM = {"|": "▏", "_": "▁"}
"""Wall and floor of the solid look: unbroken lines that touch what presses the one and lies on the other."""
_STRAIGHT = "_|-"
"""The characters of floor and wall; others of their tone are where the outline of a body meets the floor."""
_WHOLE = 60
"""How much skin there is in a cell, in hundredths, that is inside the body if its neighbours have as much."""
_COVERED = 12
"""How much skin there is in a cell, in hundredths, in which no floor is seen."""


def filled(picture: Picture, tints: list[list[Tint]], look: Look) -> Picture:
    """Return the picture in its tints, given as rows of samples."""
    if look is Look.ASCII:
        rows = [
            [(character, CLEAR, tint) for character, tint in zip(line, row, strict=True)]
            for line, row in zip(_lines(picture, tints), tints, strict=True)
        ]
    else:
        rows = [
            [_solid(*cell) for cell in zip(line, tones, upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True)]
            for line, tones, upper, lower in zip(picture.lines, picture.tones, tints[::2], tints[1::2], strict=True)
        ]
    return _numbered(picture, rows)


def _lines(picture: Picture, tints: list[list[Tint]]) -> Iterator[list[str]]:
    """Yield the characters of each row that say more than the wash does.

    They are floor, wall and strap, and on the body the lines between limbs that cross, and the face.
    """
    covered = [bytes([tint.skin >= _WHOLE for tint in row]) for row in tints]
    blank = bytes(len(tints[0]))
    rows = zip(picture.lines, picture.tones, covered, [blank, *covered], [*covered[1:], blank], strict=False)
    for line, tones, here, above, below in rows:
        inside = zip(here, above, below, b"\0" + here, here[1:] + b"\0", strict=False)
        yield [
            character if character == " " or all(around) or _stands_out(character, tone, around[0]) else " "
            for character, tone, around in zip(line, tones, inside, strict=True)
        ]


def _stands_out(character: str, tone: int, covered: int) -> bool:
    """Return whether a character is of floor, wall or strap.

    They are drawn by lines around a body.
    """
    return tone == Tone.PROP or (tone == Tone.GROUND and character in _STRAIGHT and not covered)


def _solid(character: str, tone: int, *four: Tint) -> Cell:
    """Return a cell of the solid look: its character, where that is not hidden, or its quarters."""
    first = four[0]
    if character == " " and first is four[1] and first is four[2] and first is four[3]:
        return " ", CLEAR, first
    if character == " ":
        return block(four)
    behind = mean(list(four))
    if tone == Tone.GROUND:
        return block(four) if max(behind) >= _COVERED else (_ROOM.get(character, character), CLEAR, behind)
    return character, CLEAR, behind


def _numbered(picture: Picture, rows: list[list[Cell]]) -> Picture:
    """Return a picture of these cells, each tint kept once."""
    numbers: dict[Tint, int] = {CLEAR: 0}

    def count(tints: Iterable[Tint]) -> array[int]:
        return array("H", [numbers.setdefault(tint, len(numbers)) for tint in tints])

    inks = tuple([count(cell[1] for cell in row) for row in rows])
    papers = tuple([count(cell[2] for cell in row) for row in rows])
    lines = tuple(["".join([cell[0] for cell in row]) for row in rows])
    return replace(picture, lines=lines, tints=tuple(numbers), inks=inks, papers=papers)
