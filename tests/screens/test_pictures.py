"""Pictures of the screens, compared with the ones that were looked at and found good.

`pytest tests/screens/test_pictures.py --snapshot-update` takes them anew; look at each before it is kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from wallyoga.app import WallyogaApp
from wallyoga.errand.errand_news import CommandEnd
from wallyoga.history.record import Record, Reflection
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome
from wallyoga.screens.guide.screen import Guide
from wallyoga.screens.practice.errand_card import ErrandCard
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.caution_screen import CautionsScreen
from wallyoga.studio import Studio
from wallyoga.widgets.moving_figure import MovingFigure

from .app_driver import RUNNERS, AppDriver, begin_practice
from .choose.sessions import keep_session

Scene = Callable[[AppDriver], Awaitable[None]]
Compare = Callable[..., bool]

LARGE, USUAL, SMALL, VAST, LEAST = (100, 30), (80, 24), (60, 20), (200, 50), (40, 12)


async def choose(driver: AppDriver) -> None:
    """Put the cursor on the runner's practice."""
    await driver.press(*["j"] * list(driver.studio.library.sequences).index(RUNNERS))


async def offered(driver: AppDriver) -> None:
    """Be offered, after another look at the practices, what was not done for a week."""
    keep_session(driver.studio, RUNNERS, 9)
    await driver.press("h", "h", "home")
    await driver.settle()
    await driver.press("home")


async def prepare(driver: AppDriver) -> None:
    """Open its card, and say how one arrives."""
    await choose(driver)
    await driver.press("enter", "right")


async def lie_down(driver: AppDriver) -> None:
    """Have some of the time to lie down left, with one thing ticked."""
    driver.studio.settings = driver.studio.settings._replace(lie_down=30)
    await prepare(driver)
    await driver.press("space", "enter")
    driver.clock.seconds += 4
    driver.on(Prepare).look()


async def first_run(driver: AppDriver) -> None:
    """Be asked for cautions, as at the first start of all."""
    await driver.app.push_screen(CautionsScreen(driver.studio))
    await driver.press("down", "space")


async def hold(driver: AppDriver) -> None:
    """Hold the first pose with sides, in the middle of an exhale."""
    practice_driver = await begin_practice(driver)
    await practice_driver.reach(Kind.HOLD, Side.RIGHT, into=36.5)


async def move(driver: AppDriver) -> None:
    """Change sides, in the middle of it."""
    practice_driver = await begin_practice(driver)
    await practice_driver.reach(Kind.SWITCH, into=7)


async def natural(driver: AppDriver) -> None:
    """Breathe naturally after the paced breaths of a timed hold."""
    practice_driver = await begin_practice(driver)
    await practice_driver.reach(Kind.HOLD, into=100)


async def paused(driver: AppDriver) -> None:
    """Pause in a hold."""
    await hold(driver)
    await driver.press("space")


async def question(driver: AppDriver) -> None:
    """Be asked which side was tighter."""
    practice_driver = await begin_practice(driver)
    await practice_driver.reach(Kind.ASK, into=2)


async def bigger(driver: AppDriver) -> None:
    """Show the count without the figure."""
    await hold(driver)
    await driver.press("z")


async def bigger_move(driver: AppDriver) -> None:
    """Show what to do below the count, without the figure."""
    await move(driver)
    await driver.press("z")


async def lengthened(driver: AppDriver) -> None:
    """Make a hold longer, which is said."""
    await hold(driver)
    await driver.press("plus")


async def leave(driver: AppDriver) -> None:
    """Be asked whether to leave."""
    await hold(driver)
    await driver.press("q")


async def command_ended(driver: AppDriver) -> None:
    """Be told in a hold that the command that ran meanwhile has failed."""
    await hold(driver)
    end = CommandEnd(2, 271.0)
    await driver.app.push_screen(ErrandCard(driver.studio, "make test", end, "1 failed, 200 passed in 269.03s"))
    await driver.rest()


async def reflect(driver: AppDriver) -> None:
    """Say how one feels, after a practice that was left early, in the hold again on the tighter side."""
    practice_driver = await begin_practice(driver)
    await practice_driver.reach(Kind.ASK)
    await practice_driver.press("left")
    await practice_driver.reach(Kind.REVISIT, into=60)
    await practice_driver.press("q", "down", "enter", "4")
    await practice_driver.settle()


async def pick(driver: AppDriver) -> None:
    """Pick the first pose of a new practice."""
    await driver.press("n", *["down"] * 9)


async def guide(driver: AppDriver) -> None:
    """Look wall figure four up on its right side, where it is felt."""
    await driver.press("i", "slash")
    await driver.write("figure")
    await driver.press("enter", "right", "tab")
    await arrive(driver)


async def guide_over_practice(driver: AppDriver) -> None:
    """Read about the pose of a practice that stands still, drawn in its gentler way."""
    await hold(driver)
    await driver.press("i", "g")
    await arrive(driver)


async def make(driver: AppDriver) -> None:
    """Have a practice made for hips and hamstrings, with a strap at hand."""
    await driver.press("m", "down", "down", "space")
    await driver.press_at_once(*["down"] * 15)
    await driver.press("space")
    await driver.settle()


async def arrive(driver: AppDriver) -> None:
    """Wait until the figure of the guide is in its pose."""
    driver.clock.seconds += 3
    for figure in driver.on(Guide).query(MovingFigure):
        figure.breathe()
    await driver.settle()


async def build(driver: AppDriver) -> None:
    """Change the numbers of a copy."""
    await choose(driver)
    await driver.press("c", "down", "down", "enter", "down")


async def settings(driver: AppDriver) -> None:
    """Be in the settings."""
    await driver.press("s", "down")


async def palette(driver: AppDriver) -> None:
    """Search the palette for a word."""
    await driver.press("ctrl+p")
    await driver.write("his")


async def keys(driver: AppDriver) -> None:
    """Read the keys of a practice."""
    await hold(driver)
    await driver.press("question_mark")


async def history(driver: AppDriver) -> None:
    """Look back on three sessions and a file that cannot be read."""
    record = a_session(driver.studio)
    path = driver.studio.history.add(record)
    early = replace(record, outcome=Outcome.STOPPED, practised_seconds=600, reflection=Reflection())
    for days in (1, 5):
        driver.studio.history.add(replace(early, id=str(days), started=record.started - timedelta(days=days)))
    path.with_name("2026-11-10T070000+0100-broken.toml").write_text("schema = 1\nname =\n", encoding="utf-8")
    await driver.press("h")
    await driver.settle()


def a_session(studio: Studio) -> Record:
    """Return a session with one pose on both sides and a reflection."""
    started = studio.clock.date() - timedelta(hours=1)
    right = Hold(
        pose="strap-hamstring-across",
        side=Side.RIGHT,
        planned_breaths=10,
        breaths=10,
        planned_seconds=100,
        seconds=100,
        revisit=False,
    )
    return Record(
        id="0",
        practice=RUNNERS,
        name=studio.library.sequence(RUNNERS).name,
        started=started,
        ended=started + timedelta(minutes=27),
        outcome=Outcome.COMPLETED,
        practised_seconds=1587,
        arrived="tense",
        holds=(right, replace(right, side=Side.LEFT, breaths=8, seconds=80)),
        reflection=Reflection(left="calm", tags=("after a run",), notes="Slow.", tighter={right.pose: "left"}),
    )


SCENES = [
    *((choose, size) for size in (LARGE, VAST)),
    *((offered, size) for size in (USUAL, SMALL)),
    *((command_ended, size) for size in (USUAL, LEAST)),
    *((scene, LARGE) for scene in (lengthened, history, guide_over_practice)),
    *((scene, size) for scene in (lie_down, leave, settings, palette, keys) for size in (LARGE, USUAL, SMALL)),
    *((scene, size) for scene in (move, paused, natural, bigger_move) for size in (LARGE, USUAL, SMALL)),
    *((scene, size) for scene in (hold, question, bigger) for size in (LARGE, USUAL, SMALL, VAST, LEAST)),
    *(
        (scene, size)
        for scene in (prepare, first_run, reflect, pick, build, guide, make)
        for size in (LARGE, USUAL, SMALL, VAST)
    ),
]
"""The scenes, each with its sizes."""


@pytest.mark.parametrize(
    ("scene", "size"), SCENES, ids=[f"{scene.__name__}-{columns}x{rows}" for scene, (columns, rows) in SCENES]
)
def test_pictures(snap_compare: Compare, studio: Studio, scene: Scene, size: tuple[int, int]) -> None:
    """Each screen looks as it did when its picture was kept."""

    async def drive(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await scene(AppDriver(app, pilot, studio))

    app = WallyogaApp(studio)
    assert snap_compare(app, terminal_size=size, run_before=drive)


@pytest.mark.parametrize("scene", [hold, move, question, paused], ids=lambda scene: scene.__name__)
def test_pictures_without_colour(
    snap_compare: Compare, studio: Studio, monkeypatch: pytest.MonkeyPatch, scene: Scene
) -> None:
    """A practice says everything without colour too."""
    monkeypatch.setenv("NO_COLOR", "1")
    test_pictures(snap_compare, studio, scene, LARGE)
