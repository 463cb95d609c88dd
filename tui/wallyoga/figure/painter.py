"""Paints shapes from the back to the front, each hiding what lies behind it, and reads the strokes as characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wallyoga.figure.bitmap import NOTHING, Mask, Point
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH, glyph
from wallyoga.figure.picture import Picture
from wallyoga.figure.tone import Tone

_FILLED = 64
"""A blank cell has a part's tone when more than this many of its dots, half of them, lie in it."""


class Painter:
    """A picture in the making: the strokes as dots, and which dots belong to which tone."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.width, self.height = columns * CELL_WIDTH, rows * CELL_HEIGHT
        self.ink = [0] * self.height
        self._claims: list[tuple[Tone, list[int]]] = []

    def paint(self, mask: Mask, *, tone: Tone = Tone.PLAIN, seam: Mask = NOTHING) -> None:
        """Draw the edge of a filled shape, without the part of it inside `seam`; hide what lies behind it."""
        self.hide(mask)
        for y, bits in mask.edge().items():
            self.ink[y] |= bits & ~seam.row(y)
        if tone:
            self.claim(mask, tone)

    def hide(self, mask: Mask) -> None:
        """Take away the strokes and tones behind a shape."""
        self.clear(mask)
        for _, rows in self._claims:
            for y, bits in mask.items():
                rows[y] &= ~bits

    def clear(self, mask: Mask, spare: Mask = NOTHING) -> None:
        """Take away the strokes behind a shape, but for those inside `spare`."""
        for y, bits in mask.items():
            if y < self.height:
                self.ink[y] &= ~bits | spare.row(y)

    def claim(self, mask: Mask, tone: Tone) -> None:
        """Give the dots of a shape a tone, until something is painted over them."""
        rows = [0] * self.height
        for y, bits in mask.items():
            rows[y] = bits
        self._claims.append((tone, rows))

    def stroke(self, points: Sequence[Point], tone: Tone) -> None:
        """Draw an open line through points in dots."""
        rows = [0] * self.height
        for start, end in pairwise(points):
            count = int(max(abs(end[0] - start[0]), abs(end[1] - start[1]))) + 1
            for step in range(count + 1):
                x, y = (round(a + (b - a) * step / count) for a, b in zip(start, end, strict=True))
                if 0 <= x < self.width and 0 <= y < self.height:
                    rows[y] |= 1 << (self.width - 1 - x)
        for y, bits in enumerate(rows):
            self.ink[y] |= bits
        self._claims.append((tone, rows))

    def picture(self, *, dotted: bool) -> Picture:
        """The finished picture; `dotted` fills the parts that stretch or work with dots."""
        strokes = [list(cells) for cells in self._cells(self.ink)]
        lines = raised(["".join(map(glyph, cells)) for cells in strokes])
        tones = [bytearray(self.columns) for _ in lines]
        most = [[0] * self.columns for _ in lines]
        for tone, claimed in self._claims:
            self._tint(tone, claimed, lines, tones, most)
        if dotted:
            lines = [_dotted(line, tones[row], row) for row, line in enumerate(lines)]
        return Picture(tuple(lines), tuple(bytes(row) for row in tones))

    def _tint(
        self, tone: Tone, claimed: list[int], lines: list[str], tones: list[bytearray], most: list[list[int]]
    ) -> None:
        """Give a tone to the cells most of whose strokes it claims, and to blank cells it fills."""
        inked = [bits & ink for bits, ink in zip(claimed, self.ink, strict=True)]
        for row, (strokes, areas) in enumerate(zip(self._cells(inked), self._cells(claimed), strict=True)):
            for column, (stroke, area) in enumerate(zip(strokes, areas, strict=True)):
                if not any(area):
                    continue
                if lines[row][column] == " ":
                    count = sum(map(int.bit_count, area)) - _FILLED
                else:
                    count = sum(map(int.bit_count, stroke)) - 1
                if count > 0 and count >= most[row][column]:
                    most[row][column] = count
                    tones[row][column] = tone

    def _cells(self, dots: list[int]) -> Iterator[Iterator[tuple[int, ...]]]:
        """Row by row, the dots of each cell as one byte a row of dots."""
        for row in range(self.rows):
            strips = dots[row * CELL_HEIGHT : (row + 1) * CELL_HEIGHT]
            yield zip(*(strip.to_bytes(self.columns, "big") for strip in strips), strict=True)


def _dotted(line: str, tones: bytearray, row: int) -> str:
    """A row whose blank cells in a stretching or working part are dots, every other one where it is not strong."""
    return "".join(
        "." if character == " " and 0 < tone < Tone.PROP and (column + row) % 2 == 0 else character
        for column, (character, tone) in enumerate(zip(line, tones, strict=True))
    )


def raised(lines: list[str]) -> list[str]:
    """Level strokes high in their cells become underscores of the row above, where that is free, or ticks."""
    cells = [list(line) for line in lines]
    for row, line in enumerate(lines):
        for run in re.finditer("\\^+", line):
            span = range(run.start(), run.end())
            free = row > 0 and all(cells[row - 1][column] == " " for column in span)
            for column in span:
                if free:
                    cells[row - 1][column], cells[row][column] = "_", " "
                else:
                    cells[row][column] = "'" if column < len(line) / 2 else "`"
    return ["".join(line) for line in cells]
