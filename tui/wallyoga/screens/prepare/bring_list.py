"""The bring list: what a practice needs, each thing with a tick once it lies there."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import cut_text

OPEN, TICKED = "○", "✓"


class BringList(Widget):
    """A bring list, a line for each thing. Things are ticked from the top, and after the last none is."""

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

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """Return a line for each thing, and one for nothing."""
        return max(1, len(self._props))

    def render(self) -> Content:
        """Return the things, those that lie there ticked."""
        if not self._props:
            return Content("Nothing to bring.")
        lines = []
        for number, prop in enumerate(self._props):
            mark, style = (TICKED, "$focus") if number < self._ticked else (OPEN, "$quiet")
            lines.append(Content.assemble((mark, style), " ", cut_text(prop, max(1, self.size.width - 2))))
        return Content("\n").join(lines)
