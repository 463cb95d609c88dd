"""The catalogue of the sessions: a list in pages, to search and to count.

It is quick however many there are.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from wallyoga.files.problems import FileError
from wallyoga.history.index import row
from wallyoga.history.index.answers import check_place, check_text, check_whole, read_rows
from wallyoga.history.index.database import Index
from wallyoga.history.index.query import EVERYTHING, Condition, Search, make_condition
from wallyoga.history.index.row import Row
from wallyoga.history.index.update import take_in, take_in_little
from wallyoga.history.record import Record
from wallyoga.history.session_files import History
from wallyoga.practice.clock import DAY_STARTS

T = TypeVar("T")

Values = tuple[Any, ...]
"""A row of the index's answer."""

EVER = date(1000, 1, 1)
"""The first day a session can be of."""

NEWEST_FIRST = "ORDER BY utc DESC, stem DESC, path DESC"
"""The order of every list of sessions."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The tally of some sessions."""

    sessions: int
    """The number of sessions."""

    seconds: int
    """The seconds practised in them."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month in the list of sessions: rows that follow each other and are of it, on the wall where they were."""

    first: date | None
    """Its first day; None of files that do not say when they are of."""

    rows: int
    """The number of its rows, copies and unreadable files included."""

    tally: Tally
    """The tally of its sessions."""


@dataclass(frozen=True, slots=True)
class Practised:
    """A practice with sessions."""

    id: str
    name: str
    """Its name in the latest of them."""

    sessions: int
    """The number of sessions."""


class Catalogue:
    """The catalogue of every session of `history`.

    An index in the folder `cache` follows the files. What it says is as new as the last `refresh` or `glance`; before
    the first refresh ever, `page` and `count` go by the files alone. Nothing here raises an error for a broken file,
    folder or index. Any thread may call anything.
    """

    def __init__(self, history: History, cache: Path) -> None:
        self._history = history
        self._index = Index(cache)

    def refresh(self, progress: Callable[[int, int], None] | None = None) -> bool:
        """Update the index from all files, and return whether any had changed.

        Every file that was added, changed or removed is taken in, newest first. It can take seconds, so it is for a
        worker thread. `progress` is told how many files are read and how many there are to read; it may raise to end
        the work, and what was done until then stays.
        """
        return self._index.ask(lambda index: take_in(index, self._history, progress), otherwise=False)

    def glance(self) -> bool:
        """Update the index from what was lately added or removed, if that is quick.

        That is a few milliseconds. It returns whether any was.
        """
        return self._index.ask(lambda index: take_in_little(index, self._history), otherwise=False)

    def page(self, offset: int, limit: int, search: Search = EVERYTHING) -> list[Row]:
        """Return at most `limit` sessions after the first `offset` that fit a search, newest first."""
        where, values = self._where(search)
        query = f"SELECT {row.COLUMNS} FROM sessions WHERE {where} {NEWEST_FIRST} LIMIT ? OFFSET ?"  # noqa: S608 - our own
        ask = self._ask if search.narrows else self._ask_whole
        rows = ask(query, [*values, limit, offset], lambda each: row.from_index(self._history.folder, each))
        return list(map(row.from_file, self._history.entries(limit, offset))) if rows is None else rows

    def count(self, search: Search = EVERYTHING) -> int:
        """Return how many rows all pages have together, copies and unreadable files included."""
        where, values = self._where(search)
        ask = self._ask if search.narrows else self._ask_whole
        counts = ask(f"SELECT count(*) FROM sessions WHERE {where}", values, lambda each: check_whole(each[0]))  # noqa: S608 - our own
        return self._history.count() if counts is None else sum(counts)

    def total(self, search: Search = EVERYTHING) -> Tally:
        """Return how much was practised in all; no session counts twice."""
        where, values = self._where(search)
        query = f"SELECT count(*), total(seconds) FROM counted WHERE {where}"  # noqa: S608 - our own
        [tally] = self._ask(query, values, lambda each: Tally(check_whole(each[0]), int(each[1]))) or [Tally(0, 0)]
        return tally

    def days(
        self, first: date, last: date, day_starts: int = DAY_STARTS, search: Search = EVERYTHING
    ) -> dict[date, Tally]:
        """Return what was practised on each day from `first` to `last` on which something was.

        A day begins at the hour `day_starts`, by the clock on the wall where the session was.
        """
        where, fitting = self._where(search)
        query = f"""
            SELECT date(local, ?) AS day, count(*), total(seconds) FROM counted
            WHERE local BETWEEN ? AND ? AND day BETWEEN ? AND ? AND {where} GROUP BY day
        """  # noqa: S608 - our own
        near = (first.isoformat(), (last + timedelta(days=2)).isoformat())
        values = [f"-{day_starts} hours", *near, first.isoformat(), last.isoformat(), *fitting]
        return dict(self._ask(query, values, _parse_day))

    def months(self, search: Search = EVERYTHING) -> tuple[Month, ...]:
        """Return the months of the sessions that fit a search, as their pages list them.

        There are none while not every file has been taken in.
        """
        where, values = self._where(search)
        query = f"""
            SELECT month, reason IS NULL AND NOT copy, seconds FROM sessions WHERE {where} {NEWEST_FIRST}
        """  # noqa: S608 - our own
        rows = self._ask_whole(query, values, _parse_month_row) or []
        return tuple(_sum_month(month, list(group)) for month, group in groupby(rows, key=itemgetter(0)))

    def practices(self) -> list[Practised]:
        """Return the practices there are sessions of, the one practised most often first."""
        query = "SELECT practice, name, count(*), max(utc) FROM counted GROUP BY practice ORDER BY 3 DESC, practice"
        return self._ask(
            query, [], lambda each: Practised(check_text(each[0]), check_text(each[1]), check_whole(each[2]))
        )

    def tags(self, sessions: int = 200) -> list[str]:
        """Return the tags used in the latest sessions, the most frequent first.

        Of those used as often, the one used last is first.
        """
        query = "SELECT tags FROM counted WHERE tags != '' ORDER BY utc DESC LIMIT ?"
        used = Counter(tag for tags in self._ask(query, [sessions], _parse_only_text) for tag in tags.split("\n"))
        return [tag for tag, _ in used.most_common()]

    def records(self, first: date, last: date, day_starts: int = DAY_STARTS) -> Iterator[Record]:
        """Yield the sessions of the days from `first` to `last`, newest first.

        They are in full, and each is read when it is its turn. What cannot be read any more is passed over.
        """
        query = f"""
            SELECT path FROM counted WHERE local BETWEEN ? AND ? AND date(local, ?) BETWEEN ? AND ? {NEWEST_FIRST}
        """  # noqa: S608 - our own
        near = (first.isoformat(), (last + timedelta(days=2)).isoformat())
        values = [*near, f"-{day_starts} hours", first.isoformat(), last.isoformat()]
        for place in self._ask(query, values, lambda each: check_place(each[0])):
            with suppress(FileError):
                yield self._history.read(self._history.folder / place)

    @property
    def is_complete(self) -> bool:
        """Whether every file has been taken in at least once."""
        return bool(self._ask("SELECT 1 FROM complete", [], tuple))

    def _where(self, search: Search) -> Condition:
        return make_condition(search, full_text=self._index.full_text)

    def _ask(self, query: str, values: Sequence[Any], make: Callable[[Values], T]) -> list[T]:
        """Return what `make` makes of each row the index answers."""
        return self._index.ask(lambda index: read_rows(index, query, values, make), otherwise=[])

    def _ask_whole(self, query: str, values: Sequence[Any], make: Callable[[Values], T]) -> list[T] | None:
        """Return that, if the index has every file in it."""

        def ask(index: sqlite3.Connection) -> list[T] | None:
            complete = index.execute("SELECT 1 FROM complete").fetchone()
            return read_rows(index, query, values, make) if complete else None

        return self._index.ask(ask, otherwise=None)


def _parse_day(values: Values) -> tuple[date, Tally]:
    day, sessions, seconds = values
    return date.fromisoformat(day), Tally(check_whole(sessions), int(seconds))


def _parse_month_row(values: Values) -> Values:
    """Return a row's month, which is one, whether the row counts, and its seconds."""
    month, counts, seconds = values
    if month:
        date.fromisoformat(f"{month}-01")
    return month, counts, check_whole(seconds)


def _sum_month(month: str, rows: list[Values]) -> Month:
    counted = [seconds for _, counts, seconds in rows if counts]
    first = date.fromisoformat(f"{month}-01") if month else None
    return Month(first, len(rows), Tally(len(counted), sum(counted)))


def _parse_only_text(values: Values) -> str:
    return check_text(values[0])
