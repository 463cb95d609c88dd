"""The key that draws the figures in another look."""

from __future__ import annotations

from wallyoga.figure.look import Look
from wallyoga.library.loader import load_settings
from wallyoga.studio import Studio
from wallyoga.widgets.figure_view import FigureView

from .app_driver import open_app, open_practice

LOOKS = (Look.ASCII, Look.OUTLINE, Look.SOLID)
"""The looks that v leads to, one after another."""


async def test_v_takes_the_next_look_in_the_preview(studio: Studio) -> None:
    """Beside the list v goes round the three looks, each of which is kept in the settings."""
    async with open_app(studio, size=(100, 30)) as driver:
        before = driver.lines()
        for look in LOOKS:
            await driver.press("v")
            assert load_settings(studio.places.settings).figures is look
            assert {view.look for view in driver.app.screen.query(FigureView)} == {look}
            assert (driver.lines() == before) is (look is Look.SOLID)


async def test_v_takes_the_next_look_in_the_practice(studio: Studio) -> None:
    """In a practice v changes the figure, there and on the screen below; gentler ways and a resize keep the look."""
    async with open_practice(studio, size=(100, 30)) as driver:
        before = driver.lines()
        await driver.press("v")
        assert studio.settings.figures is Look.ASCII
        assert driver.lines() != before
        views = [view for screen in driver.app.screen_stack for view in screen.query(FigureView)]
        assert len(views) > 1
        assert {view.look for view in views} == {Look.ASCII}
        await driver.press("g", "g")
        assert {view.look for view in driver.app.screen.query(FigureView)} == {Look.ASCII}
