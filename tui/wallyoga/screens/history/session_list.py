"""The session list, a session a line below its month. Only those that are looked at are there."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wallyoga.history.index.row import Row
from wallyoga.screens.history.month_lines import MonthLines
from wallyoga.screens.history.session_line import Run, list_month_runs, list_session_runs
from wallyoga.screens.history.session_query import PAGE, Listing

AHEAD = PAGE // 2
"""The lines ahead of the cursor, and behind it, that are asked for."""


class SessionList(ScrollView, can_focus=True):
    """A list of as many lines as there are sessions and months. It asks for those it lacks, a page at a time."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sessions--cursor",
        "sessions--line",
        "sessions--quiet",
        "sessions--faint",
        "sessions--month",
        *(f"sessions--feeling-{number}" for number in range(1, 6)),
    }

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home", "move(-1000000)", "first", show=False),
        Binding("end", "move(1000000)", "last", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    SessionList { overflow-x: hidden; background: transparent; }
    SessionList:focus { background-tint: transparent 0%; }
    SessionList > .sessions--line { color: $foreground; }
    SessionList > .sessions--quiet { color: $quiet; }
    SessionList > .sessions--faint { color: $faint; }
    SessionList > .sessions--month { color: $foreground; text-style: bold; }
    SessionList > .sessions--cursor {
        color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background;
    }
    SessionList:focus > .sessions--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;
    }
    SessionList > .sessions--feeling-1 { color: $feeling-1; }
    SessionList > .sessions--feeling-2 { color: $feeling-2; }
    SessionList > .sessions--feeling-3 { color: $feeling-3; }
    SessionList > .sessions--feeling-4 { color: $feeling-4; }
    SessionList > .sessions--feeling-5 { color: $feeling-5; }
    """

    @dataclass
    class Pointed(Message):
        """The message that the cursor is on another session, or on one that has come."""

        index: int
        """The number of the session."""

        row: Row | None
        """The row of the session, or None while it is not there."""

    @dataclass
    class Wanted(Message):
        """The message that a page is looked at and not there."""

        offset: int
        """The number of the page's first session."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines = MonthLines(0)
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._words = ""
        self.cursor = 0

    @property
    def count(self) -> int:
        """The number of sessions."""
        return self._lines.count

    @property
    def row(self) -> Row | None:
        """The session under the cursor, if it is there."""
        return self._rows.get(self.cursor)

    def show(self, listing: Listing, words: str, *, stays: bool = False) -> None:
        """Show other sessions, or `words` where there are none.

        With `stays` the cursor is where the same file is now, if that is among them, and on the newest if it was there.
        """
        here = self.row.path if self.row and self.cursor and stays else None
        self._words = words
        self._lines, self._rows = MonthLines.make(listing.count, listing.months), dict(listing.rows)
        self._asked.clear()
        self.virtual_size = Size(0, self._lines.height)
        self.point(next((number for number, row in listing.rows.items() if row.path == here), listing.cursor))

    def add(self, offset: int, rows: list[Row]) -> None:
        """Take in the sessions from `offset` on."""
        self._rows |= dict(enumerate(rows, offset))
        self._asked.discard(offset)
        self.refresh()
        if offset <= self.cursor < offset + len(rows):
            self.call_next(self._post_pointed)

    def point(self, index: int) -> None:
        """Put the cursor on another session."""
        self.cursor = max(0, min(index, self.count - 1))
        self._scroll_to_cursor()
        for ahead in (self.cursor - AHEAD, self.cursor + AHEAD):
            self._ask(ahead)
        self.refresh()
        self.call_next(self._post_pointed)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.call_after_refresh(self._scroll_to_cursor)

    def action_move(self, by: int) -> None:
        """Move the cursor by some sessions."""
        if max(0, min(self.cursor + by, self.count - 1)) != self.cursor:
            self.point(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by what is seen at once."""
        self.action_move(by * max(1, self.size.height - 1))

    def render_line(self, y: int) -> Strip:
        """Return one line: a month, a session, or three dots where that is not there yet."""
        line, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if line >= self._lines.height:
            runs = [("quiet", self._find_word(line, width))]
        elif month := self._lines.find_month(line):
            runs = list(list_month_runs(month, width, is_alone=len(self._lines.months) == 1))
        else:
            number = self._lines.find_number(line)
            row = self._rows.get(number)
            self._ask(number)
            runs = (
                list(list_session_runs(row, width, has_heading=bool(self._lines.months))) if row else [("quiet", "…")]
            )
            if number == self.cursor:
                return self._paint(runs, width, self.get_component_rich_style("sessions--cursor"))
        return self._paint(runs, width)

    def _scroll_to_cursor(self) -> None:
        top, line = self._lines.find_top(self.cursor), self._lines.find_line(self.cursor)
        self.scroll_to_region(Region(0, top, 1, line - top + 1), animate=False, force=True)

    def _paint(self, runs: list[Run], width: int, cursor: Style | None = None) -> Strip:
        """Return a line in its colours; under the cursor only marks of feelings keep theirs."""
        segments = []
        for name, text in runs:
            style = self.get_component_rich_style(f"sessions--{name}")
            if cursor:
                style = cursor + Style(color=style.color) if name.startswith("feeling") else cursor
            segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(width, cursor or self.rich_style)

    def _find_word(self, line: int, width: int) -> str:
        """Return a line of the words in place of sessions, below an empty one."""
        lines = ["", *wrap(self._words, max(1, width - 2))] if not self.count else []
        return f" {lines[line]}" if line < len(lines) else ""

    def _ask(self, index: int) -> None:
        """Ask for the page a session is on. It does so if there is such a session and it is not there."""
        offset = index - index % PAGE
        if 0 <= index < self.count and index not in self._rows and offset not in self._asked:
            self._asked.add(offset)
            self.call_next(self._post_wanted, offset)

    def _post_pointed(self) -> None:
        """Post where the cursor is.

        Like the other message it is posted in a turn of the list's own: what is posted while the pane around it
        handles a message would not come to the pane.
        """
        self.post_message(self.Pointed(self.cursor, self.row))

    def _post_wanted(self, offset: int) -> None:
        self.post_message(self.Wanted(offset))
