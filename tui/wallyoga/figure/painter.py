"""Paints shapes from the back to the front, each hiding what lies behind it, and reads the strokes as characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from wallyoga.figure.bitmap import NOTHING, Mask, Point
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH, glyph
from wallyoga.figure.tone import Tone


class Painter:
    """A picture in the making: the strokes as dots, and which dots belong to which tone."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.width, self.height = columns * CELL_WIDTH, rows * CELL_HEIGHT
        self.ink = [0] * self.height
        self._claims: list[tuple[Tone, list[int]]] = []

    def paint(self, mask: Mask, *, tone: Tone = Tone.PLAIN, open_at: Mask | None = None) -> None:
        """Draw the edge of a filled shape, without the part of it inside `open_at`; hide what lies behind it."""
        self.hide(mask)
        for y, bits in mask.edge().items():
            self.ink[y] |= bits & ~open_at.row(y) if open_at else bits
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

    def lines(self) -> list[str]:
        """The rows of characters."""
        return raised(["".join(map(glyph, cells)) for cells in _cells(self.ink, self.columns, self.rows)])

    def tones(self, lines: list[str]) -> list[bytes]:
        """The tone of every cell: that which most of its strokes have, or most of its dots where it is blank."""
        tones = [bytearray(self.columns) for _ in lines]
        most = [[0] * self.columns for _ in lines]
        for tone, claimed in self._claims:
            inked = [bits & ink for bits, ink in zip(claimed, self.ink, strict=True)]
            for row, cells in enumerate(_cells(inked, self.columns, self.rows)):
                for column, cell in enumerate(cells):
                    if any(cell):
                        count = sum(byte.bit_count() for byte in cell)
                        if count >= max(most[row][column], 2):
                            most[row][column] = count
                            tones[row][column] = tone
        return [bytes(row) for row in tones]


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


def _cells(dots: list[int], columns: int, rows: int) -> Iterable[Iterable[tuple[int, ...]]]:
    """Row by row, the dots of each cell as one byte a row of dots."""
    for row in range(rows):
        strips = dots[row * CELL_HEIGHT : (row + 1) * CELL_HEIGHT]
        yield zip(*(strip.to_bytes(columns, "big") for strip in strips), strict=True)
