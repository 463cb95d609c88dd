"""How long drawing takes: run `python -m tests.figure.benchmark_figure` in the project's folder.

Goals, on a small machine: the first frame of any pose at 58x24 in under 20 ms at the median, also given as a ratio to
a fixed loop, because ratios hold better than times; a frame already seen in under 0.2 ms; all frames of a practice in
under 20 MB.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

from wallyoga.figure import drawing, glyphs

from .shipped import SHIPPED

REPEATS = 5
FRAMES = (0.0, 0.25, 0.5, 0.75, 1.0)


def milliseconds(work: Callable[[], object]) -> float:
    """How long some work takes, once."""
    start = perf_counter()
    work()
    return 1000 * (perf_counter() - start)


def fixed_loop() -> int:
    """A hundred thousand rounds of plain arithmetic, to compare machines by."""
    total = 0
    for number in range(100_000):
        total = (total * 31 + number) & 0xFFFF
    return total


def forget() -> None:
    """Draw everything anew from here."""
    drawing.forget()
    glyphs.glyph.cache_clear()


def first_frames() -> list[float]:
    """The first frame of every pose, nothing kept from another."""
    times = []
    for shipped in SHIPPED.values():
        forget()
        times.append(milliseconds(partial(shipped.drawn, 58, 24)))
    return times


def seen_frames() -> list[float]:
    """A frame of every pose that has been drawn before."""
    for shipped in SHIPPED.values():
        shipped.drawn(58, 24)
    return [milliseconds(partial(shipped.drawn, 58, 24)) for shipped in SHIPPED.values()]


def kept_megabytes() -> float:
    """The memory of every frame of a breath of every pose at 58x24."""
    forget()
    tracemalloc.start()
    for shipped in SHIPPED.values():
        for breath in FRAMES:
            shipped.drawn(58, 24, breath=breath)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return kept / 1e6


def report() -> str:
    """The measurements, one a line."""
    loop = median(milliseconds(fixed_loop) for _ in range(REPEATS))
    first = median(time for _ in range(REPEATS) for time in first_frames())
    seen = median(time for _ in range(REPEATS) for time in seen_frames())
    return (
        f"first frame  {first:7.2f} ms at the median, {first / loop:.2f} times the fixed loop of {loop:.2f} ms\n"
        f"seen frame   {seen:7.4f} ms at the median\n"
        f"all frames   {kept_megabytes():7.2f} MB kept for {len(SHIPPED)} poses\n"
    )


if __name__ == "__main__":
    sys.stdout.write(report())
