"""The session pane: the list of sessions, what is looked for in it, and its field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from wallyoga.history.index.query import EVERYTHING, Search
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_loader import Listed, Paged, SessionLoader
from wallyoga.studio import Studio

EMPTY = "Nothing here yet. Your first practice will stand here."
NONE_FOUND = "No session has all of that. Escape shows them all again."


class SessionPane(Vertical):
    """The session pane: it lists what fits its search, which its field narrows."""

    DEFAULT_CSS: ClassVar[str] = """
    SessionPane { border: round $faint; border-title-color: $quiet; border-subtitle-color: $quiet; }
    SessionPane:focus-within { border: round $focus; border-title-color: $foreground; }
    SessionPane SessionList { height: 1fr; }
    SessionPane Input { display: none; padding: 0 1; background: $surface; }
    SessionPane Input.-open { display: block; }
    """

    @dataclass
    class Narrowed(Message):
        """The message that something else is looked for."""

        search: Search

    def __init__(self, studio: Studio, today: date) -> None:
        super().__init__(id="left")
        self._studio = studio
        self._today = today
        self._begun = False
        self.search = EVERYTHING
        # A thread asks it for its cursor, also when the screen is gone and nothing can be looked up in it.
        self.sessions = SessionList(id="sessions")

    def compose(self) -> ComposeResult:
        """Lay out the list above its field."""
        yield self.sessions
        yield Input(id="find", placeholder="nov, 2026-10, hip", compact=True)

    def on_mount(self) -> None:
        """List the newest sessions, beside the painting."""
        self.query_one(Input).cursor_blink = False
        self._loader = SessionLoader(self._studio, self._today, self.screen, self.post_message)
        self._loader.list_first(self.search)

    @property
    def finds(self) -> bool:
        """Whether something is looked for, or the field for it is open."""
        return self.search.narrows or self.query_one(Input).has_class("-open")

    def look_for(self, search: Search) -> None:
        """List what fits a search, if it is another one."""
        if search != self.search:
            self.search = search
            self._loader.list_sessions(search)
            self.post_message(self.Narrowed(search))

    def read_files(self, wanted: str = "") -> None:
        """Take in what is new among the files. The cursor goes to one that is `wanted`."""
        self._loader.read_everything(self.search, lambda: self.sessions.cursor, wanted)

    def point_at_day(self, day: date, before: int) -> None:
        """Have the list point at a day; about `before` of its sessions are newer."""
        self._loader.find_day(self.search, day, before)

    def open_field(self) -> None:
        """Type what to look for."""
        self.query_one(Input).add_class("-open")
        self.query_one(Input).focus()

    def show_all(self) -> None:
        """Look for nothing any more."""
        field = self.query_one(Input)
        with self.prevent(Input.Changed):
            field.clear()
        field.remove_class("-open")
        self.look_for(EVERYTHING)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List what has the words in it, as they are typed."""
        self.look_for(Search(event.value, self.search.practice))

    @on(Input.Submitted)
    def return_to_list(self) -> None:
        """Go to the list of what fits."""
        self.sessions.focus()

    @on(SessionList.Wanted)
    def fetch_page(self, wanted: SessionList.Wanted) -> None:
        """Fetch a page that is looked at."""
        self._loader.fetch_page(self.search, wanted.offset)

    @on(Paged)
    def show_page(self, event: Paged) -> None:
        """Take in a page."""
        if event.search == self.search:
            self.sessions.add(event.offset, event.rows)

    @on(Listed)
    def show_sessions(self, event: Listed) -> None:
        """Show the sessions, unless something else is looked for by now.

        Only when the first of them are painted everything else is looked at.
        """
        listing = event.listing
        if listing.search == self.search:
            self.sessions.show(listing, NONE_FOUND if listing.search.narrows else EMPTY, stays=event.stays)
            self.set_class(not (listing.count or listing.search.narrows), "-empty")
            self.border_title = f"Sessions · {listing.count} found" if listing.search.narrows else "Sessions"
            self.border_subtitle = "esc all" if listing.search.narrows else ""
        elif event.stays:
            self._loader.list_sessions(self.search)
        if not self._begun:
            self._begun = True
            self.call_after_refresh(self.read_files)
