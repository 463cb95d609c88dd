"""The session under the cursor, read from its file."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.markup import escape

from wallyoga.documents.problems import FileError
from wallyoga.history.row import Row
from wallyoga.studio import Studio
from wallyoga.widgets.session_view import SessionView
from wallyoga.words import day

COPY = "A copy beside another session, as sharing a folder leaves them. It is not counted."
UNREADABLE = "This file cannot be read, and is left as it is."


class Details(VerticalScroll):
    """A session in full, or why its file cannot be read."""

    DEFAULT_CSS: ClassVar[str] = """
    Details {
        border: round $faint; border-title-color: $quiet; padding: 0 2; scrollbar-size-vertical: 1;
    }
    Details:focus { border: round $quiet; border-title-color: $foreground; background-tint: transparent 0%; }
    """

    def __init__(self, studio: Studio, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._studio = studio

    def compose(self) -> ComposeResult:
        """Lay out the one view there is."""
        yield SessionView(self._studio.library.poses)

    def show(self, row: Row) -> None:
        """Read a session and show it."""
        if self.scroll_y:
            self.scroll_home(animate=False)
        view = self.query_one(SessionView)
        if row.unreadable:
            self._refuse(row, row.unreadable)
            return
        try:
            record = self._studio.history.read(row.path)
        except FileError as error:
            self._refuse(row, "; ".join(map(str, error.problems)))
            return
        self.border_title = f"{day(record.started)}, {record.started:%H:%M}"
        view.show(record, COPY if row.conflict else "")

    def say(self, words: str) -> None:
        """Show a few words in place of a session."""
        self.border_title = ""
        self.query_one(SessionView).say(words)

    def _refuse(self, row: Row, reason: str) -> None:
        self.border_title = escape(row.path.name)
        self.query_one(SessionView).say(f"{UNREADABLE}\n\n{reason}\n\n{row.path}")
