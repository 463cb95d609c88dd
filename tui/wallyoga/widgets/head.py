"""A line with something at its left, in its middle and at its right."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget


class Head(Widget):
    """The line at the top of a screen; the middle goes first where there is no room."""

    DEFAULT_CSS: ClassVar[str] = """
    Head { height: 1; padding: 0 2; }
    """

    def __init__(self, left: str = "", middle: str = "", right: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._parts = (left, middle, right)

    def show(self, left: str, middle: str, right: str) -> None:
        """Show other parts; it repaints only when one is new."""
        if (left, middle, right) != self._parts:
            self._parts = (left, middle, right)
            self.refresh()

    def render(self) -> Content:
        """Return the parts, spread over the width."""
        left, middle, right = self._parts
        width = self.size.width
        if len(left) + len(middle) + len(right) + 4 > width:
            middle = ""
        if len(left) + len(right) + 2 > width:
            left = left[: max(0, width - len(right) - 3)] + "…" if width > len(right) + 8 else left[:width]
            right = right if width > len(right) + 8 else ""
        room = width - len(left) - len(middle) - len(right)
        before = room if not middle else max(2, (width - len(middle)) // 2 - len(left))
        return Content.assemble(
            (left, "bold $foreground"),
            " " * before,
            (middle, "$primary"),
            " " * (room - before),
            (right, "$quiet"),
        )
