"""The command palette: what it finds, and what becomes of it."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
from textual.widgets import OptionList

from wallyoga.library.loader import load_settings
from wallyoga.practice.plan import Kind
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.command_palette import Palette, list_commands
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.studio import Studio
from wallyoga.widgets.spread import Spread

from .app_driver import open_app, open_practice

FIRST = {
    "history": "Look at what you have practised",
    "choose.props": "Show what can be done with the props at hand",
    "quit": "Leave wallyoga",
    "sort": "Order them: as listed, most used, or not done lately first",
    "night": "Colours: ember",
    "theme light": "Colours: dawn",
    "mute": "Your cautions, hamstrings and breath, and how things look",
    "injury": "Your cautions, hamstrings and breath, and how things look",
    "undo": "Look at what you have practised",
    "trends": "Look at what you have practised",
    "rename": "Change a practice of your own",
    "cautions hamstr": "Your cautions, hamstrings and breath, and how things look",
}
"""Searches by label, id and common words, and what comes first."""


@pytest.mark.parametrize("columns", [60, 100])
async def test_it_finds_by_label_id_and_common_words(studio: Studio, columns: int) -> None:
    """Whatever people call a thing finds it, and its key stands beside it."""
    async with open_app(studio, size=(columns, 24)) as driver:
        await driver.press("ctrl+p")
        driver.on(Palette)
        for text, label in FIRST.items():
            await driver.write(text)
            first = driver.app.screen.query_one(OptionList).get_option_at_index(0).prompt
            assert isinstance(first, Spread)
            assert first.name == label
            assert re.search(rf"{re.split('[:,]', label)[0]}.* {first.note} ", driver.read_screen())
            await driver.press("ctrl+u")
        await driver.write("xyzzy")
        assert "Nothing here has these words." in driver.read_words()
        await driver.press("enter", "escape")
        driver.on(Choose)


async def test_it_begins_with_what_can_be_done(studio: Studio) -> None:
    """What is offered, what was done last and the other screens stand before the practices, and no label is cut."""
    async with open_app(studio, size=(200, 50)) as driver:
        await driver.press("ctrl+p")
        palette = driver.read("Palette > Vertical")
        assert "…" not in palette
        last = palette.index("Prepare the practice you did last")
        assert last < palette.index("Look at what you have practised") < palette.index("Practise: Legs Up the Wall")


@pytest.mark.parametrize("key", [None, "h", "s", "i", "n"])
async def test_no_label_ends_in_the_middle_of_a_part(studio: Studio, key: str | None) -> None:
    """In a small window a label that is too long ends with a part of its sentence that is whole."""
    async with open_app(studio) as driver:
        await driver.press(*([key] if key else []), "ctrl+p")
        driver.on(Palette)
        for columns in (60, 80):
            await driver.resize(columns, 50)
            assert "…" not in driver.read("Palette > Vertical")


async def test_the_cursor_stays_in_view(studio: Studio) -> None:
    """In a window that becomes smaller the command under the cursor is still seen."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+p")
        palette = driver.app.screen.query_one(OptionList)
        palette.highlighted = palette.option_count // 2
        chosen = palette.get_option_at_index(palette.highlighted).prompt
        assert isinstance(chosen, Spread)
        await driver.resize(60, 20)
        assert chosen.name in driver.read("Palette > Vertical")


async def test_it_offers_an_answer_only_to_a_question(studio: Studio) -> None:
    """During a practice an answer is offered while its question is open, and not in a hold."""
    async with open_practice(studio) as driver:
        for kind, is_asked in ((Kind.HOLD, False), (Kind.ASK, True)):
            await driver.reach(kind)
            await driver.press("ctrl+p")
            assert ("Answer left" in driver.read("Palette > Vertical")) is is_asked
            await driver.press("escape")


@pytest.mark.parametrize("word", ["finish", "end", "come out"])
async def test_the_end_of_a_practice_is_found(studio: Studio, word: str) -> None:
    """Whoever looks for the end of a practice is led to coming out of it."""
    async with open_practice(studio) as driver:
        await driver.press("ctrl+p")
        await driver.write(word)
        first = driver.app.screen.query_one(OptionList).get_option_at_index(0).prompt
        assert isinstance(first, Spread)
        assert first.name.startswith("Come out now")


async def test_it_does_what_is_chosen(studio: Studio) -> None:
    """Enter does what stands under the cursor, on the screen below; a theme is kept in the settings."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+p")
        await driver.write("ember")
        await driver.press("enter")
        assert driver.app.theme == load_settings(studio.places.settings).theme == "ember"
        await driver.press("ctrl+p")
        await driver.write("history")
        await driver.press("enter")
        driver.on(HistoryScreen)


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (200, 50)])
async def test_it_is_a_narrow_box_in_the_window_from_its_first_painting(studio: Studio, size: tuple[int, int]) -> None:
    """The box is at most 64 columns wide, and whole in the window before it is told how large that is."""
    async with open_app(studio, size=size) as driver:
        driver.on(Choose).open(Palette(tuple(list_commands(driver.on(Choose), driver.app))))
        with patch.object(Palette, "on_resize"):
            await driver.rest()
        box = driver.app.screen.query_one("Palette > Vertical").region
        assert box.width <= 64
        assert driver.is_whole("Palette > Vertical")
