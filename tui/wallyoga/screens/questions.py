"""The question dialog: a question with a few answers, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wallyoga.keys.key_pairs import KeyPair
from wallyoga.screens.modals import Dialog
from wallyoga.widgets.key_row import KeyRow
from wallyoga.widgets.vim_list import VimList

Answer = TypeVar("Answer")


KEYS = [KeyPair("↑↓", "move", 0), KeyPair("⏎", "choose", 0), KeyPair("esc", "back", 0)]


class Question(Dialog[Answer | None]):
    """A question dialog with answers by arrow keys and enter. Escape answers None, by which nothing changes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "back", "back", show=False)]

    def __init__(self, question: str, answers: Mapping[Answer, str], detail: str = "") -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._detail = detail

    def compose(self) -> ComposeResult:
        """Lay out the question above its answers."""
        with Vertical():
            yield Static(Content(self._question), id="question")
            if self._detail:
                yield Static(Content(self._detail), id="detail")
            yield VimList(*(Option(Content(words)) for words in self._answers.values()))
            yield KeyRow(KEYS)

    def on_mount(self) -> None:
        """Point at the first answer."""
        self.query_one(VimList).highlighted = 0

    @on(OptionList.OptionSelected)
    def answer(self, event: OptionList.OptionSelected) -> None:
        """Return the answer that was chosen."""
        self.dismiss(list(self._answers)[event.option_index])

    def action_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
