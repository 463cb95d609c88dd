"""A finished picture: characters, and what each of them belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from wallyoga.figure.tone import Tone

MIRRORED = str.maketrans("/\\().,'`", "\\/)(,.`'")
"""Each character's mirror image."""

BREATH_STEPS = 4
"""A breath is drawn in this many steps, so that its frames are drawn once and kept."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure drawn at one size."""

    lines: tuple[str, ...]
    """One string a row, each as long as the picture is wide."""
    tones: tuple[bytes, ...]
    """The tone of every cell, one byte a cell; a blank cell inside a coloured part has the part's tone."""

    @property
    def text(self) -> str:
        """The rows as one text, without blanks at their ends."""
        return "\n".join(line.rstrip() for line in self.lines)

    def runs(self, row: int) -> Iterator[tuple[str, Tone]]:
        """The pieces of one row that have the same tone, from the left; together they are the whole row."""
        line, start = self.lines[row], 0
        for tone, cells in groupby(self.tones[row]):
            end = start + len(list(cells))
            yield line[start:end], Tone(tone)
            start = end


def mirrored(picture: Picture) -> Picture:
    """The mirror image of a picture."""
    return Picture(
        tuple(line[::-1].translate(MIRRORED) for line in picture.lines),
        tuple(row[::-1] for row in picture.tones),
    )


def with_dots(picture: Picture) -> Picture:
    """The picture with dots in the parts that stretch or work, for where there is no colour."""
    rows = enumerate(zip(picture.lines, picture.tones, strict=True))
    return Picture(tuple(_dotted_row(row, line, tones) for row, (line, tones) in rows), picture.tones)


def _dotted_row(row: int, line: str, tones: bytes) -> str:
    """A row with a dot in every other blank cell of a part that stretches or works."""
    return "".join(
        "." if character == " " and 0 < tone < Tone.PROP and (column + row) % 2 == 0 else character
        for column, (character, tone) in enumerate(zip(line, tones, strict=True))
    )
