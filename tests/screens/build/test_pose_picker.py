"""The pose picker: every pose in its group, found by words."""

from __future__ import annotations

import pytest

from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.build.screen import Build
from wallyoga.studio import Studio

from ..app_driver import opened
from .test_build import edit_own, with_own


@pytest.mark.parametrize(("size", "props"), [((100, 30), True), ((60, 20), False)])
async def test_poses_stand_in_groups_with_their_sides(studio: Studio, size: tuple[int, int], props: bool) -> None:
    """Each pose stands below what it is for, with its sides, and with its props where there is room."""
    async with opened(studio, size=size) as driven:
        await driven.press("n")
        driven.on(Pick)
        await driven.press("slash")
        await driven.write("hamstring")
        words = driven.prose()
        assert words.index("Legs up, and rest") < words.index("Hamstrings and calves") < words.index("Strap hamstring")
        assert ("Strap hamstring strap · R L" if props else "Strap hamstring R L") in words


async def test_the_picker_finds_by_words_and_leaves_without_a_pose(studio: Studio) -> None:
    """Words narrow the poses by name, Sanskrit, stretch or prop; escape shows all again, then leaves."""
    async with opened(with_own(studio), size=(140, 40)) as driven:
        await edit_own(driven)
        await driven.press("a", "slash")
        await driven.write("strap hamstrings")
        seen = driven.seen()
        assert "Strap hamstring, across" in seen
        assert "Corpse pose" not in seen
        await driven.press("down")
        assert "Feel it in your" in driven.prose()
        await driven.press("escape")
        assert "Corpse pose" in driven.seen()
        await driven.press("slash")
        await driven.write("no such thing")
        assert "No pose has these words." in driven.prose()
        await driven.press("enter", "enter")
        driven.on(Pick)
        await driven.press("escape", "escape")
        driven.on(Build)
        assert "not saved" not in driven.lines()[0]
