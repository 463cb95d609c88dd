"""Filling of a picture with its wash.

These are whole cells, or parts of cells with the contours between them.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from wallyoga.figure.contours import Contours
from wallyoga.figure.mixture import mix_sample
from wallyoga.figure.picture import Picture
from wallyoga.figure.quadrants import Cell, Four, block, mean
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.trace import is_seen, trace

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
"""The samples of a cell's quarters. They go from the upper left row by row."""
_NOTHING = (0, 0, 0, 0)
"""The quarters of a cell with nothing in it."""

_Numbered = tuple[str, int, int]
"""A character, and the numbers of its own tint and the one behind it."""


def fill_picture(
    picture: Picture, samples: Sequence[Sequence[int]], contours: Contours | None = None, *, crossed: bool = False
) -> Picture:
    """Return the picture in its tints.

    They are mixed from rows of samples. Where surfaces meet, their `contours` are drawn, or, without these, whole
    cells; where limbs are `crossed`, none of these is mixed of two.
    """
    cells = _Cells(crossed=crossed, whole=contours is None)
    rows = range(len(picture.lines))
    met = [dict(contours.draw_row(row)) for row in rows] if contours else [{} for _ in rows]
    filled = [
        _fill_row(cells, line, tones, halves, meeting)
        for line, tones, *halves, meeting in zip(
            picture.lines, picture.tones, samples[::2], samples[1::2], met, strict=True
        )
    ]
    papers = [array("H", [paper for _, _, paper in row]) for row in filled]
    if contours is None:
        _clear_specks(papers, cells.numbers)
    return picture._replace(
        lines=tuple(["".join([character for character, _, _ in row]) for row in filled]),
        tints=tuple(cells.numbers),
        inks=tuple([array("H", [ink for _, ink, _ in row]) for row in filled]),
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


def _fill_row(
    cells: _Cells, line: str, tones: bytes, halves: Sequence[Sequence[int]], met: Mapping[int, Cell]
) -> list[_Numbered]:
    """Return a row of cells.

    Its characters are over their quarters, the samples of its upper and lower half, where these do not hide them. In
    columns of `met` surfaces meet.
    """
    if line.isspace() and not any(map(any, halves)):
        return [cells[_NOTHING]] * len(line)
    upper, lower = halves
    quarters = list(zip(upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True))
    row = [cells.number(*met[column]) if column in met else cells[four] for column, four in enumerate(quarters)]
    if not line.isspace():
        for column, (character, tone) in enumerate(zip(line, tones, strict=True)):
            if character != " ":
                row[column] = cells.draw_over(character, tone, quarters[column], row[column])
    return row


class _Cells(dict[_Quarters, _Numbered]):
    """Cells of one picture by their quarters, each worked out once."""

    def __init__(self, *, whole: bool, crossed: bool) -> None:
        super().__init__()
        self.numbers: dict[Tint, int] = {CLEAR: 0}
        """The number of every tint of the picture."""
        self._whole, self._crossed = whole, crossed

    def __missing__(self, quarters: _Quarters) -> _Numbered:
        """Return the cell that draws quarters best."""
        four = self._mix(quarters)
        cell = trace(four, crossed=self._crossed) if self._whole else block(four)
        self[quarters] = numbered = self.number(*cell)
        return numbered

    def draw_over(self, character: str, tone: int, quarters: _Quarters, below: _Numbered) -> _Numbered:
        """Return a character over a cell, or this alone where it hides it."""
        four = self._mix(quarters)
        if self._whole:
            return (character, *below[1:]) if is_seen(tone, trace(four, crossed=self._crossed)[2]) else below
        if tone in (Tone.PROP, Tone.MARK):
            return self.number(character, CLEAR, mean(four))
        if max(mean(four)) >= _HIDDEN or max(max(tint.skin, tint.prop) for tint in four[2:]) >= _LOW:
            return below
        return self.number(_ROOM.get(character, character), CLEAR, _find_ground(four))

    def number(self, character: str, ink: Tint, paper: Tint) -> _Numbered:
        """Return a cell with its tints by number."""
        numbers = self.numbers
        return character, numbers.setdefault(ink, len(numbers)), numbers.setdefault(paper, len(numbers))

    def _mix(self, quarters: _Quarters) -> Four:
        """Return the tints of quarters."""
        first, second, third, fourth = map(mix_sample, quarters)
        return first, second, third, fourth


def _find_ground(four: Four) -> Tint:
    """Return the tint of the ground in a cell.

    It is without the slivers of what is on it.
    """
    return Tint(prop=min([tint.prop for tint in four if not tint.skin], default=0))
