"""A practice that runs on below other screens, and stands still where nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

import pytest
from textual.timer import Timer

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.help import Help
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.screen import LOOKS, Practice
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import SETTLING, Reflect
from wallyoga.studio import Studio

from ..app_driver import PATIENCE, AppDriver, open_app, open_practice

TIMERS, RUNS = attrgetter("_timers"), attrgetter("_active")
"""Textual has no public way to ask which timers there are and whether they run."""


def find_running_timers(driver: AppDriver) -> Iterator[Timer]:
    """Yield the timers of the app, its screens and all their parts that are not paused."""
    screens = driver.app.screen_stack
    for node in (driver.app, *screens, *(part for screen in screens for part in screen.walk_children())):
        yield from (timer for timer in TIMERS(node) if RUNS(timer).is_set())


async def test_nothing_ticks_where_nothing_moves(studio: Studio) -> None:
    """The list of practices, the card and the history have no timer that runs."""
    async with open_app(studio) as driver:
        for keys in ((), ("enter",), ("escape", "h")):
            await driver.press(*keys)
            await driver.settle()
            # The last painting can still be due.
            assert await driver.becomes(lambda: not list(find_running_timers(driver)))


async def test_a_pause_stops_the_ticking(studio: Studio) -> None:
    """One timer looks at the clock while a practice runs, and none while it is paused."""
    async with open_practice(studio) as driver:
        await driver.wait(30)
        assert len(list(find_running_timers(driver))) == 1
        await driver.press("space")
        assert not list(find_running_timers(driver))
        await driver.press("space")
        assert len(list(find_running_timers(driver))) == 1


async def test_nothing_ticks_while_one_reflects(studio: Studio) -> None:
    """Once the questions take keys nothing looks at the clock any more, and no cursor blinks."""
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press("x")
        await driver.wait(driver.now.total_left)
        reflection = driver.on(Reflect)
        driver.clock.seconds += SETTLING
        reflection.look()
        for _ in range(8):
            assert not list(find_running_timers(driver))
            await driver.press("tab")


async def test_a_practice_goes_on_by_itself(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key the screen follows the clock, many times a second."""
    monkeypatch.setattr("wallyoga.screens.practice.screen.LOOKS", 50 * LOOKS)
    async with open_practice(studio) as driver:
        pacer = driver.practice.query_one(Pacer)
        for seconds in (4, 8):
            driver.clock.seconds = seconds
            for _ in range(PATIENCE):
                if pacer.reading.pace.count == f"0:{10 - seconds:02d}":
                    break
                await driver.rest()
            assert pacer.reading.pace.count == f"0:{10 - seconds:02d}"
    assert LOOKS >= 20


async def test_help_does_not_stop_a_practice(studio: Studio) -> None:
    """The practice goes on below the help, and is there again when the help is closed."""
    async with open_practice(studio) as driver:
        await driver.wait(30)
        await driver.press("question_mark")
        driver.on(Help)
        await driver.wait(30)
        await driver.press("escape")
        driver.on(Practice)
        assert (driver.now.state, driver.now.practised) == (State.RUNNING, 60)


async def test_a_practice_ends_below_the_help(studio: Studio) -> None:
    """A practice that comes to its end below the help leads to the reflection and is kept."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.reach_last(left=4)
        await driver.press("f1")
        driver.on(Help)
        await driver.wait(4)
        driver.on(Reflect)
        await driver.press("escape")
        driver.on(Choose)
        assert [document["outcome"] for document in studio.history.documents()] == ["completed"]


async def test_the_palette_does_what_the_keys_do(studio: Studio) -> None:
    """An action that is found in the palette is done on the practice below it, which meanwhile goes on."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        await driver.press("ctrl+p")
        await driver.wait(12)
        await driver.write("come out")
        await driver.until("the way out is shown")
        await driver.press("enter")
        driver.on(Practice)
        assert driver.now.step.kind is Kind.LEAVE


async def test_leaving_from_the_palette_asks_as_well(studio: Studio) -> None:
    """Leave, found in the palette, asks what to do with the practice."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("ctrl+p")
        await driver.write("leave")
        await driver.until("keep what you did, discard it, or go on")
        await driver.press("enter")
        driver.on(Question)
