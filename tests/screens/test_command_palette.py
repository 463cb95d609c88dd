"""The command palette: what it finds, and what becomes of it."""

from __future__ import annotations

import re

import pytest
from textual.widgets import OptionList

from wallyoga.library.loader import load_settings
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.command_palette import Palette
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.studio import Studio
from wallyoga.widgets.spread import Spread

from .app_driver import opened

FIRST = {
    "history": "Look at what you have practised",
    "choose.props": "Show what can be done with the props at hand",
    "quit": "Leave wallyoga",
    "sort": "Order them: as listed, most used, or not done lately first",
    "night": "Colours: ember",
    "theme light": "Colours: dawn",
    "cautions hamstr": "Your cautions, hamstrings and breath, and how things look",
}
"""What is looked for, by label, id and common words, and what comes first."""


@pytest.mark.parametrize("columns", [60, 100])
async def test_it_finds_by_label_id_and_common_words(studio: Studio, columns: int) -> None:
    """Whatever people call a thing finds it, and its key stands beside it."""
    async with opened(studio, size=(columns, 24)) as driven:
        await driven.press("ctrl+p")
        driven.on(Palette)
        for text, label in FIRST.items():
            await driven.write(text)
            first = driven.app.screen.query_one(OptionList).get_option_at_index(0).prompt
            assert isinstance(first, Spread)
            assert first.name == label
            assert re.search(rf"{label[:40]}.* {first.note} ", driven.seen())
            await driven.press("ctrl+u")
        await driven.write("xyzzy")
        assert "Nothing here has these words." in driven.prose()
        await driven.press("enter", "escape")
        driven.on(Choose)


async def test_it_does_what_is_chosen(studio: Studio) -> None:
    """Enter does what stands under the cursor, on the screen below; a theme is kept in the settings."""
    async with opened(studio) as driven:
        await driven.press("ctrl+p")
        await driven.write("ember")
        await driven.press("enter")
        assert driven.app.theme == load_settings(studio.places.settings).theme == "ember"
        await driven.press("ctrl+p")
        await driven.write("history")
        await driven.press("enter")
        driven.on(HistoryScreen)
