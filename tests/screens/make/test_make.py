"""Having a practice made: the form, what comes of it, another one, beginning it, and keeping it."""

from __future__ import annotations

from textual.widgets import Static

from wallyoga.screens.build.screen import Build
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.make.request_form import Form
from wallyoga.screens.make.screen import MakeScreen
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio

from ..app_driver import Driven, opened


async def made(driven: Driven) -> str:
    """Return what is made, with its title, once the history is looked at."""
    await driven.settled()
    screen = driven.on(MakeScreen)
    return f"{screen.query_one('#made').border_title}\n{screen.query_one('#steps', Static).content}"


async def test_a_practice_is_made_of_the_form(studio: Studio) -> None:
    """M makes a practice at once, with the reason for each pose; arrows and space change what is asked for."""
    async with opened(studio) as driven:
        await driven.press("m")
        first = await made(driven)
        assert "Sunday hips · 15 min" in first
        assert "A slow breath, in for 4 and out for 8, to arrive." in first
        await driven.press("right")
        assert "Sunday hips · 20 min" in await made(driven)
        await driven.press("down", "down", "space")
        assert "Sunday hamstrings and hips · 20 min" in await made(driven)
        await driven.press("escape")
        driven.on(Choose)


async def test_another_one_can_be_begun(studio: Studio) -> None:
    """R makes another practice of the same form, and enter opens the card of that one."""
    async with opened(studio) as driven:
        await driven.press("m")
        first = await made(driven)
        await driven.press("r")
        assert await made(driven) != first
        await driven.press("enter")
        driven.on(Prepare)
        assert "Sunday hips" in driven.lines()[0]
        assert studio.made
        await driven.press("escape")
        driven.on(MakeScreen)


async def test_it_can_be_kept(studio: Studio) -> None:
    """C opens the builder on the practice, from where it is kept as any other."""
    async with opened(studio) as driven:
        await driven.press("m")
        await made(driven)
        await driven.press("c")
        driven.on(Build)
        assert any("Legs up the wall" in line for line in driven.lines())


def test_the_form() -> None:
    """There is always a goal, lengths end at both ends, liveliness goes round, and a change asks anew."""
    form = Form(again=3)
    assert form.turn("for hips", 1) is form
    assert form.turn("for sleep", 1).goals == ("hips", "sleep")
    assert form.turn("time", -99).minutes == 5
    assert form.turn("time", 99).minutes == 60
    assert form.turn("lively", 2).lively == "rest"
    assert form.turn("with strap", 1).props == {"strap"}
    assert form.turn("with strap", 1).again == 0
