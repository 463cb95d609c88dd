"""A new practice: it begins with a pose, and has its name when it is saved."""

from __future__ import annotations

from wallyoga.library.library import load_library
from wallyoga.practice.pose import Range
from wallyoga.screens.build.screen import Build
from wallyoga.screens.build.step_list import StepList
from wallyoga.screens.choose.screen import Choose
from wallyoga.studio import Studio
from wallyoga.widgets.grouped_list import GroupedList

from ..app_driver import opened
from .test_build import OWN, pick, pick_first, poses, save_as, with_own, written


async def test_a_practice_from_nothing(studio: Studio) -> None:
    """Two poses and a save, which asks for a name, make a file that the library reads, listed under "Yours"."""
    async with opened(studio) as driven:
        await driven.press("n")
        await pick_first(driven, "figure four")
        assert driven.app.screen.query_one(StepList).has_focus
        await pick(driven, "legs up wall supp")
        await driven.press("n", "down")
        await driven.write("After a long day")
        await save_as(driven, "Evening legs")
        assert "Saved." in driven.seen()
        assert "Evening legs" in driven.lines()[0]
        await driven.press("escape")
        driven.on(Choose)
        lines = driven.lines()
        yours = next(row for row, line in enumerate(lines) if "Yours" in line)
        assert "Evening legs" in lines[yours + 1]
        assert driven.app.screen.query_one(GroupedList).chosen == "evening-legs"
    read = load_library(studio.places.practices).sequence("evening-legs")
    assert (read.name, read.summary) == ("Evening legs", "After a long day")
    assert [step.pose for step in read.steps] == ["wall-figure-four", "legs-up-the-wall-supported"]
    assert (read.steps[0].breaths, read.steps[1].minutes) == (Range(12, 14), Range(10, 17))


async def test_a_practice_needs_a_pose(studio: Studio) -> None:
    """Without a pose nothing is written, no name is asked for, and it is said how a pose is added."""
    async with opened(studio) as driven:
        await driven.press("n", "escape", "ctrl+s")
        driven.on(Build)
        assert "It needs a pose first" in driven.prose()
        assert "Press a to add the first pose." in driven.prose()
    assert not studio.places.practices.exists()


async def test_brackets_in_a_name_are_letters(studio: Studio) -> None:
    """Square brackets that are typed into the name are part of it, and quotes too."""
    async with opened(studio) as driven:
        await driven.press("n")
        await pick_first(driven, "corpse")
        await save_as(driven, 'Hips [b] "x" [/]')
        assert 'Hips [b] "x" [/]' in driven.lines()[0]
    assert written(studio, "hips-b-x")["name"] == 'Hips [b] "x" [/]'


async def test_a_name_is_proposed(studio: Studio) -> None:
    """Where a practice has no name one is proposed by the day and by what it is for; escape saves nothing."""
    async with opened(studio) as driven:
        await driven.press("n")
        await pick_first(driven, "figure four")
        await driven.press("ctrl+s", "escape")
        assert "not saved" in driven.lines()[0]
        assert not studio.places.practices.exists()
        await driven.press("ctrl+s", "enter")
        driven.on(Build)
    assert written(studio, "sunday-hips")["name"] == "Sunday hips"


async def test_two_of_one_name_are_two_files(studio: Studio) -> None:
    """A new practice never takes the file of another, nor the place of a shipped one."""
    async with opened(with_own(studio)) as driven:
        for name in ("Tuesday hips", "Runner's Wall Reset"):
            await driven.press("n")
            await pick_first(driven, "corpse")
            await save_as(driven, name)
            await driven.press("escape")
    assert poses(studio) == [step.pose for step in OWN.steps]
    assert poses(studio, "tuesday-hips-2") == poses(studio, "runners-wall-reset-2") == ["corpse-pose"]
