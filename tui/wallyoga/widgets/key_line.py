"""The line at the foot of a screen that says which keys do what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from wallyoga.keys import EVERYWHERE, Action, key_line


class KeyLine(Widget):
    """The keys of a screen, as the person has them."""

    DEFAULT_CSS: ClassVar[str] = """
    KeyLine { dock: bottom; height: 1; padding: 0 2; color: $quiet; }
    """

    def __init__(self, actions: tuple[Action, ...], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._pairs = key_line((*actions, *EVERYWHERE), keymap)

    def render(self) -> Content:
        """Return keys and labels in a row, as many as there is room for."""
        line = Content("")
        for key, label in self._pairs:
            piece = Content.assemble((key, "$foreground"), " ", label)
            longer = piece if not line else Content.assemble(line, "   ", piece)
            if longer.cell_length > self.size.width:
                break
            line = longer
        return line
