"""Painter of shapes from the back to the front.

Each hides what lies behind it; the strokes are read as characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from wallyoga.figure.bitmap import NOTHING, Mask, Point, from_column
from wallyoga.figure.coverage import Shape
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH, HIGH, glyph
from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.stroke_cleanup import tidy_strokes
from wallyoga.figure.tone import Tone

_FILLED = 64
"""Half of the dots of a cell. A blank cell has a part's tone when more than this many of its dots lie in it."""

_EMPTY = (0,) * CELL_HEIGHT


class Painter:
    """Painter of a picture in the making.

    It has the strokes as dots, which dots belong to which tone, and the shapes there are.
    """

    def __init__(self, columns: int, rows: int, look: Look = Look.OUTLINE) -> None:
        self.columns, self.rows, self.look = columns, rows, look
        self.width, self.height = columns * CELL_WIDTH, rows * CELL_HEIGHT
        self.ink = [0] * self.height
        self.floor: tuple[int, int] | None = None
        """The row of cells along which the floor runs, and the column where it ends."""
        self.shapes: list[Shape] = []
        """All shapes in the order they were painted, where the look fills them."""
        self._claims: dict[Tone, list[int]] = {}

    def paint(self, mask: Mask, *, name: str, tone: Tone = Tone.PLAIN, seam: Mask = NOTHING) -> None:
        """Paint the edge of a filled shape, and hide what lies behind it.

        The part of the edge inside `seam` is left out.
        """
        self.hide(mask)
        if self.look.is_filled:
            self.shapes.append(Shape(name, mask))
            return
        edge = mask.edge()
        for y, bits, left_out in zip(count(edge.top), edge.rows, seam.between(edge.top, len(edge.rows)), strict=False):
            self.ink[y] |= bits & ~left_out
        if tone:
            self.claim(mask, tone)

    def hide(self, mask: Mask) -> None:
        """Take away the strokes and tones behind a shape."""
        at = slice(mask.top, mask.top + len(mask.rows))
        for rows in (self.ink, *self._claims.values()):
            if any(rows[at]):
                rows[at] = [behind & ~bits for behind, bits in zip(rows[at], mask.rows, strict=False)]

    def clear(self, mask: Mask, spare: Mask = NOTHING, *, lies_on: str = "") -> None:
        """Take away what is behind a shape, but for what is inside `spare`.

        Where nothing has an outline, floor and wall go on up to the shape. It throws its shadow there, but not on the
        part it lies on.
        """
        cleared = mask.without(spare)
        if self.look.is_filled:
            self.shapes.append(Shape("", cleared, lies_on))
            return
        for y, bits in cleared.items():
            if y < self.height:
                self.ink[y] &= ~bits

    def claim(self, mask: Mask, tone: Tone) -> None:
        """Give the dots of a shape a tone, until something is painted over them."""
        for rows in self._claims.values():
            for y, bits in mask.items():
                rows[y] &= ~bits
        rows = self._find_claim(tone)
        for y, bits in mask.items():
            rows[y] |= bits

    def _find_claim(self, tone: Tone) -> list[int]:
        """Return the dots that have a tone."""
        return self._claims.setdefault(tone, [0] * self.height)

    def stroke(self, points: Sequence[Point], tone: Tone) -> None:
        """Draw an open line through points in dots."""
        rows = self._find_claim(tone)
        for (x0, y0), (x1, y1) in pairwise(points):
            if y0 == y1:
                self._level(rows, int(y0), *sorted((int(x0), int(x1))))
                continue
            steps = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
            for step in range(steps + 1):
                x, y = int(x0 + (x1 - x0) * step / steps), int(y0 + (y1 - y0) * step / steps)
                if 0 <= x < self.width and 0 <= y < self.height:
                    bit = 1 << (self.width - 1 - x)
                    rows[y] |= bit
                    self.ink[y] |= bit

    def _level(self, rows: list[int], y: int, first: int, last: int) -> None:
        """Draw a level line from dot to dot of one row."""
        if 0 <= y < self.height and last >= 0 and first < self.width:
            columns = from_column(self.width)
            bits = columns[max(0, first)] ^ columns[min(self.width, last + 1)]
            rows[y] |= bits
            self.ink[y] |= bits

    def picture(self) -> Picture:
        """Return the finished picture."""
        rows = [self._strips(self.ink, row) for row in range(self.rows)]
        alike = {strips: "".join(map(glyph, self._row(strips))) for strips in set(rows)}
        drawn = [alike[strips] for strips in rows]
        lines = tidy_strokes(drawn, self.floor)
        tones = [bytearray(self.columns) for _ in lines]
        most = [[0] * self.columns for _ in lines]
        raised = {
            (row, column)
            for row, line in enumerate(drawn)
            for column, character in enumerate(line)
            if character == HIGH and lines[row][column] == " "
        }
        for tone, claimed in self._claims.items():
            if tone != Tone.PLAIN:
                self._tint(tone, claimed, lines, raised, tones, most)
        return Picture(tuple(lines), tuple(bytes(row) for row in tones))

    def _tint(
        self,
        tone: Tone,
        claimed: list[int],
        lines: list[str],
        raised: set[tuple[int, int]],
        tones: list[bytearray],
        most: list[list[int]],
    ) -> None:
        """Set a tone on the cells whose strokes it claims.

        These are the cells most of whose strokes it claims, and blank cells it fills. The stroke of a cell in `raised`
        is drawn by the cell above it, which then has its tone.
        """
        inked = [bits & ink for bits, ink in zip(claimed, self.ink, strict=True)]

        def give(row: int, column: int, count: int) -> None:
            if count > 0 and count >= most[row][column]:
                most[row][column] = count
                tones[row][column] = tone

        for row, line in enumerate(lines):
            strips = self._strips(claimed, row)
            if not any(strips):
                continue
            strokes, areas = self._row(self._strips(inked, row)), self._row(strips)
            for column, (stroke, area) in enumerate(zip(strokes, areas, strict=True)):
                if area == _EMPTY:
                    continue
                if (row, column) in raised:
                    give(row - 1, column, sum(map(int.bit_count, stroke)) - 1)
                dots, enough = (area, _FILLED) if line[column] == " " else (stroke, 1)
                give(row, column, sum(map(int.bit_count, dots)) - enough)

    def _row(self, strips: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """Yield the dots of each cell in one row of cells.

        They come as one byte a row of dots.
        """
        return zip(*[strip.to_bytes(self.columns, "big") for strip in strips], strict=True)

    def _strips(self, dots: list[int], row: int) -> tuple[int, ...]:
        """Return the rows of dots in one row of cells."""
        return tuple(dots[row * CELL_HEIGHT : (row + 1) * CELL_HEIGHT])
