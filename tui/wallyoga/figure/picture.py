"""Picture, finished.

It has characters, what each of them belongs to, and the tints they stand in.
"""

from array import array
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, TypeAlias

from wallyoga.figure.blocks import LEFT
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone

MIRRORED = str.maketrans("/\\().,'`▏▕▌▐▖▗▘▝▙▟▛▜▚▞▎▍▋▊", "\\/)(,.`'▕▏▐▌▗▖▝▘▟▙▜▛▞▚▊▋▍▎")
"""The mirror image of each character. That of a left block of eighths inks what the block leaves."""

_BOLD = (Tone.PROP, Tone.MARK)
"""The tones of the bold characters."""

Cells: TypeAlias = "tuple[array[int], ...]"
"""A number for every cell, a row after another."""


class Paint(NamedTuple):
    """Paint of a cell.

    It is what the cell belongs to, or a tint of its own, and the tint behind it.
    """

    tone: Tone
    ink: Tint = CLEAR
    """The tint of the character; clear where its tone says all."""
    paper: Tint = CLEAR
    """The tint behind the character."""

    @property
    def is_bold(self) -> bool:
        """Whether the character is a line that draws the body or what it holds."""
        return self.tone in _BOLD


class Picture(NamedTuple):
    """Picture of a figure, drawn at one size."""

    lines: tuple[str, ...]
    """One string a row, each as long as the picture is wide."""
    tones: tuple[bytes, ...]
    """The tone of every cell, one byte a cell. A blank cell inside a coloured part has the part's tone."""
    tints: tuple[Tint, ...] = (CLEAR,)
    """The tints there are, the first of them clear."""
    inks: Cells = ()
    """The number of every character's own tint; none where the look is not filled."""
    papers: Cells = ()
    """The number of the tint behind every character, likewise."""

    @property
    def text(self) -> str:
        """The rows as one text, without blanks at their ends."""
        return "\n".join(line.rstrip() for line in self.lines)

    def runs(self, row: int) -> Iterator[tuple[str, Paint]]:
        """Yield the runs of one row that are coloured alike.

        They come from the left; together they are the whole row.
        """
        line, tones, start = self.lines[row], self.tones[row], 0
        clear = bytes(len(line))
        inks, papers = (self.inks[row], self.papers[row]) if self.inks else (clear, clear)
        for (tone, ink, paper), cells in groupby(zip(tones, inks, papers, strict=True)):
            end = start + len(list(cells))
            yield line[start:end], Paint(Tone(tone), self.tints[ink], self.tints[paper])
            start = end


def mirror_picture(picture: Picture) -> Picture:
    """Return the mirror image of a picture.

    There are no right eighths of cells: a left one is mirrored by what it leaves, so its two tints change places.
    """
    lines = tuple([line[::-1].translate(MIRRORED) for line in picture.lines])
    inks, papers = ([array("H", row[::-1]) for row in rows] for rows in (picture.inks, picture.papers))
    for line, inked, behind in zip(lines, inks, papers, strict=False):
        for column in [column for column, character in enumerate(line) if character in LEFT]:
            inked[column], behind[column] = behind[column], inked[column]
    return picture._replace(
        lines=lines, tones=tuple([row[::-1] for row in picture.tones]), inks=tuple(inks), papers=tuple(papers)
    )


def with_dots(picture: Picture) -> Picture:
    """Return the picture with dots in parts that stretch or work.

    They are for where there is no colour.
    """
    rows = enumerate(zip(picture.lines, picture.tones, strict=True))
    return picture._replace(lines=tuple(_dot_row(row, line, tones) for row, (line, tones) in rows))


def _dot_row(row: int, line: str, tones: bytes) -> str:
    """Return a row with dots in parts that stretch or work.

    There is one in every other blank cell of such a part.
    """
    return "".join(
        "." if character == " " and 0 < tone < Tone.PROP and (column + row) % 2 == 0 else character
        for column, (character, tone) in enumerate(zip(line, tones, strict=True))
    )
