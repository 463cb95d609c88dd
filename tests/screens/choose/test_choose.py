"""The first screen: a list of practices, and what the one under the cursor is like."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.library.library import load_library
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.choose.preview import Preview
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.moving_figure import POSE_SECONDS, MovingFigure

from ..app_driver import RUNNERS, Driven, opened
from .sessions import done

HIPS = """
name = "{name}"
summary = "Some time for the hips."

[[steps]]
pose = "{pose}"
breaths = [8, 10]
"""


def with_own(studio: Studio, folder: Path, name: str = "Tuesday hips", pose: str = "wall-figure-four") -> Studio:
    """Return the studio with one practice of the person's own in its library."""
    folder.mkdir(parents=True)
    (folder / "tuesday-hips.toml").write_text(HIPS.format(name=name, pose=pose), encoding="utf-8")
    return replace(studio, library=load_library(folder))


def shown(driven: Driven) -> str:
    """Return the name of the practice that is previewed."""
    return str(driven.app.screen.query_one(Preview).border_title).partition(" · ")[0]


def shipped(studio: Studio) -> list[Sequence]:
    """Return the practices in the order of the list."""
    return list(studio.library.sequences.values())


async def test_every_practice_is_listed_with_its_length(studio: Studio) -> None:
    """Each practice has a line with its name and its minutes."""
    async with opened(studio, size=(200, 50)) as driven:
        for sequence in shipped(studio):
            length = format_minutes(studio.plan(sequence).seconds)
            assert any(sequence.name in line and length in line for line in driven.lines())


async def test_the_preview_follows_the_cursor(studio: Studio) -> None:
    """Moving in the list, by letters or arrows, shows the practice that is under the cursor then."""
    last = len(shipped(studio)) - 1
    ways = (("j", 1), ("k", 0), ("down", 1), ("up", 0), ("end", last), ("home", 0))
    async with opened(studio) as driven:
        assert shown(driven) == shipped(studio)[0].name
        for key, index in ways:
            await driven.press(key)
            assert shown(driven) == shipped(studio)[index].name
            assert shipped(studio)[index].summary[:40] in driven.seen()


async def test_the_preview_shows_what_a_practice_is_made_of(studio: Studio) -> None:
    """The preview names the poses with their sides and counts, what to bring and whom to ask first."""
    sequence = studio.library.sequence(RUNNERS)
    async with opened(studio, size=(140, 50)) as driven:
        await driven.press(*["j"] * shipped(studio).index(sequence))
        words = driven.prose()
        for step in sequence.steps:
            assert studio.library.poses[step.pose].name in words
        assert any(re.search(r"Strap hamstring +R▆+ L▆+ +10 breaths", line) for line in driven.lines())
        assert f"Bring {studio.library.props(sequence)[0]}" in words
        assert all(caution.short in words for caution in studio.library.cautioned(sequence))


async def test_a_row_says_what_a_practice_is_for_and_needs(studio: Studio) -> None:
    """Below its name stand its main goals, what it needs besides a wall, and when it was done last."""
    done(studio, RUNNERS, 9)
    async with opened(studio, size=(120, 30)) as driven:
        await driven.settled()
        lines = driven.lines()
        row = next(
            row for row, line in enumerate(lines) if "Runner's Wall Reset" in line and "Today" not in lines[row - 1]
        )
        assert re.search(r"heavy legs, hamstrings · strap +9 days ago", lines[row + 1])


async def test_the_figure_goes_from_pose_to_pose(studio: Studio) -> None:
    """While it moves, the pose that is shown is marked among the steps, one side after the other."""
    studio.settings = replace(studio.settings, motion=True)
    async with opened(studio) as driven:
        await driven.press("j")
        figure = driven.app.screen.query_one(MovingFigure)
        marked = []
        for _ in range(4):
            marked.append(next(line for line in driven.lines() if "▸" in line).partition("▸")[2].split("  ")[0])
            driven.clock.seconds += POSE_SECONDS
            figure.breathe()
            await driven.rest()
        across = " Strap hamstring, across"
        assert marked == [" Legs up the wall, straight", " Strap hamstring", " Strap hamstring", across]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 50)])
async def test_care_is_seen_at_every_size(studio: Studio, size: tuple[int, int]) -> None:
    """Whom to ask first and what is changed for this person are there however small the window is."""
    studio.settings = replace(studio.settings, flags=("knee",))
    async with opened(studio, size=size) as driven:
        await driven.press("j")
        await driven.settled()
        words = driven.prose()
        assert "~ Changed for you" in words
        assert "! Ask first" in words
        assert "Runner's Wall Reset ~" in words


async def test_enter_prepares_and_escape_returns(studio: Studio) -> None:
    """Enter opens the card of the practice under the cursor, and escape leads back to it in the list."""
    async with opened(studio) as driven:
        await driven.press("j", "enter")
        driven.on(Prepare)
        name = shipped(studio)[1].name
        assert name in driven.lines()[0]
        await driven.press("escape")
        driven.on(Choose)
        assert shown(driven) == name


async def test_the_history_is_one_key_away(studio: Studio) -> None:
    """H opens the history and closes it, and q ends the app, with nothing wrong."""
    async with opened(studio) as driven:
        await driven.press("h")
        driven.on(HistoryScreen)
        await driven.press("h")
        driven.on(Choose)
        await driven.press("q")
        assert driven.app.return_code == 0


async def test_own_practices_have_a_place_of_their_own(studio: Studio, tmp_path: Path) -> None:
    """A person's own practice is listed below the shipped ones, under "Yours", and can be begun."""
    async with opened(with_own(studio, tmp_path / "practices"), size=(100, 40)) as driven:
        lines = driven.lines()
        yours = next(row for row, line in enumerate(lines) if "Yours" in line)
        assert "Tuesday hips" in lines[yours + 1]
        assert any("n  build one" in line for line in lines[yours + 2 :])
        await driven.press("end", "enter")
        driven.on(Prepare)
        assert "Tuesday hips" in driven.lines()[0]


async def test_a_file_that_cannot_be_used_is_shown_with_its_problem(studio: Studio, tmp_path: Path) -> None:
    """A broken practice of one's own is listed by its file's name, with the place and the reason, and cannot begin."""
    broken = with_own(studio, tmp_path / "practices", pose="wall-figure-for")
    async with opened(broken, size=(140, 40)) as driven:
        assert "tuesday-hips.toml" in driven.seen()
        await driven.press("end")
        words = driven.prose()
        assert 'steps[1].pose: found "wall-figure-for", expected "wall-figure-four"' in words
        assert shown(driven) == "tuesday-hips.toml"
        await driven.press("enter")
        driven.on(Choose)
        await driven.press("home")
        assert shown(driven) == shipped(studio)[0].name


async def test_a_name_is_shown_as_it_is_written(studio: Studio, tmp_path: Path) -> None:
    """Square brackets in a person's own name for a practice are part of the name, not a style."""
    name = "Hips [bold] and [/] more"
    async with opened(with_own(studio, tmp_path / "practices", name=name)) as driven:
        await driven.press("end")
        lines = driven.lines()
        assert sum(name in line for line in lines) == 2, "in the list and above the preview"
        await driven.press("enter")
        assert name in driven.lines()[0]
