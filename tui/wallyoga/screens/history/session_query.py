"""The catalogue queries behind the history screen. Every function may take milliseconds to seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wallyoga.history.index.catalogue import EVER, Catalogue, Month, Practised, Tally
from wallyoga.history.index.query import EVERYTHING, Search
from wallyoga.history.index.row import Row
from wallyoga.practice.clock import find_practice_day

PAGE = 50
"""The number of sessions that are asked for at once."""

NOTHING = Tally(0, 0)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of the sessions that fit a search, with some of its rows."""

    search: Search
    count: int
    """The number of sessions that fit the search."""

    months: tuple[Month, ...]
    """The months they are of; none while that is not known."""

    rows: Mapping[int, Row]
    """Some of the sessions, by their number."""

    cursor: int
    """The number of the session to point at."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The overview beside the list of sessions."""

    search: Search = EVERYTHING
    days: Mapping[date, Tally] = field(default_factory=dict)
    """The tally of each day's practice, in the sessions that fit the search."""

    total: Tally = NOTHING
    """The tally of those sessions in all."""

    everything: Tally = NOTHING
    """The tally of every session there is."""

    practices: tuple[Practised, ...] = ()
    """The practices there are sessions of."""


def read_overview(catalogue: Catalogue, search: Search, today: date, day_starts: int, since: date = EVER) -> Overview:
    """Return the overview of a search, with the days from `since` on."""
    return Overview(
        search,
        catalogue.days(since, today, day_starts, search),
        catalogue.total(search),
        catalogue.total(),
        tuple(catalogue.practices()),
    )


def read_page(catalogue: Catalogue, search: Search, offset: int) -> dict[int, Row]:
    """Return the page in which the session with this number is."""
    first = offset - offset % PAGE
    return dict(enumerate(catalogue.page(first, PAGE, search), first))


def find_sessions(catalogue: Catalogue, search: Search, cursor: int = 0, wanted: str = "") -> Listing:
    """Return the list of a search with the page around `cursor`. The cursor goes to the file `wanted`."""
    count = catalogue.count(search)
    cursor = max(0, min(cursor, count - 1))
    rows = read_page(catalogue, search, 0) | (read_page(catalogue, search, cursor) if cursor >= PAGE else {})
    number = next((number for number, row in rows.items() if str(row.path) == wanted), None) if wanted else None
    return Listing(search, count, catalogue.months(search), rows, cursor if number is None else number)


def find_day(catalogue: Catalogue, search: Search, day: date, before: int, day_starts: int) -> Listing:
    """Return the list of a search, pointing at the first session on `day`.

    Else it points at the next older one. `before` is about how many sessions are newer.
    """
    count, months = catalogue.count(search), catalogue.months(search)
    rows = read_page(catalogue, search, 0)
    for offset in range(max(0, (before // PAGE - 1) * PAGE), count, PAGE):
        rows |= read_page(catalogue, search, offset)
        for number in sorted(number for number in rows if number >= offset):
            started = rows[number].started
            if started and find_practice_day(started, day_starts) <= day:
                return Listing(search, count, months, rows, number)
    return Listing(search, count, months, rows, max(0, count - 1))
