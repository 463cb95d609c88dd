"""A practice that runs on below other screens, and stands still where nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

import pytest
from textual.timer import Timer

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.help import Help
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.screen import LOOKS, Practice
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import PATIENCE, Driven, opened, practising

TIMERS, RUNS = attrgetter("_timers"), attrgetter("_active")
"""Textual has no public way to ask which timers there are and whether they run."""


def running(driven: Driven) -> Iterator[Timer]:
    """Yield the timers of the app, its screens and all their parts that are not paused."""
    screens = driven.app.screen_stack
    for node in (driven.app, *screens, *(part for screen in screens for part in screen.walk_children())):
        yield from (timer for timer in TIMERS(node) if RUNS(timer).is_set())


async def test_nothing_ticks_where_nothing_moves(studio: Studio) -> None:
    """The list of practices, the card and the history have no timer that runs."""
    async with opened(studio) as driven:
        assert not list(running(driven))
        await driven.press("enter")
        assert not list(running(driven))
        await driven.press("escape", "h")
        assert not list(running(driven))


async def test_a_pause_stops_the_ticking(studio: Studio) -> None:
    """One timer looks at the clock while a practice runs, and none while it is paused."""
    async with practising(studio) as mat:
        await mat.wait(30)
        assert len(list(running(mat))) == 1
        await mat.press("space")
        assert not list(running(mat))
        await mat.press("space")
        assert len(list(running(mat))) == 1


async def test_nothing_ticks_while_one_reflects(studio: Studio) -> None:
    """When a practice is over nothing looks at the clock any more, and no cursor blinks."""
    async with practising(studio) as mat:
        await mat.wait(60)
        await mat.press("x")
        await mat.wait(mat.now.total_left)
        mat.on(Reflect)
        for _ in range(8):
            assert not list(running(mat))
            await mat.press("tab")


async def test_a_practice_goes_on_by_itself(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key the screen follows the clock, many times a second."""
    monkeypatch.setattr("wallyoga.screens.practice.screen.LOOKS", LOOKS)
    async with practising(studio) as mat:
        pacer = mat.practice.query_one(Pacer)
        for seconds in (4, 8):
            mat.clock.seconds = seconds
            for _ in range(PATIENCE):
                if pacer.reading.pace.count == str(10 - seconds):
                    break
                await mat.rest()
            assert pacer.reading.pace.count == str(10 - seconds)
    assert LOOKS >= 20


async def test_help_does_not_stop_a_practice(studio: Studio) -> None:
    """The practice goes on below the help, and is there again when the help is closed."""
    async with practising(studio) as mat:
        await mat.wait(30)
        await mat.press("question_mark")
        mat.on(Help)
        await mat.wait(30)
        await mat.press("escape")
        mat.on(Practice)
        assert (mat.now.state, mat.now.practised) == (State.RUNNING, 60)


async def test_a_practice_ends_below_the_help(studio: Studio) -> None:
    """A practice that comes to its end below the help leads to the reflection and is kept."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.reach_last(left=4)
        await mat.press("f1")
        mat.on(Help)
        await mat.wait(4)
        mat.on(Reflect)
        await mat.press("escape")
        mat.on(Choose)
        assert [document["outcome"] for document in studio.history.documents()] == ["completed"]


async def test_the_palette_does_what_the_keys_do(studio: Studio) -> None:
    """An action that is found in the palette is done on the practice below it, which meanwhile goes on."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        await mat.press("ctrl+p")
        await mat.wait(12)
        await mat.write("come out")
        await mat.until("the way out is shown")
        await mat.press("enter")
        mat.on(Practice)
        assert mat.now.step.kind is Kind.LEAVE


async def test_leaving_from_the_palette_asks_as_well(studio: Studio) -> None:
    """Leave, found in the palette, asks what to do with the practice."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.press("ctrl+p")
        await mat.write("leave")
        await mat.until("keep what you did, discard it, or go on")
        await mat.press("enter")
        mat.on(Question)
