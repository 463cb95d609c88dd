"""The opening of wallyoga: its colours and its first screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.theme import Theme

from tests.far import FAR
from tests.studios import make_studio
from wallyoga.app import WallyogaApp
from wallyoga.library.library import Library
from wallyoga.practice.clock import ManualClock
from wallyoga.screens.build.pose_picker import Pick
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.settings import Settings
from wallyoga.studio import Studio
from wallyoga.themes import DAWN, DUSK

from .app_driver import RUNNERS, AppDriver, open_app, open_practice


async def test_an_unknown_theme_falls_back_and_says_so(studio: Studio) -> None:
    """A theme that does not exist is named on the screen, and the usual one is taken."""
    studio.settings = studio.settings._replace(theme="[sepia]")
    async with open_app(studio) as driver:
        assert driver.app.theme == DUSK.name
        assert driver.read_notices() == 'There is no theme "[sepia]"; this is the usual one.'
        driver.on(Choose)


@pytest.mark.parametrize(
    ("practice", "theme", "light", "figure"),
    [("wind-down-for-bed", DUSK, 0.85, 0.72), (RUNNERS, DUSK, 1.0, 1.0), ("wind-down-for-bed", DAWN, 1.0, 1.0)],
)
async def test_a_practice_for_the_evening_is_dim(
    studio: Studio, practice: str, theme: Theme, light: float, figure: float
) -> None:
    """What is led before sleep is darker than other practices; by day, where dark is no less light, it is not."""
    studio.settings = studio.settings._replace(theme=theme.name)
    async with open_practice(studio, practice=practice) as driver:
        parts = ("#where", "#words", "Pacer")
        assert {driver.practice.query_one(part).styles.text_opacity for part in parts} == {light}
        assert driver.practice.query_one("FigureView").styles.opacity == figure


async def test_folders_out_of_reach(tmp_path: Path, library: Library, clock: ManualClock) -> None:
    """Where neither sessions nor what was cut off can be seen, the practices are there, and so are their screens."""
    studio = make_studio(tmp_path / FAR, Settings(asked=True, motion=False), library=library, clock=clock)
    async with open_app(studio) as driver:
        driver.on(Choose)
        await driver.press("h")
        driver.on(HistoryScreen)
        await driver.press("escape", "n")
        driver.on(Pick)


async def test_the_persons_theme_is_taken(studio: Studio) -> None:
    """A theme of the settings gives its colours, and nothing is said of it."""
    studio.settings = studio.settings._replace(theme=DAWN.name)
    async with open_app(studio) as driver:
        assert driver.app.theme == DAWN.name
        assert driver.app.current_theme.background == DAWN.background
        assert driver.read_notices() == ""


async def test_a_practice_that_was_asked_for_opens_on_its_card(studio: Studio) -> None:
    """With a plan the app opens on that plan's card, and the list of practices is one step back."""
    plan = studio.plan(studio.library.sequence(RUNNERS), 20)
    async with open_app(studio, start=plan) as driver:
        driver.on(Prepare)
        assert plan.name in driver.lines()[0]
        await driver.press("escape")
        driver.on(Choose)


async def test_a_notice_is_shown_first(studio: Studio) -> None:
    """What is to be said on opening is said above whatever is shown, brackets and all."""
    app = WallyogaApp(studio, notice="line 1: [pace]: found fast")
    async with app.run_test(size=(100, 30)) as pilot:
        driver = AppDriver(app, pilot, studio)
        await driver.rest()
        assert "line 1: [pace]: found fast" in driver.read_notices()
