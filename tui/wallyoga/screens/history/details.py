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
from wallyoga.text.plan_outline import OutlinePart
from wallyoga.text.session_words import describe_start, format_short_day
from wallyoga.widgets.moving_figure import MovingFigure

COPY = "A copy beside another session, as sharing a folder leaves them. It is not counted."
FRAME = 6
"""Cells of the frame beside a title."""

FIGURE = 9
"""The least lines of a figure below a session."""

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
        """Lay out the one view there is, above what was held longest."""
        yield SessionView(self._studio.library.poses)
        yield MovingFigure(self._studio)

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
        self.query_one(MovingFigure).show_parts(self._find_longest(session))
        self.call_after_refresh(self._fit_figure)

    def on_resize(self) -> None:
        """Name the pane for when the session was, in as many words as fit."""
        if self._started:
            long = describe_start(self._started, self._studio.settings.day_starts)
            day = format_short_day(self._started.date(), self._studio.clock.date().date())
            is_long = len(long) + FRAME > self.outer_size.width
            self.border_title = f"{day}, {self._started:%H:%M}" if is_long else long
        self.call_after_refresh(self._fit_figure)

    def _fit_figure(self) -> None:
        """Show the figure only where the words leave it enough lines."""
        if not self.children:  # the screen was left meanwhile
            return
        left = self.size.height - self.query_one(SessionView).outer_size.height
        self.query_one(MovingFigure).set_class(left >= FIGURE, "-fits")

    def _find_longest(self, session: Record) -> tuple[OutlinePart, ...]:
        """Return the longest hold of a session among the poses there are, or none."""
        holds = [hold for hold in session.holds if hold.pose in self._studio.library.poses]
        longest = max(holds, key=lambda hold: hold.seconds, default=None)
        return (OutlinePart(longest.pose, longest.side, longest.seconds),) if longest else ()

    def say(self, words: str) -> None:
        """Show a few words in place of a session."""
        self._row = self._started = None
        self.border_title = ""
        self._say(words)

    def _say(self, words: str) -> None:
        self.query_one(SessionView).say(words)
        self.query_one(MovingFigure).show_parts(())

    def _refuse(self, row: Row, reason: str) -> None:
        self._to_the_top()
        self._started = None
        self.border_title = escape(row.path.name)
        self._say(f"{UNREADABLE}\n\n{reason}\n\n{row.path}")

    def _to_the_top(self) -> None:
        if self.scroll_y:
            self.scroll_home(animate=False)
