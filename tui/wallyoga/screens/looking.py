"""Looking into the catalogue beside the painting; what is found comes back as messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from textual.message import Message

from wallyoga.history.catalogue import Catalogue
from wallyoga.history.row import Row
from wallyoga.practice.clock import Clock
from wallyoga.screens.listing import EVER, Found, Known, Wish, found, found_on, known, page

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
    """Sessions that fit a wish were found; with `stays` the cursor stays on its session, if that is among them."""

    found: Found
    stays: bool = False


@dataclass
class Paged(Message):
    """A page of them was."""

    wish: Wish
    offset: int
    rows: list[Row]


@dataclass
class Knows(Message):
    """What stands around the list is known, or the newest part of it, while the rest is not `whole`."""

    known: Known
    whole: bool = True


@dataclass
class Progress(Message):
    """So many files of so many are read; all of them when it is over."""

    done: int
    of: int


class Gone(Exception):  # noqa: N818 - not an error: nobody is looking any more
    """Ends the reading because nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What the workers of the history do; `post` takes messages from any thread."""

    catalogue: Catalogue
    today: date
    day_starts: int
    post: Callable[[Message], bool]
    clock: Clock

    def everything(self, wish: Wish, cursor: Callable[[], int], wanted: str, is_over: Callable[[], bool]) -> None:
        """Tell what is known, take in what is new in the files, and tell it again if anything is.

        The `cursor` is asked for last, because it moves meanwhile; a file that is `wanted` takes it.
        """
        was_complete = self.catalogue.is_complete
        if was_complete:
            self._tell()
        try:
            changed = self.catalogue.refresh(self._progress(is_over, whole=was_complete))
        except Gone:
            return
        self.post(Progress(0, 0))
        if changed or not was_complete:
            self._tell()
            self.post(Listed(found(self.catalogue, wish, cursor(), wanted), stays=not wanted))

    def first(self, wish: Wish) -> None:
        """Tell what fits a wish as quickly as can be, with what was done just now."""
        if self.catalogue.is_complete:
            self.catalogue.glance()
        self.matching(wish)

    def matching(self, wish: Wish) -> None:
        """Tell what fits a wish."""
        self.post(Listed(found(self.catalogue, wish)))

    def page(self, wish: Wish, offset: int) -> None:
        """Tell a page of it."""
        self.post(Paged(wish, offset, list(page(self.catalogue, wish, offset).values())))

    def day(self, wish: Wish, day: date, before: int) -> None:
        """Tell where the sessions of a day are."""
        self.post(Listed(found_on(self.catalogue, wish, day, before, self.day_starts)))

    def _tell(self, *, whole: bool = True) -> None:
        """Tell what stands around the list; the days of a year are enough while the rest is not known."""
        since = EVER if whole else self.today - A_YEAR
        self.post(Knows(known(self.catalogue, self.today, self.day_starts, since), whole))

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
                self.post(Progress(done, of))
            if now - told > SOMETIMES * clock.speed:
                told = now
                self._tell(whole=whole)

        return progress
