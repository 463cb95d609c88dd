"""The contents of a card that lies over another screen."""

from __future__ import annotations

from textual.widgets import Static

from .app_driver import AppDriver


def read_card(driver: AppDriver) -> str:
    """Return the words of the card, without those of the screen behind it."""
    return "\n".join(str(part.content) for part in driver.app.screen.query(Static))
