"""Finding a practice: by words, time, goal and props, in another order, and the one done last."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

import pytest

from wallyoga.app import WallyogaApp
from wallyoga.choosing import wish
from wallyoga.screens.choose.offered_row import OFFERED
from wallyoga.screens.choose.preview import Preview
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.widgets.grouped_list import Group, GroupedList, Line

from ..app_driver import AppDriver, open_app
from .sessions import keep_session
from .test_choose import add_own, read_preview_title

HIPS, LEGS, CHAIR, DESK = "hips-and-low-back", "legs-up-the-wall", "chair-rest", "desk-break"


def list_ids(driver: AppDriver) -> list[str]:
    """Return the ids of the practices in the list, from the top."""
    practices = driver.app.screen.query_one(GroupedList)
    return [option.id for option in practices.options if option.id and option.id != OFFERED]


def read_card_name(driver: AppDriver) -> str:
    """Return the name of the practice whose card is open."""
    driver.on(Prepare)
    return driver.lines()[0].split("  ")[1]


async def test_words(studio: Studio) -> None:
    """Words narrow the list as they are typed, and stand in one place; escape shows everything again."""
    async with open_app(studio) as driver:
        everything = list_ids(driver)
        await driver.press("slash")
        await driver.write("twist chair")
        assert list_ids(driver) == [HIPS]
        assert (driver.read_screen().count("twist chair"), driver.read_screen().count("esc ")) == (1, 1)
        await driver.press("enter")
        assert (driver.read_screen().count("twist chair"), driver.read_screen().count("esc ")) == (1, 1)
        assert '"twist chair"   esc all' in driver.lines()[0]
        await driver.press("enter")
        assert read_card_name(driver) == "Hips and Low Back"
        await driver.press("escape", "escape")
        assert list_ids(driver) == everything


async def test_a_hit_shows_why(studio: Studio) -> None:
    """Below a practice that is found by other words than its name stands where it has them, at every size."""
    async with open_app(studio) as driver:
        await driver.press("slash")
        await driver.write("hip")
        for size in ((60, 20), (80, 24), (200, 50)):
            await driver.resize(*size)
            words = driver.read("PracticeList")
            assert re.search(r"Runner's Wall Reset 27 min hips, heavy legs", words)
            assert re.search(r"Hotel Room, No Props 20 min .*(hip|Hip)", words)


async def test_the_names_of_poses_are_whole(studio: Studio) -> None:
    """At 80 columns the names in the plan are whole, because the breaths beside them are numbers alone there."""
    async with open_app(studio, size=(80, 24)) as driver:
        await driver.press("down")
        names = [studio.library.poses[step.pose].name for step in studio.library.sequence("runners-wall-reset").steps]
        await driver.press("slash")
        await driver.write("runner")
        assert all(name in driver.read("Outline") for name in names)


async def test_nothing_fits(studio: Studio, tmp_path: Path) -> None:
    """Where nothing has the words it is said, at every size, and broken files are in nobody's way."""
    broken = add_own(studio, tmp_path / "practices", pose="wall-figure-for")
    for size in ((100, 30), (60, 20)):
        async with open_app(broken, size=size) as driver:
            assert "tuesday-hips.toml" in [problem.name for problem in broken.library.problems]
            await driver.press("slash")
            await driver.write("handstand")
            assert list_ids(driver) == []
            assert "No practice has all of that. Escape shows them all again." in driver.read_words()


async def test_time(studio: Studio) -> None:
    """With five minutes, only what fits into five is listed, and it is prepared for five."""
    async with open_app(studio) as driver:
        await driver.press("t", "down", "enter")
        assert list_ids(driver) == [LEGS, CHAIR, DESK]
        assert "wallyoga   5 min   esc all" in driver.lines()[0]
        await driver.press("enter")
        assert "3 minutes instead of 10 in Legs up the wall." in driver.read_words()


@pytest.mark.parametrize("key", ["t", "g"])
async def test_escape_changes_nothing(studio: Studio, key: str) -> None:
    """Escape in a question leaves what is looked for as it was."""
    async with open_app(studio) as driver:
        await driver.press(key, "down", "enter")
        before = list_ids(driver)
        await driver.press(key, "escape")
        assert list_ids(driver) == before
        assert len(before) < len(studio.library.sequences)


async def test_goals_are_said_as_they_are_written(studio: Studio) -> None:
    """A goal with signs that could be markup is shown as it is."""
    studio.library = studio.library.join_own([studio.library.sequence(DESK)._replace(id="mine", goals=("calm [/x]",))])
    async with open_app(studio) as driver:
        await driver.press("g")
        assert "Calm [/x]" in driver.read_screen()


async def test_goal(studio: Studio) -> None:
    """A goal leaves the practices that have it."""
    async with open_app(studio) as driver:
        await driver.press("g", *["down"] * 6, "enter")
        assert " hamstrings   esc all" in driver.lines()[0]
        assert list_ids(driver) == ["runners-wall-reset", "hamstrings-both-sides", "hotel-room"]


async def test_props(studio: Studio) -> None:
    """With nothing but a wall, only what takes nothing else is listed, and the list says so."""
    async with open_app(studio) as driver:
        await driver.press("p")
        for _ in wish.list_props(studio.library):
            await driver.press("space", "down")
        await driver.press("enter")
        assert list_ids(driver) == [LEGS, "heavy-legs-ten-minutes", "hotel-room", "after-a-long-flight"]
        assert " a wall alone   esc all" in driver.lines()[0]


async def test_what_is_ticked_is_told_without_colour(studio: Studio) -> None:
    """A prop that is at hand and one that is not have other marks."""
    async with open_app(studio) as driver:
        await driver.press("p")
        count = len(wish.list_props(studio.library))
        assert driver.read("Ticks").count("●") == count
        await driver.press("space", "down", "space")
        marks = re.findall("[●○]", driver.read("Ticks"))
        assert marks == ["○", "○", *["●"] * (count - 2)]


async def test_alternatives_are_one_box(studio: Studio) -> None:
    """A strap, a belt and a towel are one box; without it no practice with a strap is listed, and escape keeps all."""
    async with open_app(studio) as driver:
        every = list_ids(driver)
        await driver.press("p")
        words = driver.read_words()
        assert "strap, belt, towel or scarf" in words
        assert words.count("belt") == 1
        await driver.press("end", "space", "escape")
        assert list_ids(driver) == every
        await driver.press("p", "end", "space", "enter")
        assert "runners-wall-reset" not in list_ids(driver)
        assert LEGS in list_ids(driver)


async def test_what_stands_in_is_at_hand(studio: Studio) -> None:
    """A thing that is at hand is named once, and counts wherever it can stand in for another."""
    async with open_app(studio) as driver:
        every = list_ids(driver)
        await driver.press("p")
        assert driver.read("Ticks").count("blanket") == 1
        await driver.press("down", "space", "enter")
        assert list_ids(driver) == every


async def test_props_are_those_of_the_practice_as_it_is_changed(studio: Studio) -> None:
    """A caution that puts a chair in place of the wall makes a chair something to have, and to bring."""
    studio.settings = studio.settings._replace(flags=("eyes",))
    async with open_app(studio) as driver:
        assert "chair, blanket" in driver.read_words()
        await driver.press("p")
        for _ in wish.list_props(studio.library):
            await driver.press("space", "down")
        await driver.press("enter")
        assert list_ids(driver) == []


async def test_order(studio: Studio) -> None:
    """O puts first what is done most, then what was not done lately, and then the list is as it was."""
    for practice, days in ((LEGS, 1), (HIPS, 2), (HIPS, 3), (CHAIR, 9)):
        keep_session(studio, practice, days)
    async with open_app(studio) as driver:
        as_listed = list_ids(driver)
        await driver.press("o")
        assert list_ids(driver)[:3] == [HIPS, LEGS, CHAIR]
        await driver.press("o")
        assert list_ids(driver)[-3:] == [CHAIR, HIPS, LEGS]
        await driver.press("o")
        assert list_ids(driver) == as_listed


async def test_the_last_practice(studio: Studio) -> None:
    """L prepares the practice that was done last, and does nothing before the first."""
    async with open_app(studio) as driver:
        await driver.press("l")
        driver.on(Choose)
    for practice, days in ((HIPS, 4), (DESK, 1), (LEGS, 8)):
        keep_session(studio, practice, days)
    async with open_app(studio) as driver:
        await driver.settle()
        await driver.press("l")
        assert read_card_name(driver) == "Desk Break"


async def test_a_pose_that_came_while_the_list_was_open(studio: Studio) -> None:
    """A practice with a pose of one's own, both newly written, is previewed with what it takes."""
    pose = 'name = "Stand"\nbreaths = 5\nenter = ["Stand."]\ncues = ["Stay."]\nleave = ["Step."]\n'
    practice = 'name = "Mine"\nsummary = "Mine."\n[[steps]]\npose = "stand"\n'
    async with open_app(studio) as driver:
        for folder, name, text in (
            (studio.places.poses, "stand", pose + '[[props]]\nname = "sandbag"\n'),
            (studio.places.practices, "mine", practice),
        ):
            folder.mkdir(parents=True)
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        studio.reload()
        await driver.press("s", "escape", "end")
        assert read_preview_title(driver) == "Mine"
        assert "sandbag" in driver.read_words()


async def test_many_of_ones_own(studio: Studio) -> None:
    """However many practices are one's own, they are read and measured behind the list, and the cursor stays."""
    folder = studio.places.practices
    folder.mkdir(parents=True)
    for number in range(120):
        step = f'[[steps]]\npose = "corpse-pose"\nminutes = {number % 9 + 1}\n'
        text = f'name = "Mine {number:03}"\nsummary = "Mine."\n{step}'
        (folder / f"mine-{number:03}.toml").write_text(text, encoding="utf-8")
    studio.awaits_own = True
    app = WallyogaApp(studio)
    async with app.run_test(size=(100, 30)) as pilot:
        driver = AppDriver(app, pilot, studio)
        await driver.press("down", "down")
        await driver.settle()
        assert driver.app.screen.query_one(GroupedList).chosen == "wind-down-for-bed"
        assert len(list_ids(driver)) == 12 + 120
        await driver.press("t", "down", "enter")
        await driver.settle()
        assert list_ids(driver)[:3] == [LEGS, CHAIR, DESK]
        fitting = [practice for practice in list_ids(driver) if practice.startswith("mine")]
        assert fitting == [f"mine-{number:03}" for number in range(120) if number % 9 < 3]
        await driver.press("end")
        assert "5 min" in next(line for line in reversed(driver.lines()) if "Mine" in line)


async def test_a_list_that_is_another_tells_only_of_another_line(studio: Studio) -> None:
    """While the practices are measured the preview is not made again and again: nothing there has changed."""
    async with open_app(studio) as driver:
        practices = driver.app.screen.query_one(GroupedList)
        with patch.object(Preview, "show") as shows:
            line = Line(LEGS, "Legs Up the Wall", "13 min")
            practices.show((Group("", (Line("new", "New", ""), line)),))
            await driver.rest()
            assert practices.chosen == LEGS
            assert not shows.called
