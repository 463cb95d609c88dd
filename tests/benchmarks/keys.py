"""The time a key waits while a thousand practices of the person's own are read and measured.

Run it by hand from the top of the project: `python -m tests.benchmarks.keys`. The app runs without a terminal, in a
fresh process each time, and the cursor is moved down again and again from the first moment on; a key has waited when
what it did is painted. Times differ between machines and with what else they do; beside them stands what the same keys
wait for with no practices of one's own, and nothing here passes or fails.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from textual.widgets import OptionList

from tests.benchmarks.library import MANY, PRACTICE
from wallyoga import cli
from wallyoga.app import WallyogaApp
from wallyoga.cli import launch

SECONDS = 4.0
"""The seconds for which keys are pressed."""

BETWEEN = 0.03
"""The seconds between two keys, as of a terminal that repeats one."""

ROUNDS = 3


async def press(app: WallyogaApp) -> tuple[float, list[float]]:
    """Return how long the first practices took to be listed, and how long each key waited, in seconds."""
    began = time.perf_counter()
    async with app.run_test(size=(100, 30)):
        practices, painted = app.screen.query_one("#practices", OptionList), asyncio.Event()

        def moved() -> None:
            practices.call_after_refresh(painted.set)

        app.watch(practices, "highlighted", moved, init=False)
        listed, waits = time.perf_counter() - began, list[float]()
        while time.perf_counter() - began < SECONDS:
            painted.clear()
            at = time.perf_counter()
            app.simulate_key("j")
            await painted.wait()
            waits.append(time.perf_counter() - at)
            await asyncio.sleep(BETWEEN)
        return listed, sorted(waits)


def press_keys(app: WallyogaApp, **_: Any) -> None:
    """Run the app without a terminal; print in milliseconds when it listed, and what half, most and all keys waited."""
    listed, waits = asyncio.run(press(app))
    measured = (listed, waits[len(waits) // 2], waits[len(waits) * 19 // 20], waits[-1])
    sys.stdout.write(" ".join(f"{1000 * each:.1f}" for each in measured) + "\n")


def child() -> None:
    """Open the app as a person does, and press keys in it."""
    with patch.object(WallyogaApp, "run", press_keys), patch.object(launch, "is_terminal", return_value=True):
        cli.main([])


def report(count: int) -> None:
    """Print what keys wait for with so many practices of the person's own, the quietest of some rounds."""
    with TemporaryDirectory() as home:
        practices = Path(home, "practices")
        practices.mkdir()
        Path(home, "settings.toml").write_text("asked = true\nlie_down = 0\n", encoding="utf-8")
        for number in range(count):
            text = PRACTICE.format(number=number)
            (practices / f"practice-{number}.toml").write_text(text, encoding="utf-8")
        rounds = [_round(home) for _ in range(ROUNDS + 1)][1:]
    listed, half, most, longest = min(rounds, key=lambda each: each[-1])
    sys.stdout.write(
        f"{count:5} of one's own: listed after {listed:4.0f} ms; "
        f"half of the keys wait {half:3.0f} ms at most, 19 of 20 {most:3.0f}, all {longest:3.0f}\n"
    )


def _round(home: str) -> tuple[float, ...]:
    environ = {**os.environ, "WALLYOGA_HOME": home}
    command = (sys.executable, "-m", "tests.benchmarks.keys", "child")
    answer = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    return tuple(map(float, answer.stdout.split()))


def main() -> None:
    """Measure with none and with many."""
    for count in (0, MANY):
        report(count)


if __name__ == "__main__":
    child() if sys.argv[1:] else main()
