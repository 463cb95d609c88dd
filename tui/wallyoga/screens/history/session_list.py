"""The session list, one session a line. Only those that are looked at are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wallyoga.history.index.row import Row
from wallyoga.practice.english import MONTHS
from wallyoga.text.amounts import format_minutes, format_moment
from wallyoga.widgets.cells import cut_text

PAGE = 50
"""So many sessions are asked for at once."""

AHEAD = PAGE // 2
"""So many lines before the cursor comes to them, and after it has left them, they are asked for."""

LONG = len("59 min")
"""Cells for the minutes; more of them make a longer line."""

FEELING_FROM = 48
"""From this many cells on, how one left stands in the line too."""


class SessionList(ScrollView, can_focus=True):
    """A list of as many lines as there are sessions. It asks for those it lacks, a page at a time."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sessions--cursor", "sessions--line", "sessions--quiet"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home", "move(-1000000)", "first", show=False),
        Binding("end", "move(1000000)", "last", show=False),
    ]

    DEFAULT_CSS: ClassVar[str] = """
    SessionList {
        border: round $faint; border-title-color: $quiet; border-subtitle-color: $quiet; padding: 0 1;
        scrollbar-size-vertical: 1; overflow-x: hidden;
    }
    SessionList:focus { border: round $quiet; border-title-color: $foreground; background-tint: transparent 0%; }
    SessionList > .sessions--line { color: $foreground; }
    SessionList > .sessions--quiet { color: $quiet; }
    SessionList > .sessions--cursor {
        color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background;
    }
    SessionList:focus > .sessions--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;
    }
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

    def __init__(self, year: int, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._year = year
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._words = ""
        self.count = 0
        self.cursor = 0

    @property
    def row(self) -> Row | None:
        """The session under the cursor, if it is there."""
        return self._rows.get(self.cursor)

    def say(self, words: str) -> None:
        """Show `words` in place of sessions."""
        self._words = words
        self.show(0, {}, 0)

    def show(self, count: int, rows: Mapping[int, Row], cursor: int, *, stays: bool = False) -> None:
        """Show other sessions.

        They are given by how many there are, those known by their number, and where the cursor is. With `stays` it is
        where the same file is now, if that is known, and on the newest if it was there.
        """
        here = self.row.path if self.row and self.cursor and stays else None
        self.count, self._rows = count, dict(rows)
        self._asked.clear()
        self.virtual_size = Size(0, count)
        self.point(next((number for number, row in rows.items() if row.path == here), cursor))

    def add(self, offset: int, rows: list[Row]) -> None:
        """Take in the sessions from `offset` on."""
        self._rows |= dict(enumerate(rows, offset))
        self._asked.discard(offset)
        self.refresh()
        if offset <= self.cursor < offset + len(rows):
            self.post_message(self.Pointed(self.cursor, self.row))

    def point(self, index: int) -> None:
        """Put the cursor on another line."""
        self.cursor = max(0, min(index, self.count - 1))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)
        for ahead in (self.cursor - AHEAD, self.cursor + AHEAD):
            self._ask(ahead)
        self.refresh()
        self.post_message(self.Pointed(self.cursor, self.row))

    def action_move(self, by: int) -> None:
        """Move the cursor by some lines."""
        if max(0, min(self.cursor + by, self.count - 1)) != self.cursor:
            self.point(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by what is seen at once."""
        self.action_move(by * max(1, self.size.height - 1))

    def render_line(self, y: int) -> Strip:
        """Return one line. Where its session is not there yet, it is three dots."""
        index, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if index >= self.count:
            return self._word(index, width)
        row = self._rows.get(index)
        self._ask(index)
        name = "cursor" if index == self.cursor else "line" if row and not row.unreadable else "quiet"
        text = self._line(row, width) if row else "…"
        return Strip([Segment(set_cell_size(text, width), self.get_component_rich_style(f"sessions--{name}"))], width)

    def _word(self, index: int, width: int) -> Strip:
        """Return a line of the placeholder words, below an empty one. They stand in place of sessions."""
        lines = ["", *wrap(self._words, width - 2)] if not self.count else []
        text = f" {lines[index]}" if index < len(lines) else ""
        return Strip([Segment(set_cell_size(text, width), self.get_component_rich_style("sessions--quiet"))], width)

    def _ask(self, index: int) -> None:
        """Ask for the page a line is on. It does so if there is such a line and it is not there."""
        offset = index - index % PAGE
        if 0 <= index < self.count and index not in self._rows and offset not in self._asked:
            self._asked.add(offset)
            self.post_message(self.Wanted(offset))

    def _line(self, row: Row, width: int) -> str:
        if row.unreadable:
            said, name = "cannot be read", row.path.name
        else:
            said, name = format_minutes(row.practised_seconds).rjust(LONG), row.name
        felt = f"  {row.left or '':<8}" if width >= FEELING_FROM and not row.unreadable else ""
        if row.conflict:
            said = f"copy · {said.strip()}"
        when = self._when(row)
        room = max(0, width - len(when) - len(said) - len(felt) - 4)
        return f"{when}  {set_cell_size(cut_text(name, room), room)} {said}{felt}"

    def _when(self, row: Row) -> str:
        started = row.started
        if started is None:
            return "?".ljust(12)
        if started.year == self._year:
            return format_moment(started)
        return f"{started.day:2} {MONTHS[started.month - 1][:3]} {started.year} "
