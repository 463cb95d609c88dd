"""The cost of 10,000 sessions, 27 years of daily practice, beside that of ten.

Run it by hand from the top of the project: `python -m tests.benchmarks.history`. It takes two minutes and
measures first what a screen waits for and what goes on behind it, then the running app in a terminal. Times differ
between machines and with what else they do; ratios hold better, and nothing here passes or fails.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TextIO

from tests.benchmarks import looking
from tests.history.generator import LAST, sessions, write
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.session_files import History

FEW, MANY = 10, 10_000
PAGE = 50
ROUNDS = 15
"""The number of times each thing is done; the quickest counts, for others use the machine too."""

SEARCHES = ("nov", "2026-10", "hip", "before bed", "wall figure four", "left hip calm", "zzz")

GLIMPSE = 0.005
"""The seconds between two looks of a person's side while the index is made."""


def time_work(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return how long `work` takes, in milliseconds."""
    took = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return min(took)


def list_first_page(folder: Path) -> Callable[[], object]:
    """Return what a screen does before it shows its first page."""

    def show() -> None:
        catalogue = Catalogue(History(folder / "sessions"), folder / "cache")
        catalogue.glance()
        catalogue.page(0, PAGE)
        catalogue.count()
        catalogue.total()

    return show


def saving(folder: Path) -> Callable[[], object]:
    """Return what saving a session does, a second later each time."""
    history = History(folder / "sessions")
    [record] = sessions(1)
    moments = (LAST + timedelta(seconds=number) for number in count())
    return lambda: history.add(replace(record, started=next(moments)))


def searching(catalogue: Catalogue, words: str) -> Callable[[], object]:
    """Return what looking for words does."""
    return lambda: catalogue.page(0, PAGE, Search(words))


def rebuild(folder: Path, out: TextIO) -> None:
    """Make the index of `folder` from nothing, with a person's side that looks at it all the time."""
    catalogue = Catalogue(History(folder / "sessions"), folder / "cache")
    done = Event()
    waits: list[float] = []
    before = measure_memory()

    def look() -> None:
        while not done.wait(GLIMPSE):
            begun = time.perf_counter()
            catalogue.page(0, 1)
            waits.append(1000 * (time.perf_counter() - begun))

    looking = Thread(target=look)
    looking.start()
    begun = time.perf_counter()
    catalogue.refresh()
    took = time.perf_counter() - begun
    grown = measure_memory() - before
    done.set()
    looking.join()
    waits.sort()
    print(f"index from nothing, {MANY} sessions       {took:8.1f} s, in the background", file=out)
    print(f"memory that takes at most              {grown:8.1f} MB", file=out)
    print(f"a page meanwhile, median and longest   {median(waits):8.1f} and {waits[-1]:.1f} ms", file=out)


def measure_memory() -> float:
    """Return the most memory this process has taken so far, in megabytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main(out: TextIO = sys.stdout) -> None:
    """Measure, and print what was found."""
    with TemporaryDirectory() as name:
        few, many, none = Path(name, "few"), Path(name, "many"), Path(name, "none")
        write(few / "sessions", FEW)
        write(many / "sessions", MANY)
        Catalogue(History(few / "sessions"), few / "cache").refresh()
        fresh = time_work(lambda: Catalogue(History(many / "sessions"), many / "cache").page(0, PAGE))
        print(f"first page ever, {MANY} sessions, no index {fresh:7.1f} ms", file=out)
        rebuild(many, out)
        pages = [time_work(list_first_page(folder)) for folder in (few, many)]
        print(f"first page with {FEW} and {MANY}           {pages[0]:8.1f} and {pages[1]:.1f} ms", file=out)
        catalogue = Catalogue(History(many / "sessions"), many / "cache")
        print(
            f"the last page                          {time_work(lambda: catalogue.page(MANY - PAGE, PAGE)):8.1f} ms",
            file=out,
        )
        print(f"nothing has changed, seen by a refresh {time_work(catalogue.refresh, 5):8.1f} ms", file=out)
        year = time_work(lambda: catalogue.days(date(2025, 11, 23), date(2026, 11, 22)))
        print(f"a year of days                         {year:8.1f} ms", file=out)
        counts = {words: catalogue.count(Search(words)) for words in SEARCHES}
        for words, count in counts.items():
            print(f"search {words!r:31} {time_work(searching(catalogue, words)):8.1f} ms, {count} found", file=out)
        looking.report(few, many, (FEW, MANY), counts, out)
        saved = [time_work(saving(folder)) for folder in (none, many)]
        print(f"saving with none and with {MANY}         {saved[0]:7.1f} and {saved[1]:.1f} ms", file=out)


if __name__ == "__main__":
    main()
