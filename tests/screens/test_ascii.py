"""The app in a terminal that shows ASCII alone."""

from __future__ import annotations

from wallyoga.app import WallyogaApp
from wallyoga.studio import Studio

from .app_driver import AppDriver, begin_practice
from .history.history_driver import keep_daily


async def test_every_screen_is_in_ascii(studio: Studio) -> None:
    """Frames, bars, figures and keys are drawn in ASCII, and enter is called by its name."""
    keep_daily(studio, 3)
    app = WallyogaApp(studio, is_ascii=True)
    async with app.run_test(size=(100, 30)) as pilot:
        driver = AppDriver(app, pilot, studio)
        await driver.rest()
        screens = [driver.read_screen()]
        for key in ("h", "t", "q", "i", "escape", "s", "escape", "question_mark"):
            await driver.press(key)
            screens.append(driver.read_screen())
        await driver.press("escape")
        await begin_practice(driver)
        screens.append(driver.read_screen())
    assert [sorted({letter for letter in screen if not letter.isascii()}) for screen in screens] == [[]] * len(screens)
    assert "enter begin" in screens[0]
    assert "+- Practices ---" in screens[0]
