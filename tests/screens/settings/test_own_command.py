"""The commands that run beside a practice, as they are typed in the settings."""

from __future__ import annotations

import pytest

from wallyoga.app import WallyogaApp
from wallyoga.screens.settings.items import Item
from wallyoga.screens.settings.own_command import OwnCommand
from wallyoga.studio import Studio

from ..app_driver import open_app
from .settings_driver import go_to, load_saved


async def test_a_command_is_typed(studio: Studio) -> None:
    """What is typed on the card is the command, word by word."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.ON_END)
        await driver.press("space")
        driver.on(OwnCommand)
        await driver.write("say 'all done'")
        await driver.press("enter")
        assert load_saved(studio).on_end == ("say", "all done")


async def test_no_command_comes_from_a_browser(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app is shown in a browser no command can be typed, so that whoever sees it can run none."""
    monkeypatch.setattr(WallyogaApp, "is_web", True)
    async with open_app(studio) as driver:
        await go_to(driver, Item.ON_END)
        await driver.press("space")
        assert not isinstance(driver.app.screen, OwnCommand)
        assert "at the computer itself" in driver.read_notices()
