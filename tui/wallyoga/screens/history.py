"""Looking back: a year of days, every session, newest first, and the one under the cursor in full."""

from __future__ import annotations

from asyncio import to_thread

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from wallyoga import keys
from wallyoga.files import SaveError
from wallyoga.history.catalogue import Tally
from wallyoga.history.row import Row
from wallyoga.history.statistics import DAY_STARTS, practice_day
from wallyoga.screens.export import ExportCard
from wallyoga.screens.listing import Known, Wish
from wallyoga.screens.looking import Knows, Listed, Looking, Paged, Progress
from wallyoga.screens.page import Page, bindings
from wallyoga.screens.question import Question
from wallyoga.screens.revise import Revise
from wallyoga.screens.trends import TrendsScreen
from wallyoga.strict import FileError
from wallyoga.studio import Studio
from wallyoga.telling import sum_of
from wallyoga.widgets.details import Details
from wallyoga.widgets.places import Places
from wallyoga.widgets.session_list import SessionList
from wallyoga.widgets.year import Year

EMPTY = "Nothing here yet. Your first practice will be."
NONE_FOUND = "No session has all of that. Escape shows them all again."
LEFT_ALONE = "A file that cannot be read is left as it is; you can look at it where it is."
ANY = "any"


class HistoryScreen(Page[None]):
    """A year above a list of sessions beside the details of one."""

    ACTIONS = keys.HISTORY
    BINDINGS = bindings(keys.HISTORY)
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "#sessions"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._today = practice_day(studio.clock.date())
        self._wish = Wish()
        self._begun = False
        self._known = Known({}, Tally(0, 0), ())
        self._looking = Looking(studio.catalogue, self._today, DAY_STARTS, self.post_message)

    def body(self) -> ComposeResult:
        """Lay out the year above the list and the details."""
        yield Places("History", ("Sessions", "Trends"), "Sessions", id="where")
        with Horizontal(id="days"):
            yield Year(self._today, id="year")
            yield Static(id="day")
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield SessionList(self._today.year, id="sessions")
                yield Input(id="find", placeholder="nov, 2026-10, hip", compact=True)
            yield Details(self.studio, id="details")
        yield Static(id="progress")

    def on_mount(self) -> None:
        """Look beside the painting."""
        self.query_one(SessionList).border_title = "Sessions"
        self.query_one(Input).cursor_blink = False
        self.list_first()

    @work(thread=True, exclusive=True, group="history")
    def list_first(self) -> None:
        """List the newest sessions; only when they are painted everything else is looked at."""
        self._looking.first(self._wish)

    @work(thread=True, exclusive=True, group="history")
    def look(self, wanted: str = "") -> None:
        """Show what is known, take in what is new in the files, and show it again if anything is."""
        worker = get_current_worker()
        cursor = self.query_one(SessionList).cursor
        self._looking.everything(self._wish, cursor, wanted, lambda: worker.is_cancelled)

    @work(thread=True, exclusive=True, group="list")
    def list_sessions(self) -> None:
        """List the sessions that are looked for."""
        self._looking.matching(self._wish)

    @on(SessionList.Wanted)
    @work(thread=True, group="page")
    def fetch(self, wanted: SessionList.Wanted) -> None:
        """Fetch a page that is looked at."""
        self._looking.page(self._wish, wanted.offset)

    @work(thread=True, exclusive=True, group="day")
    def go_to_day(self) -> None:
        """Have the list point at the day under the year's cursor."""
        year = self.query_one(Year)
        before = sum(tally.sessions for day, tally in self._known.days.items() if day > year.day)
        self._looking.day(self._wish, year.day, before if self._wish.anything else 0)

    @on(Year.Moved)
    def move_list(self) -> None:
        """Follow the year with the list."""
        self._show_day()
        self.go_to_day()

    @on(Listed)
    def show_found(self, event: Listed) -> None:
        """Show what was found, unless something else is looked for by now."""
        if event.found.wish == self._wish:
            self._show(event)
        if not self._begun:
            self._begun = True
            self.call_after_refresh(self.look)

    @on(Paged)
    def show_page(self, event: Paged) -> None:
        """Take in a page."""
        if event.wish == self._wish:
            self.query_one(SessionList).add(event.offset, event.rows)

    @on(Knows)
    def show_known(self, event: Knows) -> None:
        """Show what stands around the list."""
        self._known = event.known
        self.query_one(Year).show(event.known.days)
        self.query_one(Places).say(sum_of(event.known.total) if event.known.total.sessions else "")
        self._show_day()

    @on(Progress)
    def show_progress(self, event: Progress) -> None:
        """Show how far the reading is."""
        line = self.query_one("#progress", Static)
        line.set_class(event.done < event.of, "-reading")
        line.update(Content(f"Reading your sessions: {event.done} of {event.of}"))

    @on(SessionList.Pointed)
    def details(self, event: SessionList.Pointed) -> None:
        """Show the session under the cursor in full, and its day."""
        year, row = self.query_one(Year), event.row
        if event.index != self.query_one(SessionList).cursor or row is None:
            return
        self.query_one(Details).show(row)
        if row.started and not year.has_focus:
            year.point(practice_day(row.started))
            self._show_day()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List what has the words in it, as they are typed."""
        self._want(Wish(event.value, self._wish.practice))

    @on(Input.Submitted)
    def back_to_list(self) -> None:
        """Go back to the list with what was found."""
        self.query_one(SessionList).focus()

    def action_open(self) -> None:
        """Go to the details, to read on there."""
        if self.query_one(SessionList).row:
            self.query_one("#panels").add_class("-open")
            self.query_one("#details").focus()

    def action_year(self) -> None:
        """Go to the year, and back."""
        year = self.query_one(Year)
        self._close()
        if year.has_focus:
            self._to_list()
        else:
            self.add_class("-year")
            year.focus()

    def action_find(self) -> None:
        """Type what to look for."""
        self._close()
        self.query_one("#find").add_class("-open")
        self.query_one(Input).focus()

    @work
    async def action_filter(self) -> None:
        """Ask for a practice."""
        practised = {each.id: f"{each.name}  {each.sessions}" for each in self._known.practices}
        answer = await self.app.push_screen_wait(Question("Which practice?", {ANY: "Every practice", **practised}))
        self._want(Wish(self._wish.words, None if answer == ANY else answer))

    @work
    async def action_edit(self) -> None:
        """Edit what was said of the session under the cursor."""
        row = self._readable()
        if row is None:
            return
        try:
            record = self.studio.history.read(row.path)
        except FileError as error:
            self._warn(str(error))
            return
        if await self.app.push_screen_wait(Revise(self.studio, record, row.path)):
            self.look(str(row.path))

    @work
    async def action_delete(self) -> None:
        """Delete the session under the cursor; it can be brought back."""
        row = self._readable()
        if row is None:
            return
        try:
            await to_thread(self.studio.trash.remove, row.path, self.studio.clock.date())
        except SaveError as error:
            self._warn(str(error))
            return
        self.notify("Deleted. u brings it back, for thirty days.", timeout=6)
        self.look()

    @work
    async def action_undo(self) -> None:
        """Bring back what was deleted last."""
        try:
            path = await to_thread(self.studio.trash.undo)
        except SaveError as error:
            self._warn(str(error))
            return
        if path is None:
            self.notify("There is nothing to bring back.", timeout=4)
            return
        self.notify("It is back.", timeout=4)
        self.look(str(path))

    def action_trends(self) -> None:
        """See what the sessions say together."""
        self.app.push_screen(TrendsScreen(self.studio), self._left_trends)

    def action_export(self) -> None:
        """Write every session to a file."""
        self.app.push_screen(ExportCard(self.studio))

    def action_back(self) -> None:
        """Go one step back: to the list, to every session, to the practices."""
        if self.query_one("#details").has_focus or self.query_one(Year).has_focus:
            self._to_list()
        elif self._wish.anything and not self.query_one("#find").has_class("-open"):
            self.dismiss()
        else:
            with self.prevent(Input.Changed):
                self.query_one(Input).clear()
            self.query_one("#find").remove_class("-open")
            self._to_list()
            self._want(Wish())

    def action_leave(self) -> None:
        """Return to the practices."""
        self.dismiss()

    def _want(self, wish: Wish) -> None:
        """List what fits a wish, if it is another one."""
        if wish != self._wish:
            self._wish = wish
            self.list_sessions()

    def _show(self, listed: Listed) -> None:
        found = listed.found
        sessions = self.query_one(SessionList)
        sessions.border_title = "Sessions" if found.wish.anything else f"Sessions · {found.count} found"
        sessions.border_subtitle = "" if found.wish.anything else "esc all"
        sessions.show(found.count, found.rows, found.cursor)
        if not found.count:
            self.query_one(Details).say(EMPTY if found.wish.anything else NONE_FOUND)

    def _show_day(self) -> None:
        """Say what there is on the day under the year's cursor, and what the marks mean."""
        self.query_one("#day", Static).update(self.query_one(Year).words(), layout=False)

    def _to_list(self) -> None:
        self._close()
        self.query_one(SessionList).focus()

    def _close(self) -> None:
        """Show the list again where the details or the year took its place."""
        self.query_one("#panels").remove_class("-open")
        self.remove_class("-year")

    def _readable(self) -> Row | None:
        """Return the session under the cursor, or say why there is nothing to be done with it."""
        row = self.query_one(SessionList).row
        if row and row.unreadable:
            self.notify(LEFT_ALONE, timeout=6)
            return None
        return row

    def _left_trends(self, leave: bool | None) -> None:
        if leave:
            self.dismiss()

    def _warn(self, words: str) -> None:
        self.notify(words, severity="warning", timeout=20, markup=False)
