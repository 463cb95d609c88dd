"""The history screen: a year of days, every session, and one in full.

Sessions stand newest first; in full is the one under the cursor.
"""

from __future__ import annotations

from asyncio import to_thread

from textual import on, work
from textual.widgets import Input

from wallyoga import keys
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.index.row import Row
from wallyoga.screens import routes
from wallyoga.screens.base import make_bindings
from wallyoga.screens.history.export_card import ExportCard
from wallyoga.screens.history.history_page import HistoryPage
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_query import Search
from wallyoga.screens.history.year import Year
from wallyoga.screens.questions import Question

LEFT_ALONE = "A file that cannot be read is left as it is; you can look at it where it is."
ANY = "/any"
"""The answer that asks for every practice; no practice is called so."""


class HistoryScreen(HistoryPage):
    """The history screen, with what can be done with the sessions that are shown."""

    ACTIONS = keys.HISTORY
    BINDINGS = make_bindings(keys.HISTORY)
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "#sessions"

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List what has the words in it, as they are typed."""
        self._want(Search(event.value, self._search.practice))

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
        answer = await self.ask(Question("Which practice?", {ANY: "Every practice", **practised}))
        if answer is not None:
            self._want(Search(self._search.words, None if answer == ANY else answer))

    @work
    async def action_edit(self) -> None:
        """Edit what was said of the session under the cursor. A draft of it is taken only where the form opens."""
        row = self._readable()
        if row is None or not self.is_on_top:
            return
        try:
            record = self.studio.history.read(row.path)
            draft = self.studio.reflections.take(record.id)
        except (FileError, SaveError) as error:
            self.warn(str(error))
            return
        if await self.ask(routes.make_revise(self.studio, record, row.path, draft)):
            self.look(str(row.path))

    @work
    async def action_delete(self) -> None:
        """Delete the session under the cursor. It can be brought back."""
        row = self._readable()
        if row is None:
            return
        try:
            await to_thread(self.studio.trash.remove, row.path, self.studio.clock.date())
        except SaveError as error:
            self.warn(str(error))
            return
        self.notify("Deleted. u brings it back, for thirty days.", timeout=6)
        self.look()

    @work
    async def action_undo(self) -> None:
        """Restore what was deleted last."""
        try:
            path = await to_thread(self.studio.trash.undo)
        except SaveError as error:
            self.warn(str(error))
            return
        if path is None:
            self.notify("There is nothing to bring back.", timeout=4)
            return
        self.app.clear_notifications()
        self.notify("It is back.", timeout=4)
        self.look(str(path))

    def action_trends(self) -> None:
        """See what the sessions say together."""
        self.open(routes.make_trends(self.studio), self._left_trends)

    def action_export(self) -> None:
        """Write every session to a file."""
        self.open(ExportCard(self.studio))

    def action_back(self) -> None:
        """Go one step back: to the list, to every session, to the practices."""
        if self.query_one("#details").has_focus or self.query_one(Year).has_focus:
            self._to_list()
        elif not self._search.narrows and not self.query_one("#find").has_class("-open"):
            self.dismiss()
        else:
            with self.prevent(Input.Changed):
                self.query_one(Input).clear()
            self.query_one("#find").remove_class("-open")
            self._to_list()
            self._want(Search())

    def action_leave(self) -> None:
        """Return to the practices."""
        self.dismiss()

    def _want(self, search: Search) -> None:
        """List what fits a search, if it is another one."""
        if search != self._search:
            self._search = search
            self.list_sessions()

    def _to_list(self) -> None:
        self._close()
        self.query_one(SessionList).focus()

    def _close(self) -> None:
        """Show the list again where the details or the year took its place."""
        self.query_one("#panels").remove_class("-open")
        self.remove_class("-year")

    def _readable(self) -> Row | None:
        """Return the session under the cursor, or say why it cannot be used."""
        row = self.query_one(SessionList).row
        if row and row.unreadable:
            self.notify(LEFT_ALONE, timeout=6)
            return None
        return row

    def _left_trends(self, leave: bool | None) -> None:
        if leave:
            self.dismiss()
