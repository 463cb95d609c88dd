"""The session loader, which looks into the catalogue beside the painting. What is found comes back as messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from textual.message import Message

from wallyoga.history.index.catalogue import EVER, Catalogue
from wallyoga.history.index.row import Row
from wallyoga.history.index.turns import Gone
from wallyoga.practice.clock import Clock
from wallyoga.screens.history.session_query import (
    Found,
    Known,
    Search,
    find_day,
    find_sessions,
    read_context,
    read_page,
)

A_MOMENT = 0.3
"""Reading that takes longer than this, in seconds of the person's, says how far it is."""

OFTEN = 0.1
"""It says so this often."""

A_YEAR = timedelta(weeks=53)
"""As many days as are seen at once."""

SOMETIMES = 0.5
"""And this often what is known by then."""


@dataclass
class Listed(Message):
    """The message that sessions were found which fit a search."""

    found: Found
    stays: bool = False
    """Whether the cursor stays on its session, if that is among those found."""


@dataclass
class Paged(Message):
    """The message that a page of sessions was found."""

    search: Search
    offset: int
    """The number of the page's first session."""

    rows: list[Row]


@dataclass
class Knows(Message):
    """The message that the context of the session list is known."""

    known: Known
    whole: bool = True
    """Whether all of it is known, and not only its newest part."""


@dataclass
class Reading(Message):
    """The message that some files are read. All of them are when it is over."""

    done: int
    """How many files are read."""

    of: int
    """How many files there are to read."""


@dataclass(frozen=True, slots=True)
class Looking:
    """The session loader, run by the history's workers."""

    catalogue: Catalogue
    today: date
    day_starts: int
    """The hour at which a day begins."""

    post: Callable[[Message], bool]
    """The function that takes messages, from any thread."""

    clock: Clock

    def everything(self, search: Search, cursor: Callable[[], int], wanted: str, is_over: Callable[[], bool]) -> None:
        """Tell what is known, and again once new files are taken in.

        The second time comes only if anything is new. The `cursor` is asked for last, because it moves meanwhile; a
        file that is `wanted` takes it.
        """
        was_complete = self.catalogue.is_complete
        if was_complete:
            self._tell()
        try:
            changed = self.catalogue.refresh(self._progress(is_over, whole=was_complete))
        except Gone:
            return
        self.post(Reading(0, 0))
        if changed or not was_complete:
            self._tell()
            self.post(Listed(find_sessions(self.catalogue, search, cursor(), wanted), stays=not wanted))

    def first(self, search: Search) -> None:
        """Tell what fits a search as quickly as can be. With it is what was done just now."""
        if self.catalogue.is_complete:
            self.catalogue.glance()
        self.matching(search)

    def matching(self, search: Search) -> None:
        """Tell what fits a search."""
        self.post(Listed(find_sessions(self.catalogue, search)))

    def page(self, search: Search, offset: int) -> None:
        """Tell a page of what fits a search."""
        self.post(Paged(search, offset, list(read_page(self.catalogue, search, offset).values())))

    def day(self, search: Search, day: date, before: int) -> None:
        """Tell where the sessions of a day are."""
        self.post(Listed(find_day(self.catalogue, search, day, before, self.day_starts)))

    def _tell(self, *, whole: bool = True) -> None:
        """Tell the context of the session list. The days of a year are enough while the rest is not known."""
        since = EVER if whole else self.today - A_YEAR
        self.post(Knows(read_context(self.catalogue, self.today, self.day_starts, since), whole))

    def _progress(self, is_over: Callable[[], bool], *, whole: bool) -> Callable[[int, int], None]:
        clock = self.clock
        began = said = told = clock.now()

        def progress(done: int, of: int) -> None:
            nonlocal said, told
            if is_over():
                raise Gone
            now = clock.now()
            if now - began > A_MOMENT * clock.speed and now - said > OFTEN * clock.speed:
                said = now
                self.post(Reading(done, of))
            if now - told > SOMETIMES * clock.speed:
                told = now
                self._tell(whole=whole)

        return progress
