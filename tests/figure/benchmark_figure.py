"""The time that drawing takes: run `python -m tests.figure.benchmark_figure` in the project's folder.

Goals, on a small machine: the first frame of a pose at 58x24, filled, in under 20 ms at the median and in none over 35,
also given as a ratio to a fixed loop, because ratios hold better than times; a frame already seen in under 0.2 ms; all
frames of a practice in under 20 MB. A time is that of the processor, and the least of several, because others use the
machine too.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median
from time import process_time

from wallyoga.figure import blocks, drawing, glyphs, mixture, pieces, quadrants
from wallyoga.figure.look import Look

from .shipped import SHIPPED

REPEATS = 5
FRAMES = (0.0, 0.25, 0.5, 0.75, 1.0)


def time_work(work: Callable[[], object]) -> float:
    """Return the processor time some work takes, once, in milliseconds."""
    start = process_time()
    work()
    return 1000 * (process_time() - start)


def fixed_loop() -> int:
    """A hundred thousand rounds of plain arithmetic, to compare machines by."""
    total = 0
    for number in range(100_000):
        total = (total * 31 + number) & 0xFFFF
    return total


def forget() -> None:
    """Draw everything anew from here."""
    drawing.forget()
    caches = (
        glyphs.glyph,
        mixture.mix_tint,
        mixture.mix_sample,
        quadrants.block,
        blocks.fit_block,
        pieces.blend_tints,
    )
    for cache in caches:
        cache.cache_clear()


def first_frames(look: Look) -> list[float]:
    """The first frame of every pose, nothing kept from another."""
    times = []
    for shipped in SHIPPED.values():
        tries = []
        for _ in range(REPEATS):
            forget()
            tries.append(time_work(partial(shipped.drawn, 58, 24, look=look)))
        times.append(min(tries))
    return times


def seen_frames(look: Look) -> list[float]:
    """A frame of every pose that has been drawn before."""
    for shipped in SHIPPED.values():
        shipped.drawn(58, 24, look=look)
    return [time_work(partial(shipped.drawn, 58, 24, look=look)) for shipped in SHIPPED.values()]


def measure_megabytes(look: Look) -> float:
    """The memory of every frame of a breath of every pose at 58x24."""
    forget()
    tracemalloc.start()
    for shipped in SHIPPED.values():
        for breath in FRAMES:
            shipped.drawn(58, 24, breath=breath, look=look)
    traced, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return traced / 1e6


def report() -> str:
    """The measurements, a few lines for each look."""
    loop = min(time_work(fixed_loop) for _ in range(4 * REPEATS))
    lines = [f"fixed loop   {loop:7.2f} ms"]
    for look in Look:
        first = first_frames(look)
        usual, longest = median(first), max(first)
        lines += [
            f"{look}",
            f"first frame  {usual:7.2f} ms at the median, {usual / loop:.2f} times the loop",
            f"longest      {longest:7.2f} ms, {longest / loop:.2f} times the loop",
            f"seen frame   {median(seen_frames(look)):7.4f} ms at the median",
            f"all frames   {measure_megabytes(look):7.2f} MB kept for {len(SHIPPED)} poses",
        ]
    return "\n".join((*lines, ""))


if __name__ == "__main__":
    sys.stdout.write(report())
