"""The first screen: a list of practices, and what the one under the cursor is like."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.library.library import load_library
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.choose.practice_row import PracticeDetails, PracticeRow
from wallyoga.screens.choose.preview import Preview
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.figure_view import MOVE_SECONDS
from wallyoga.widgets.grouped_list import Line
from wallyoga.widgets.moving_figure import POSE_SECONDS, MovingFigure

from ..app_driver import RUNNERS, AppDriver, open_app
from .sessions import keep_session

HIPS = """
name = "{name}"
summary = "Some time for the hips."

[[steps]]
pose = "{pose}"
breaths = [8, 10]
"""


def add_own(studio: Studio, folder: Path, name: str = "Tuesday hips", pose: str = "wall-figure-four") -> Studio:
    """Return the studio with one practice of the person's own in its library."""
    folder.mkdir(parents=True)
    (folder / "tuesday-hips.toml").write_text(HIPS.format(name=name, pose=pose), encoding="utf-8")
    return replace(studio, library=load_library(folder))


def read_preview_title(driver: AppDriver) -> str:
    """Return the name of the practice that is previewed."""
    return str(driver.app.screen.query_one(Preview).border_title).partition(" · ")[0]


def list_practices(studio: Studio) -> list[Sequence]:
    """Return the practices in the order of the list."""
    return list(studio.library.sequences.values())


async def test_every_practice_is_listed_with_its_length(studio: Studio) -> None:
    """Each practice has a line with its name and its minutes."""
    async with open_app(studio, size=(200, 50)) as driver:
        for sequence in list_practices(studio):
            length = format_minutes(studio.plan(sequence).seconds)
            assert any(sequence.name in line and length in line for line in driver.lines())


async def test_the_preview_follows_the_cursor(studio: Studio) -> None:
    """Moving in the list, by letters or arrows, shows the practice that is under the cursor then."""
    last = len(list_practices(studio)) - 1
    ways = (("j", 1), ("k", 0), ("down", 1), ("up", 0), ("end", last), ("home", 0))
    async with open_app(studio) as driver:
        assert read_preview_title(driver) == list_practices(studio)[0].name
        for key, index in ways:
            await driver.press(key)
            assert read_preview_title(driver) == list_practices(studio)[index].name
            assert list_practices(studio)[index].summary[:40] in driver.read_screen()


async def test_the_preview_shows_what_a_practice_is_made_of(studio: Studio) -> None:
    """The preview names the poses with their sides and counts, what to bring and whom to ask first."""
    sequence = studio.library.sequence(RUNNERS)
    async with open_app(studio, size=(140, 50)) as driver:
        await driver.press(*["j"] * list_practices(studio).index(sequence))
        words = driver.read_words()
        for step in sequence.steps:
            assert studio.library.poses[step.pose].name in words
        assert any(re.search(r"Strap hamstring +R▆+ L▆+ +10 breaths", line) for line in driver.lines())
        assert f"Bring {studio.library.props(sequence)[0]}" in words
        assert all(caution.short in words for caution in studio.library.list_cautions(sequence))


async def test_a_row_says_what_a_practice_is_for_and_needs(studio: Studio) -> None:
    """Below its name stand its main goals, what it needs besides a wall, and when it was done last."""
    keep_session(studio, RUNNERS, 9)
    async with open_app(studio, size=(120, 30)) as driver:
        await driver.settle()
        lines = driver.lines()
        row = next(row for row, line in enumerate(lines) if "Heavy Legs" in line) - 4
        assert "Runner's Wall Reset" in lines[row]
        assert re.search(r"heavy legs, hamstrings · strap +9 days ago", lines[row + 1])


@pytest.mark.parametrize(
    ("goals", "needs", "done", "row"),
    [
        (("rest", "sleep"), ("chair", "blanket"), "today", "rest, sleep · chair +1   today"),
        (("rest", "sleep"), ("chair", "blanket"), "8 days ago", "rest · chair +1     8 days ago"),
        (("winding down",), ("chair", "blanket"), "8 days ago", "winding down · +2   8 days ago"),
        (("winding down",), ("chair", "blanket"), "10 months ago", "winding down     10 months ago"),
        (("winding down",), (), "10 months ago", "winding down     10 months ago"),
        (("what is long for a goal",), ("chair",), "yesterday", "what is long for a…  yesterday"),
    ],
)
def test_no_goal_is_cut_for_what_is_needed(goals: tuple[str, ...], needs: tuple[str, ...], done: str, row: str) -> None:
    """In little room needs are a number, or are not named, before a goal is cut."""
    shown = PracticeRow(Line("", "", ""), PracticeDetails(goals, needs, done, rows=2))
    assert "".join(text for text, _ in shown.describe(30)) == row


async def test_a_small_window_says_it_of_every_row_too(studio: Studio) -> None:
    """At 60x20 each name has its goals, needs and last day below it; below the offer four practices are whole."""
    for practice, days in ((RUNNERS, 9), ("legs-up-the-wall", 2)):
        keep_session(studio, practice, days)
    async with open_app(studio, size=(60, 20)) as driver:
        await driver.settle()
        await driver.press("home")
        lines = [line.partition("││")[0] for line in driver.lines()]
        assert "Today" in lines[2]
        rows = [row for row, line in enumerate(lines) if re.search(r"\d min", line)][1:]
        assert len(rows) >= 4
        assert [rows[0] + 2 * number for number in range(len(rows))] == rows
        below = " ".join(lines[row + 1] for row in rows)
        assert re.search(r"heavy legs +2 days ago", below)
        assert re.search(r"heavy legs · strap +9 days ago", below)
        assert "winding down · bolster +3" in below


async def test_the_figure_goes_from_pose_to_pose(studio: Studio) -> None:
    """While it moves, the pose that is shown is marked among the steps, one side after the other."""
    studio.settings = studio.settings._replace(motion=True)
    async with open_app(studio) as driver:
        await driver.press("j")
        figure = driver.app.screen.query_one(MovingFigure)
        marked = []
        for _ in range(4):
            for seconds in (MOVE_SECONDS, POSE_SECONDS - MOVE_SECONDS):
                driver.clock.seconds += seconds
                figure.breathe()
                await driver.rest()
            marked.append(next(line for line in driver.lines() if "▸" in line).partition("▸")[2].split("  ")[0])
        across = " Strap hamstring, across"
        assert marked == [" Legs up the wall, straight", " Strap hamstring", " Strap hamstring", across]


async def test_a_step_is_lit_once_its_pose_is_seen(studio: Studio) -> None:
    """The light goes on to the next step when the body is nearer to its pose than to the one before."""
    studio.settings = studio.settings._replace(motion=True)
    async with open_app(studio) as driver:
        await driver.press("j")
        figure = driver.app.screen.query_one(MovingFigure)
        lit = []
        for seconds in (POSE_SECONDS, MOVE_SECONDS / 3, MOVE_SECONDS / 3):
            driver.clock.seconds += seconds
            figure.breathe()
            await driver.rest()
            lit.append("▸ Strap hamstring" in driver.read_words())
        assert lit == [False, False, True]


async def test_care_is_seen_at_every_size(studio: Studio) -> None:
    """Whom to ask first and what is changed for this person are there however small the window is."""
    studio.settings = studio.settings._replace(flags=("knee",))
    async with open_app(studio) as driver:
        await driver.press("j")
        await driver.settle()
        for size in ((60, 20), (80, 24), (100, 30), (200, 50)):
            await driver.resize(*size)
            words = driver.read_words()
            assert re.search(r"~ Changed +(for you: )?\d+ pose", words)
            assert "Ask first" in words
            assert "Runner's Wall Reset ~" in words


async def test_enter_prepares_and_escape_returns(studio: Studio) -> None:
    """Enter opens the card of the practice under the cursor, and escape leads back to it in the list."""
    async with open_app(studio) as driver:
        await driver.press("j", "enter")
        driver.on(Prepare)
        name = list_practices(studio)[1].name
        assert name in driver.lines()[0]
        await driver.press("escape")
        driver.on(Choose)
        assert read_preview_title(driver) == name


async def test_the_history_is_one_key_away(studio: Studio) -> None:
    """H opens the history and closes it, and q ends the app, with nothing wrong."""
    async with open_app(studio) as driver:
        await driver.press("h")
        driver.on(HistoryScreen)
        await driver.press("h")
        driver.on(Choose)
        await driver.press("q")
        assert driver.app.return_code == 0


async def test_own_practices_have_a_place_of_their_own(studio: Studio, tmp_path: Path) -> None:
    """A person's own practice is listed below the shipped ones, under "Yours", and can be begun."""
    async with open_app(add_own(studio, tmp_path / "practices"), size=(100, 48)) as driver:
        lines = driver.lines()
        yours = next(row for row, line in enumerate(lines) if "Yours" in line)
        assert "Tuesday hips" in lines[yours + 1]
        assert any("n  build one" in line for line in lines[yours + 2 :])
        await driver.press("end", "enter")
        driver.on(Prepare)
        assert "Tuesday hips" in driver.lines()[0]


async def test_a_file_that_cannot_be_used_is_shown_with_its_problem(studio: Studio, tmp_path: Path) -> None:
    """A broken practice of one's own is listed by its file's name, with the place and the reason, and cannot begin."""
    broken = add_own(studio, tmp_path / "practices", pose="wall-figure-for")
    async with open_app(broken, size=(140, 48)) as driver:
        assert "tuesday-hips.toml" in driver.read_screen()
        await driver.press("end")
        words = driver.read_words()
        assert 'steps[1].pose: found "wall-figure-for", expected "wall-figure-four"' in words
        assert read_preview_title(driver) == "tuesday-hips.toml"
        await driver.press("enter")
        driver.on(Choose)
        await driver.press("home")
        assert read_preview_title(driver) == list_practices(studio)[0].name


async def test_a_name_is_shown_as_it_is_written(studio: Studio, tmp_path: Path) -> None:
    """Square brackets in a person's own name for a practice are part of the name, not a style."""
    name = "Hips [bold] and [/] more"
    async with open_app(add_own(studio, tmp_path / "practices", name=name)) as driver:
        await driver.press("end")
        lines = driver.lines()
        assert sum(name in line for line in lines) == 2, "in the list and above the preview"
        await driver.press("enter")
        assert name in driver.lines()[0]


async def test_the_end_of_the_list_has_the_other_ways(studio: Studio) -> None:
    """Below the last practice stand the keys by which one is made or built, and they are seen from it."""
    async with open_app(studio, size=(80, 24)) as driver:
        await driver.press("end")
        words = driver.read_words()
        assert "m have one made for you" in words
        assert "n build one" in words


async def test_a_small_window_names_the_poses(studio: Studio) -> None:
    """At 60x20 the first poses of the chosen practice stand above what to bring, with the number of the others."""
    async with open_app(studio, size=(60, 20)) as driver:
        await driver.press("down")
        words = driver.read("Preview")
        assert "Legs up the wall · Strap hamstring" in words
        assert re.search(r"\+\d", words)
        assert "Bring" in words
