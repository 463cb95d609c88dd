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

NAME = 22
"""The cells in which almost every name is whole: the length and how one arrived give way to them."""

SHORT = 19
"""The cells of a name beside how long it was and two numbers of feelings: most names are whole in them."""

LEAST = 12
"""The fewest cells of a name beside how one left."""

LEFT_LONG = max(map(len, FEELINGS))


def list_session_runs(row: Row, width: int, *, has_heading: bool) -> Iterator[Run]:
    """Yield the runs of a session's line.

    Where its month `has_heading` the month is not told again. A name that fits is whole before more is told.
    """
    when = _format_time(row, has_heading=has_heading)
    if row.unreadable:
        room = max(0, width - len(when) - len("cannot be read") - 3)
        yield "quiet", f" {when}{set_cell_size(cut_text(row.path.name, room), room)} cannot be read "
        return
    forms = [
        (width - len(when) - 2 - sum(len(text) for _, text in runs), name, runs) for name, runs in _list_forms(row)
    ]
    fitting = (form for most in (NAME, LEAST) for form in forms if form[0] >= min(form[1], most))
    room, _, runs = next(fitting, forms[-1])
    room = max(0, room)
    yield "line", f" {when}{set_cell_size(cut_text(row.name, room), room)}"
    yield from runs
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


def _list_forms(row: Row) -> Iterator[tuple[int, list[Run]]]:
    """Yield what is told behind the name, and the cells a name needs beside it.

    The most comes first. How one left is told longest, and the time always is.
    """
    minutes = format_minutes(row.practised_seconds).rjust(LONG)
    length = ("line", f" copy · {minutes.strip()}" if row.conflict else f" {minutes}")
    left = (_find_style(row.left), f" {(row.left or '').ljust(LEFT_LONG)}")
    numbers = list(_list_feeling_runs(row))
    yield NAME, [length, ("line", " "), *numbers, ("line", left[1])]
    yield NAME, [length, ("line", " "), left]
    yield SHORT, [length, *numbers]
    yield NAME, [("line", " copy".ljust(len(left[1])))] if row.conflict else [left]
    yield NAME, [("line", " copy")] if row.conflict else []


def _find_style(feeling: str | None) -> str:
    return f"feeling-{FEELINGS.index(feeling) + 1}" if feeling in FEELINGS else "line"


def _list_feeling_runs(row: Row) -> Iterator[Run]:
    """Yield the numbers of how one arrived and left, always in the same cells."""
    for feeling, before in ((row.arrived, " "), (row.left, "→" if row.arrived and row.left else " ")):
        style = _find_style(feeling)
        yield "quiet", before
        yield style, style[-1] if style != "line" else " "


def _format_time(row: Row, *, has_heading: bool) -> str:
    """Return when a session was, with its month where that stands not above it."""
    started = row.started
    if started is None:
        return "?".ljust(14)
    day = f"{WEEKDAYS[started.weekday()][:3]} {started.day:2}"
    if has_heading:
        return f"{day} {started:%H:%M} "
    return f"{day} {MONTHS[started.month - 1][:3]} {started.year}  "
