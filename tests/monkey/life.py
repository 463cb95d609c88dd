"""One monkey's life after the other, each a run of wallyoga that ends in one way or another."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.history import generator
from tests.terminal_process import TerminalProcess

from .hands import Burst, Deed, Pause, Size, deeds, way
from .ledger import Ledger
from .notes import NOTES

PATIENCE = 2.0
"""So many seconds an answer may take, on a machine that has nothing else to do."""

STARTING = 10.0
"""So many seconds a start may take, likewise."""

ENDINGS = ("ctrl+c", "ctrl+c twice", "term", "int", "hang up", "kill")
"""The ends of a life that has not ended by a key."""

CAUGHT = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)

ORDERLY = frozenset({0, *(128 + number for number in CAUGHT), *(-number for number in CAUGHT)})
"""The statuses wallyoga may end with that was not killed."""

SHOWN = 20_000
"""So many letters of what was written last are shown after a fault."""

LONGEST = 60
"""So many deeds a life has at most."""

PRACTICES = ("legs-up-the-wall", "runners-wall-reset", "desk-break")

SPEEDS = (20, 60, 200)


class Fault(Exception):  # noqa: N818 - what the monkey is there for
    """Something that must not be."""


@dataclass
class Monkey:
    """Lives in `folder`, on and on; what it does follows from its seed, though not what the machine makes of it."""

    folder: Path
    seed: int
    endings: tuple[str, ...] = ENDINGS
    longest: int = LONGEST
    done: deque[str] = field(default_factory=lambda: deque(maxlen=60))
    actions: int = 0
    lives: int = 0
    last: str = ""
    seen: set[str] = field(default_factory=set)
    practised: int = 0

    def live(self, actions: int) -> None:
        """Live until so many deeds are done.

        Raises:
            Fault: something was lost, doubled or changed, or the program hung or broke.
        """
        while self.actions < actions:
            self._live(Random(f"{self.seed}-{self.lives}"), min(self.longest, actions - self.actions))  # noqa: S311
            self.lives += 1

    def _live(self, random: Random, most: int) -> None:
        ledger = self._home(fresh=random.random() < 0.1, filled=random.random() < 0.7)
        before = ledger.sessions()
        terminal = TerminalProcess(self._command(random), environ=self._environ(ledger), folder=self.folder)
        try:
            how = self._run(terminal, random, most)
            self._judge(terminal, how, ledger, before)
        finally:
            self.last = terminal.text[-SHOWN:]
            terminal.close()

    def _run(self, terminal: TerminalProcess, random: Random, most: int) -> str:
        """Do what comes to mind until the program has ended, and return how it came to that."""
        if random.random() < 0.8:
            self._until_taken(terminal)
            terminal.watch(0.7)
            if random.random() < 0.5:
                self._go(terminal, random)
        for deed in self._some(deeds(random), random.randint(most // 2, most)):
            self._do(terminal, deed, random)
            if terminal.status is not None:
                return "a key"
        self._until_taken(terminal)
        how = random.choice(self.endings)
        self.done.append(f"[{how}]")
        _end(terminal, how)
        if terminal.wait(_patience(PATIENCE)) is None:
            raise _hung(terminal, f"it did not end by {how}")
        return how

    def _go(self, terminal: TerminalProcess, random: Random) -> None:
        """Go to some screen, at a pace at which each key is answered."""
        for burst in way(random):
            self.done.append(str(burst))
            terminal.write(burst.data)
            terminal.watch(0.3)

    def _some(self, endless: Iterator[Deed], count: int) -> Iterator[Deed]:
        for _, deed in zip(range(count), endless, strict=False):
            self.actions += 1
            self.done.append(str(deed))
            yield deed

    def _do(self, terminal: TerminalProcess, deed: Deed, random: Random) -> None:
        match deed:
            case Burst(data):
                terminal.write(data if terminal.is_taken else _harmless(data))
                terminal.watch(random.choice((0.0, 0.005, 0.03, 0.15)))
            case Size(columns, rows):
                terminal.resize(columns, rows)
                self._sign_of_life(terminal)
            case Pause(seconds):
                terminal.watch(seconds)
        terminal.go_on()

    def _sign_of_life(self, terminal: TerminalProcess) -> None:
        """See that another size is painted."""
        patience = _patience(PATIENCE if terminal.is_taken else STARTING)
        while terminal.read(0):
            pass
        for columns, rows in ((99, 31), (101, 29)):
            terminal.resize(columns, rows)
            if terminal.answers(patience):
                continue
            if terminal.is_open or terminal.wait(_patience(PATIENCE)) is None:
                raise _hung(terminal, f"nothing was painted at {columns} x {rows}")

    def _until_taken(self, terminal: TerminalProcess) -> None:
        """Wait until the program has taken the screen: before that signals end Python, not wallyoga."""
        until = time.monotonic() + _patience(STARTING)
        while not terminal.is_taken and terminal.status is None:
            if not terminal.read(0.1) and time.monotonic() > until:
                raise _hung(terminal, "it did not start")

    def _judge(self, terminal: TerminalProcess, how: str, ledger: Ledger, before: dict[str, dict[str, Any]]) -> None:
        terminal.wait(0)
        self.seen |= ledger.noted("seen")
        self.practised += len(ledger.noted("long"))
        if "Traceback" in terminal.text:
            raise Fault("a traceback")
        if how == "kill":
            ledger.excuse()
        elif terminal.status not in ORDERLY:
            raise Fault(f"ended with {terminal.status} by {how}")
        faults = list(ledger.faults(before, orderly=how != "kill"))
        if faults:
            raise Fault(f"after {how}: {'; '.join(faults)}")
        ledger.excuse()

    def _home(self, *, fresh: bool, filled: bool) -> Ledger:
        ledger = Ledger(self.folder / "wallyoga", self.folder / "notes")
        if fresh or not ledger.home.exists():
            shutil.rmtree(ledger.home, ignore_errors=True)
            ledger.excuse()
            ledger.prepare()
            if filled:
                generator.write(ledger.home / "sessions", 5)
        return ledger

    def _command(self, random: Random) -> tuple[str, ...]:
        speed = random.choice(SPEEDS)
        start = ("start", random.choice(PRACTICES), "--speed", str(speed)) if random.random() < 0.85 else ()
        self.done.append(f"\nlife {self.lives}: wallyoga {' '.join(start)}\n ")
        return (sys.executable, "-m", "tests.monkey.notes", *start)

    def _environ(self, ledger: Ledger) -> dict[str, str]:
        return {
            **{name: os.environ[name] for name in ("PATH", "PYTHONPYCACHEPREFIX") if name in os.environ},
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHONSAFEPATH": "1",
            "HOME": str(self.folder),
            "WALLYOGA_HOME": str(ledger.home),
            NOTES: str(ledger.notes),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "EDITOR": "true",
        }


def _harmless(data: bytes) -> bytes:
    """Return keys without those that mean something to a terminal that no program has taken yet."""
    return bytes(byte for byte in data if byte not in b"\x03\x13\x1a")


def _end(terminal: TerminalProcess, how: str) -> None:
    match how:
        case "ctrl+c":
            terminal.write(b"\x03")
        case "ctrl+c twice":
            terminal.write(b"\x03\x03")
        case "hang up":
            terminal.vanish()
        case _:
            terminal.signal(signal.Signals[f"SIG{how.upper()}"])


def _hung(terminal: TerminalProcess, what: str) -> Fault:
    """Have the program tell where it is, and return the fault."""
    terminal.signal(signal.SIGUSR1)
    terminal.watch(0.5)
    return Fault(f"{what}; it is in the state {terminal.state}")


def _patience(seconds: float) -> float:
    """Return how long that is on this machine as it is now, with what else it does."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
