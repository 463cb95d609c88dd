"""The time the poses and practices take to load, beside a bare Textual app's start on the same machine.

Run it by hand: `python tests/benchmarks/library.py`. Every round is a fresh process, the first of them only so
that everything is compiled. Nothing here passes or fails.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 9
"""The number of times each is measured; they take turns, and the median counts."""

MANY = 1000
"""The number of practices of a person who has many."""

PRACTICE = """
name = "Practice {number}"
summary = "One of many."
goals = ["hips"]

[[steps]]
pose = "legs-up-the-wall"
minutes = [2, 5]
breathing = [{{ pattern = "4:8", breaths = 5 }}, {{ pattern = "natural" }}]

[[steps]]
pose = "wall-figure-four"
revisit = [6, 10]
"""

BARE = """
import time
began = time.perf_counter()
from textual.app import App
class Bare(App):
    def on_mount(self):
        self.call_after_refresh(self.exit)
Bare().run(headless=True)
print(time.perf_counter() - began)
"""

SHIPPED = """
import time
from wallyoga.library.library import load_library
began = time.perf_counter()
library = load_library()
read = [*library.poses.values(), *library.figures.values()]
print(time.perf_counter() - began)
"""

OWN = """
import sys, time
from pathlib import Path
from wallyoga.library.library import load_library, load_own_practices
library = load_library()
began = time.perf_counter()
library.join_own(load_own_practices(Path(sys.argv[1]), library.poses))
print(time.perf_counter() - began)
"""


def main() -> None:
    """Measure, and print milliseconds and ratios."""
    with TemporaryDirectory() as folder:
        for number in range(MANY):
            text = PRACTICE.format(number=number)
            Path(folder, f"practice-{number}.toml").write_text(text, encoding="utf-8")
        programs = {"bare Textual app": BARE, "shipped library": SHIPPED, f"{MANY} own practices": OWN}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(ROUNDS + 1):
            for name, program in programs.items():
                times[name].append(_seconds(program, folder))
    bare = median(times["bare Textual app"][1:])
    for name, seconds in times.items():
        middle = median(seconds[1:])
        sys.stdout.write(f"{name:22} {middle * 1000:7.1f} ms  {middle / bare:5.2f} of a bare Textual app\n")


def _seconds(program: str, folder: str) -> float:
    """Return what a program prints last."""
    answer = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    return float(answer.stdout.split()[-1])


if __name__ == "__main__":
    main()
