"""The pose picker: every pose in its group, found by words."""

from __future__ import annotations

import pytest

from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.screen import Build
from wallyoga.studio import Studio

from ..app_driver import open_app
from .test_build import add_own, edit_own


@pytest.mark.parametrize(("size", "props"), [((100, 30), "strap · R L"), ((60, 20), "+1 R L")])
async def test_poses_stand_in_groups_with_their_sides(studio: Studio, size: tuple[int, int], props: str) -> None:
    """Each pose stands below what it is for, with its sides, and with its props in what room its name leaves."""
    async with open_app(studio, size=size) as driver:
        await driver.press("n")
        driver.on(Pick)
        await driver.press("slash")
        await driver.write("hamstring")
        words = driver.read_words()
        assert words.index("Legs up, and rest") < words.index("Hamstrings and calves") < words.index("Strap hamstring")
        assert "Strap hamstring strap · R L" in words
        assert f"Strap hamstring, across {props}" in words


async def test_the_picker_finds_by_words_and_leaves_without_a_pose(studio: Studio) -> None:
    """Words narrow the poses by name, Sanskrit, stretch or prop; escape shows all again, then leaves."""
    async with open_app(add_own(studio), size=(140, 40)) as driver:
        await edit_own(driver)
        await driver.press("a", "slash")
        await driver.write("strap hamstrings")
        seen = driver.read_screen()
        assert "Strap hamstring, across" in seen
        assert "Corpse pose" not in seen
        await driver.press("down")
        assert "stretching" in driver.read("#pose")
        assert "Feel it in your" not in driver.read_words()
        await driver.press("escape")
        assert "Corpse pose" in driver.read_screen()
        await driver.press("slash")
        await driver.write("no such thing")
        assert "No pose has these words." in driver.read_words()
        await driver.press("enter", "enter")
        driver.on(Pick)
        await driver.press("escape", "escape")
        driver.on(Build)
        assert "not saved" not in driver.lines()[0]
