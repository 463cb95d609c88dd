"""Every screen over another at the smallest sizes: all of it is seen, its keys too, or can be scrolled to."""

from __future__ import annotations

import pytest

from wallyoga.screens.questions import Question
from wallyoga.studio import Studio
from wallyoga.widgets.floor_type import TypeSize, draw_text

from .app_driver import open_app
from .test_escape import MAKERS
from .test_sizes import list_cut_widgets

MANY = {f"after {number} minutes": f"After {number} minutes" for number in range(40)}


@pytest.mark.parametrize("size", [(40, 12), (60, 20)])
async def test_no_dialog_is_larger_than_the_window(studio: Studio, size: tuple[int, int]) -> None:
    """No part of a dialog or card is cut off, and how it is left is said, in plain words or in floor type."""
    async with open_app(studio, size=size) as driver:
        dialogs = [make(studio) for make in MAKERS.values()]
        for dialog in (*dialogs, Question("For which part of the body, or with which prop?", MANY)):
            await driver.app.push_screen(dialog)
            await driver.rest()
            name = type(dialog).__name__
            assert list(list_cut_widgets(driver.app.screen)) == [], name
            screen = driver.read_screen()
            in_floor_type = all(row.strip() in screen for row in draw_text("Go on: esc", TypeSize.NARROW))
            assert "esc" in screen or in_floor_type, name
            await driver.app.pop_screen()
