"""The share of a core a paced practice needs, filled and breathing, beside a lone breath bar of the same size.

Run it by hand: `python -m tests.benchmarks.breathing`. Both run at once in terminals of 100 columns and 30 rows for
half a minute, so that whatever else the machine does slows both: the ratio is what counts, and should be at most 1.5.
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
"""The seconds for which both are watched."""

A_WHILE = 0.25
"""The seconds for which one of them is read before the other."""


def measure_shares(terminals: tuple[Terminal, ...], seconds: float) -> list[float]:
    """Return the share of a core each program needs while all run."""
    used = [terminal.processor_seconds for terminal in terminals]
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        for terminal in terminals:
            terminal.watch(A_WHILE)
    passed = time.perf_counter() - start
    return [(terminal.processor_seconds - before) / passed for terminal, before in zip(terminals, used, strict=True)]


def compare(look: Look) -> tuple[float, float]:
    """Return the shares of the practice in a look and of the bar."""
    bar = (sys.executable, "-m", "tests.benchmarks.lone_bar", *BAR, PATTERN)
    with TemporaryDirectory() as home, ExitStack() as stack:
        environ = surroundings(Path(home)) | {"PYTHONPATH": str(Path.cwd())}
        settings = Path(environ["WALLYOGA_HOME"]) / "settings.toml"
        settings.write_text(f'asked = true\nlie_down = 0\nfigures = "{look}"\n', encoding="utf-8")
        practice = stack.enter_context(open_program((*WALLYOGA, "start", PRACTICE), environ))
        hold(practice)
        lone = stack.enter_context(open_program(bar, environ))
        measure_shares((practice, lone), SETTLED)
        ours, theirs = measure_shares((practice, lone), WATCHED)
    return ours, theirs


def main() -> None:
    """Measure every look."""
    for look in Look:
        ours, theirs = compare(look)
        say(f"paced, {look:8} {100 * ours:6.2f} % of a core, lone bar {100 * theirs:6.2f}, {ours / theirs:5.2f}")


if __name__ == "__main__":
    main()
