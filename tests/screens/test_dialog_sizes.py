"""Every screen over another at the smallest sizes: all of it is seen, its keys too, or can be scrolled to."""

from __future__ import annotations

from wallyoga.screens.questions import Question
from wallyoga.studio import Studio
from wallyoga.widgets.floor_type import TypeSize, draw_text

from .app_driver import open_app
from .test_escape import MAKERS
from .test_sizes import list_cut_widgets

MANY = {f"after {number} minutes": f"After {number} minutes" for number in range(40)}


async def test_no_dialog_is_larger_than_the_window(studio: Studio) -> None:
    """No part of a dialog or card is cut off, and how it is left is said, in plain words or in floor type."""
    async with open_app(studio, size=(40, 12)) as driver:
        dialogs = [make(studio) for make in MAKERS.values()]
        for dialog in (*dialogs, Question("For which part of the body, or with which prop?", MANY)):
            await driver.app.push_screen(dialog)
            for size in ((40, 12), (60, 20)):
                await driver.resize(*size)
                name = type(dialog).__name__, size
                assert list(list_cut_widgets(driver.app.screen)) == [], name
                screen = driver.read_screen()
                in_floor_type = all(row.strip() in screen for row in draw_text("Go on: esc", TypeSize.NARROW))
                assert "esc" in screen or in_floor_type, name
            await driver.app.pop_screen()
