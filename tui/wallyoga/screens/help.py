"""The help screen: every key of the screen below, as the person has them."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from wallyoga.keys import EVERYWHERE, LISTS, Action, format_key
from wallyoga.screens.base import Over
from wallyoga.studio import Studio


class Help(Over[None]):
    """The help screen, a list of keys and what they do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "back", show=False),
    ]
    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, studio: Studio, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._keymap = studio.settings.keys
        self._actions = actions

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with VerticalScroll() as box:
            box.border_title = "Keys"
            box.border_subtitle = "esc back"
            yield Static(self._table())

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, style="bold")
        table.add_column(ratio=1)
        for action in self._actions:
            table.add_row(format_key(action, self._keymap, every=True), action.help)
        table.add_row("", "")
        for key, what in LISTS:
            table.add_row(key, what)
        table.add_row("", "")
        for action in EVERYWHERE:
            table.add_row(format_key(action, self._keymap, every=True), action.help)
        return table
