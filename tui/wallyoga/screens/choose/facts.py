"""The facts table: rows of two in columns that know their width."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import GAP


class Facts(Widget):
    """A facts table in rows of two. What it is about stands quietly, and beside it a text that wraps under itself."""

    DEFAULT_CSS: ClassVar[str] = """
    Facts { height: auto; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._facts: tuple[tuple[str, str], ...] = ()

    def show(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show other facts."""
        if facts != self._facts:
            self._facts = facts
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the facts take when they are wrapped."""
        return sum(len(lines) for _, lines in self._wrapped(width))

    def render(self) -> Content:
        """Return the facts, wrapped into the width."""
        indent = self._indent()
        lines: list[Content] = []
        for about, wrapped in self._wrapped(self.size.width):
            labels = [Content.styled(f"{about:{indent}}", "$quiet"), *[Content(" " * indent)] * (len(wrapped) - 1)]
            lines += (label + line for label, line in zip(labels, wrapped, strict=True))
        return Content("\n").join(lines)

    def _indent(self) -> int:
        return max((len(about) for about, _ in self._facts), default=0) + GAP

    def _wrapped(self, width: int) -> list[tuple[str, list[Content]]]:
        room = max(1, width - self._indent())
        return [(about, Content(text).wrap(room) or [Content("")]) for about, text in self._facts]
