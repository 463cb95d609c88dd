"""The week line: on which days of this week there was a practice, and how long it was in all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from textual.content import Content

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.statistics.summary import find_monday
from wallyoga.text.session_words import format_length

NONE, SOME, MUCH = "·", "▪", "■"
"""The marks of a day: without a practice, with one, and with one of some length."""

MUCH_SECONDS = 20 * 60
"""A day of so many seconds has the larger mark."""


def draw_week(days: Mapping[date, Tally], today: date) -> Content:
    """Return the week of `today` in a line: a mark for each day from Monday on, and the sum of all."""
    monday = find_monday(today)
    week = [days.get(monday + timedelta(days=number)) for number in range(7)]
    practised = [tally for tally in week if tally and tally.sessions]
    seconds = sum(tally.seconds for tally in practised)
    return Content.assemble(
        ("This week  ", "$quiet"),
        Content(" ").join(map(_draw_day, week)),
        f"   {len(practised)} of 7 days, {format_length(seconds)}",
    )


def _draw_day(tally: Tally | None) -> Content:
    if tally is None or not tally.sessions:
        return Content.styled(NONE, "$quiet")
    return Content.styled(MUCH if tally.seconds >= MUCH_SECONDS else SOME, "$in")
