"""The base of the history screen: what is shown, and where it comes from. What keys do with it is in `screen`."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import find_practice_day
from wallyoga.screens.base import Page
from wallyoga.screens.history.details import Details
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_loader import Knows, Listed, Looking, Paged, Reading
from wallyoga.screens.history.session_query import Known, Search
from wallyoga.screens.history.year import Year
from wallyoga.studio import Studio
from wallyoga.text.session_words import format_tally
from wallyoga.widgets.progress import Progress
from wallyoga.widgets.sections import Sections

EMPTY = "Nothing here yet. Your first practice will stand here."
NONE_FOUND = "No session has all of that. Escape shows them all again."


class HistoryPage(Page[None]):
    """The base of the history screen: a year above sessions and details.

    The details of one stand beside the list; all of it is looked up beside the painting.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._day_starts = studio.settings.day_starts
        self._today = find_practice_day(studio.clock.date(), self._day_starts)
        self._search = Search()
        self._begun = False
        self._known = Known({}, Tally(0, 0), ())
        self._looking = Looking(studio.catalogue, self._today, self._day_starts, self.post_message, studio.clock)

    def body(self) -> ComposeResult:
        """Lay out the year above the list and the details."""
        yield Sections("History", ("Sessions", "Trends"), "Sessions", id="where")
        with Horizontal(id="days"):
            yield Year(self._today, id="year")
            yield Static(id="day")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield SessionList(self._today.year, id="sessions")
                yield Input(id="find", placeholder="nov, 2026-10, hip", compact=True)
            yield Details(self.studio, id="details")
        with Horizontal(id="progress"):
            yield Static(id="read")
            yield Progress()

    def on_mount(self) -> None:
        """Start to look into the catalogue, beside the painting."""
        self.query_one(SessionList).border_title = "Sessions"
        self.query_one(Input).cursor_blink = False
        self.list_first()

    @work(thread=True, group="first")
    def list_first(self) -> None:
        """List the newest sessions. Only when they are painted everything else is looked at."""
        self._looking.first(self._search)

    @work(thread=True, exclusive=True, group="history")
    def look(self, wanted: str = "") -> None:
        """Show what is known, and again once new files are taken in.

        The second time comes only if anything is new. What was deleted more than thirty days ago goes, too.
        """
        worker = get_current_worker()
        sessions = self.query_one(SessionList)
        self._looking.everything(self._search, lambda: sessions.cursor, wanted, lambda: worker.is_cancelled)
        self.studio.trash.clean(self.studio.clock.date())

    @work(thread=True, exclusive=True, group="list")
    def list_sessions(self) -> None:
        """List the sessions that are looked for."""
        self._looking.matching(self._search)

    @on(SessionList.Wanted)
    @work(thread=True, group="page")
    def fetch(self, wanted: SessionList.Wanted) -> None:
        """Fetch a page that is looked at."""
        self._looking.page(self._search, wanted.offset)

    @work(thread=True, exclusive=True, group="day")
    def go_to_day(self) -> None:
        """Have the list point at the day under the year's cursor."""
        year = self.query_one(Year)
        before = sum(tally.sessions for day, tally in self._known.days.items() if day > year.day)
        self._looking.day(self._search, year.day, 0 if self._search.narrows else before)

    def on_descendant_focus(self) -> None:
        """Name the list anew. Its frame tells of the year while that has the keys."""
        self._entitle()

    @on(Year.Moved)
    def move_list(self) -> None:
        """Follow the year with the list."""
        self._show_day()
        self.go_to_day()

    @on(Listed)
    def show_found(self, event: Listed) -> None:
        """Show the search result, unless something else is looked for by now."""
        if event.found.search == self._search:
            self._show(event)
        elif event.stays:
            self.list_sessions()
        if not self._begun:
            self._begun = True
            self.call_after_refresh(self.look)

    @on(Paged)
    def show_page(self, event: Paged) -> None:
        """Take in a page."""
        if event.search == self._search:
            self.query_one(SessionList).add(event.offset, event.rows)

    @on(Knows)
    def show_known(self, event: Knows) -> None:
        """Show the context of the session list."""
        self._known = event.known
        self.query_one(Year).show(event.known.days, whole=event.whole)
        self.query_one(Sections).say(format_tally(event.known.total) if event.known.total.sessions else "")
        self._show_day()

    @on(Reading)
    def show_progress(self, event: Reading) -> None:
        """Show how far the reading is."""
        self.query_one("#progress").set_class(event.done < event.of, "-reading")
        if event.of:
            words = f"Reading your sessions, {event.done} of {event.of}"
            self.query_one("#read", Static).update(Content(words))
            self.query_one(Progress).show(event.done / event.of)

    @on(SessionList.Pointed)
    def details(self, event: SessionList.Pointed) -> None:
        """Show the session under the cursor in full, and its day."""
        year, row = self.query_one(Year), event.row
        if event.index != self.query_one(SessionList).cursor or row is None:
            return
        self.query_one(Details).show(row)
        if row.started and not year.has_focus:
            year.point(find_practice_day(row.started, self._day_starts))
            self._show_day()

    def _show(self, listed: Listed) -> None:
        found = listed.found
        sessions = self.query_one(SessionList)
        sessions.border_subtitle = "esc all" if found.search.narrows else ""
        self.query_one("#panels").set_class(not (found.count or found.search.narrows), "-empty")
        if found.count:
            sessions.show(found.count, found.rows, found.cursor, stays=listed.stays)
        else:
            sessions.say(NONE_FOUND if found.search.narrows else EMPTY)
            self.query_one(Details).say("")
        self._entitle()

    def _show_day(self) -> None:
        """Show what there is on the year's day, and the marks' legend. The day is the one under the year's cursor."""
        year = self.query_one(Year)
        self.query_one("#day", Static).update(year.words(), layout=False)
        self._entitle()

    def _entitle(self) -> None:
        """Set the title of the list.

        Where there is no room beside the year, its frame tells of the day under the cursor.
        """
        year, sessions = self.query_one(Year), self.query_one(SessionList)
        found = f"Sessions · {sessions.count} found" if self._search.narrows else "Sessions"
        sessions.border_title = year.in_one_line() if year.has_focus and self.has_class("-narrow") else found
