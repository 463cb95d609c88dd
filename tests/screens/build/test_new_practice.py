"""A new practice: it begins with a pose, and has its name when it is saved."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from wallyoga.library.library import load_library
from wallyoga.practice.pose import Range
from wallyoga.screens.build.screen import Build
from wallyoga.screens.build.step_list import StepList
from wallyoga.screens.choose.screen import Choose
from wallyoga.studio import Studio
from wallyoga.widgets.grouped_list import GroupedList

from ..app_driver import RUNNERS, open_app
from .test_build import OWN, add_own, load_file, pick, pick_first, poses, save_as


async def test_a_practice_from_nothing(studio: Studio) -> None:
    """Two poses and a save, which asks for a name, make a file that the library reads, listed under "Yours"."""
    async with open_app(studio) as driver:
        await driver.press("n")
        await pick_first(driver, "wall figure four")
        assert driver.app.screen.query_one(StepList).has_focus
        await pick(driver, "legs up wall supp")
        await driver.press("n", "down")
        await driver.write("After a long day")
        await save_as(driver, "Evening legs")
        assert "Saved." in driver.read_screen()
        assert "Evening legs" in driver.lines()[0]
        await driver.press("escape")
        driver.on(Choose)
        lines = driver.lines()
        yours = next(row for row, line in enumerate(lines) if "Yours" in line)
        assert "Evening legs" in lines[yours + 1]
        assert driver.app.screen.query_one(GroupedList).chosen == "evening-legs"
    read = load_library(studio.places.practices).sequence("evening-legs")
    assert (read.name, read.summary) == ("Evening legs", "After a long day")
    assert [step.pose for step in read.steps] == ["wall-figure-four", "legs-up-the-wall-supported"]
    assert (read.steps[0].breaths, read.steps[1].minutes) == (Range(12, 14), Range(10, 10))


async def test_a_practice_needs_a_pose(studio: Studio) -> None:
    """Without a pose nothing is written, no name is asked for, and it is said how a pose is added."""
    async with open_app(studio) as driver:
        await driver.press("n", "escape", "ctrl+s")
        driver.on(Build)
        assert "It needs a pose first" in driver.read_words()
        assert "Press a to add the first pose." in driver.read_words()
    assert not studio.places.practices.exists()


async def test_brackets_in_a_name_are_letters(studio: Studio) -> None:
    """Square brackets that are typed into the name are part of it, and quotes too."""
    async with open_app(studio) as driver:
        await driver.press("n")
        await pick_first(driver, "corpse")
        await save_as(driver, 'Hips [b] "x" [/]')
        assert 'Hips [b] "x" [/]' in driver.lines()[0]
    assert load_file(studio, "hips-b-x")["name"] == 'Hips [b] "x" [/]'


async def test_a_name_is_proposed(studio: Studio) -> None:
    """Where a practice has no name one is proposed by the day and by what it is for; escape saves nothing."""
    async with open_app(studio) as driver:
        await driver.press("n")
        await pick_first(driver, "wall figure four")
        await driver.press("ctrl+s", "escape")
        assert "not saved" in driver.lines()[0]
        assert not studio.places.practices.exists()
        await driver.press("ctrl+s", "enter")
        driver.on(Build)
    assert load_file(studio, "sunday-hips")["name"] == "Sunday hips"


async def test_a_name_is_of_the_evening_until_the_day_begins(studio: Studio) -> None:
    """After midnight the proposal is still of the evening before, as the day of a session is and a made practice's."""
    studio.clock.sleep(timedelta(hours=19).total_seconds())
    async with open_app(studio) as driver:
        await driver.press("n")
        await pick_first(driver, "wall figure four")
        await driver.press("ctrl+s", "enter")
    assert load_file(studio, "sunday-hips")["name"] == "Sunday hips"


async def test_two_of_one_name_are_two_files(studio: Studio) -> None:
    """A new practice never takes the file of another, nor the place of a shipped one."""
    async with open_app(add_own(studio)) as driver:
        for name in ("Tuesday hips", "Runner's Wall Reset"):
            await driver.press("n")
            await pick_first(driver, "corpse")
            await save_as(driver, name)
            await driver.press("escape")
    assert poses(studio) == [step.pose for step in OWN.steps]
    assert poses(studio, "tuesday-hips-2") == poses(studio, "runners-wall-reset-2") == ["corpse-pose"]


async def test_steps_have_bars_and_the_key_for_one_more(studio: Studio) -> None:
    """In a wide window each step has bars for its length, a side each, and below the steps is the key that adds one."""
    async with open_app(studio, size=(160, 40)) as driver:
        await driver.press("n", "slash", *"figure", "enter", "enter", "a", "enter")
        await driver.settle()
        steps = driver.read("StepList")
        assert re.search(r"Floor figure four L▆+ R▆+ each side", steps), steps
        assert steps.endswith("a add a pose")


@pytest.mark.parametrize(
    ("width", "bars", "two", "one"),
    [
        (180, True, "each side 8-10 breaths", "3-6 breaths"),
        (120, True, "2x10 br", "6 br"),
        (100, False, "2x10 br", "6 br"),
        (80, False, "2x10 br", "6 br"),
    ],
)
async def test_all_steps_are_told_alike(studio: Studio, width: int, bars: bool, two: str, one: str) -> None:
    """Every step has its whole name; all have bars or none has, and amounts are whole or brief on all of them."""
    async with open_app(studio, size=(width, 30)) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index(RUNNERS))
        await driver.press("c")
        steps = driver.read("StepList")
        both, single = (r"R▆+ L▆+ ", "▆+ ") if bars else ("", "")
        assert re.search(rf"Strap hamstring, across {both}{two} ", steps), steps
        assert re.search(rf"\(Knees to chest\) {single}{one} ", steps), steps


async def test_a_high_window_says_where_each_step_is_felt(studio: Studio) -> None:
    """At 200x50 the parts a step stretches are below it, and an empty line, unless there are too many steps."""
    async with open_app(studio, size=(200, 50)) as driver:
        await driver.press(*["j"] * list(studio.library.sequences).index(RUNNERS))
        await driver.press("c")
        lines = [line.split("│")[1].strip() for line in driver.lines() if line.startswith(" │")]
        at = next(at for at, line in enumerate(lines) if line.startswith("Strap hamstring, across"))
        assert lines[at + 1 : at + 3] == ["outer hamstrings, hamstrings, calves", ""]
        assert lines[at + 3].startswith("(Knees to chest)")
        for _ in range(8):
            await pick(driver, "corpse")
        assert "outer hamstrings" not in driver.read("StepList")


async def test_what_a_practice_is_for(studio: Studio) -> None:
    """What most of its poses are for is proposed and kept, and what is written in its place is."""
    async with open_app(studio) as driver:
        await driver.press("n")
        await pick_first(driver, "figure four")
        assert "For hips, low back" in driver.read_words()
        await save_as(driver, "Mine")
        assert load_file(studio, "mine")["goals"] == ["hips", "low back"]
        await driver.press("n", "tab", "tab", *["backspace"] * 30)
        await driver.write("Heavy legs,, rest , rest")
        await driver.press("ctrl+s")
        assert load_file(studio, "mine")["goals"] == ["heavy legs", "rest"]
