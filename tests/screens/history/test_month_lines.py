"""The lines of the list of sessions, in months."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.history.index.catalogue import Month, Tally
from wallyoga.screens.history.month_lines import MonthLines

FIRST = date(2026, 11, 1)


def months(*rows: int) -> list[Month]:
    """Return months with so many rows each."""
    return [Month(FIRST, count, Tally(count, 60 * count)) for count in rows]


@given(st.lists(st.integers(1, 40), max_size=12))
def test_every_line_is_a_month_or_a_session(rows: list[int]) -> None:
    """From the top down each month's heading is followed by its sessions, each found on its line."""
    lines = MonthLines.make(sum(rows), months(*rows))
    numbers = [None if lines.find_month(line) else lines.find_number(line) for line in range(lines.height)]
    assert [number for number in numbers if number is not None] == list(range(sum(rows)))
    assert [lines.find_line(number) for number in numbers if number is not None] == [
        line for line, number in enumerate(numbers) if number is not None
    ]
    assert numbers.count(None) == len(rows)


def test_the_first_of_a_month_is_seen_with_its_heading() -> None:
    """A session is seen from its own line on, the first of a month from the heading above it."""
    lines = MonthLines.make(5, months(2, 3))
    assert [lines.find_top(number) for number in range(5)] == [0, 2, 3, 5, 6]


def test_months_of_other_sessions_are_left_out() -> None:
    """Months that are of more or fewer sessions than are listed give no headings."""
    assert MonthLines.make(4, months(2, 3)).height == 4
