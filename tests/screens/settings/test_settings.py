"""The settings on a screen: what is changed there, and where it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.library.loader import load_settings
from wallyoga.practice.breath import Pattern
from wallyoga.practice.personal_words import Hamstrings, Units
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.items import CALLED, PRESETS, PRIVATE, Item
from wallyoga.screens.settings.own_breath import OwnBreath
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.settings import Settings, Support
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes

from ..app_driver import Driven, opened
from ..card_driver import carded

ITEMS = list(Item)


async def to(driven: Driven, item: Item) -> None:
    """Open the settings and go to an item."""
    await driven.press("s", *["down"] * ITEMS.index(item))


def saved(studio: Studio) -> Settings:
    """Return the settings as the file has them."""
    return load_settings(studio.places.settings)


def line(driven: Driven, words: str) -> str:
    """Return the line of the list that has these words."""
    return next(left for each in driven.lines() if words in (left := each.split("││")[0]))


def beside(driven: Driven) -> str:
    """Return what stands beside the list as one text."""
    return " ".join(" ".join(found.split("││")[-1].strip(" │") for found in driven.lines() if "││" in found).split())


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_s_opens_and_escape_returns(studio: Studio, size: tuple[int, int]) -> None:
    """S leads from the practices to the settings and escape back, and the keys of both are shown."""
    async with opened(studio, size=size) as driven:
        await driven.press("s")
        driven.on(SettingsScreen)
        assert all(key in driven.lines()[-1] for key in ("change", "mark", "follow", "esc back", "? help"))
        assert driven.whole("#settings")
        assert "Breath" in driven.seen()
        await driven.press("escape")
        driven.on(Choose)


async def test_looking_writes_nothing(studio: Studio) -> None:
    """Reading every line and leaving again makes no file."""
    async with opened(studio) as driven:
        await driven.press("s", *["down"] * 20, "escape")
    assert not studio.places.settings.exists()


async def test_each_breath_can_be_chosen(studio: Studio) -> None:
    """Right goes through the practice's own breath and every preset, each in the file at once, and round again."""
    async with opened(studio) as driven:
        await to(driven, Item.BREATH)
        assert "the practice's" in line(driven, "Breath  ")
        for preset in PRESETS:
            await driven.press("right")
            assert saved(studio).pace == preset
            assert CALLED.get(str(preset), str(preset)) in line(driven, "Breath  ")
        await driven.press("right")
        assert saved(studio).pace is None
        await driven.press("left")
        assert saved(studio).pace == PRESETS[-1]


async def test_a_breath_is_said_in_words(studio: Studio) -> None:
    """Beside the breath stands what it means, and the modest word on pace with its source."""
    studio.settings = replace(studio.settings, pace=Pattern.parse("4:6"))
    async with opened(studio) as driven:
        await to(driven, Item.BREATH)
        assert "In for 4, out for 6: 6 breaths a minute" in beside(driven)
        assert "4.5 to 6.5 breaths a minute" in beside(driven)
        assert "Lehrer and Gevirtz" in beside(driven)
        assert "Slow comes first, the ratio by comfort" in beside(driven)


async def test_no_holds_are_offered_to_whom_they_are_not_for(studio: Studio) -> None:
    """Under the flag for breath holds no pattern with one is among the breaths, and one that was chosen loses them."""
    studio.settings = replace(studio.settings, flags=("breath-holds",), pace=Pattern.parse("4-7-8"))
    async with opened(studio) as driven:
        await to(driven, Item.BREATH)
        assert "4:8" in line(driven, "Breath  ")
        assert "left out, as you asked" in beside(driven)
        seen = []
        for _ in PRESETS:
            await driven.press("right")
            seen.append(studio.settings.pace)
    assert set(seen) == {None, *(preset for preset in PRESETS if not (preset.hold_full or preset.hold_empty))}


@pytest.mark.parametrize(("typed", "pattern"), [("4:2:6:1", "4:2:6:1"), ("5.5-6", "5.5:6"), (" 4 : 8 ", "4:8")])
async def test_a_breath_of_ones_own_is_typed(studio: Studio, typed: str, pattern: str) -> None:
    """A breath is read as it is typed, enter keeps it, and it is one of the values from then on."""
    async with opened(studio) as driven:
        await to(driven, Item.OWN)
        await driven.press("enter")
        driven.on(OwnBreath)
        await driven.write(typed)
        assert "breaths a minute" in carded(driven)
        await driven.press("enter")
        driven.on(SettingsScreen)
        assert saved(studio).pace == Pattern.parse(pattern)
        assert pattern in line(driven, "Breath  ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fast", '"fast" is no breath yet: expected "natural", "in:out"'),
        ("4:99", "each part of a breath is 0 to 60 seconds"),
        ("0:8", "an inhale and an exhale take at least a second each"),
    ],
)
async def test_what_is_no_breath_is_said(studio: Studio, typed: str, said: str) -> None:
    """Something else than a breath is told why it is none, enter keeps nothing, and escape leads back."""
    async with opened(studio) as driven:
        await to(driven, Item.OWN)
        await driven.press("space")
        await driven.write(typed)
        assert said in carded(driven)
        await driven.press("enter")
        driven.on(OwnBreath)
        assert said in carded(driven)
        await driven.press("escape")
        driven.on(SettingsScreen)
    assert studio.settings.pace is None


async def test_typed_holds_are_refused_kindly(studio: Studio) -> None:
    """Who marked breath holds as not for them is offered the same breath without."""
    studio.settings = replace(studio.settings, flags=("breath-holds",))
    async with opened(studio) as driven:
        await to(driven, Item.OWN)
        await driven.press("enter")
        await driven.write("4:7:8")
        await driven.press("enter")
        assert "try 4:8, without them" in carded(driven)
    assert studio.settings.pace is None


async def test_hamstrings_and_support_go_round(studio: Studio) -> None:
    """Left and right take one value after the other, and what it means is said and drawn beside it."""
    async with opened(studio) as driven:
        await to(driven, Item.HAMSTRINGS)
        drawn = {beside(driven)}
        for value in (Hamstrings.TIGHT, Hamstrings.SUPPLE, Hamstrings.USUAL):
            await driven.press("right")
            assert saved(studio).hamstrings is value
            assert value.value.capitalize() in beside(driven)
            drawn.add(beside(driven))
        assert len(drawn) == len(Hamstrings)
        await driven.press("down", "down")
        drawn = set()
        for support in (Support.BLANKET, Support.BOLSTER, Support.BLOCK, Support.OWN):
            await driven.press("left")
            assert saved(studio).support is support
            drawn.add(beside(driven))
        assert len(drawn) > 2


async def test_distances_in_ones_own_unit(studio: Studio) -> None:
    """With inches, the settings and every pose say inches, and the file keeps it."""
    async with opened(studio) as driven:
        await to(driven, Item.UNITS)
        await driven.press("right", "up")
        assert "3-6 inches from the wall" in beside(driven)
    assert saved(studio).units is Units.INCHES
    plan = studio.plan(studio.library.sequence("legs-up-the-wall"))
    assert any("3-6 inches" in text for step in plan.steps for text in step.texts)


async def test_motion_is_switched(studio: Studio) -> None:
    """Space switches the motion of figures on and off."""
    async with opened(studio) as driven:
        await to(driven, Item.MOTION)
        for motion in (True, False):
            await driven.press("space")
            assert saved(studio).motion is motion


async def test_the_hour_of_a_new_day_is_turned(studio: Studio) -> None:
    """Right makes the day begin an hour later and left an hour earlier, round midnight too."""
    async with opened(studio) as driven:
        await to(driven, Item.DAY)
        assert "04:00" in line(driven, Item.DAY)
        await driven.press("right")
        assert saved(studio).day_starts == 5
        await driven.press(*["left"] * 6)
        assert saved(studio).day_starts == 23
        assert "23:00" in line(driven, Item.DAY)
        assert "belongs to the evening before" in beside(driven)


async def test_days_in_a_row_are_counted_only_if_asked_for(studio: Studio) -> None:
    """Space has the days in a row counted, and not counted again."""
    async with opened(studio) as driven:
        await to(driven, Item.STREAK)
        for counted in (True, False):
            await driven.press("space")
            assert saved(studio).streak is counted
            assert ("not counted" in line(driven, Item.STREAK)) is not counted


async def test_today_can_be_turned_off(studio: Studio) -> None:
    """Space has nothing suggested for today, and a practice again."""
    async with opened(studio) as driven:
        await to(driven, Item.TODAY)
        for suggested in (False, True):
            await driven.press("space")
            assert saved(studio).today is suggested
            assert ("nothing suggested" in line(driven, Item.TODAY)) is not suggested


async def test_every_theme_is_taken_at_once(studio: Studio) -> None:
    """Right takes the next colours, the app wears them, and the last leads to the first."""
    async with opened(studio) as driven:
        await to(driven, Item.COLOURS)
        worn = []
        for _ in driven.app.available_themes:
            await driven.press("right")
            assert driven.app.theme == saved(studio).theme
            worn.append(driven.app.theme)
    assert worn[:3] == ["dawn", "ember", "ink"]
    assert worn[-1] == "dusk"
    assert len(set(worn)) == len(worn)


async def test_a_theme_that_is_none_is_no_wall(studio: Studio) -> None:
    """With a theme in the settings that does not exist, everything else can still be changed, and the theme too."""
    studio.settings = replace(studio.settings, theme="none such")
    async with opened(studio) as driven:
        await to(driven, Item.HAMSTRINGS)
        await driven.press("right", *["down"] * (ITEMS.index(Item.COLOURS) - ITEMS.index(Item.HAMSTRINGS)), "right")
        assert driven.app.theme == saved(studio).theme == "dusk"


async def test_every_caution_is_marked_and_unmarked(studio: Studio) -> None:
    """Each caution is listed, its advice stands beside it, and space or enter marks it in the file at once."""
    cautions = studio.library.cautions.by_id
    async with opened(studio) as driven:
        await to(driven, ITEMS[-1])
        for number, (flag, caution) in enumerate(cautions.items()):
            await driven.press("down", ("space", "enter")[number % 2])
            assert flag in saved(studio).flags
            assert caution.advice in beside(driven)
            assert PRIVATE in beside(driven)
        assert set(saved(studio).flags) == set(cautions)
        await driven.press("space")
        assert flag not in saved(studio).flags


async def test_the_arrows_mark_nothing(studio: Studio) -> None:
    """Left and right change values; a caution is marked by space and enter alone."""
    async with opened(studio) as driven:
        await driven.press("s", "end", "left", "right")
    assert not studio.settings.flags


async def test_the_practices_are_planned_anew(studio: Studio) -> None:
    """Back among the practices their lengths are those under the new caution, and so is the one that is begun."""
    sequence = studio.library.sequence("hamstrings-both-sides")
    before = format_minutes(studio.plan(sequence).seconds)
    async with opened(studio) as driven:
        await driven.press(*["j"] * list(studio.library.sequences).index(sequence.id))
        assert before in line(driven, f"│ {sequence.name}")
        await driven.press("s", "end", *["up"] * (len(studio.library.cautions.by_id) - 1), "space", "escape")
        after = format_minutes(studio.plan(sequence).seconds)
        assert studio.settings.flags == ("eyes",)
        assert after != before
        assert after in line(driven, f"│ {sequence.name}")
        await driven.press("enter")
        driven.on(Prepare)
        assert driven.lines()[0].split() == [*sequence.name.split(), *after.split()]


async def test_the_preview_is_drawn_for_the_new_hamstrings(studio: Studio) -> None:
    """Back among the practices the figure is drawn for the hamstrings that were chosen."""
    async with opened(studio) as driven:
        await driven.press(*["j"] * list(studio.library.sequences).index("legs-up-the-wall"))
        before = beside(driven)
        await to(driven, Item.HAMSTRINGS)
        await driven.press("right", "escape")
        assert beside(driven) != before


async def test_a_setting_that_cannot_be_written_is_said(studio: Studio) -> None:
    """Where the file cannot be written that is said on the screen, and the change holds until the end."""
    studio.places.settings.mkdir()
    async with opened(studio) as driven:
        await to(driven, Item.HAMSTRINGS)
        await driven.press("right")
        words = driven.prose()
        assert "settings.toml" in words
        assert "Your choice holds until you leave wallyoga." in words
        driven.on(SettingsScreen)
    assert studio.settings.hamstrings is Hamstrings.TIGHT
