"""The panes of sums: how often each practice, how long in each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content
from textual.widgets import Static

from wallyoga.practice.english import MONTHS
from wallyoga.screens.history.session_query import Overview
from wallyoga.text.session_words import format_length
from wallyoga.widgets.bars import draw_row
from wallyoga.widgets.cells import cut_text, pad_text

NAMES = 26
"""The most cells for the names."""

LONGEST = 20
"""The most cells of a bar."""

LINE = 52
"""The cells of a line, in the width that the panes have."""

MONTHS_SHOWN = 12
"""The number of months that are shown, this one first."""


class PracticePane(Static):
    """The practice pane: a bar for each practice, that which alone is listed marked."""

    DEFAULT_CSS: ClassVar[str] = """
    PracticePane { border: round $faint; border-title-color: $quiet; padding: 0 2; height: auto; max-height: 50%; }
    """

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "Practices"

    def show(self, overview: Overview) -> None:
        """Show how often each practice was done."""
        counts = [
            (each.name, each.sessions, "once" if each.sessions == 1 else f"{each.sessions} times")
            for each in overview.practices
        ]
        listed = [overview.search.practice in (None, each.id) for each in overview.practices]
        self.update(_draw_bars(counts, listed))


class MonthPane(Static):
    """The month pane: a bar for each of the last twelve months, of what fits the search."""

    DEFAULT_CSS: ClassVar[str] = """
    MonthPane { border: round $faint; border-title-color: $quiet; padding: 0 2; height: 1fr; }
    """

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "The last twelve months"

    def show(self, overview: Overview, today: date) -> None:
        """Show how long was practised in each month."""
        seconds = Counter[tuple[int, int]]()
        for day, tally in overview.days.items():
            seconds[day.year, day.month] += tally.seconds
        months = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(MONTHS_SHOWN)]
        sums = [(f"{MONTHS[month]} {year}", seconds[year, month + 1]) for year, month in months]
        rows = [(name, length, format_length(length) if length else "") for name, length in sums]
        self.update(_draw_bars(rows, [True] * len(rows)))


def _draw_bars(rows: Sequence[tuple[str, int, str]], listed: Sequence[bool]) -> Content:
    """Return a bar for each row of name, value and words.

    What is not `listed` is quiet.
    """
    most = max((value for _, value, _ in rows), default=0) or 1
    names = min(NAMES, max((len(name) for name, _, _ in rows), default=0)) + 2
    longest = min(LONGEST, LINE - names - 1 - max((len(words) for _, _, words in rows), default=0))
    lines = []
    for (name, value, words), is_listed in zip(rows, listed, strict=True):
        bar = draw_row(value / most, longest)
        style = "$foreground" if is_listed else "$quiet"
        lines.append(
            Content.assemble(
                (pad_text(cut_text(name, names - 2), names), style),
                (bar, "$primary" if is_listed else "$faint"),
                (f" {words}", style),
            ).rstrip()
        )
    return Content("\n").join(lines)
