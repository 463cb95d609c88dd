"""The key line at the foot of a screen, which says which keys do what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content

from wallyoga.keys import EVERYWHERE, Action, make_key_line
from wallyoga.widgets.still_lines import Still

GAP = "   "


class KeyLine(Still):
    """The key line of a screen, with the keys as the person has them."""

    DEFAULT_CSS: ClassVar[str] = """
    KeyLine { dock: bottom; height: 1; padding: 0 2; color: $quiet; }
    """

    def __init__(self, actions: tuple[Action, ...], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._keymap = keymap
        self._actions = actions
        self._pairs = make_key_line((*actions, *EVERYWHERE), keymap)

    def show(self, actions: tuple[Action, ...]) -> None:
        """Show the keys of other actions."""
        self._actions = actions
        self._pairs = make_key_line((*actions, *EVERYWHERE), self._keymap)
        self.refresh()

    def remap(self, keymap: Mapping[str, str]) -> None:
        """Show the keys under another keymap, if it is another."""
        if keymap != self._keymap:
            self._keymap = keymap
            self.show(self._actions)

    def render(self) -> Content:
        """Return keys and labels in a row, as many as there is room for. The last, help, is always there."""
        *pieces, last = [Content.assemble((key, "$foreground"), " ", label) for key, label in self._pairs]
        while pieces and sum(piece.cell_length + len(GAP) for piece in pieces) + last.cell_length > self.size.width:
            pieces.pop()
        return Content(GAP).join([*pieces, last])
