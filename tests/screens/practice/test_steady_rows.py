"""The rows of count, phase and bar, which are the same in every kind of step."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import Part
from wallyoga.studio import Studio

from ..app_driver import PracticeDriver, open_practice

pytestmark = pytest.mark.usefixtures("fast")

SIZES = (40, 20), (60, 20), (80, 24), (100, 30), (120, 40), (140, 40), (200, 50)
"""The sizes of windows in which the pacer stands in rows."""

EVEN = SIZES[3:]
"""The sizes at which a move has its time on the rows of a count."""


def find_rows(driver: PracticeDriver, part: Part) -> range:
    """Return the rows of the screen on which the place of a part is."""
    pacer = driver.practice.query_one(Pacer)
    place, top = pacer.arrangement[part], pacer.content_region.y
    return range(top + place.y, top + place.y + place.rows)


def find_first(driver: PracticeDriver, part: Part) -> int:
    """Return the first row of the screen on which a part has letters."""
    pacer = driver.practice.query_one(Pacer)
    place, left = pacer.arrangement[part], pacer.content_region.x
    first, last = left + place.x, left + place.x + place.columns
    lines = driver.lines()
    return next(y for y in find_rows(driver, part) if lines[y][first:last].strip())


async def walk(driver: PracticeDriver) -> AsyncIterator[str]:
    """Go through every kind of step of a practice, of a break and of a way out, and name each."""
    yield "get ready"
    await driver.reach(Kind.ENTER, into=1)
    yield "enter without a side"
    now = await driver.reach(Kind.HOLD, into=1)
    yield "hold of slow breaths"
    await driver.press("space")
    yield "hold, paused"
    await driver.press("space")
    yield "hold, settling"
    await driver.wait(3 + now.step.breathing[0].seconds)
    yield "hold at ease"
    await driver.press("space")
    yield "hold at ease, paused"
    await driver.press("space")
    await driver.wait(3)
    await driver.reach(Kind.ENTER, Side.RIGHT, into=1)
    yield "enter on a side"
    await driver.reach(Kind.HOLD, Side.RIGHT, into=20)
    yield "hold on a side"
    await driver.press("r")
    yield "move into a break"
    await driver.wait(driver.now.left - 5)
    yield "hold in a break"
    await driver.reach(Kind.SWITCH, into=1)
    yield "move to the other side"
    await driver.reach(Kind.HOLD, Side.LEFT, into=1)
    yield "hold on the other side"
    await driver.reach(Kind.ASK, into=1)
    yield "question"
    await driver.press("l")
    await driver.reach(Kind.REVISIT, into=20)
    yield "hold again"
    await driver.reach(Kind.REST, into=1)
    yield "move into a rest"
    await driver.wait(driver.now.left - 5)
    yield "hold in a rest"
    await driver.press("x")
    await driver.wait(1)
    yield "move out"


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_jumps(studio: Studio, size: tuple[int, int]) -> None:
    """The bar is on the same rows in every step, and count and phase in every hold; from 100x30 on so is a time."""
    bars, phases, counts, times = set[range](), set[range](), dict[str, int](), dict[str, int]()
    async with open_practice(studio, size=size) as driver:
        pacer = driver.practice.query_one(Pacer)
        async for kind in walk(driver):
            bars.add(find_rows(driver, Part.BAR))
            if kind.startswith("hold"):
                assert Part.SIDE in pacer.arrangement, kind
                phases.add(find_rows(driver, Part.WORD))
                counts[kind] = find_first(driver, Part.COUNT)
            elif kind != "question":
                times[kind] = find_first(driver, Part.COUNT)
    assert len(bars) == 1
    assert len(phases) == 1
    assert len(set(counts.values())) == 1, counts
    if size in EVEN:
        assert set(times.values()) == set(counts.values()), times


@pytest.mark.parametrize("size", EVEN)
async def test_what_to_do_stands_in_the_middle(studio: Studio, size: tuple[int, int]) -> None:
    """What to do in a move has as many rows above it, below the time, as below it, above the bar."""
    async with open_practice(studio, size=size) as driver:
        await driver.reach(Kind.ENTER, Side.RIGHT, into=1)
        pacer = driver.practice.query_one(Pacer)
        lines = driver.lines()
        written = [bool(lines[y][pacer.region.x :].strip()) for y in find_rows(driver, Part.MOVE)]
        above, below = written.index(True), written[::-1].index(True)
        assert 0 <= above - below <= 1
