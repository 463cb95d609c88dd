"""The waits of a person in the history of the running app, in a terminal of its own, with ten sessions and many.

It is part of `python -m tests.benchmarks.history`. What is timed goes from a key to its answer as the terminal gets
it, so that everything is in it: the key, the looking up and the painting.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from statistics import median
from typing import TextIO

from tests.benchmarks.run import WALLYOGA, Terminal, open_program, surroundings
from tests.history.generator import sessions
from wallyoga.history.record import Record
from wallyoga.text.amounts import format_day

ROUNDS = 7
"""The number of times the history is opened, each in a new app. Few and many take turns, and the median counts."""

CALM = 1.0
"""The seconds an app is left alone before something is timed."""

ENOUGH = 2000
"""So many keys are pressed at most while the index is made."""

Pair = tuple[Mapping[str, str], Mapping[str, str]]
"""The environments of programs in the home with few sessions, and in that with many."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The time each key took, in milliseconds, and the most memory the app took, in megabytes."""

    waits: list[float]
    megabytes: float


def report(few: Path, many: Path, counts: tuple[int, int], searches: Mapping[str, int], out: TextIO) -> None:
    """Print what there is to wait for; `searches` are words to look for, and how many sessions have them."""
    shared = surroundings(many.parent / "surroundings")
    little, much = ({**shared, "WALLYOGA_HOME": str(home)} for home in (few, many))
    for home in (few, many):
        (home / "settings.toml").write_text("asked = true\nlie_down = 0\n", encoding="utf-8")
    titles = [_title(record) for record in sessions(ENOUGH)]
    _report_index((little, much), counts, titles, out)
    pages = _pages((little, much), titles[0])
    say(out, "first page in the app, few and many", f"{pages[0]:8.1f} and {pages[1]:.1f} ms, {pages[1] / pages[0]:.2f}")
    for words, took in _search(much, titles[0], searches):
        say(out, f"search {words!r} in the app", f"{took:8.1f} ms")


def _report_index(homes: Pair, counts: tuple[int, int], titles: Sequence[str], out: TextIO) -> None:
    """Print what it costs the app to make the index of few and of many sessions."""
    few, many = (_move(home, titles[:count], f"{count} sessions") for home, count in zip(homes, counts, strict=True))
    say(out, "memory of the app, few and many", f"{few.megabytes:8.1f} and {many.megabytes:.1f} MB")
    settled = _move(homes[1], titles[: len(many.waits)])
    for when, waits in (("while it reads", many.waits), ("afterwards", settled.waits)):
        most = sorted(waits)[99 * len(waits) // 100]
        spread = f"{median(waits):8.1f} ms, 99 in 100 within {most:.1f}, the longest {max(waits):.1f}"
        say(out, f"{len(waits)} keys {when}", spread)


def say(out: TextIO, what: str, value: str) -> None:
    """Print a line at once."""
    print(f"{what:38} {value}", file=out, flush=True)


def _move(environ: Mapping[str, str], titles: Sequence[str], until: str = "") -> Moved:
    """Move down the list from session to session; with `until`, make the index meanwhile and end when that is seen."""
    if until:
        rmtree(Path(environ["WALLYOGA_HOME"]) / "cache", ignore_errors=True)
    waits: list[float] = []
    with open_program(WALLYOGA, environ) as terminal:
        _open(terminal, titles[0])
        for title in titles[1:]:
            waits.append(_press(terminal, "j", title))
            if until and until in terminal.written:
                break
        terminal.watch(CALM)
        return Moved(waits, terminal.peak_megabytes)


def _pages(homes: Pair, title: str) -> tuple[float, float]:
    """Return how long the first page takes with few sessions and with many, in milliseconds."""
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for environ, times in zip(homes, took, strict=True):
            with open_program(WALLYOGA, environ) as terminal:
                times.append(_open(terminal, title))
    return median(took[0]), median(took[1])


def _search(environ: Mapping[str, str], title: str, searches: Mapping[str, int]) -> list[tuple[str, float]]:
    """Return how long the last letter of each search takes to be answered, in milliseconds."""
    answers = []
    with open_program(WALLYOGA, environ) as terminal:
        _open(terminal, title)
        terminal.watch(CALM)
        for words, count in searches.items():
            terminal.press("/")
            terminal.watch(CALM)
            terminal.press(words[:-1])
            terminal.watch(CALM)
            answers.append((words, _press(terminal, words[-1], f"{count} found")))
            terminal.press("\x1b")
            terminal.watch(CALM)
    return answers


def _open(terminal: Terminal, title: str) -> float:
    """Open the history, and return how long that takes until the newest session is shown, in milliseconds."""
    terminal.until("history", "Bring")
    terminal.watch(CALM)
    return _press(terminal, "h", title)


def _press(terminal: Terminal, key: str, answer: str) -> float:
    """Press a key, and return how long it takes until something is written, in milliseconds."""
    begun = time.perf_counter()
    terminal.press(key)
    terminal.until(answer)
    return 1000 * (time.perf_counter() - begun)


def _title(record: Record) -> str:
    """Return what stands above a session that is shown in full."""
    return f"{format_day(record.started)}, {record.started:%H:%M}"
