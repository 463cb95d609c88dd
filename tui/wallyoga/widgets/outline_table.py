"""The outline table: the poses of a plan with bars for their length, the one that is shown marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size

from wallyoga.text.plan_outline import OutlinePart, OutlineRow
from wallyoga.widgets import plan_line
from wallyoga.widgets.bars import BAR
from wallyoga.widgets.cells import GAP, cut_name, cut_text, pad_text
from wallyoga.widgets.still_lines import Still

MARK = "▸ "
"""The mark before the pose that is shown."""

LETTERS = 1.5
"""The cells of a side's letter, and its half of the space between both sides."""

WIDEST = 26
"""The most cells of a bar; a longer line is no easier to compare."""

NARROWEST = 5
"""The fewest cells of a bar, enough for the letters of both sides. A name is cut before."""

NAMED = 16
"""The cells of a name below which what it is held for is left out."""

ROOMY = (140, 18)
"""The columns of a window from which rows are spread out, and the rows of it that are left to other things."""

MOST_LINES = 3
"""The most lines of a row: its bar, where it is felt, and an empty one."""


class Outline(Still):
    """An outline table: name, bar and length of each pose, and where it is felt in a large window.

    Where a pose is done on both sides, its bar has a part for each, with the side's letter before it. In a window of
    fewer rows than `named_below` they are a line of bars above their names.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Outline { height: auto; max-width: 72; }
    """

    def __init__(self, *, named_below: int = 0) -> None:
        super().__init__()
        self._named_below = named_below
        self._rows: tuple[OutlineRow, ...] = ()
        self._shown: OutlinePart | None = None

    def show(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show other rows, none of them marked. A table is laid out only when their number is another one.

        Rows that say the same are others too: a hold is marked by what it is, as two may be alike.
        """
        if rows is not self._rows:
            layout = len(rows) != len(self._rows) or self._is_named(self.app.size)
            self._rows, self._shown = rows, None
            self.refresh(layout=layout)

    def mark(self, part: OutlinePart | None) -> None:
        """Mark the hold whose figure is shown."""
        if part is not self._shown:
            self._shown = part
            self.refresh()

    def get_content_height(self, _container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the rows take, spread out where the window is large."""
        if self._is_named(viewport):
            return plan_line.count_lines(self._rows, width)
        columns, taken = ROOMY
        if viewport.width < columns or not self._rows:
            return len(self._rows)
        return len(self._rows) * min(max((viewport.height - taken) // len(self._rows), 1), MOST_LINES)

    def render(self) -> Content:
        """Return the rows, spread over the width, or a line of bars above the names."""
        if self._is_named(self.app.size):
            return plan_line.write_plan(self._rows, self._shown, self.size.width)
        longest_name = max((cell_len(row.name) for row in self._rows), default=0)
        room = self.size.width - len(MARK) - GAP
        amounts = self._fit_amounts(room - NARROWEST, longest_name)
        amount = max(map(cell_len, amounts), default=0)
        room = max(0, room - amount)
        name = max(0, min(longest_name, room - NARROWEST))
        bar = max(0, min(room - name, WIDEST))
        longest = max((row.seconds for row in self._rows), default=1.0)
        below = self.size.height // max(1, len(self._rows)) - 1
        return Content("\n").join(
            line
            for row, length in zip(self._rows, amounts, strict=True)
            for line in self._spread(row, self._line(row, name, bar, bar / longest, f"{length:>{amount}}"), below)
        )

    def _is_named(self, window: Size) -> bool:
        return window.height < self._named_below

    def _fit_amounts(self, room: int, longest_name: int) -> tuple[str, ...]:
        """Return the lengths of the poses, as they fit beside whole names.

        The space before them is theirs. Breaths are numbers alone where that leaves a name whole, and lengths go before
        a name is cut.
        """
        whole = tuple(" " * GAP + row.amount for row in self._rows)
        none = ("",) * len(self._rows)
        brief = tuple(" " + row.amount.removesuffix("s").removesuffix(" breath") for row in self._rows)
        for amounts in (whole, brief, none):
            if room - max(map(cell_len, amounts), default=0) >= longest_name:
                return amounts
        return whole if room - max(map(cell_len, whole), default=0) >= min(NAMED, longest_name) else none

    def _spread(self, row: OutlineRow, first: Content, below: int) -> Iterator[Content]:
        """Yield the first line of a row, and so many below it: where it is felt, and empty ones."""
        yield first
        if below > 0:
            yield Content.styled(" " * len(MARK) + cut_text(row.felt, self.size.width - len(MARK)), "$quiet")
            yield from [Content("")] * (below - 1)

    def _line(self, row: OutlineRow, name: int, bar: int, scale: float, amount: str) -> Content:
        shown = any(part is self._shown for part in row.parts)
        style = "$focus" if shown else ""
        title = pad_text(cut_name(row.name, name), name)
        cells = Content.assemble(*draw_bars(row, scale, self._shown))
        between = " " * max(0, bar - cells.cell_length)
        return Content.assemble(
            (MARK if shown else " " * len(MARK), style),
            (title, style),
            " " * GAP,
            cells,
            (f"{between}{amount}" if amount else "", style),
        )


def draw_bars(row: OutlineRow, scale: float, shown: OutlinePart | None = None) -> Iterator[tuple[str, str]]:
    """Yield the bars of a row's holds, each after the letter of its side. The one that is shown is marked.

    `scale` is the cells of a second.
    """
    for part in row.parts:
        colour = "$focus" if part is shown else "$quiet" if row.rests else "$stretch"
        cells = part.seconds * scale
        if part.side is None:
            yield BAR * max(1, round(cells)), colour
        else:
            # Sides that are alike have bars that are: the letters and the space between them are shared.
            yield part.side[0].upper(), "$side"
            yield BAR * max(1, int(cells - LETTERS)), colour
            yield " " if part is not row.parts[-1] else "", ""
