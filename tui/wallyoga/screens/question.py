"""A question with a few answers, over whatever is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wallyoga.screens.dialog import Dialog
from wallyoga.widgets.vim_list import VimList


class Question(Dialog[str]):
    """Answers by arrow keys and enter; escape takes the first answer, which never loses anything."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "first", "back", show=False)]

    def __init__(self, question: str, answers: Mapping[str, str], detail: str = "") -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._detail = detail

    def compose(self) -> ComposeResult:
        """Lay out the question above its answers."""
        with Vertical():
            yield Static(self._question, id="question")
            if self._detail:
                yield Static(Content(self._detail), id="detail")
            yield VimList(*(Option(words, id=answer) for answer, words in self._answers.items()))
            yield Static("↑ ↓ choose   ⏎ take it   esc back", id="keys")

    def on_mount(self) -> None:
        """Point at the first answer."""
        self.query_one(VimList).highlighted = 0

    @on(OptionList.OptionSelected)
    def answer(self, event: OptionList.OptionSelected) -> None:
        """Return the answer that was chosen."""
        self.dismiss(event.option.id or next(iter(self._answers)))

    def action_first(self) -> None:
        """Return the first answer."""
        self.dismiss(next(iter(self._answers)))
