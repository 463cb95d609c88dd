"""The name card, which asks what a new practice is to be called."""

from __future__ import annotations

import re

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from wallyoga.files.printable import UNPRINTABLE
from wallyoga.keys.build_keys import NAME
from wallyoga.screens.base import make_bindings
from wallyoga.screens.modals import Card
from wallyoga.studio import Studio


class NameCard(Card[str]):
    """The name card with a proposal. It gives the name, or None where the practice is not saved now."""

    ACTIONS = NAME
    BINDINGS = make_bindings(NAME)
    AUTO_FOCUS = "Input"

    def __init__(self, studio: Studio, proposal: str) -> None:
        super().__init__(studio)
        self._proposal = proposal

    def body(self) -> ComposeResult:
        """Lay out the question above the line to type in. There the proposal is typed over."""
        yield Static("What is it called?", id="title")
        line = Input(self._proposal, compact=True, select_on_focus=True)
        line.cursor_blink = False
        yield line

    @on(Input.Submitted)
    def action_use(self) -> None:
        """Give the name, if there is one."""
        name = re.sub(UNPRINTABLE, " ", self.query_one(Input).value).strip()
        if name:
            self.dismiss(name)

    def action_back(self) -> None:
        """Give none."""
        self.dismiss(None)
