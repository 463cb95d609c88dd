"""The cost of sound: a paced practice with tones and voice beside the same without, all their processes together.

Run it by hand: `python -m tests.benchmarks.sound`, which takes five minutes. Both run at once in terminals of 100
columns and 30 rows, so that whatever else the machine does slows both: in the practice the ratio is what counts, and
should be at most 2, and the memory at most 120 MB. On the card before it a voice renders; the second time all is there.
Memory is the proportional share, which counts what processes have in common once. It needs Linux, and plays to nobody
where PulseAudio is installed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tests.benchmarks.run import WALLYOGA, Terminal, begin_hold, open_program, say, surroundings
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

RENDERING = 90.0
"""The seconds for which both are watched on the card."""

PRACTISING = 60.0
"""The seconds for which both are watched in the practice."""

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


def describe(when: str, quiet: tuple[float, float], heard: tuple[float, float]) -> str:
    """Return a line on a period of both."""
    shares = (f"{100 * share:5.2f} % of a core, {memory:5.1f} MB" for share, memory in (quiet, heard))
    return f"{when:24} quiet {next(shares)}; heard {next(shares)}; {heard[0] / quiet[0]:6.2f}"


def practise(when: str, environs: list[dict[str, str]]) -> None:
    """Practise in both, and print what that takes."""
    with ExitStack() as stack:
        terminals = tuple(stack.enter_context(open_program((*WALLYOGA, "start", "paced"), each)) for each in environs)
        for terminal in terminals:
            terminal.until("How do you arrive?")
        say(describe(f"{when}, on the card", *watch(terminals, RENDERING)))
        for terminal in terminals:
            begin_hold(terminal)
        say(describe(f"{when}, in the practice", *watch(terminals, PRACTISING)))
    for environ in environs:
        # It did not end, and would be gone on with.
        rmtree(Path(environ["WALLYOGA_HOME"]) / "state")


def main() -> None:
    """Measure both, the first time and the second."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(open_sound_server(folder))
        environs = []
        for sound in ("quiet", "tones and voice"):
            environs.append(dict(os.environ) | surroundings(folder / sound))
            home = folder / sound / "wallyoga"
            (home / "settings.toml").write_text(SETTINGS.format(sound), encoding="utf-8")
            (home / "practices" / "paced.toml").write_text(PRACTICE, encoding="utf-8")
        practise("first", environs)
        practise("second", environs)


if __name__ == "__main__":
    main()
