"""The floor text: a word, a name or a count in floor type."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from wallyoga.widgets.floor_type import TypeSize, fit_text
from wallyoga.widgets.still_lines import Still


class FloorText(Still):
    """A floor text, as large as its place allows, and plain where no size fits.

    It stands at the bottom of its place, in the middle where the style says so, and repaints when it is another one.
    """

    DEFAULT_CSS: ClassVar[str] = """
    FloorText { height: 4; width: 1fr; }
    """

    def __init__(
        self,
        text: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name
        *,
        classes: str | None = None,
        largest: TypeSize = TypeSize.GIANT,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._text = text
        self._largest = largest

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

    def show(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the text."""
        width, height = self.size
        lines = fit_text(self._text, width, height, self._largest)
        row = y - (height - len(lines))
        if row < 0:
            return Strip.blank(width, self.rich_style)
        before = (width - len(lines[row])) // 2 if self.styles.content_align_horizontal == "center" else 0
        strip = Strip([Segment(" " * before + lines[row], self.rich_style)])
        return strip.adjust_cell_length(width, self.rich_style)
