"""The panes of the trends: each a plot and a few words in a frame."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

FRAME = Size(4, 2)
"""The cells that the frame of a pane takes, with the air beside its text."""

LOFTY = 40
"""The lines of a window in which there can be two empty lines between rows, instead of one."""


class Drawn(NamedTuple):
    """A plot as its rows, which can have several lines, and its words."""

    rows: tuple[Content, ...]
    words: str = ""


Lines = list[Content]

Draw = Callable[[int, int | None], Drawn]
"""The drawing of a plot in so many cells, and at most so many lines (None: in as many as it likes)."""


class Pane(Widget):
    """A pane of the trends. It is drawn in the room that it has, whenever it is painted: nothing of it is kept."""

    DEFAULT_CSS: ClassVar[str] = """
    Pane { border: round $faint; border-title-color: $foreground; border-title-style: bold; padding: 0 1; }
    """

    def __init__(self, title: str, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.border_title = title
        self.grows = False
        """Whether the plot itself is as high as there is room."""
        self._draw: Draw = lambda _width, _lines: Drawn(())

    @property
    def most_air(self) -> int:
        """The most empty lines between two rows of the plot."""
        return 2 if self.screen.size.height >= LOFTY else 1

    def show(self, draw: Draw, *, grows: bool = False) -> None:
        """Draw this from now on."""
        self._draw, self.grows = draw, grows
        self.refresh(layout=True)

    def count_lines(self, width: int, air: int = 0) -> int:
        """Return the lines of the whole pane in so many cells, with that air."""
        rows, words = self._arrange(width - FRAME.width, None)
        return FRAME.height + len(_join(rows, words, air))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual has it
        """Return the lines that are drawn in the room there is."""
        return len(self.render().split("\n"))

    def render(self) -> Content:
        """Return the rows with all the air there is room for, and the words."""
        width, lines = self.content_size
        rows, words = self._arrange(width, lines)
        fitting = (air for air in range(self.most_air, 0, -1) if len(_join(rows, words, air)) <= lines)
        return Content("\n").join(_join(rows, words, next(fitting, 0)))

    def _arrange(self, width: int, lines: int | None) -> tuple[list[Lines], Lines]:
        """Return the lines of each row of the plot and of the words. The plot leaves those the room that they need."""
        drawn = self._draw(width, lines)
        below = [Content(line) for part in drawn.words.split("\n") for line in wrap(part, max(1, width))]
        rows = drawn.rows if lines is None else self._draw(width, lines - len(below)).rows
        return [[part for line in row.split("\n") for part in _wrap(line, width)] for row in rows], below


def _wrap(line: Content, width: int) -> Lines:
    """Return a line in as many as it needs."""
    return line.wrap(width) if line.cell_length > width > 0 else [line]


def _join(rows: list[Lines], words: Lines, air: int) -> Lines:
    """Return all lines of a pane, with air between rows. The words then have a line of it above them."""
    lines: Lines = []
    for row in rows:
        lines += [*([Content("")] * air if lines else ()), *row]
    return [*lines, *([Content("")] if air and lines and words else ()), *words]
