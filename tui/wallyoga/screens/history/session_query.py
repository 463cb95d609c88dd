"""The catalogue queries behind the list of sessions. Every function may take milliseconds to seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wallyoga.history.index.catalogue import EVER, Catalogue, Practised, Tally
from wallyoga.history.index.row import Row
from wallyoga.history.statistics.summary import find_practice_day
from wallyoga.screens.history.session_list import PAGE


@dataclass(frozen=True, slots=True)
class Search:
    """A search of the history."""

    words: str = ""
    """The words that are looked for."""

    practice: str | None = None
    """The id of a practice that is looked for, or None for any."""

    @property
    def narrows(self) -> bool:
        """Whether it leaves any session out."""
        return bool(self.words.split()) or self.practice is not None


@dataclass(frozen=True, slots=True)
class Found:
    """A search result."""

    search: Search
    count: int
    """How many sessions fit the search."""

    rows: Mapping[int, Row]
    """Some of the sessions, by their number."""

    cursor: int
    """The number of the session to point at."""


@dataclass(frozen=True, slots=True)
class Known:
    """The context of the session list."""

    days: Mapping[date, Tally]
    """What was practised on each day."""

    total: Tally
    """What was practised in all."""

    practices: tuple[Practised, ...]
    """The practices there are sessions of."""


def read_context(catalogue: Catalogue, today: date, day_starts: int, since: date = EVER) -> Known:
    """Return the context of the session list, with the days from `since` on."""
    return Known(catalogue.days(since, today, day_starts), catalogue.total(), tuple(catalogue.practices()))


def read_page(catalogue: Catalogue, search: Search, offset: int) -> dict[int, Row]:
    """Return the page in which the session with this number is."""
    first = offset - offset % PAGE
    return dict(enumerate(catalogue.page(first, PAGE, words=search.words, practice=search.practice), first))


def find_sessions(catalogue: Catalogue, search: Search, cursor: int = 0, wanted: str = "") -> Found:
    """Return a search result with the page around `cursor`. The cursor goes to the file `wanted`."""
    count = catalogue.count(words=search.words, practice=search.practice)
    cursor = max(0, min(cursor, count - 1))
    rows = read_page(catalogue, search, 0) | (read_page(catalogue, search, cursor) if cursor >= PAGE else {})
    number = next((number for number, row in rows.items() if str(row.path) == wanted), None) if wanted else None
    return Found(search, count, rows, cursor if number is None else number)


def find_day(catalogue: Catalogue, search: Search, day: date, before: int, day_starts: int) -> Found:
    """Return a search result pointing at the first session on `day`.

    Else it points at the next older one. `before` is about how many sessions are newer.
    """
    count = catalogue.count(words=search.words, practice=search.practice)
    rows = read_page(catalogue, search, 0)
    for offset in range(max(0, (before // PAGE - 1) * PAGE), count, PAGE):
        rows |= read_page(catalogue, search, offset)
        for number in sorted(number for number in rows if number >= offset):
            started = rows[number].started
            if started and find_practice_day(started, day_starts) <= day:
                return Found(search, count, rows, number)
    return Found(search, count, rows, max(0, count - 1))
