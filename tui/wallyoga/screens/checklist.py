"""The tick list dialog: a few things to tick, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from wallyoga.keys import KeyPair
from wallyoga.screens.base import Dialog
from wallyoga.widgets.key_line import write_keys

KEYS = [KeyPair("↑↓", "move", 0), KeyPair("space", "tick", 0), KeyPair("⏎", "use these", 0)]


class Ticks(SelectionList[str]):
    """A tick list whose enter key is left to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.take", "take it", show=False)]


class Checklist(Dialog[frozenset[str]]):
    """A tick list dialog. Space ticks and unticks; escape and enter take what is ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "take", "take it", show=False),
    ]

    def __init__(self, question: str, names: Collection[str], ticked: Collection[str]) -> None:
        super().__init__()
        self._question = question
        self._names = names
        self._ticked = ticked

    def compose(self) -> ComposeResult:
        """Lay out the question above the things to tick."""
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield Ticks(*(Selection(Content(name), name, name in self._ticked) for name in self._names))
            yield Static(write_keys(KEYS), id="keys")

    def action_take(self) -> None:
        """Return what is ticked."""
        self.dismiss(frozenset(self.query_one(Ticks).selected))
