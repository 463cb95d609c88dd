"""The settings on a screen: what is changed there, and where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from wallyoga.practice.personal_words import Hamstrings, Units
from wallyoga.practice.pose import Avoid
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.item_words import explain_caution
from wallyoga.screens.settings.items import PRIVATE, Item
from wallyoga.screens.settings.runs_folder import RunsFolder
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.screens.settings.setting_list import SettingList
from wallyoga.settings import Support
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.key_line import KeyLine
from wallyoga.widgets.spread import SpreadWhole

from ..app_driver import open_app
from ..card_driver import read_card
from .settings_driver import ITEMS, go_to, line, load_saved, read_explanation


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_s_opens_and_escape_returns(studio: Studio, size: tuple[int, int]) -> None:
    """S leads from the practices to the settings and escape back, and the keys of both are shown."""
    async with open_app(studio, size=size) as driver:
        await driver.press("s")
        driver.on(SettingsScreen)
        assert all(key in driver.lines()[-1] for key in ("change", "follow", "esc back", "? help"))
        assert driver.is_whole("#settings")
        assert "Breath" in driver.read_screen()
        await driver.press("escape")
        driver.on(Choose)


async def test_the_keys_are_those_of_the_line(studio: Studio) -> None:
    """A value is changed, what has a card is opened, a caution is marked, and no other key is named there."""
    async with open_app(studio) as driver:
        await driver.press("s")
        for keys, named in (((), "change"), (("down",), "open"), (("end",), "mark")):
            await driver.press(*keys)
            assert [word for word in ("change", "open", "mark") if word in driver.lines()[-1]] == [named]


async def test_looking_writes_nothing(studio: Studio) -> None:
    """Reading every line and leaving again makes no file."""
    async with open_app(studio) as driver:
        await driver.press("s", *["down"] * 20, "escape")
    assert not studio.places.settings.exists()


async def test_hamstrings_and_support_go_round(studio: Studio) -> None:
    """Left and right take one value after the other, and what it means is said and drawn beside it."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.HAMSTRINGS)
        drawn = {read_explanation(driver)}
        for value in (Hamstrings.TIGHT, Hamstrings.SUPPLE, Hamstrings.USUAL):
            await driver.press("right")
            assert load_saved(studio).hamstrings is value
            assert value.value.capitalize() in read_explanation(driver)
            drawn.add(read_explanation(driver))
        assert len(drawn) == len(Hamstrings)
        await driver.press("down", "down")
        drawn = set()
        for support in (Support.BLANKET, Support.BOLSTER, Support.BLOCK, Support.OWN):
            await driver.press("left")
            assert load_saved(studio).support is support
            drawn.add(read_explanation(driver))
        assert len(drawn) > 2


@pytest.mark.parametrize(
    ("sound", "bowls", "voice"), [(Sound.QUIET, True, True), (Sound.TONES, False, True), (Sound.VOICE, False, False)]
)
async def test_what_nobody_hears_is_quiet(studio: Studio, sound: Sound, *, bowls: bool, voice: bool) -> None:
    """Where the sound leaves no bowl or no voice, their settings are in the quiet colour, and say why."""
    studio.settings = studio.settings._replace(sound=sound)
    async with open_app(studio) as driver:
        for item, is_quiet in ((Item.CHIMES, bowls), (Item.TALK, voice)):
            await go_to(driver, item)
            row = driver.app.screen.query_one(SettingList).highlighted_option
            assert row is not None
            assert isinstance(row.prompt, SpreadWhole)
            assert (row.prompt.colour == "$quiet") is is_quiet
            assert (f"The sound is {sound}" in read_explanation(driver)) is is_quiet
            await driver.press("escape")


async def test_distances_in_ones_own_unit(studio: Studio) -> None:
    """With inches, the settings and every pose say inches, and the file keeps it."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.UNITS)
        await driver.press("right", "up")
        assert "3-6 inches from the wall" in read_explanation(driver)
    assert load_saved(studio).units is Units.INCHES
    plan = studio.plan(studio.library.sequence("legs-up-the-wall"))
    assert any("3-6 inches" in text for step in plan.steps for text in step.texts)


async def test_motion_is_switched(studio: Studio) -> None:
    """Space switches the motion of figures on and off."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.MOTION)
        for motion in (True, False):
            await driver.press("space")
            assert load_saved(studio).motion is motion


async def test_the_hour_of_a_new_day_is_turned(studio: Studio) -> None:
    """Right makes the day begin an hour later and left an hour earlier, round midnight too."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.DAY)
        assert "04:00" in line(driver, Item.DAY)
        await driver.press("right")
        assert load_saved(studio).day_starts == 5
        await driver.press(*["left"] * 6)
        assert load_saved(studio).day_starts == 23
        assert "23:00" in line(driver, Item.DAY)
        assert "belongs to the evening before" in read_explanation(driver)


async def test_days_in_a_row_are_counted_only_if_asked_for(studio: Studio) -> None:
    """Space has the days in a row counted, and not counted again."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.STREAK)
        for counted in (True, False):
            await driver.press("space")
            assert load_saved(studio).streak is counted
            assert ("hidden" in line(driver, Item.STREAK)) is not counted


async def test_today_can_be_turned_off(studio: Studio) -> None:
    """Space has nothing suggested for today, and a practice again."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.TODAY)
        for suggested in (False, True):
            await driver.press("space")
            assert load_saved(studio).today is suggested
            assert ("hidden" in line(driver, Item.TODAY)) is not suggested


async def test_a_folder_of_runs_is_typed(studio: Studio, tmp_path: Path) -> None:
    """A folder is looked into as it is typed, and kept if it is there; one that is not is told of, and stays away."""
    (tmp_path / "run.gpx").touch()
    async with open_app(studio) as driver:
        await go_to(driver, Item.RUNS)
        assert "none" in line(driver, Item.RUNS)
        await driver.press("enter")
        for typed, words in ((tmp_path / "no", "There is no such folder yet."), (tmp_path, "One run is in it.")):
            driver.on(RunsFolder).query_one(Input).value = str(typed)
            await driver.press("end")
            assert words in read_card(driver)
            await driver.press("enter")
        driver.on(SettingsScreen)
        assert load_saved(studio).runs == str(tmp_path)
        assert tmp_path.name[:9] in line(driver, Item.RUNS)


async def test_every_theme_is_taken_at_once(studio: Studio) -> None:
    """Right takes the next colours, the app wears them, and the last leads to the first."""
    async with open_app(studio) as driver:
        await go_to(driver, Item.COLOURS)
        worn = []
        for _ in driver.app.available_themes:
            await driver.press("right")
            assert driver.app.theme == load_saved(studio).theme
            worn.append(driver.app.theme)
    assert worn[:3] == ["dawn", "ember", "ink"]
    assert worn[-1] == "dusk"
    assert len(set(worn)) == len(worn)


async def test_a_theme_that_is_none_is_no_wall(studio: Studio) -> None:
    """With a theme in the settings that does not exist, everything else can still be changed, and the theme too."""
    studio.settings = studio.settings._replace(theme="none such")
    async with open_app(studio) as driver:
        await go_to(driver, Item.HAMSTRINGS)
        await driver.press("right", *["down"] * (ITEMS.index(Item.COLOURS) - ITEMS.index(Item.HAMSTRINGS)), "right")
        assert driver.app.theme == load_saved(studio).theme == "dusk"


async def test_every_caution_is_marked_and_unmarked(studio: Studio) -> None:
    """Each caution is listed, its advice stands beside it, and space or enter marks it in the file at once."""
    cautions = studio.library.cautions.by_id
    async with open_app(studio) as driver:
        await go_to(driver, ITEMS[-1])
        for number, (flag, caution) in enumerate(cautions.items()):
            await driver.press("down", ("space", "enter")[number % 2])
            assert flag in load_saved(studio).flags
            assert caution.advice in read_explanation(driver)
            assert PRIVATE in read_explanation(driver)
        assert set(load_saved(studio).flags) == set(cautions)
        await driver.press("space")
        assert flag not in load_saved(studio).flags


async def test_a_small_window_says_all_of_the_advice(studio: Studio) -> None:
    """At 60x20 what changes with a caution is seen to its end, and so is what there is to say of the breath."""
    async with open_app(studio, size=(60, 20)) as driver:
        await driver.press("s")
        assert driver.read("Explained").endswith("adds anything, trials differ.")
        await driver.press("end")
        for flag, caution in reversed(list(studio.library.cautions.by_id.items())):
            assert driver.app.screen.query_one(SettingList).chosen == flag
            assert " ".join(caution.advice.split()) in driver.read("Explained").replace(" ┃", "")
            await driver.press("up")


@pytest.mark.parametrize(
    ("flag", "pose"), [("reflux", "legs-on-a-chair"), ("nerve", "one-leg-up"), ("menstruation", None)]
)
async def test_a_caution_shows_what_takes_the_place(studio: Studio, flag: str, pose: str | None) -> None:
    """Beside a caution is drawn, and named, what most often takes the place of poses; it draws none for none."""
    async with open_app(studio, size=(100, 30)) as driver:
        await driver.press("s")
        driver.app.screen.query_one(SettingList).choose(flag)
        await driver.settle()
        words = read_explanation(driver)
        name = studio.library.poses[pose].name if pose else ""
        assert ("Most often in its place" in words) is bool(pose)
        assert name in words
        assert bool(driver.read("FigureView").strip()) is bool(pose)


def test_what_most_often_takes_the_place_is_drawn(studio: Studio) -> None:
    """Of all that takes the place of poses under a caution, what does so most often is drawn, whichever is first."""
    instead = ("legs-on-a-chair", "one-leg-up", "one-leg-up")
    some = zip(studio.library.poses.values(), instead, strict=False)
    poses = dict(studio.library.poses) | {pose.id: pose._replace(avoid=(Avoid("mine", other),)) for pose, other in some}
    about = explain_caution("mine", studio.library.cautions.by_id["nerve"], poses)
    assert about.pose == "one-leg-up"


async def test_the_arrows_mark_nothing(studio: Studio) -> None:
    """Left and right change values; a caution is marked by space and enter alone."""
    async with open_app(studio) as driver:
        await driver.press("s", "end", "left", "right")
    assert not studio.settings.flags


async def test_the_practices_are_planned_anew(studio: Studio) -> None:
    """Back among the practices their lengths are those under the new caution, and so is the one that is begun."""
    sequence = studio.library.sequence("hamstrings-both-sides")
    before = format_minutes(studio.plan(sequence).seconds)
    async with open_app(studio) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index(sequence.id))
        assert before in line(driver, f"│ {sequence.name}")
        await driver.press("s", "end", *["up"] * (len(studio.library.cautions.by_id) - 1), "space", "escape")
        after = format_minutes(studio.plan(sequence).seconds)
        assert studio.settings.flags == ("eyes",)
        assert after != before
        assert after in line(driver, f"│ {sequence.name}")
        await driver.press("enter")
        driver.on(Prepare)
        assert driver.lines()[0].split() == [*sequence.name.split(), *after.split()]


async def test_the_preview_is_drawn_for_the_new_hamstrings(studio: Studio) -> None:
    """Back among the practices the figure is drawn for the hamstrings that were chosen."""
    async with open_app(studio) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index("legs-up-the-wall"))
        before = read_explanation(driver)
        await go_to(driver, Item.HAMSTRINGS)
        await driver.press("right", "escape")
        assert read_explanation(driver) != before


async def test_a_setting_that_cannot_be_written_is_said(studio: Studio) -> None:
    """Where the file cannot be written the change holds until the end: that is said, and then which file."""
    studio.places.settings.mkdir()
    async with open_app(studio) as driver:
        await go_to(driver, Item.HAMSTRINGS)
        await driver.press("right")
        assert "Your choice holds until you leave wallyoga." in driver.read_words()
        driver.on(SettingsScreen)
        assert "settings.toml" in driver.app.screen.query_one(KeyLine).notices[0]
    assert studio.settings.hamstrings is Hamstrings.TIGHT
