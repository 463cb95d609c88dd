"""The practice column: the list of practices, and above it the field that narrows it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.widgets.still_lines import Ground


class PracticeColumn(Vertical, Ground):
    """The practice column, whose field is there only while words are looked for."""

    def __init__(self, practices: PracticeList) -> None:
        super().__init__(id="left")
        self._practices = practices

    def compose(self) -> ComposeResult:
        """Lay out the list alone."""
        yield self._practices

    async def open_field(self) -> None:
        """Type what to look for."""
        if not self.query(Input):
            line = Input(id="find", placeholder="find", compact=True)
            line.cursor_blink = False
            await self.mount(line, before=self._practices)
        self.query_one(Input).focus()

    def close_field(self) -> None:
        """Go back to the list, without the field."""
        self.query(Input).remove()
        self._practices.focus()

    @on(Input.Submitted)
    def leave_field(self) -> None:
        """Go back to the list with what was found."""
        self._practices.focus()
