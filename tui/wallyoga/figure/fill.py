"""Filling of a picture with its wash.

These are tints behind the outline, or quarters of cells in its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.quadrants import Cell, Four, block, mean
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.trace import trace, trace_over

_ROOM = {"|": "▏", "_": "▁"}
"""The wall and floor of the solid look. They are unbroken lines that touch what presses the one and lies on the
other."""
_HIDDEN, _LOW = 40, 50
"""The amounts of skin or prop that hide the floor in the solid look.

They are in hundredths, of a cell and of a quarter of its lower half.
"""

_SPECK = 32
"""The most skin of a cell that is a speck, in hundredths."""

_Quarters = tuple[int, ...]
"""The numbers of the tints of a cell's quarters. They go from the upper left row by row."""

_Numbered = tuple[str, int, int]
"""A character, and the numbers of its own tint and the one behind it."""


def fill_picture(
    picture: Picture, tints: Sequence[Tint], rows: Sequence[Sequence[int]], look: Look, *, crossed: bool = False
) -> Picture:
    """Return the picture in its tints.

    They are given by number, as rows of samples; the first of the tints is clear. Where limbs are `crossed`, no whole
    cell is mixed of two.
    """
    cells = _Cells(tints, look, crossed=crossed)
    filled = [
        _fill_row(cells, line, tones, list(zip(upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True)))
        for line, tones, upper, lower in zip(picture.lines, picture.tones, rows[::2], rows[1::2], strict=True)
    ]
    lines, inked, behind = zip(*[zip(*row, strict=True) for row in filled], strict=True)
    papers = [array("H", row) for row in behind]
    if look is Look.ASCII:
        _clear_specks(papers, cells.numbers)
    return picture._replace(
        lines=tuple(["".join(line) for line in lines]),
        tints=tuple(cells.numbers),
        inks=tuple([array("H", row) for row in inked]),
        papers=tuple(papers),
    )


def _clear_specks(papers: list[array[int]], numbers: dict[Tint, int]) -> None:
    """Clear the specks above and below a body.

    They are faint cells with nothing of it at their left and right, such as the tip of a nose.
    """
    bare = {number for tint, number in numbers.items() if not tint.skin}
    faint = {number: tint for tint, number in numbers.items() if 0 < tint.skin <= _SPECK}
    edge = array("H", [0]) * len(papers[0])
    specks = [
        (row, column)
        for above, row, below in zip([edge, *papers], papers, [*papers[1:], edge], strict=False)
        if not faint.keys().isdisjoint(row)
        for column, paper in enumerate(row)
        if paper in faint
        and bare.issuperset(row[max(0, column - 1) : column])
        and bare.issuperset(row[column + 1 : column + 2])
        and (above[column] in bare or below[column] in bare)
    ]
    for row, column in specks:
        row[column] = numbers.setdefault(Tint(prop=faint[row[column]].prop), len(numbers))


def _fill_row(cells: _Cells, line: str, tones: bytes, quarters: list[_Quarters]) -> list[_Numbered]:
    """Return a row of cells.

    Its characters are over their quarters, where these do not hide them.
    """
    if line.isspace():
        return list(map(cells.__getitem__, quarters))
    return [
        cells[four] if character == " " else cells.draw_over(character, tone, four)
        for character, tone, four in zip(line, tones, quarters, strict=True)
    ]


def _block_over(character: str, tone: int, four: Four) -> Cell:
    """Return a character over quarters, or these alone where a body hides the ground."""
    if tone != Tone.PROP:
        if max(mean(four)) >= _HIDDEN or max(max(tint.skin, tint.prop) for tint in four[2:]) >= _LOW:
            return block(four)
        character = _ROOM.get(character, character)
    return character, CLEAR, mean(four)


class _Cells(dict[_Quarters, _Numbered]):
    """Cells of one picture by the numbers of their quarters, each worked out once."""

    def __init__(self, tints: Sequence[Tint], look: Look, *, crossed: bool) -> None:
        super().__init__()
        self.numbers: dict[Tint, int] = {CLEAR: 0}
        """The number of every tint of the picture."""
        self._tints = tints
        self._draw: Callable[[Four], Cell] = block
        self._draw_over: Callable[[str, int, Four], Cell] = _block_over
        if look is Look.ASCII:
            self._draw, self._draw_over = partial(trace, crossed=crossed), partial(trace_over, crossed=crossed)

    def __missing__(self, quarters: _Quarters) -> _Numbered:
        """Return the cell that draws quarters best."""
        self[quarters] = cell = self._number(*self._draw(self._four(quarters)))
        return cell

    def draw_over(self, character: str, tone: int, quarters: _Quarters) -> _Numbered:
        """Return a character over quarters, or these alone where they hide it."""
        return self._number(*self._draw_over(character, tone, self._four(quarters)))

    def _four(self, quarters: _Quarters) -> Four:
        """Return the tints of quarters."""
        first, second, third, fourth = [self._tints[number] for number in quarters]
        return first, second, third, fourth

    def _number(self, character: str, ink: Tint, paper: Tint) -> _Numbered:
        """Return a cell with its tints by number."""
        numbers = self.numbers
        return character, numbers.setdefault(ink, len(numbers)), numbers.setdefault(paper, len(numbers))
