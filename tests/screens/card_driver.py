"""The contents of a card over another screen, and the care of the one before a practice."""

from __future__ import annotations

from textual.widgets import Static

from wallyoga.screens.prepare.screen import Prepare

from .app_driver import AppDriver


def read_card(driver: AppDriver) -> str:
    """Return the words of the card, without those of the screen behind it."""
    return "\n".join(str(part.content) for part in driver.app.screen.query(Static))


async def read_care(driver: AppDriver) -> None:
    """Read new care to its end, where it is longer than the card before a practice."""
    await driver.until("? help")
    while driver.on(Prepare).is_reading:
        await driver.press("enter")
