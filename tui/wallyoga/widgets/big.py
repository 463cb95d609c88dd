"""The big text: a word or a count that can be read from the floor."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.widgets.letters import draw_text


class Big(Widget):
    """A big text, as large as its place allows. It repaints when the text is another one."""

    DEFAULT_CSS: ClassVar[str] = """
    Big { height: 5; width: 1fr; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def show(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the letters, which stand at the bottom of their place."""
        width, height = self.size
        lines = draw_text(self._text, width, height)
        row = y - (height - len(lines))
        style = self.rich_style
        if row < 0:
            return Strip.blank(width, style)
        centred = self.styles.content_align_horizontal == "center"
        before = " " * ((width - len(lines[row])) // 2 if centred else 0)
        return Strip([Segment(before + lines[row], style)]).adjust_cell_length(width, style)
