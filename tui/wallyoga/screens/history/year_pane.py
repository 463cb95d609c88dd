"""The year pane: the year of days in a frame that tells of the day under its cursor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import WEEK, find_monday
from wallyoga.screens.history.session_query import NOTHING
from wallyoga.screens.history.year import LEGEND, Year
from wallyoga.text.session_words import format_length


class YearPane(Horizontal):
    """The year pane. Where there is room beside the year, the day, its week and its month are summed up there."""

    DEFAULT_CSS: ClassVar[str] = """
    YearPane {
        height: 10; border: round $faint; padding: 0 1;
        border-title-color: $foreground; border-title-style: none;
        border-subtitle-color: $quiet;
    }
    YearPane:focus-within { border: round $focus; }
    YearPane #day { width: 24; height: 8; padding-left: 2; }
    """

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._days: Mapping[date, Tally] = {}
        self._total = NOTHING
        self._whole = False

    def compose(self) -> ComposeResult:
        """Lay out the year, with its day beside it."""
        yield Year(self._today, id="year")
        yield Static(id="day")

    def on_mount(self) -> None:
        """Say what the marks mean."""
        self.border_subtitle = "   ".join(f"[{colour}]{mark}[/] {meaning}" for mark, colour, meaning in LEGEND)
        self.show_day()

    def show(self, days: Mapping[date, Tally], total: Tally, *, whole: bool) -> None:
        """Show what was practised on each day. While the rest is not known, it is not `whole`.

        The `total` is told elsewhere, and not again.
        """
        self._days, self._total, self._whole = days, total, whole
        self.query_one(Year).show(days, whole=whole)
        self.show_day()

    def point(self, day: date) -> None:
        """Put the cursor on a day, unless it is being moved there."""
        year = self.query_one(Year)
        if not year.has_focus:
            year.point(day)
            self.show_day()

    def on_resize(self) -> None:
        """Tell of the day beside the year, or above it."""
        self.show_day()

    def show_day(self) -> None:
        """Tell of the day under the cursor. Its week and month are there if they have more, and not all."""
        year = self.query_one(Year)
        name, what = year.words
        day = self._days.get(year.day, NOTHING)
        if day == self._total != NOTHING:
            what = ""
        beside = self.query_one("#day", Static)
        self.border_title = "The year" if beside.display else " · ".join(filter(None, (name, what)))
        lines = [Content.styled(name, "bold"), Content(what.replace(" · ", "\n")), Content("")]
        monday, first = find_monday(year.day), year.day.replace(day=1)
        next_month = (first + timedelta(days=31)).replace(day=1)
        most = day.seconds
        for title, begin, end in (("that week", monday, monday + WEEK), ("that month", first, next_month)):
            seconds = self._sum_days(begin, end)
            if self._whole and most < seconds < self._total.seconds:
                lines += [Content.styled(title, "$quiet"), Content(format_length(seconds))]
            most = seconds
        beside.update(Content("\n").join(lines), layout=False)

    def _sum_days(self, first: date, end: date) -> int:
        """Return the seconds that were practised from one day on, before another."""
        days = (first + timedelta(days=number) for number in range((end - first).days))
        return sum(self._days.get(day, NOTHING).seconds for day in days)
