"""The history screen: a year of days, every session, and one in full.

Sessions stand newest first; in full is the one under the cursor.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from wallyoga.history.index.query import Search
from wallyoga.keys.action import Foot
from wallyoga.keys.history_keys import HISTORY, IN_THE_YEAR, READING_SESSION
from wallyoga.practice.clock import find_practice_day
from wallyoga.screens import routes
from wallyoga.screens.base import Page, make_bindings
from wallyoga.screens.history.details import Details
from wallyoga.screens.history.export_card import ExportCard
from wallyoga.screens.history.reading_line import ReadingLine
from wallyoga.screens.history.session_changes import delete_session, edit_session, find_readable, restore_session
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_loader import Reading, Surveyed
from wallyoga.screens.history.session_pane import SessionPane
from wallyoga.screens.history.session_query import Overview
from wallyoga.screens.history.sum_panes import MonthPane, PracticePane
from wallyoga.screens.history.year import Year
from wallyoga.screens.history.year_pane import YearPane
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio
from wallyoga.text.session_words import format_share
from wallyoga.widgets.sections import Sections


class HistoryScreen(Page[None]):
    """The history screen: a year above the sessions, with the one under the cursor beside them."""

    ACTIONS = HISTORY
    BINDINGS = make_bindings(HISTORY)
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "#sessions"
    FEET: ClassVar[dict[str, Foot]] = {"details": READING_SESSION, "year": IN_THE_YEAR}
    HORIZONTAL_BREAKPOINTS = [*Page.HORIZONTAL_BREAKPOINTS, (180, "-panorama")]  # noqa: RUF012 - as Textual has it

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._today = find_practice_day(studio.clock.date(), studio.settings.day_starts)
        self._overview = Overview()
        self.leads_on = True

    def body(self) -> ComposeResult:
        """Lay out the year above the list and the details."""
        yield Sections("History", ("Sessions", "Trends"), "Sessions", id="where")
        yield YearPane(self._today)
        with Horizontal(id="panels"):
            yield SessionPane(self.studio, self._today)
            yield Details(self.studio, id="details")
            with Vertical(id="sums"):
                yield PracticePane()
                yield MonthPane()
        yield ReadingLine()

    @on(Surveyed)
    def show_overview(self, event: Surveyed) -> None:
        """Show the overview, unless something else is looked for by now. Sums are there once all is read."""
        overview = event.overview
        self._overview = overview
        if overview.search == self.query_one(SessionPane).search:
            self.query_one(YearPane).show(overview.days, overview.total, whole=event.whole)
            if event.whole:
                self.query_one(PracticePane).show(overview)
                self.query_one(MonthPane).show(overview, self._today)
                self.query_one(Sections).say(format_share(overview.total, overview.everything))

    @on(SessionPane.Narrowed)
    def show_search(self, event: SessionPane.Narrowed) -> None:
        """Show what is looked for as chips."""
        names = {each.id: each.name for each in self._overview.practices}
        practice = names.get(event.search.practice or "", "")
        self.query_one(Sections).show_chips(filter(None, (practice, " ".join(event.search.words.split()))))

    @on(Reading)
    def show_progress(self, event: Reading) -> None:
        """Show how far the reading is."""
        self.query_one(ReadingLine).show(event.done, event.of)

    @on(SessionList.Pointed)
    def show_details(self, event: SessionList.Pointed) -> None:
        """Show the session under the cursor in full, and its day."""
        pane, row = self.query_one(SessionPane), event.row
        if not pane.sessions.count:
            self.query_one("#panels").set_class(not pane.search.narrows, "-empty")
            self.query_one(Details).say("")
        elif event.index == pane.sessions.cursor and row:
            self.query_one("#panels").remove_class("-empty")
            self.query_one(Details).show(row)
            if row.started:
                self.query_one(YearPane).point(find_practice_day(row.started, self.studio.settings.day_starts))

    @on(Year.Moved)
    def follow_year(self, event: Year.Moved) -> None:
        """Follow the year with the list."""
        self.query_one(YearPane).show_day()
        newer = sum(tally.sessions for day, tally in self._overview.days.items() if day > event.day)
        self.query_one(SessionPane).point_at_day(event.day, newer)

    def action_open(self) -> None:
        """Go to the details, to read on there."""
        if self.query_one(SessionPane).sessions.row:
            self.query_one("#panels").add_class("-open")
            self.query_one(Details).focus()

    def action_year(self) -> None:
        """Go to the year, and back."""
        year = self.query_one(Year)
        if year.has_focus:
            self._go_to_list()
        else:
            self._go_to_list()
            self.add_class("-year")
            year.focus()

    def action_find(self) -> None:
        """Type what to look for."""
        self._go_to_list()
        self.query_one(SessionPane).open_field()

    @work
    async def action_filter(self) -> None:
        """Ask for a practice."""
        pane = self.query_one(SessionPane)
        words = pane.search.words
        answers = {Search(words): "Every practice"}
        answers |= {Search(words, each.id): f"{each.name}  {each.sessions}" for each in self._overview.practices}
        answer = await self.ask(Question("Which practice?", answers))
        if answer is not None:
            pane.look_for(answer)

    @work
    async def action_edit(self) -> None:
        """Edit what was said of the session under the cursor."""
        pane = self.query_one(SessionPane)
        row = find_readable(self, pane.sessions.row)
        if row and await edit_session(self, row):
            pane.read_files(str(row.path))

    @work
    async def action_delete(self) -> None:
        """Delete the session under the cursor. It can be brought back."""
        pane = self.query_one(SessionPane)
        row = find_readable(self, pane.sessions.row)
        if row and await delete_session(self, row):
            pane.read_files()

    @work
    async def action_undo(self) -> None:
        """Restore what was deleted last."""
        file = await restore_session(self)
        if file:
            self.query_one(SessionPane).read_files(file)

    def action_trends(self) -> None:
        """See what the sessions say together."""
        self.open(routes.make_trends(self.studio), self._return_from_trends)

    def action_export(self) -> None:
        """Write every session to a file."""
        self.open(ExportCard(self.studio))

    def action_back(self) -> None:
        """Go one step back: to the list, to every session, to the practices."""
        pane = self.query_one(SessionPane)
        if self.query_one(Details).has_focus or self.query_one(Year).has_focus:
            self._go_to_list()
        elif pane.finds:
            self._go_to_list()
            pane.show_all()
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Return to the practices."""
        self.dismiss()

    def _go_to_list(self) -> None:
        """Go to the list, and show it where something else took its place."""
        self.query_one("#panels").remove_class("-open")
        self.remove_class("-year")
        self.query_one(SessionPane).sessions.focus()

    def _return_from_trends(self, leaves: bool | None) -> None:
        if leaves:
            self.dismiss()
