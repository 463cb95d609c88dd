"""Looking back: every session, newest first, and the one under the cursor in full."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.markup import escape
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wallyoga import keys
from wallyoga.history.store import Entry, Unreadable
from wallyoga.screens.page import Page, bindings
from wallyoga.studio import Studio
from wallyoga.widgets.head import Head
from wallyoga.widgets.session_view import SessionView
from wallyoga.widgets.vim_list import VimList
from wallyoga.words import minutes, moment

EMPTY = "Nothing here yet. Your first practice will be."


class HistoryScreen(Page[None]):
    """A list of sessions beside the details of one."""

    ACTIONS = keys.HISTORY
    BINDINGS = bindings(keys.HISTORY)
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "#sessions"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._found: list[Entry | Unreadable] = []

    def body(self) -> ComposeResult:
        """Lay out the list and the details."""
        yield Head("History", "", "", id="where")
        with Horizontal(id="panels"):
            yield VimList(id="sessions")
            with VerticalScroll(id="details", can_focus=False):
                yield SessionView(self.studio.library.poses)

    def on_mount(self) -> None:
        """Read the sessions beside the painting."""
        self.query_one(VimList).border_title = "Sessions"
        self.read()

    @work(thread=True, exclusive=True, group="history")
    def read(self) -> None:
        """Read every session there is."""
        found = list(self.studio.history.entries())
        self.app.call_from_thread(self.show, found)

    def show(self, found: list[Entry | Unreadable]) -> None:
        """List what was found."""
        self._found = found
        sessions = self.query_one(VimList)
        sessions.clear_options()
        sessions.add_options(Option(_row(item), id=str(number)) for number, item in enumerate(found))
        if found:
            sessions.highlighted = 0
        else:
            self.query_one(SessionView).say(EMPTY)
        seconds = sum(item.record.practised_seconds for item in found if isinstance(item, Entry))
        count = sum(isinstance(item, Entry) for item in found)
        self.query_one("#where", Head).show("History", "", _sum(count, seconds) if count else "")

    @on(OptionList.OptionHighlighted)
    def details(self, event: OptionList.OptionHighlighted) -> None:
        """Show the session under the cursor in full."""
        item = self._found[event.option_index]
        details = self.query_one("#details", VerticalScroll)
        details.scroll_home(animate=False)
        match item:
            case Entry(record=record):
                details.border_title = moment(record.started)
                self.query_one(SessionView).show(record)
            case Unreadable(path=path, reason=reason):
                details.border_title = escape(path.name)
                self.query_one(SessionView).say(
                    f"This file cannot be read, and is left as it is.\n\n{reason}\n\n{path}"
                )

    def action_back(self) -> None:
        """Return to the practices."""
        self.dismiss()


def _row(item: Entry | Unreadable) -> Table:
    row = Table.grid(expand=True, padding=(0, 1))
    row.add_column(no_wrap=True)
    row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    row.add_column(justify="right", no_wrap=True)
    match item:
        case Entry(record=record):
            row.add_row(moment(record.started), Text(record.name), minutes(record.practised_seconds))
        case Unreadable(path=path):
            row.add_row("?", Text(path.name), "cannot be read")
    return row


def _sum(count: int, seconds: int) -> str:
    sessions = "1 session" if count == 1 else f"{count} sessions"
    hours, rest = divmod(round(seconds / 60), 60)
    return f"{sessions} · {f'{hours} h {rest} min' if hours else f'{rest} min'}"
