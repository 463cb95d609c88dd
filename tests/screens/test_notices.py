"""What is said in passing, above the keys."""

from __future__ import annotations

from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.questions import Question
from wallyoga.studio import Studio

from .app_driver import opened

LONG = "A long word about a file that could not be written. " * 4


async def test_a_notice_hides_nothing_and_goes_with_the_next_key(studio: Studio) -> None:
    """A notice has a line of its own above the keys, in full, and the next key takes it away."""
    async with opened(studio, size=(80, 24)) as driven:
        before = driven.lines()
        driven.app.notify("Kept.")
        await driven.rest()
        assert driven.lines()[-2:] == ["  \u00b7 Kept.", before[-1]]
        panels = driven.app.screen.query_one("#panels")
        assert panels.region.bottom == 22
        await driven.press("down")
        assert driven.told() == ""
        assert driven.lines()[-2:] == before[-2:]


async def test_a_long_warning_is_there_to_its_end(studio: Studio) -> None:
    """What is longer than a line takes as many as it needs, and what else is said stands below it."""
    async with opened(studio, size=(60, 20)) as driven:
        driven.app.notify(LONG, severity="warning")
        driven.app.notify("Kept.")
        await driven.rest()
        assert " ".join(LONG.split()) in driven.prose()
        assert "Kept." in driven.lines()[-2]


async def test_typing_takes_no_notice_away(studio: Studio) -> None:
    """A letter that is typed into a field leaves a notice, and escape from the field takes it away."""
    async with opened(studio) as driven:
        await driven.press("slash")
        driven.app.notify("Kept.")
        await driven.write("hips")
        assert driven.told() == "Kept."
        await driven.press("escape")
        assert driven.told() == ""


async def test_a_notice_waits_for_a_screen_with_keys(studio: Studio) -> None:
    """What is said while a question lies over a screen is shown there once it is answered."""
    async with opened(studio) as driven:
        await driven.app.push_screen(Question("Which?", {"one": "One"}))
        driven.app.notify("Kept.")
        await driven.press("enter")
        driven.on(Choose)
        assert driven.told() == "Kept."
