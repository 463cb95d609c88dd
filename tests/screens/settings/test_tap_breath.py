"""Following one's own breath: a tap for each inhale, and what becomes of it."""

from __future__ import annotations

import pytest

from wallyoga.library.loader import load_settings
from wallyoga.practice.breath import Pattern
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.questions import Question
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.screens.settings.tap_breath import Follow
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.floor_text import FloorText

from ..app_driver import RUNNERS, AppDriver, open_app
from ..card_driver import read_care

ELEVEN = Pattern.parse("4.5:6.5")


async def tap(driver: AppDriver, *intervals: float) -> None:
    """Tap, and again after each interval."""
    await driver.press("space")
    for interval in intervals:
        driver.clock.seconds += interval
        await driver.press("space")


def count(driver: AppDriver) -> str:
    """Return the large count."""
    return driver.on(Follow).query_one("#count", FloorText).text


async def test_five_taps_make_a_breath_to_use(studio: Studio) -> None:
    """The count goes up with each tap, the result is said in words, and enter makes it one's breath, in the file."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        for taps in range(6):
            assert count(driver) == str(taps)
            assert ("About" in driver.read_words()) is (taps == 5)
            driver.clock.seconds += 11
            await driver.press("space")
        assert "About 5.5 breaths a minute: in for 4.5, out for 6.5." in driver.read_words()
        await driver.press("enter")
        driver.on(SettingsScreen)
        assert "4.5:6.5" in driver.lines()[3]
    assert studio.settings.pace == load_settings(studio.places.settings).pace == ELEVEN


async def test_enter_uses_nothing_before_there_is_a_breath(studio: Studio) -> None:
    """With four taps enter does nothing yet."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 8, 8, 8)
        await driver.press("enter")
        driver.on(Follow)
    assert studio.settings.pace is None


async def test_a_key_held_down_is_one_tap(studio: Studio) -> None:
    """Taps within a second of each other are one inhale."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 0.1, 0.1, 0.1)
        assert count(driver) == "1"


async def test_it_can_begin_again(studio: Studio) -> None:
    """R forgets the taps, and the breath is that of the new ones alone."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 4, 4, 4, 4)
        await driver.press("r")
        assert count(driver) == "0"
        driver.clock.seconds += 30
        await tap(driver, 11, 11, 11, 11)
        await driver.press("enter")
    assert studio.settings.pace == ELEVEN


@pytest.mark.parametrize("pace", [None, Pattern.parse("4:8")])
async def test_escape_leaves_the_breath_as_it_is(studio: Studio, pace: Pattern | None) -> None:
    """Escape after five taps changes nothing and writes nothing."""
    studio.settings = studio.settings._replace(pace=pace)
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 9, 9, 9, 9)
        await driver.press("escape")
        driver.on(SettingsScreen)
    assert studio.settings.pace == pace
    assert not studio.places.settings.exists()


async def test_prepare_plans_again_at_the_breath(studio: Studio) -> None:
    """From the card before a practice it changes that practice: it runs at the new pace, for its own length."""
    sequence = studio.library.sequence(RUNNERS)
    before = studio.plan(sequence)
    async with open_app(studio, start=before) as driver:
        await driver.press("f")
        await tap(driver, 5, 5, 5, 5)
        await driver.press("enter")
        driver.on(Prepare)
        after = studio.plan(sequence)
        assert studio.settings.pace == Pattern.parse("2:3")
        assert "holds have more breaths" in driver.read("CareCard")
        assert driver.lines()[0].endswith(format_minutes(after.seconds))
        await read_care(driver)
        await driver.press("enter")
        assert driver.running
        await driver.wait(after.seconds - 1)
        assert driver.running
        await driver.wait(1)
        assert not driver.running


async def test_prepare_keeps_the_time_there_is(studio: Studio) -> None:
    """A practice that was fitted to some minutes is fitted to them again at the new pace, and says what that takes."""
    studio.settings = studio.settings._replace(pace=Pattern.parse("2:2"))
    async with open_app(studio) as driver:
        ids = list(studio.library.sequences)
        await driver.press("t", *["down"] * 4, "enter", *["j"] * ids.index(RUNNERS), "enter")
        driver.on(Prepare)
        await driver.press("f")
        await tap(driver, 12, 12, 12, 12)
        await driver.press("enter")
        plan = studio.plan(studio.library.sequence(RUNNERS), 20)
        assert driver.lines()[0].endswith(format_minutes(plan.seconds))
        assert all(note in driver.read("CareCard") for note in plan.notes)
        assert plan.notes


async def test_a_quick_breath_is_asked_about(studio: Studio) -> None:
    """A breath of 15 a minute is asked about once, and used where it is wanted."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 4, 4, 4, 4)
        await driver.press("enter")
        driver.on(Question)
        assert "15 breaths a minute is quick to breathe along with. Use it?" in driver.read("#question")
        await driver.press("down", "enter")
        driver.on(SettingsScreen)
    assert studio.settings.pace == Pattern.parse("1.5:2.5")


async def test_a_quick_breath_can_be_counted_again(studio: Studio) -> None:
    """The first answer begins the count again, and nothing is used."""
    async with open_app(studio) as driver:
        await driver.press("s", "f")
        await tap(driver, 4, 4, 4, 4)
        await driver.press("enter", "enter")
        assert count(driver) == "0"
    assert studio.settings.pace is None
