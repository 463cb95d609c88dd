"""The cost of sound: a paced practice with tones and voice beside the same without, all their processes together.

Run it by hand: `python -m tests.benchmarks.sound`. Both run at once in terminals of 100 columns and 30 rows, so that
whatever else the machine does slows both: the ratio is what counts, and should be at most 2, and the memory at most
120 MB. Memory is the proportional share, which counts what processes have in common once. It needs Linux, and plays
to nobody where PulseAudio is installed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.run import WALLYOGA, Terminal, hold, open_program, say, surroundings
from tests.sound.listen import open_sound_server

PRACTICE = """
name = "Paced"
summary = "Long paced, and with much to say."
pace = "4:6"
steps = [
  { pose = "legs-up-the-wall", minutes = 4, breathing = [{ pattern = "4:6" }] },
  { pose = "strap-hamstring", breaths = 8 },
  { pose = "strap-hamstring-across", breaths = 8 },
  { pose = "wall-butterfly", breaths = 8 },
]
"""
SETTINGS = 'asked = true\nlie_down = 0\nsound = "{}"\nbreath_tones = "always"\n'

PERIODS = {"with what is rendered ahead": 60.0, "from then on": 30.0}
"""The seconds for which both are watched, one period after the other."""

A_WHILE = 0.1
"""The seconds for which one of them is read before the other."""


def read_accounts(leader: int) -> Iterator[tuple[list[str], str]]:
    """Yield of each process of a session its numbers, from its state on, and its memory, as Linux writes them."""
    for folder in Path("/proc").glob("[0-9]*"):
        # One can end while it is read.
        with suppress(OSError):
            numbers = (folder / "stat").read_text(encoding="ascii").rpartition(")")[2].split()
            if int(numbers[3]) == leader:
                yield numbers, (folder / "smaps_rollup").read_text(encoding="ascii")


def measure_seconds(leader: int) -> float:
    """Return the processor time of a session's processes, and of those they waited for."""
    return sum(int(tick) for numbers, _ in read_accounts(leader) for tick in numbers[11:15]) / os.sysconf("SC_CLK_TCK")


def measure_megabytes(leader: int) -> float:
    """Return the memory of a session's processes."""
    return sum(int(memory.partition("\nPss:")[2].split()[0]) for _, memory in read_accounts(leader)) * 1.024e-3


def watch(terminals: tuple[Terminal, ...], seconds: float) -> list[tuple[float, float]]:
    """Return the share of a core and the most megabytes of each, while all run."""
    before = [measure_seconds(terminal.leader) for terminal in terminals]
    most = [0.0 for _ in terminals]
    start = time.perf_counter()
    while (passed := time.perf_counter() - start) < seconds:
        for number, terminal in enumerate(terminals):
            terminal.watch(A_WHILE)
            most[number] = max(most[number], measure_megabytes(terminal.leader))
    shares = [
        (measure_seconds(terminal.leader) - used) / passed for terminal, used in zip(terminals, before, strict=True)
    ]
    return list(zip(shares, most, strict=True))


def main() -> None:
    """Measure both."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(open_sound_server(folder))
        terminals = []
        for sound in ("quiet", "tones and voice"):
            environ = dict(os.environ) | surroundings(folder / sound)
            home = folder / sound / "wallyoga"
            (home / "settings.toml").write_text(SETTINGS.format(sound), encoding="utf-8")
            (home / "practices" / "paced.toml").write_text(PRACTICE, encoding="utf-8")
            terminals.append(stack.enter_context(open_program((*WALLYOGA, "start", "paced"), environ)))
        for terminal in terminals:
            hold(terminal)
        for period, seconds in PERIODS.items():
            (quiet, small), (heard, large) = watch(tuple(terminals), seconds)
            say(
                f"{period:28} quiet {100 * quiet:5.2f} % of a core, {small:5.1f} MB;"
                f" heard {100 * heard:5.2f} %, {large:5.1f} MB; {heard / quiet:5.2f}"
            )


if __name__ == "__main__":
    main()
