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
from wallyoga.history.record import Record, Reflection
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Hold, Outcome
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.settings.caution_screen import CautionsScreen
from wallyoga.studio import Studio

from .app_driver import RUNNERS, Driven, practise

Scene = Callable[[Driven], Awaitable[None]]
Compare = Callable[..., bool]

LARGE, USUAL, SMALL, VAST, LEAST = (100, 30), (80, 24), (60, 20), (200, 50), (40, 12)


async def choose(driven: Driven) -> None:
    """Put the cursor on the runner's practice."""
    await driven.press(*["j"] * list(driven.studio.library.sequences).index(RUNNERS))


async def prepare(driven: Driven) -> None:
    """Open its card, and say how one arrives."""
    await choose(driven)
    await driven.press("enter", "right")


async def lie_down(driven: Driven) -> None:
    """Have some of the time to lie down left, with one thing ticked."""
    driven.studio.settings = replace(driven.studio.settings, lie_down=30)
    await prepare(driven)
    await driven.press("space", "enter")
    driven.clock.seconds += 4
    driven.on(Prepare).look()


async def first_run(driven: Driven) -> None:
    """Be asked for cautions, as at the first start of all."""
    await driven.app.push_screen(CautionsScreen(driven.studio))
    await driven.press("down", "space")


async def hold(driven: Driven) -> None:
    """Hold the first pose with sides, in the middle of an exhale."""
    mat = await practise(driven)
    await mat.reach(Kind.HOLD, Side.RIGHT, into=36.5)


async def move(driven: Driven) -> None:
    """Change sides, in the middle of it."""
    mat = await practise(driven)
    await mat.reach(Kind.SWITCH, into=7)


async def natural(driven: Driven) -> None:
    """Breathe naturally after the paced breaths of a timed hold."""
    mat = await practise(driven)
    await mat.reach(Kind.HOLD, into=100)


async def paused(driven: Driven) -> None:
    """Pause in a hold."""
    await hold(driven)
    await driven.press("space")


async def question(driven: Driven) -> None:
    """Be asked which side was tighter."""
    mat = await practise(driven)
    await mat.reach(Kind.ASK, into=2)


async def bigger(driven: Driven) -> None:
    """Show the count without the figure."""
    await hold(driven)
    await driven.press("z")


async def bigger_move(driven: Driven) -> None:
    """Show what to do below the count, without the figure."""
    await move(driven)
    await driven.press("z")


async def lengthened(driven: Driven) -> None:
    """Make a hold longer, which is said."""
    await hold(driven)
    await driven.press("plus")


async def leave(driven: Driven) -> None:
    """Be asked whether to leave."""
    await hold(driven)
    await driven.press("q")


async def reflect(driven: Driven) -> None:
    """Say how one feels, after a practice that was left early, in the hold again on the tighter side."""
    mat = await practise(driven)
    await mat.reach(Kind.ASK)
    await mat.press("left")
    await mat.reach(Kind.REVISIT, into=60)
    await mat.press("q", "down", "enter", "4")
    await mat.settled()


async def pick(driven: Driven) -> None:
    """Pick the first pose of a new practice."""
    await driven.press("n", *["down"] * 9)


async def guide(driven: Driven) -> None:
    """Look wall figure four up on its right side, where it is felt."""
    await driven.press("i", "slash")
    await driven.write("figure")
    await driven.press("enter", "right", "tab")
    await driven.settled()


async def guide_over_practice(driven: Driven) -> None:
    """Read about the pose of a practice that stands still, drawn in its gentler way."""
    await hold(driven)
    await driven.press("i", "g")
    await driven.settled()


async def build(driven: Driven) -> None:
    """Change the numbers of a copy."""
    await choose(driven)
    await driven.press("c", "down", "down", "enter", "down")


async def history(driven: Driven) -> None:
    """Look back on three sessions and a file that cannot be read."""
    record = a_session(driven.studio)
    path = driven.studio.history.add(record)
    early = replace(record, outcome=Outcome.STOPPED, practised_seconds=600, reflection=Reflection())
    for days in (1, 5):
        driven.studio.history.add(replace(early, id=str(days), started=record.started - timedelta(days=days)))
    path.with_name("2026-11-10T070000+0100-broken.toml").write_text("schema = 1\nname =\n", encoding="utf-8")
    await driven.press("h")
    await driven.settled()


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
    *((scene, LARGE) for scene in (lie_down, lengthened, leave, history, guide_over_practice)),
    *((scene, size) for scene in (move, paused, natural, bigger_move) for size in (LARGE, USUAL, SMALL)),
    *((scene, size) for scene in (hold, question, bigger) for size in (LARGE, USUAL, SMALL, VAST, LEAST)),
    *(
        (scene, size)
        for scene in (choose, prepare, first_run, reflect, pick, build, guide)
        for size in (LARGE, USUAL, SMALL, VAST)
    ),
]
"""What is on the screen, and how large that is."""


@pytest.mark.parametrize(
    ("scene", "size"), SCENES, ids=[f"{scene.__name__}-{columns}x{rows}" for scene, (columns, rows) in SCENES]
)
def test_pictures(snap_compare: Compare, studio: Studio, scene: Scene, size: tuple[int, int]) -> None:
    """Each screen looks as it did when its picture was kept."""

    async def drive(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await scene(Driven(app, pilot, studio))

    app = WallyogaApp(studio)
    assert snap_compare(app, terminal_size=size, run_before=drive)


@pytest.mark.parametrize("scene", [hold, question, paused], ids=lambda scene: scene.__name__)
def test_pictures_without_colour(
    snap_compare: Compare, studio: Studio, monkeypatch: pytest.MonkeyPatch, scene: Scene
) -> None:
    """A practice says everything without colour too."""
    monkeypatch.setenv("NO_COLOR", "1")
    test_pictures(snap_compare, studio, scene, LARGE)
