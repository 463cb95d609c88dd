"""The practice loader, which runs threads and posts what comes of them as messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from wallyoga.choosing.offer import Offer
from wallyoga.choosing.wish import LOOKED_BACK, Past, summarise_past
from wallyoga.files.leftovers import remove_leftovers
from wallyoga.files.problems import FileError
from wallyoga.files.sight import is_there
from wallyoga.library.library import load_own_practices
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.sequence import Sequence
from wallyoga.screens import routes

if TYPE_CHECKING:
    from wallyoga.runs.run import Run

Thing = TypeVar("Thing")

AT_ONCE = 50
"""The number of practices read, or measured, between two looks at the list."""

PAUSE = 0.0005
"""The seconds a thread waits between two practices, so that keys and painting come first."""


class OwnRead(Message):
    """The message that some of the person's own practices are read.

    It has the library's count of reloads when the reading began.
    """

    def __init__(self, practices: tuple[Sequence | FileError, ...], reloads: int) -> None:
        super().__init__()
        self.practices, self.reloads = practices, reloads


class Measured(Message):
    """The message that some practices are measured, in the offer they were measured for."""


class PastRead(Message):
    """The message that the newest sessions are read."""

    def __init__(self, past: Past) -> None:
        super().__init__()
        self.past = past


class RunRead(Message):
    """The message of a run to offer for, or of the trouble with one."""

    def __init__(self, run: Run | None, trouble: str = "") -> None:
        super().__init__()
        self.run, self.trouble = run, trouble


class PracticeLoader:
    """The practice loader of a widget: it runs the threads and posts their messages to it."""

    def __init__(self, widget: Widget, offer: Offer) -> None:
        self._widget = widget
        self._offer = offer
        self._studio = offer.studio
        self._reads_run = True

    def read_own(self) -> None:
        """Read the person's own practices, some at a time."""
        self._widget.run_worker(self._read_own, thread=True, group="own")

    def measure(self, practices: list[str]) -> None:
        """Measure how long practices take, some at a time. It ends when another list of them is wanted."""
        self._widget.run_worker(partial(self._measure, practices), thread=True, exclusive=True, group="lengths")

    def read_past(self) -> None:
        """Read the newest sessions, where there are any."""
        # What reads sessions takes longest of all to load.
        if not is_there(self._studio.places.sessions):
            self._widget.post_message(PastRead(Past()))
            return
        self._widget.run_worker(self._read_past, thread=True, exclusive=True, group="history")

    def read_run(self) -> None:
        """Read the newest run, once, where a folder of runs is set."""
        settings, is_first, self._reads_run = self._studio.settings, self._reads_run, False
        if is_first and settings.runs and settings.today:
            self._widget.run_worker(self._read_run, thread=True, group="run")

    def _read_run(self) -> None:
        """Post the newest run of the folder, once, or why it cannot be read."""
        try:
            message = RunRead(routes.find_run(self._studio, _wait))
        except WallyogaError as error:
            message = RunRead(None, str(error))
        if message.run or message.trouble:
            self._widget.post_message(message)

    def _read_own(self) -> None:
        studio, reloads = self._studio, self._studio.reloads
        reading = _yield_slowly(load_own_practices(studio.places.practices, studio.library.poses, studio.readings))
        while some := tuple(islice(reading, AT_ONCE)):
            if studio.reloads != reloads or not self._widget.post_message(OwnRead(some, reloads)):
                return
        # Not every app is left by a key: some end with their terminal.
        studio.readings.save()
        self._sweep()

    def _sweep(self) -> None:
        """Remove leftovers of killed writers, in the folders that are ours."""
        where = self._studio.places
        remove_leftovers(
            (where.settings.parent, where.practices, where.poses, where.cache), (where.sessions, where.state)
        )

    def _measure(self, practices: list[str]) -> None:
        worker = get_current_worker()
        for start in range(0, len(practices), AT_ONCE):
            for practice in _yield_slowly(practices[start : start + AT_ONCE]):
                if worker.is_cancelled:
                    return
                self._offer.measure(practice)
            self._widget.post_message(Measured())

    def _read_past(self) -> None:
        studio = self._studio
        records = studio.archive.list_records(LOOKED_BACK)
        stretches = studio.archive.sum_stretches(records, studio.library.poses, studio.settings.day_starts)
        self._widget.post_message(PastRead(summarise_past(records)._replace(stretches=stretches)))


def _wait() -> None:
    sleep(PAUSE)


def _yield_slowly(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield the items with a pause after each. A thread that never waits keeps the others waiting."""
    for thing in things:
        yield thing
        sleep(PAUSE)
