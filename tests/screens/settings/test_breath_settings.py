"""The breath among the settings: chosen, said in words, and typed."""

from __future__ import annotations

from textual.widgets import Input

from wallyoga.practice.breath import Pattern
from wallyoga.screens.settings.items import CALLED, PRESETS, Item
from wallyoga.screens.settings.own_breath import OwnBreath
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.studio import Studio

from ..app_driver import open_app
from ..card_driver import read_card
from .settings_driver import go_to, line, load_saved, read_explanation


async def test_each_breath_can_be_chosen(studio: Studio) -> None:
    """Right goes through the practice's own breath and every preset, each in the file at once, and round again."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.BREATH)
        assert "as the practice says" in line(driver, "Breath  ")
        for preset in PRESETS:
            await driver.press("right")
            assert load_saved(studio).pace == preset
            assert CALLED.get(str(preset), str(preset)) in line(driver, "Breath  ")
        await driver.press("right")
        assert load_saved(studio).pace is None
        await driver.press("left")
        assert load_saved(studio).pace == PRESETS[-1]


async def test_a_breath_is_said_in_words(studio: Studio) -> None:
    """Beside the breath stands what it means, and the modest word on pace with its source."""
    studio.settings = studio.settings._replace(pace=Pattern.parse("4:6"))
    async with open_app(studio) as driver:
        await go_to(driver, Item.BREATH)
        assert "In for 4, out for 6: 6 breaths a minute" in read_explanation(driver)
        assert "4.5 to 6.5 breaths a minute" in read_explanation(driver)
        assert "Lehrer and Gevirtz" in read_explanation(driver)
        assert "Slow comes first, the ratio by comfort" in read_explanation(driver)


async def test_no_holds_are_offered_to_whom_they_are_not_for(studio: Studio) -> None:
    """Under the flag for breath holds no pattern with one is among the breaths, and one that was chosen loses them."""
    studio.settings = studio.settings._replace(flags=("breath-holds",), pace=Pattern.parse("4-7-8"))
    async with open_app(studio) as driver:
        await go_to(driver, Item.BREATH)
        assert "4:8" in line(driver, "Breath  ")
        assert "left out, as you asked" in read_explanation(driver)
        seen = []
        for _ in PRESETS:
            await driver.press("right")
            seen.append(studio.settings.pace)
    assert set(seen) == {None, *(preset for preset in PRESETS if not (preset.hold_full or preset.hold_empty))}


async def test_a_breath_of_ones_own_is_typed(studio: Studio) -> None:
    """A breath is read as it is typed, enter keeps it, and it is one of the values from then on."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.OWN)
        for typed, pattern in (("4:2:6:1", "4:2:6:1"), ("5.5-6", "5.5:6"), (" 4 : 8 ", "4:8")):
            await driver.press("enter")
            driver.on(OwnBreath).query_one(Input).value = ""
            await driver.write(typed)
            assert "breaths a minute" in read_card(driver)
            await driver.press("enter")
            driver.on(SettingsScreen)
            assert load_saved(studio).pace == Pattern.parse(pattern)
            assert pattern in line(driver, "Breath  ")


async def test_what_is_no_breath_is_said(studio: Studio) -> None:
    """Something else than a breath is told why it is none, enter keeps nothing, and escape leads back."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.OWN)
        for typed, reason in (
            ("fast", '"fast" is no breath yet: expected "natural", "in:out"'),
            ("4:99", "no breath yet: expected 0 to 60 seconds for each part of a breath."),
            ("0:8", "no breath yet: expected an inhale and an exhale of at least a second each."),
        ):
            await driver.press("space")
            await driver.write(typed)
            assert reason in read_card(driver)
            await driver.press("enter")
            driver.on(OwnBreath)
            assert reason in read_card(driver)
            await driver.press("escape")
            driver.on(SettingsScreen)
    assert studio.settings.pace is None


async def test_typed_holds_are_refused_kindly(studio: Studio) -> None:
    """Who marked breath holds as not for them is offered the same breath without."""
    studio.settings = studio.settings._replace(flags=("breath-holds",))
    async with open_app(studio) as driver:
        await go_to(driver, Item.OWN)
        await driver.press("enter")
        await driver.write("4:7:8")
        await driver.press("enter")
        assert "try 4:8, without them" in read_card(driver)
    assert studio.settings.pace is None
