"""The session loader, which reads the catalogue in threads. What it read comes back as messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from wallyoga.history.index.cancellation import Gone
from wallyoga.history.index.catalogue import EVER
from wallyoga.history.index.query import Search
from wallyoga.history.index.row import Row
from wallyoga.screens.history.session_query import (
    Listing,
    Overview,
    find_day,
    find_sessions,
    read_overview,
    read_page,
)
from wallyoga.studio import Studio

A_MOMENT = 0.3
"""The seconds of the person's after which a reading says how far it is."""

OFTEN = 0.1
"""The seconds between two times it says so."""

SOMETIMES = 0.5
"""The seconds between two times it shows what there is to see by then."""

A_YEAR = timedelta(weeks=53)
"""The span of days that is seen at once."""


@dataclass
class Listed(Message):
    """The message that the sessions which fit a search are listed."""

    listing: Listing
    stays: bool = False
    """Whether the cursor stays on its session, if that is among those listed."""


@dataclass
class Paged(Message):
    """The message that a page of sessions was read."""

    search: Search
    offset: int
    """The number of the page's first session."""

    rows: list[Row]


@dataclass
class Surveyed(Message):
    """The message that the overview was read."""

    overview: Overview
    whole: bool = True
    """Whether it is of everything, and not of the newest part alone."""


@dataclass
class Reading(Message):
    """The message that some files are read. All of them are when it is over."""

    done: int
    """The number of files that are read."""

    of: int
    """The number of files there are to read."""


class SessionLoader:
    """The session loader of a screen: threads that end with it, and whose messages `post` takes."""

    def __init__(self, studio: Studio, today: date, screen: Screen[Any], post: Callable[[Message], bool]) -> None:
        self._studio = studio
        self._today = today
        self._day_starts = studio.settings.day_starts
        self._screen = screen
        self._post = post

    def list_first(self, search: Search) -> None:
        """List the newest sessions as quickly as can be, with what was done just now."""
        self._run(partial(self._list, search, glances=True), "first", exclusive=False)

    def list_sessions(self, search: Search) -> None:
        """List the sessions that fit a search, and survey them."""
        self._run(partial(self._list_and_survey, search), "list")

    def fetch_page(self, search: Search, offset: int) -> None:
        """Fetch a page of what fits a search."""
        self._run(partial(self._fetch_page, search, offset), "page", exclusive=False)

    def find_day(self, search: Search, day: date, before: int) -> None:
        """List the sessions that fit a search, and point at those of a day.

        About `before` of them are newer.
        """
        self._run(partial(self._find_day, search, day, before), "day")

    def read_everything(self, search: Search, cursor: Callable[[], int], wanted: str = "") -> None:
        """Show what the catalogue has, and again once new files are taken in.

        The second time comes only if anything is new. The `cursor` is asked for last, because it moves meanwhile; a
        file that is `wanted` takes it. What was deleted more than thirty days ago goes, too.
        """
        self._run(partial(self._read_everything, search, cursor, wanted), "history")

    def _run(self, work: Callable[[], None], group: str, *, exclusive: bool = True) -> None:
        """Do something in a thread.

        With `exclusive` it takes the place of what the group did before.
        """
        self._screen.run_worker(work, group=group, exclusive=exclusive, thread=True)

    def _list(self, search: Search, *, glances: bool = False) -> None:
        catalogue = self._studio.catalogue
        if glances and catalogue.is_complete:
            catalogue.glance()
        self._post(Listed(find_sessions(catalogue, search)))

    def _list_and_survey(self, search: Search) -> None:
        self._list(search)
        if not get_current_worker().is_cancelled:
            self._survey(search)

    def _fetch_page(self, search: Search, offset: int) -> None:
        self._post(Paged(search, offset, list(read_page(self._studio.catalogue, search, offset).values())))

    def _find_day(self, search: Search, day: date, before: int) -> None:
        self._post(Listed(find_day(self._studio.catalogue, search, day, before, self._day_starts)))

    def _read_everything(self, search: Search, cursor: Callable[[], int], wanted: str) -> None:
        catalogue = self._studio.catalogue
        was_complete = catalogue.is_complete
        if was_complete:
            self._survey(search)
        try:
            changed = catalogue.refresh(self._make_progress(search, whole=was_complete))
        except Gone:
            return
        self._post(Reading(0, 0))
        if changed or not was_complete:
            self._survey(search)
            self._post(Listed(find_sessions(catalogue, search, cursor(), wanted), stays=not wanted))
        self._studio.trash.clean(self._studio.clock.date())

    def _survey(self, search: Search, *, whole: bool = True) -> None:
        """Read the overview. The days of a year are enough while the rest is not read."""
        since = EVER if whole else self._today - A_YEAR
        overview = read_overview(self._studio.catalogue, search, self._today, self._day_starts, since)
        self._post(Surveyed(overview, whole))

    def _make_progress(self, search: Search, *, whole: bool) -> Callable[[int, int], None]:
        """Return a progress that shows how far the reading is.

        It ends the reading once the screen is left.
        """
        worker, clock = get_current_worker(), self._studio.clock
        began = counted = surveyed = clock.now()

        def progress(done: int, of: int) -> None:
            nonlocal counted, surveyed
            if worker.is_cancelled:
                raise Gone
            now = clock.now()
            if now - began > A_MOMENT * clock.speed and now - counted > OFTEN * clock.speed:
                counted = now
                self._post(Reading(done, of))
            if now - surveyed > SOMETIMES * clock.speed:
                surveyed = now
                self._survey(search, whole=whole)

        return progress
