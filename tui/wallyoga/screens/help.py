"""The help screen: every key of the screen below, and what was just said there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from rich.style import Style
from rich.table import Table
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.containers import VerticalScroll
from textual.widgets import Static

from wallyoga.keys.action import Action
from wallyoga.keys.app_keys import EVERYWHERE
from wallyoga.keys.key_names import LISTS, format_key
from wallyoga.screens.modals import Modal
from wallyoga.studio import Studio

Row = tuple[str, str]
"""A key, and what it does."""

HERE, IN_LISTS, ALWAYS = "On this screen", "In a list", "Everywhere"
"""The titles of what has no group of its own."""

NOTICES = "Said just now"
"""The title of the notices, which have a line there and all their words here."""


class Help(Modal[None]):
    """The help screen, a list of keys in groups, below the notices of that moment."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "back", show=False),
    ]
    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, studio: Studio, actions: tuple[Action, ...], notices: Collection[str] = ()) -> None:
        super().__init__()
        self._notices = notices
        self._keymap = studio.settings.keys
        self._groups = list(self._list_groups(actions))

    def compose(self) -> ComposeResult:
        """Lay out what was said, and the groups, those of this screen first."""
        with VerticalScroll() as box:
            box.border_title = "Keys"
            box.border_subtitle = "↑↓ scroll  esc back"
            if self._notices:
                yield Static(NOTICES, classes="title", markup=False)
                yield Static("\n".join(self._notices), id="notices", markup=False)
            for title, _ in self._groups:
                yield Static(title, classes="title", markup=False)
                yield Static(classes="keys")

    def on_mount(self) -> None:
        """Fill the groups, now and in the colours of another theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._fill())
        self._fill()

    def _fill(self) -> None:
        style = Style(color=Color.parse(self.app.theme_variables["focus"]).rich_color)
        width = max(len(key) for _, rows in self._groups for key, _ in rows)
        for (_, rows), place in zip(self._groups, self.query(".keys").results(Static), strict=True):
            table = Table.grid(padding=(0, 2))
            table.add_column(no_wrap=True, style=style, width=width)
            table.add_column(ratio=1)
            for row in rows:
                table.add_row(*row)
            place.update(table)

    def _list_groups(self, actions: tuple[Action, ...]) -> Iterator[tuple[str, list[Row]]]:
        """Yield the title and the rows of each group."""
        for title, some in groupby(actions, key=lambda action: action.group):
            yield title or HERE, self._list_rows(some)
        yield IN_LISTS, list(LISTS)
        yield ALWAYS, self._list_rows(EVERYWHERE)

    def _list_rows(self, actions: Iterable[Action]) -> list[Row]:
        return [(format_key(action, self._keymap, every=True), action.help) for action in actions]
