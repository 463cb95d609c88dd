"""A year of days: a column for each week, a row for each weekday."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from wallyoga.history.catalogue import Tally
from wallyoga.history.statistics import WEEK, monday
from wallyoga.words import MONTHS, WEEKDAYS

LONG = 20 * 60
"""A day with this many seconds of practice, or more, has the larger mark."""

MARKS = {"none": "·", "some": "▪", "more": "■"}
"""What stands for a day; the shapes tell them apart where there is no colour."""

STYLES = {"none": "$ground", "some": "$primary", "more": "$accent"}

LEGEND = "· none\n▪ some\n■ 20 min or more"
"""What the marks mean."""

WEEKS = 53
"""As many weeks as a year touches."""

LABELS = 5
"""Cells for the names of the weekdays."""


class Year(Widget, can_focus=True):
    """The days up to today, as many weeks as there is room for; arrows move day by day and week by week."""

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

    DEFAULT_CSS: ClassVar[str] = """
    Year { height: 8; width: 59; }
    """

    @dataclass
    class Moved(Message):
        """The cursor is on another day."""

        day: date

    def __init__(self, today: date, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._today = today
        self._days: Mapping[date, Tally] = {}
        self._first = today
        self._last_week = monday(today)
        self.day = today

    def show(self, days: Mapping[date, Tally]) -> None:
        """Show what was practised on each day."""
        self._days = days
        self._first = min(days, default=self._today)
        self.refresh()

    def tally(self) -> Tally:
        """Return what was practised on the day under the cursor."""
        return self._days.get(self.day, Tally(0, 0))

    def point(self, day: date) -> None:
        """Put the cursor on a day, and show the weeks around it."""
        self.day = min(day, self._today)
        self._last_week = min(max(self._last_week, monday(self.day)), monday(self._today))
        if monday(self.day) < self._weeks()[0]:
            self._last_week = monday(self.day) + WEEK * (len(self._weeks()) - 1)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move by some days, from the first day there is to today."""
        first = min(self._first, self._today - timedelta(days=WEEKS * 7))
        ordinal = max(first.toordinal(), min(self.day.toordinal() + by, self._today.toordinal()))
        if ordinal != self.day.toordinal():
            self.point(date.fromordinal(ordinal))
            self.post_message(self.Moved(self.day))

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self.refresh()

    def render(self) -> Content:
        """Return the names of the months above seven rows of days."""
        weeks = self._weeks()
        lines = [Content.styled(" " * LABELS + self._months(weeks), "$quiet")]
        for weekday in range(7):
            label = WEEKDAYS[weekday][:3] if weekday % 2 == 0 else ""
            days = [self._day(week + timedelta(days=weekday)) for week in weeks]
            lines.append(Content.assemble((label.ljust(LABELS), "$quiet"), *days))
        return Content("\n").join(lines)

    def _step(self) -> int:
        """Return how many cells a week takes: two where a year fits."""
        return 2 if self.size.width >= LABELS + 2 * WEEKS else 1

    def _weeks(self) -> list[date]:
        count = max(1, min(WEEKS, (self.size.width - LABELS) // self._step()))
        return [self._last_week - WEEK * back for back in reversed(range(count))]

    def _months(self, weeks: list[date]) -> str:
        """Return the names of the months, each above the week of its first day."""
        line = ""
        for number, week in enumerate(weeks):
            begins = next((day for day in (week + timedelta(days=n) for n in range(7)) if day.day == 1), None)
            place = number * self._step()
            if begins and len(line) <= place:
                line = f"{line.ljust(place)}{MONTHS[begins.month - 1][:3]} "
        return line[: len(weeks) * self._step()]

    def _day(self, day: date) -> tuple[str, str]:
        """Return the mark of a day with its style."""
        pad = " " * (self._step() - 1)
        if day > self._today:
            return " " + pad, ""
        tally = self._days.get(day)
        name = "none" if not tally else "more" if tally.seconds >= LONG else "some"
        style = STYLES[name]
        if day == self.day:
            style = (
                "$block-cursor-foreground on $block-cursor-background bold reverse"
                if self.has_focus
                else f"{style} on $block-cursor-background"
            )
        return MARKS[name] + pad, style
