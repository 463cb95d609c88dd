"""The line of a session, and the heading of a month, as runs of text: a style's name and its text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import set_cell_size

from wallyoga.history.index.catalogue import Month
from wallyoga.history.index.row import Row
from wallyoga.history.record import FEELINGS
from wallyoga.practice.english import MONTHS, WEEKDAYS
from wallyoga.text.amounts import format_minutes
from wallyoga.text.session_words import format_month, format_tally
from wallyoga.widgets.cells import cut_text

Run = tuple[str, str]
"""A run of text: the name of its style, and the text."""

LONG = len("59 min")
"""Cells for the minutes; more of them make a longer line."""

NAME = 20
"""The cells in which almost every name is whole: the word for leaving and the time of day give way to them."""

LEFT_LONG = max(map(len, FEELINGS))


def list_session_runs(row: Row, width: int, *, has_heading: bool) -> Iterator[Run]:
    """Yield the runs of a session's line.

    Where its month `has_heading` the month is not told again. A name that fits is whole before more is told.
    """
    if row.unreadable:
        when = _format_time(row, has_heading=has_heading, with_time=True)
        room = max(0, width - len(when) - len("cannot be read") - 3)
        yield "quiet", f" {when}{set_cell_size(cut_text(row.path.name, room), room)} cannot be read "
        return
    minutes = format_minutes(row.practised_seconds).rjust(LONG)
    length = f"copy · {minutes.strip()}" if row.conflict else minutes
    for with_time, marks in _list_forms(row):
        when = _format_time(row, has_heading=has_heading, with_time=with_time)
        room = max(0, width - 3 - len(when) - len(length) - sum(len(text) for _, text in marks))
        if room >= NAME:
            break
    yield "line", f" {when}{set_cell_size(cut_text(row.name, room), room)} {length}"
    yield from marks
    yield "line", " "


def list_month_runs(month: Month, width: int, *, is_alone: bool) -> Iterator[Run]:
    """Yield the runs of a month's heading: its name, a line, and how much was practised in it.

    Of a month that `is_alone` the head above the list tells that.
    """
    name = format_month(month.first) if month.first else "Without a date"
    amount = " " if is_alone else f" {format_tally(month.tally)} "
    line = width - len(name) - len(amount) - 2
    yield "month", f" {name} "
    if line > 0:
        yield "faint", "─" * line
        yield "quiet", amount


def _list_forms(row: Row) -> Iterator[tuple[bool, list[Run]]]:
    """Yield whether the time is told, and the marks of feelings, the most first."""
    marks = list(_list_feeling_runs(row))
    yield True, [*marks, ("line", (row.left or "").ljust(LEFT_LONG))]
    yield True, marks
    yield False, marks
    yield False, []


def _list_feeling_runs(row: Row) -> Iterator[Run]:
    """Yield the numbers of how one arrived and left, always in the same cells."""
    yield "line", "  "
    for feeling, between in ((row.arrived, "→" if row.arrived and row.left else " "), (row.left, " ")):
        number = FEELINGS.index(feeling) + 1 if feeling in FEELINGS else 0
        yield (f"feeling-{number}", f"{number}") if number else ("line", " ")
        yield "quiet", between


def _format_time(row: Row, *, has_heading: bool, with_time: bool) -> str:
    """Return when a session was, with its month where that stands not above it."""
    started = row.started
    if started is None:
        return "?".ljust(14)
    day = f"{WEEKDAYS[started.weekday()][:3]} {started.day:2}"
    if has_heading:
        return f"{day} {started:%H:%M}  " if with_time else f"{day}  "
    return f"{day} {MONTHS[started.month - 1][:3]} {started.year}  "
