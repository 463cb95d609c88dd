"""The signs to stop at, one key away while a practice runs."""

from __future__ import annotations

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio
from wallyoga.widgets.floor_type import TypeSize, draw_text
from wallyoga.widgets.moving_figure import MovingFigure

from ..app_driver import open_practice
from ..card_driver import read_card


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_every_sign_is_shown(studio: Studio, size: tuple[int, int]) -> None:
    """S shows all signs, what helps against tingling feet and both ways on, in a small window too."""
    cautions = studio.library.cautions
    async with open_practice(studio, size=size) as driver:
        await driver.press("s")
        driver.on(StopSigns)
        for part in ("#title", "#signs", "#result", "#keys"):
            assert driver.is_whole(part)
        words = read_card(driver)
        for line in (*cautions.stop_signs, cautions.tingling, "x come out now", "esc go on"):
            assert line in words


async def test_the_signs_are_there_from_the_beginning(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sign is laid out when the card comes, and waits for no size that is told to it afterwards."""
    monkeypatch.setattr(StopSigns, "on_resize", lambda _: None)
    async with open_practice(studio, size=(80, 24)) as driver:
        await driver.press("s")
        words = read_card(driver)
        assert driver.is_whole("#signs")
        assert all(sign in words for sign in studio.library.cautions.stop_signs)


@pytest.mark.parametrize(("size", "is_seen"), [((60, 20), False), ((80, 24), False), ((100, 30), True)])
async def test_a_large_window_shows_where_one_comes_to(studio: Studio, size: tuple[int, int], is_seen: bool) -> None:
    """From 100 by 24 the body rests on its side beside the signs; a smaller window has the signs alone."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("s")
        figure = driver.on(StopSigns).query_one(MovingFigure)
        assert bool(figure.region.area) is is_seen
        assert not figure.region.overlaps(driver.app.screen.query_one("#signs").region)


async def test_the_signs_are_large_in_a_large_window(studio: Studio) -> None:
    """At 200x50 every sign is in floor type and the way out is larger still, with the words below them whole."""
    cautions = studio.library.cautions
    async with open_practice(studio, size=(200, 50)) as driver:
        await driver.press("s")
        for part in ("#way-out", "#signs", "#result", "#still", "#keys"):
            assert driver.is_whole(part)
        screen = driver.read_screen()
        assert all(row.strip() in screen for row in draw_text("Come out: x", TypeSize.LARGE))
        for sign in cautions.stop_signs:
            assert all(row.strip() in screen for row in draw_text(sign, TypeSize.NARROW))
        assert cautions.tingling in read_card(driver)


@pytest.mark.parametrize(("size", "apart"), [((80, 24), 1), ((100, 29), 1), ((100, 30), 2), ((140, 45), 2)])
async def test_the_signs_have_air_where_there_is_room(studio: Studio, size: tuple[int, int], apart: int) -> None:
    """In a window of 30 rows or more there is an empty row between two signs, and what stands below them is whole."""
    async with open_practice(studio, size=size) as driver:
        await driver.press("s")
        signs, lines = studio.library.cautions.stop_signs, driver.lines()
        rows = [next(at for at, line in enumerate(lines) if f"· {sign}" in line) for sign in signs]
        assert rows == list(range(rows[0], rows[0] + apart * len(rows), apart))
        for part in ("#signs", "#result", "#still", "#keys"):
            assert driver.is_whole(part)


@pytest.mark.parametrize("key", ["escape", "s"])
async def test_time_stands_still(studio: Studio, key: str) -> None:
    """The practice stands still behind the signs, and goes on from there with three seconds to settle."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=10)
        await driver.press("s")
        await driver.wait(20)
        driver.on(StopSigns)
        assert (driver.now.state, driver.now.elapsed) == (State.PAUSED, 10)
        await driver.press(key)
        driver.on(Practice)
        await driver.wait(4)
        assert (driver.now.state, driver.now.elapsed) == (State.RUNNING, 11)


async def test_x_comes_out_from_there(studio: Studio) -> None:
    """X on the signs shows the way out of the pose at once, and the session is one that was left early."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.LEFT, into=25)
        pose = driver.now.step.pose
        await driver.press("s", "x")
        driver.on(Practice)
        assert driver.now.step.kind is Kind.LEAVE
        assert driver.studio.library.poses[pose].leave[0] in driver.read_words()
        await driver.wait(driver.now.total_left + driver.now.settling)
        driver.on(Reflect)
        assert "You came out early; that is a practice too" in driver.read_screen()


async def test_x_comes_out_of_a_pause_too(studio: Studio) -> None:
    """From a pause x on the signs leads out as well, and time goes on for it."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("space", "s", "x")
        assert driver.now.step.kind is Kind.LEAVE
        assert driver.now.state is State.RUNNING


async def test_signs_in_a_pause_leave_it_paused(studio: Studio) -> None:
    """Where the practice was paused before, it still is when the signs are closed."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("space", "s", "s")
        await driver.wait(10)
        assert (driver.now.state, driver.now.elapsed) == (State.PAUSED, 30)
