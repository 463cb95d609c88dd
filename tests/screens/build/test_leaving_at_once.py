"""Leaving wallyoga at once while a practice of one's own is built."""

from __future__ import annotations

import pytest

from wallyoga.exit_codes import INTERRUPTED
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.screen import Build
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio

from ..app_driver import open_app
from .test_build import add_own, edit_own, poses


@pytest.mark.parametrize("over", ["", "a"])
async def test_leaving_at_once_asks_about_what_is_not_saved(studio: Studio, over: str) -> None:
    """The first ctrl+c asks about what is not saved, also over the picker; escape goes on, a second ctrl+c leaves."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x", *over, "ctrl+c")
        driver.on(Question)
        assert ("Save it, and leave" in driver.read_words()) is not bool(over)
        await driver.press("escape")
        driver.on(Pick if over else Build)
        await driver.press("ctrl+c")
        assert driver.app.return_code is None
        await driver.press("ctrl+c")
        assert driver.app.return_code == INTERRUPTED


async def test_what_is_saved_holds_nothing_back(studio: Studio) -> None:
    """Where all is saved ctrl+c leaves at once; where it is asked, it can be saved and left."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("ctrl+c")
        assert driver.app.return_code == INTERRUPTED
    async with open_app(studio) as driver:
        await edit_own(driver)
        await driver.press("x", "ctrl+c", "down", "enter")
        assert driver.app.return_code == INTERRUPTED
        assert len(poses(studio)) == 2
