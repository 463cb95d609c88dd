"""The bring list: what a practice needs, each thing with a tick once it lies there."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import cut_text

OPEN, TICKED = "○", "✓"

BETWEEN = "   "
"""The space between two things in a line."""


class BringList(Widget):
    """A bring list, with as many things in a line as fit. They are ticked in turn, and after the last none is."""

    DEFAULT_CSS: ClassVar[str] = """
    BringList { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._props: tuple[str, ...] = ()
        self._ticked = 0

    def show(self, props: tuple[str, ...]) -> None:
        """Show what is needed; other things than before are not ticked yet."""
        if props != self._props:
            self._props, self._ticked = props, 0
            self.refresh(layout=True)

    def tick(self) -> None:
        """Tick the next thing, or take every tick away."""
        self._ticked = (self._ticked + 1) % (len(self._props) + 1)
        self.refresh()

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the things take."""
        return max(1, len(self._wrap(width)))

    def render(self) -> Content:
        """Return the things, those that lie there ticked."""
        lines = [Content(BETWEEN).join(map(self._draw, line)) for line in self._wrap(self.size.width)]
        return Content("\n").join(lines) if lines else Content("Nothing to bring.")

    def _wrap(self, width: int) -> list[list[int]]:
        """Return the numbers of the things in each line: as many as fit."""
        lines: list[list[int]] = []
        room = 0
        for number, prop in enumerate(self._props):
            taken = len(BETWEEN) + cell_len(f"{OPEN} {prop}")
            if taken > room:
                lines.append([])
                room = width + len(BETWEEN)
            lines[-1].append(number)
            room -= taken
        return lines

    def _draw(self, number: int) -> Content:
        """Return a thing behind its mark."""
        mark, style = (TICKED, "$focus") if number < self._ticked else (OPEN, "$quiet")
        return Content.assemble((mark, style), " ", cut_text(self._props[number], max(1, self.size.width - 2)))
