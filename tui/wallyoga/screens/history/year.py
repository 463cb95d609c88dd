"""The year calendar: a column for each week, a row for each weekday."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import WEEK, find_monday
from wallyoga.practice.english import MONTHS, WEEKDAYS
from wallyoga.text.session_words import format_short_day, format_tally

SHADES = (0, 10 * 60, 20 * 60, 30 * 60)
"""The seconds of practice from which a day has each shade."""

NONE, MARKS = "·", "▂▃▅▇"
"""The marks of a day without practice, and of the shades: the longer, the higher, and never up to the day above."""

COLOURS = ("$primary 70%", "$primary 80%", "$primary 90%", "$primary")
"""The colours of the shades."""

HIGH_MARKS = ("▄", "█", "▃█", "▆█")
"""The same marks where a day has two rows, from the upper one down."""

LEGEND = tuple(zip(MARKS, COLOURS, ("to 10 min", "to 20", "to 30", "more"), strict=True))
"""The legend of the marks, each with its colour and its meaning."""

DAYS = 7
"""The days of a week, each with a row or two."""

WEEKS = 53
"""The number of weeks that a year touches."""

MONTHS_BEGUN = 12
"""The months that begin in the weeks after the first."""

MONTH = 3
"""The letters of a month's name, and the most cells between two months."""

LABELS = 4
"""Cells for the names of the weekdays."""

STEPS = (3, 2)
"""The cells a week can take, besides one."""


class Year(Widget, can_focus=True):
    """The year calendar: the days up to today, as many weeks as fit. Arrows move day by day and week by week."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "day before", show=False),
        Binding("down,j", "move(1)", "day after", show=False),
        Binding("left", "move(-7)", "week before", show=False),
        Binding("right", "move(7)", "week after", show=False),
        Binding("pageup", "move(-28)", "four weeks before", show=False),
        Binding("pagedown", "move(28)", "four weeks after", show=False),
        Binding("home", "move(-364)", "a year before", show=False),
        Binding("end", "move(3000000)", "today", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "year--quiet",
        "year--none",
        *(f"year--shade-{number}" for number in range(len(SHADES))),
        "year--cursor",
    }

    DEFAULT_CSS: ClassVar[str] = """
    Year { height: 8; width: 1fr; }
    Year:focus { background-tint: transparent 0%; }
    Year > .year--quiet { color: $quiet; }
    Year > .year--none { color: $faint; }
    Year > .year--cursor { background: $foreground 75%; }
    Year:focus > .year--cursor { background: $foreground; }
    """ + "\n".join(f"Year > .year--shade-{number} {{ color: {colour}; }}" for number, colour in enumerate(COLOURS))

    @dataclass
    class Moved(Message):
        """The message that the cursor is on another day."""

        day: date

    def __init__(self, today: date, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._today = today
        self._days: Mapping[date, Tally] = {}
        self._whole = False
        self._first = today
        self._last_week = find_monday(today)
        self.day = today

    def show(self, days: Mapping[date, Tally], *, whole: bool) -> None:
        """Show what was practised on each day. While the rest is not known, it is not `whole`."""
        self._days, self._whole = days, whole
        self._first = min(days, default=self._today)
        self.refresh()

    @property
    def words(self) -> tuple[str, str]:
        """The day under the cursor, and what was practised on it once that is known."""
        tally = self._days.get(self.day)
        what = format_tally(tally) if tally else "no practice"
        return format_short_day(self.day, self._today), what if self._whole else ""

    def point(self, day: date) -> None:
        """Put the cursor on a day, and show the weeks around it."""
        self.day = min(day, self._today)
        self._last_week = min(max(self._last_week, find_monday(self.day)), find_monday(self._today))
        if find_monday(self.day) < self._weeks()[0]:
            self._last_week = find_monday(self.day) + WEEK * (len(self._weeks()) - 1)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move by some days, from the first day there is to today."""
        first = min(self._first, self._today - timedelta(days=WEEKS * 7))
        ordinal = max(first.toordinal(), min(self.day.toordinal() + by, self._today.toordinal()))
        if ordinal != self.day.toordinal():
            self.point(date.fromordinal(ordinal))
            self.post_message(self.Moved(self.day))

    def render_line(self, y: int) -> Strip:
        """Return the names of the months, or a row of days."""
        weeks, width = self._weeks(), self.size.width
        weekday, part = divmod(max(0, y - 1), self._rows)
        runs = [("quiet", " " * LABELS + self._months(weeks))] if y == 0 else self._row(weekday, part, weeks)
        segments = [Segment(text, self.get_component_rich_style(f"year--{name}")) for name, text in runs]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    @property
    def _rows(self) -> int:
        """The rows of a day."""
        return 2 if self.size.height > 2 * DAYS else 1

    def _row(self, weekday: int, part: int, weeks: list[date]) -> Iterator[tuple[str, str]]:
        """Yield a row of the days of one weekday, neighbours that look the same together."""
        is_foot = part == self._rows - 1
        is_named = is_foot and (weekday % 2 == 0 or self._rows > 1)
        yield "quiet", (WEEKDAYS[weekday][:3] if is_named else "").ljust(LABELS)
        days = (self._day(week + timedelta(days=weekday), part) for week in weeks)
        gaps = (("quiet", " " * gap) for gap in self._gaps(weeks))
        runs = (run for pair in zip(gaps, days, strict=True) for run in pair if run[1])
        for name, group in groupby(runs, key=itemgetter(0)):
            yield name, "".join(text for _, text in group)

    def _step(self) -> int:
        """Return how many cells a week takes: as many as leave room for a year."""
        return next((step for step in STEPS if self._room // step >= WEEKS), 1)

    @property
    def _room(self) -> int:
        """The cells for days."""
        return self.size.width - LABELS

    def _weeks(self) -> list[date]:
        count = max(1, min(WEEKS, self._room // self._step()))
        return [self._last_week - WEEK * back for back in reversed(range(count))]

    def _gaps(self, weeks: list[date]) -> list[int]:
        """Return the blank cells before each week. Where there is room for no more, they are between months."""
        if self._step() > 1:
            return [min(number, 1) for number in range(len(weeks))]
        gap = min(MONTH, (self._room - len(weeks)) // MONTHS_BEGUN)
        return [gap if number and _find_first(week) else 0 for number, week in enumerate(weeks)]

    def _months(self, weeks: list[date]) -> str:
        """Return the names of the months, each above the week of its first day.

        One that has no room whole is left out.
        """
        line, place = "", 0
        for week, gap in zip(weeks, self._gaps(weeks), strict=True):
            place += gap
            first = _find_first(week)
            if first and len(line) <= place <= self._room - MONTH:
                line = f"{line.ljust(place)}{MONTHS[first.month - 1][:MONTH]} "
            place += self._cells
        return line[: self._room]

    @property
    def _cells(self) -> int:
        """The cells of a day's mark."""
        return max(1, self._step() - 1)

    def _day(self, day: date, part: int) -> tuple[str, str]:
        """Return the style of a day, and its mark in one of its rows."""
        cells = self._cells
        tally = self._days.get(day)
        shade = bisect_right(SHADES, tally.seconds) - 1 if tally else None
        if shade is None:
            name, mark = "none", (NONE if part == self._rows - 1 else "").ljust(cells)
        else:
            marks = MARKS[shade] if self._rows == 1 else HIGH_MARKS[shade].rjust(self._rows)
            name, mark = f"shade-{shade}", marks[part] * cells
        if day == self.day:
            return "cursor", " " * cells
        return name, " " * cells if day > self._today else mark


def _find_first(monday: date) -> date | None:
    """Return the first day of a month in the week of a Monday."""
    return next((day for day in (monday + timedelta(days=number) for number in range(DAYS)) if day.day == 1), None)
