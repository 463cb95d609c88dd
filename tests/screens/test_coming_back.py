"""Coming back: the cursor is on the row a screen was opened from."""

from __future__ import annotations

from wallyoga.screens.choose.practice_list import PracticeList
from wallyoga.screens.choose.preview import Preview
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.guide.pose_pane import PoseList
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.setting_list import SettingList
from wallyoga.studio import Studio

from .app_driver import AppDriver, open_app
from .history.history_driver import keep_daily, look_back, press

PRACTICE = "hamstrings-both-sides"


def read_cursor(driver: AppDriver) -> object:
    """Return what the cursor of the list is on."""
    screen = driver.app.screen
    for kind in (PracticeList, PoseList, SettingList):
        for each in screen.query(kind):
            return each.chosen
    row = screen.query_one(SessionList).row
    return row and row.path


async def test_the_card_that_was_asked_for_leads_to_its_practice(studio: Studio) -> None:
    """Leaving the card wallyoga was opened on, the list is on that practice, and shows it."""
    plan = studio.plan(studio.library.sequence(PRACTICE))
    async with open_app(studio, start=plan) as driver:
        await driver.press("escape")
        driver.on(Choose)
        assert read_cursor(driver) == PRACTICE
        assert plan.name in str(driver.app.screen.query_one(Preview).border_title)
        await driver.press("enter")
        driver.on(Prepare)
        assert plan.name in driver.lines()[0]


async def test_the_palette_leads_to_the_practice_it_prepared(studio: Studio) -> None:
    """A practice that was prepared by its name is under the cursor after its card."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+p")
        await driver.write("hamstrings both sides")
        await driver.press("enter")
        driver.on(Prepare)
        await driver.press("escape")
        assert read_cursor(driver) == PRACTICE


async def test_every_way_from_the_practices_leads_back(studio: Studio) -> None:
    """Whatever is opened from the practices, escape comes back to the row it was opened from."""
    async with open_app(studio) as driver:
        await driver.press("j", "j", "j")
        before = read_cursor(driver)
        for way in ("enter", "h", "i", "s", "m", "n", "c", "t", "g", "p", "slash"):
            await driver.press(way, "escape")
            if not isinstance(driver.app.screen, Choose):
                await driver.press("escape")
            driver.on(Choose)
            assert (way, read_cursor(driver)) == (way, before)


async def test_every_way_from_the_sessions_leads_back(studio: Studio) -> None:
    """Whatever is opened from the sessions, escape comes back to the row it was opened from."""
    keep_daily(studio, 20)
    async with open_app(studio) as driver:
        await look_back(driver, "j", "j", "j")
        before = read_cursor(driver)
        for way in ("enter", "e", "t", "x", "f", "tab", "slash"):
            await press(driver, way, "escape")
            assert (way, read_cursor(driver)) == (way, before)


async def test_every_way_from_the_poses_leads_back(studio: Studio) -> None:
    """Whatever is opened from the poses, escape comes back to the row it was opened from."""
    async with open_app(studio) as driver:
        await driver.press("i", "j", "j", "j")
        before = read_cursor(driver)
        for way in ("enter", "f", "slash"):
            await driver.press(way, "escape")
            assert (way, read_cursor(driver)) == (way, before)
