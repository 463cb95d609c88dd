"""Leaving a practice before its end: the question, what is kept, and going on after all."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import open_practice


async def test_going_on_after_all(studio: Studio) -> None:
    """Q asks while the time stands still; escape goes on with three seconds to settle, or is in the pause again."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("q")
        driver.on(Question)
        assert driver.now.state is State.PAUSED
        driver.clock.seconds += 60
        await driver.press("escape")
        driver.on(Practice)
        going_on = driver.now
        assert (going_on.state, going_on.settling, going_on.elapsed) == (State.RUNNING, 3, 30)
        await driver.press("space", "q", "enter")
        driver.on(Practice)
        assert driver.now.state is State.PAUSED


async def test_leaving_keeps_what_was_done(studio: Studio) -> None:
    """Leave and keep leads to the reflection, and what was done so far is in the history."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=30)
        await driver.press("q", "down", "enter")
        driver.on(Reflect)
        (document,) = studio.history.documents()
    assert document["outcome"] == "stopped"
    assert (document["holds"][-1]["side"], document["holds"][-1]["breaths"]) == ("right", 3)


async def test_leaving_can_discard(studio: Studio) -> None:
    """Leave and discard leads back to the practices, and nothing is left of the session."""
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press("q", "down", "down", "enter")
        driver.on(Choose)
    assert not list(studio.history.entries())
    assert not studio.journal.list_abandoned()


@pytest.mark.parametrize(("key", "files"), [("escape", 0), ("ctrl+s", 1)])
async def test_less_than_half_a_minute_is_kept_only_when_asked(studio: Studio, key: str, files: int) -> None:
    """A session that is over after a few seconds says that it is not kept yet, and is kept only by saving it."""
    async with open_practice(studio) as driver:
        await driver.wait(5)
        await driver.press("x")
        driver.on(Reflect)
        assert "under half a minute" in driver.read_screen()
        assert not list(studio.history.entries())
        await driver.press(key)
        driver.on(Choose)
    assert len(list(studio.history.entries())) == files
    assert not studio.journal.list_abandoned()


async def test_leave_and_keep_keeps_a_few_seconds_too(studio: Studio) -> None:
    """Who asks for a short session to be kept has it kept."""
    async with open_practice(studio) as driver:
        await driver.wait(5)
        await driver.press("q", "down", "enter", "escape")
    assert len(list(studio.history.entries())) == 1
