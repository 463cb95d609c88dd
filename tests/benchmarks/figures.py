"""The time a screen waits for its figure: a frame that was seen before, another look, and another size.

Run it by hand: `python -m tests.benchmarks.figures`. A frame seen before should take under 0.5 ms, and another look or
size no key longer than 50 ms. The least of several times counts, because others use the machine too.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from statistics import median

from textual.app import App

from tests.benchmarks.run import say
from tests.figure.shipped import SHIPPED
from tests.widgets.widget_driver import show_alone
from wallyoga.figure import drawing
from wallyoga.figure.look import Look
from wallyoga.figure.setup import Setup
from wallyoga.library.posture import Posture
from wallyoga.widgets.figure_view import LARGEST, FigureView

BREATHS = (0.0, 0.25, 0.5, 0.75, 1.0)
ROUNDS = 5


def time_work(work: Callable[[], object]) -> float:
    """Return how long some work takes, once."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def render_rows(view: FigureView) -> None:
    """Have every row of a view rendered."""
    view.render_lines(view.size.region)


async def measure_breath(look: Look, size: tuple[int, int]) -> float:
    """Return how long it takes to show a moment of a breath that was shown before, all of its rows rendered."""
    shipped = SHIPPED["strap-hamstring"]
    posture = Posture(shipped.figure, shipped.side, shipped.stretches, shipped.works)
    view = FigureView(Setup(), look)
    async with show_alone(view, width=size[0], height=size[1]):
        times = []
        for _, breath in zip(range(ROUNDS * len(BREATHS)), cycle(BREATHS), strict=False):

            def show(breath: float = breath) -> None:
                view.show(posture, breath)
                view.render_line(0)

            times.append(time_work(show))
    return median(times[len(BREATHS) :])


async def measure_looks(size: tuple[int, int]) -> tuple[float, float]:
    """Return how long a key would wait for another look, at the median and at most over all poses, nothing kept."""
    times = []
    for shipped in SHIPPED.values():
        posture = Posture(shipped.figure, shipped.side, shipped.stretches, shipped.works)
        view = FigureView(Setup(), Look.OUTLINE, motion=False)
        async with show_alone(view, width=size[0], height=size[1]) as pilot:
            view.show(posture)
            await pilot.app.workers.wait_for_complete()
            tries = []
            for _ in range(ROUNDS):
                view.dress(Look.OUTLINE)
                await pilot.app.workers.wait_for_complete()
                drawing.forget()
                tries.append(await measure_wait(view, pilot.app))
            times.append(min(tries))
    return median(times), max(times)


async def measure_wait(view: FigureView, app: App[None]) -> float:
    """Return the longest time for which nothing else could be done while a view takes another look."""

    def dress() -> None:
        view.dress(Look.SOLID)
        render_rows(view)

    longest = time_work(dress)
    while list(app.workers):
        start = time.perf_counter()
        await asyncio.sleep(0)
        longest = max(longest, 1000 * (time.perf_counter() - start))
    return max(longest, time_work(partial(render_rows, view)))


def main() -> None:
    """Measure everything."""
    os.environ["COLORTERM"] = "truecolor"
    for look in Look:
        took = asyncio.run(measure_breath(look, (58, 24)))
        say(f"a frame seen before, {look:8} {took:8.3f} ms")
    for size in ((58, 24), LARGEST):
        usual, longest = asyncio.run(measure_looks(size))
        say(f"another look at {size[0]}x{size[1]:<4} {usual:8.1f} ms, {longest:.1f} at most")


if __name__ == "__main__":
    main()
