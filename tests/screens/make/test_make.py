"""Having a practice made: the form, what comes of it, another one, beginning it, and keeping it."""

from __future__ import annotations

from textual.widgets import Static

from wallyoga.screens.build.screen import Build
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.make.request_form import Form
from wallyoga.screens.make.screen import MakeScreen
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.studio import Studio

from ..app_driver import AppDriver, open_app


async def read_composition(driver: AppDriver) -> str:
    """Return what is made, with its title, once the history is looked at."""
    await driver.settle()
    screen = driver.on(MakeScreen)
    return f"{screen.query_one('#made').border_title}\n{screen.query_one('#steps', Static).content}"


async def test_a_practice_is_made_of_the_form(studio: Studio) -> None:
    """M makes a practice at once, with the reason for each pose; arrows and space change what is asked for."""
    async with open_app(studio) as driver:
        await driver.press("m")
        first = await read_composition(driver)
        assert "Sunday hips · 15 min" in first
        assert "A slow breath, in for 4 and out for 8, to arrive." in first
        await driver.press("right")
        assert "Sunday hips · 20 min" in await read_composition(driver)
        await driver.press("down", "down", "space")
        assert "Sunday hamstrings and hips · 20 min" in await read_composition(driver)
        await driver.press("escape")
        driver.on(Choose)


async def test_another_one_can_be_begun(studio: Studio) -> None:
    """R makes another practice of the same form, and enter opens the card of that one."""
    async with open_app(studio) as driver:
        await driver.press("m")
        first = await read_composition(driver)
        await driver.press("r")
        assert await read_composition(driver) != first
        await driver.press("enter")
        driver.on(Prepare)
        assert "Sunday hips" in driver.lines()[0]
        assert studio.composed
        await driver.press("escape")
        driver.on(MakeScreen)


async def test_all_of_it_can_be_read_in_a_small_window(studio: Studio) -> None:
    """Where the reasons take more room than there is, that is said, and tab and the arrow keys lead to the last."""
    async with open_app(studio, size=(60, 20)) as driver:
        await driver.press("m")
        await driver.settle()
        assert "tab, then ↓ for more" in driver.read_screen()
        assert "Once more, to end as it began." not in driver.read_words()
        await driver.press("tab")
        assert "↑ ↓ more" in driver.read_screen()
        await driver.press("end")
        await driver.pilot.wait_for_scheduled_animations()
        assert "Once more, to end as it began." in driver.read_words()


async def test_it_can_be_kept(studio: Studio) -> None:
    """C opens the builder on the practice, from where it is kept as any other."""
    async with open_app(studio) as driver:
        await driver.press("m")
        await read_composition(driver)
        await driver.press("c")
        driver.on(Build)
        assert any("Legs up the wall" in line for line in driver.lines())


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


async def test_a_high_window_has_the_figure_below_the_form(studio: Studio) -> None:
    """At 120x40 the figure of what is made stands below the form, and the reasons have the whole height."""
    async with open_app(studio, size=(120, 40)) as driver:
        await driver.press("m")
        await driver.settle()
        form, figure, reasons = (
            driver.app.screen.query_one(selector).region for selector in ("#form", "#figure", "#made")
        )
        assert form.bottom <= figure.y
        assert form.x == figure.x
        assert reasons.height == form.height + figure.height
