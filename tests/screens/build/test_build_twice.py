"""A practice of one's own that another window or an editor writes while it is being built on."""

from __future__ import annotations

import pytest

from wallyoga.library.to_toml import format_practice
from wallyoga.screens.build.screen import Build
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio

from ..app_driver import open_app
from .test_build import OWN, add_own, edit_own, own_path, poses

THEIRS = OWN._replace(steps=OWN.steps[:1])


def write_theirs(studio: Studio) -> None:
    """Write the practice as another window has it."""
    own_path(studio).write_text(format_practice(THEIRS), encoding="utf-8")


@pytest.mark.parametrize(
    ("keys", "own", "another"),
    [((), 1, None), (("down",), 1, 2), (("down", "down"), 2, None)],
)
async def test_what_another_wrote_is_asked_about(
    studio: Studio, keys: tuple[str, ...], own: int, another: int | None
) -> None:
    """A save over what another window wrote meanwhile is asked about: not now, beside it, or in its place."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x")
        write_theirs(studio)
        await driver.press("ctrl+s")
        driver.on(Question)
        assert "This was changed elsewhere" in driver.read_words()
        await driver.press(*keys, "enter")
        driver.on(Build)
        await driver.settle()
    assert len(poses(studio)) == own
    assert own_path(studio, f"{OWN.id}-2").exists() is (another is not None)
    if another:
        assert len(poses(studio, f"{OWN.id}-2")) == another


async def test_saving_twice_asks_nothing(studio: Studio) -> None:
    """What this window wrote itself is no other's."""
    async with open_app(add_own(studio)) as driver:
        await edit_own(driver)
        await driver.press("x", "ctrl+s", "x", "ctrl+s")
        driver.on(Build)
    assert len(poses(studio)) == 1


async def test_it_is_opened_as_its_file_says_now(studio: Studio) -> None:
    """The builder opens on what another window saved since the list was made, or not at all where that is gone."""
    async with open_app(add_own(studio)) as driver:
        write_theirs(studio)
        await edit_own(driver)
        await driver.press("plus", "ctrl+s")
        driver.on(Build)
        assert len(poses(studio)) == 1
        await driver.press("escape", "end")
        driver.on(Choose)
        own_path(studio).unlink()
        await driver.press("e")
        driver.on(Choose)
        assert OWN.name not in driver.read_screen()
