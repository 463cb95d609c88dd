"""Notices, said in passing above the keys."""

from __future__ import annotations

import pytest

from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio

from .app_driver import open_app

LONG = "A long word about a file that could not be written. " * 4


async def test_a_notice_hides_nothing_and_goes_with_the_next_key(studio: Studio) -> None:
    """A notice has a line of its own above the keys, in full, and the next key takes it away."""
    async with open_app(studio, size=(80, 24)) as driver:
        before = driver.lines()
        driver.app.notify("Kept.")
        await driver.rest()
        assert driver.lines()[-2:] == ["  \u00b7 Kept.", before[-1]]
        panels = driver.app.screen.query_one("#panels")
        assert panels.region.bottom == 22
        await driver.press("down")
        assert driver.read_notices() == ""
        assert driver.lines()[-2:] == before[-2:]


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_what_is_said_has_one_line_and_all_of_it_in_help(studio: Studio, size: tuple[int, int]) -> None:
    """Of more than a line the gravest begins it, the key for all of it ends it, and help has every word."""
    async with open_app(studio, size=size) as driver:
        before = driver.lines()
        driver.app.notify(LONG, severity="warning")
        driver.app.notify("Kept.")
        await driver.rest()
        *_, line, keys = driver.lines()
        assert line.startswith("  ! A long word about a file")
        assert line.endswith("…  ? all")
        assert (keys, driver.app.screen.query_one("#panels").region.bottom) == (before[-1], size[1] - 2)
        await driver.press("question_mark")
        assert " ".join([*LONG.split(), "Kept."]) in driver.read("#notices")
        await driver.press("escape", "question_mark")
        assert not driver.app.screen.query("#notices")


async def test_a_line_has_all_that_fits_it(studio: Studio) -> None:
    """What is said within a line stands in it, the gravest and the latest first."""
    async with open_app(studio, size=(60, 20)) as driver:
        driver.app.notify("Kept.")
        driver.app.notify("Saved.")
        driver.app.notify("It is full.", severity="warning")
        await driver.rest()
        assert driver.lines()[-2].strip() == "! It is full.  · Saved.  · Kept."


async def test_the_later_of_one_title_stands(studio: Studio) -> None:
    """What is said under a title takes the place of what was said under it before."""
    async with open_app(studio) as driver:
        driver.app.notify("It is on.", title="sound")
        driver.app.notify("Kept.")
        driver.app.notify("It is off.", title="sound")
        await driver.rest()
        assert driver.read_notices() == "Kept.\nIt is off."


async def test_what_is_said_twice_stands_once(studio: Studio) -> None:
    """A notice that comes again before a key does, as of a file that is refused twice, has its lines once."""
    async with open_app(studio) as driver:
        for words in ("Refused.", "Kept.", "Refused."):
            driver.app.notify(words)
        await driver.rest()
        assert driver.read_notices() == "Kept.\nRefused."


async def test_typing_takes_no_notice_away(studio: Studio) -> None:
    """A letter that is typed into a field leaves a notice, and escape from the field takes it away."""
    async with open_app(studio) as driver:
        await driver.press("slash")
        driver.app.notify("Kept.")
        await driver.write("hips")
        assert driver.read_notices() == "Kept."
        await driver.press("escape")
        assert driver.read_notices() == ""


async def test_a_notice_waits_for_a_screen_with_keys(studio: Studio) -> None:
    """What is said while a question lies over a screen is shown there once it is answered."""
    async with open_app(studio) as driver:
        await driver.app.push_screen(Question("Which?", {"one": "One"}))
        driver.app.notify("Kept.")
        await driver.press("enter")
        driver.on(Choose)
        assert driver.read_notices() == "Kept."
