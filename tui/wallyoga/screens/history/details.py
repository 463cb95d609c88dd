"""The details of the session under the cursor, read from its file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.markup import escape
from textual.message import Message
from textual.worker import get_current_worker

from wallyoga.files.problems import FileError
from wallyoga.history.index.row import Row
from wallyoga.history.record import Record
from wallyoga.screens.history.session_view import SessionView
from wallyoga.studio import Studio
from wallyoga.text.session_words import describe_start, format_short_day

COPY = "A copy beside another session, as sharing a folder leaves them. It is not counted."
FRAME = 6
"""Cells of the frame beside a title."""

UNREADABLE = "This file cannot be read, and is left as it is."


class Details(VerticalScroll):
    """The details of a session in full, or why its file cannot be read."""

    DEFAULT_CSS: ClassVar[str] = """
    Details {
        border: round $faint; border-title-color: $quiet; border-subtitle-color: $quiet; padding: 0 0 0 2;
        scrollbar-gutter: stable;
    }
    Details:focus { border: round $focus; border-title-color: $foreground; background-tint: transparent 0%; }
    """

    @dataclass
    class Read(Message):
        """The message that a session was read, or why it could not be."""

        row: Row
        session: Record | FileError
        """The session, or why its file could not be read."""

    def __init__(self, studio: Studio, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._studio = studio
        self._row: Row | None = None
        self._started: datetime | None = None

    def compose(self) -> ComposeResult:
        """Lay out the one view there is."""
        yield SessionView(self._studio.library.poses)

    def show(self, row: Row) -> None:
        """Show a session, read beside the painting.

        It is shown once it is there, unless another one is wanted by then.
        """
        self._row = row
        if row.unreadable:
            self._refuse(row, row.unreadable)
        else:
            self.read(row)

    @work(thread=True, exclusive=True, group="details")
    def read(self, row: Row) -> None:
        """Read a session, because a disk can take its time."""
        if get_current_worker().is_cancelled:
            return
        try:
            session: Record | FileError = self._studio.history.read(row.path)
        except FileError as error:
            session = error
        self.post_message(self.Read(row, session))

    @on(Read)
    def show_read(self, event: Read) -> None:
        """Show what was read, or why it could not be."""
        event.stop()
        row, session = event.row, event.session
        if row != self._row:
            return
        if isinstance(session, FileError):
            self._refuse(row, "; ".join(map(str, session.problems)))
            return
        self._to_the_top()
        self._started = session.started
        self.on_resize()
        self.query_one(SessionView).show(session, COPY if row.conflict else "")

    def on_resize(self) -> None:
        """Name the pane for when the session was, in as many words as fit."""
        if self._started:
            long = describe_start(self._started, self._studio.settings.day_starts)
            day = format_short_day(self._started.date(), self._studio.clock.date().date())
            is_long = len(long) + FRAME > self.outer_size.width
            self.border_title = f"{day}, {self._started:%H:%M}" if is_long else long

    def say(self, words: str) -> None:
        """Show a few words in place of a session."""
        self._row = self._started = None
        self.border_title = ""
        self.query_one(SessionView).say(words)

    def _refuse(self, row: Row, reason: str) -> None:
        self._to_the_top()
        self._started = None
        self.border_title = escape(row.path.name)
        self.query_one(SessionView).say(f"{UNREADABLE}\n\n{reason}\n\n{row.path}")

    def _to_the_top(self) -> None:
        if self.scroll_y:
            self.scroll_home(animate=False)
