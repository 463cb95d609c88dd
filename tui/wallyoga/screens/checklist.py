"""The tick list dialog: a few things to tick, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from wallyoga.keys.key_pairs import KeyPair
from wallyoga.screens.modals import Dialog
from wallyoga.widgets.key_row import KeyRow

MARKED, UNMARKED = "●", "○"

BOX = 3
"""The cells of Textual's box, each a segment."""

KEYS = [KeyPair("↑↓", "move", 0), KeyPair("space", "tick", 0), KeyPair("⏎", "use these", 0), KeyPair("esc", "back", 0)]


class Ticks(SelectionList[str]):
    """A tick list whose enter key is left to the screen. What is ticked has another mark, not only another colour."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.take", "take it", show=False)]

    def render_line(self, y: int) -> Strip:
        """Return row `y`, its mark in place of Textual's box."""
        row = self.scroll_offset.y + y
        segments = list(super().render_line(y))
        if row >= self.option_count:
            return Strip(segments)
        mark = MARKED if self.get_option_at_index(row).value in self.selected else UNMARKED
        beside = segments[BOX]
        return Strip([Segment(mark.ljust(BOX), beside.style), *segments[BOX:]])


class Checklist(Dialog[frozenset[str]]):
    """A tick list dialog. Space ticks and unticks, enter takes what is ticked, escape changes nothing.

    `names` has what stands beside each box.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "back", "back", show=False)]

    def __init__(self, question: str, names: Mapping[str, str], ticked: Collection[str]) -> None:
        super().__init__()
        self._question = question
        self._names = names
        self._ticked = ticked

    def compose(self) -> ComposeResult:
        """Lay out the question above the things to tick."""
        with Vertical():
            yield Static(Content(self._question), id="question")
            boxes = (Selection(Content(words), name, name in self._ticked) for name, words in self._names.items())
            yield Ticks(*boxes)
            yield KeyRow(KEYS)

    def action_take(self) -> None:
        """Return what is ticked."""
        self.dismiss(frozenset(self.query_one(Ticks).selected))

    def action_back(self) -> None:
        """Return nothing."""
        self.dismiss(None)
