"""Moves through the settings, and the words they show."""

from __future__ import annotations

from wallyoga.library.loader import load_settings
from wallyoga.screens.settings.items import Item
from wallyoga.settings import Settings
from wallyoga.studio import Studio

from ..app_driver import AppDriver

ITEMS = list(Item)


async def go_to(driver: AppDriver, item: Item) -> None:
    """Open the settings and go to an item."""
    await driver.press("s")
    await driver.press_at_once(*["down"] * ITEMS.index(item))


def load_saved(studio: Studio) -> Settings:
    """Return the settings as the file has them."""
    return load_settings(studio.places.settings)


def line(driver: AppDriver, words: str) -> str:
    """Return the line of the list that has these words."""
    return next(left for each in driver.lines() if words in (left := each.split("││")[0]))


def read_explanation(driver: AppDriver) -> str:
    """Return what stands beside the list as one text."""
    return " ".join(" ".join(line.split("││")[-1].strip(" │") for line in driver.lines() if "││" in line).split())
