"""The pane of today: a practice worth doing now, why, and the key that prepares it."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import GAP, cut_text


class Today(Widget):
    """A pane above the list with what is suggested today. Where nothing is, it is not there."""

    DEFAULT_CSS: ClassVar[str] = """
    Today { display: none; height: auto; max-height: 5; padding: 0 1; }
    Today { border: round $faint; border-title-color: $quiet; }
    Today.-offers { display: block; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.border_title = "Today"
        self._key, self._title, self._reason = "", "", ""

    def offer(self, key: str, name: str, reason: str) -> None:
        """Show a practice, why it is worth doing, and the key that prepares it."""
        self._key, self._title, self._reason = key, name, reason
        self.add_class("-offers")
        self.refresh(layout=True)

    def withdraw(self) -> None:
        """Show nothing."""
        self.remove_class("-offers")

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the rows of the name and the reason."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return the key beside the name, and the reason below it."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        indent = " " * (len(self._key) + GAP)
        room = max(1, width - len(indent))
        name = Content.assemble((self._key, "$focus"), " " * GAP, (cut_text(self._title, room), "bold"))
        return [name, *(Content(indent) + line for line in Content(self._reason).wrap(room))]
