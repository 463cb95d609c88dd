"""The share of a core a paced practice needs, filled and breathing, beside a lone breath bar of the same size.

Run it by hand: `python -m tests.benchmarks.breathing`. Both run at once in terminals of 100 columns and 30 rows, so
that whatever else the machine does slows both: the ratio is what counts, and should be at most 1.5. They are watched
twice for half a minute: in the first one the frames of the hold are drawn, which are kept from then on.
"""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.run import SETTLED, WALLYOGA, Terminal, hold, open_program, say, surroundings
from wallyoga.figure.look import Look

BAR = ("36", "2")
"""The columns and rows of a practice's breath bar at this size."""

PATTERN = "4:8"
"""The breath of the first hold of the practice."""

PRACTICE = "legs-up-the-wall"
WATCHED = 30.0
"""The seconds for which both are watched each time."""

TIMES = ("frames drawn", "frames kept")
"""The times they are watched, one after another."""

A_WHILE = 0.25
"""The seconds for which one of them is read before the other."""


def measure_shares(terminals: tuple[Terminal, Terminal], seconds: float) -> tuple[float, float]:
    """Return the share of a core each program needs while all run."""
    used = [terminal.processor_seconds for terminal in terminals]
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        for terminal in terminals:
            terminal.watch(A_WHILE)
    passed = time.perf_counter() - start
    first, second = (terminal.processor_seconds - before for terminal, before in zip(terminals, used, strict=True))
    return first / passed, second / passed


def compare(look: Look) -> list[tuple[float, float]]:
    """Return the shares of the practice in a look and of the bar, each time they are watched."""
    bar = (sys.executable, "-m", "tests.benchmarks.lone_bar", *BAR, PATTERN)
    with TemporaryDirectory() as home, ExitStack() as stack:
        environ = surroundings(Path(home)) | {"PYTHONPATH": str(Path.cwd())}
        settings = Path(environ["WALLYOGA_HOME"]) / "settings.toml"
        settings.write_text(f'asked = true\nlie_down = 0\nfigures = "{look}"\n', encoding="utf-8")
        practice = stack.enter_context(open_program((*WALLYOGA, "start", PRACTICE), environ))
        hold(practice)
        lone = stack.enter_context(open_program(bar, environ))
        measure_shares((practice, lone), SETTLED)
        return [measure_shares((practice, lone), WATCHED) for _ in TIMES]


def main() -> None:
    """Measure every look."""
    for look in Look:
        for time_of_hold, (ours, theirs) in zip(TIMES, compare(look), strict=True):
            say(
                f"paced, {look:8} {time_of_hold:12} {100 * ours:6.2f} % of a core,"
                f" lone bar {100 * theirs:6.2f}, {ours / theirs:5.2f}"
            )


if __name__ == "__main__":
    main()
