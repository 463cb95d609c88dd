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


async def test_every_sign_is_shown(studio: Studio) -> None:
    """S shows all signs in full and what helps against tingling feet."""
    cautions = studio.library.cautions
    async with open_practice(studio) as driver:
        await driver.press("s")
        driver.on(StopSigns)
        for size in ((200, 50), (100, 30), (100, 24), (80, 30), (80, 24)):
            await driver.resize(*size)
            for part in ("#way-out", "#signs", "#tingling"):
                assert driver.is_whole(part)
            words = read_card(driver)
            assert all(line in words for line in (*cautions.stop_signs, cautions.tingling))


async def test_a_wide_window_says_that_time_stands_still(studio: Studio) -> None:
    """From 100 columns it is said that the practice stands still, and the keys stand at the foot."""
    async with open_practice(studio) as driver:
        await driver.press("s")
        for size in ((200, 50), (100, 30), (100, 24)):
            await driver.resize(*size)
            assert driver.is_whole("#still")
            assert driver.is_whole("#keys")
            assert "x come out now" in driver.read_screen()


async def test_a_low_window_has_every_sign_in_plain_words(studio: Studio) -> None:
    """Where not all signs have room in floor type, all of them stand below in full."""
    async with open_practice(studio) as driver:
        await driver.press("s")
        for size in ((60, 16), (80, 18)):
            await driver.resize(*size)
            assert driver.is_whole("#signs")


async def test_a_large_window_shows_where_one_comes_to(studio: Studio) -> None:
    """From 100 by 30 the body rests on its side beside the signs; a smaller window has the signs alone."""
    async with open_practice(studio) as driver:
        await driver.press("s")
        figure = driver.on(StopSigns).query_one(MovingFigure)
        for size, is_seen in (((80, 30), False), ((100, 29), False), ((100, 30), True)):
            await driver.resize(*size)
            assert bool(figure.region.area) is is_seen
            assert not figure.region.overlaps(driver.app.screen.query_one("#words").region)


async def test_the_signs_are_read_from_the_floor(studio: Studio) -> None:
    """The way out is in floor type, and below it all signs in few words."""
    async with open_practice(studio) as driver:
        await driver.press("s")
        for size, count, words, way_out in [
            ((200, 50), 7, TypeSize.TALL, TypeSize.LARGE),
            ((100, 30), 7, TypeSize.NARROW, TypeSize.SMALL),
            ((80, 24), 7, TypeSize.NARROW, TypeSize.SMALL),
            ((60, 30), 7, TypeSize.NARROW, TypeSize.NARROW),
            ((60, 20), 7, TypeSize.NARROW, TypeSize.NARROW),
        ]:
            await driver.resize(*size)
            screen = driver.read_screen()
            assert all(row.strip() in screen for row in draw_text("Come out: x", way_out))
            for word in studio.library.cautions.stop_words[:count]:
                assert all(row.strip() in screen for row in draw_text(word, words))


async def test_the_way_on_is_read_from_the_floor(studio: Studio) -> None:
    """From 60 columns the key to go on is in floor type beside the way out, or below it."""
    async with open_practice(studio) as driver:
        await driver.press("s")
        for size, way_on in [
            ((60, 20), TypeSize.NARROW),
            ((80, 20), TypeSize.NARROW),
            ((80, 24), TypeSize.SMALL),
            ((100, 30), TypeSize.NARROW),
        ]:
            await driver.resize(*size)
            screen = driver.read_screen()
            assert all(row.strip() in screen for row in draw_text("Go on: esc", way_on))


async def test_the_smallest_window_has_the_signs_in_full(studio: Studio) -> None:
    """At 40x12 the way out is in floor type, and the signs below it are whole in plain words."""
    async with open_practice(studio, size=(40, 12)) as driver:
        await driver.press("s")
        screen = driver.read_screen()
        assert all(row.strip() in screen for row in draw_text("Come out: x", TypeSize.NARROW))
        assert driver.is_whole("#signs")
        assert driver.is_whole("#keys")


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
