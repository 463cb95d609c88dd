"""A finished picture: characters, and what each of them belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from wallyoga.figure.tone import Tone


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
