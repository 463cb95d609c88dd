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

from ..app_driver import practising
from ..card_driver import carded


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_every_sign_is_shown(studio: Studio, size: tuple[int, int]) -> None:
    """S shows all signs, what helps against tingling feet and both ways on, in a small window too."""
    cautions = studio.library.cautions
    async with practising(studio, size=size) as mat:
        await mat.press("s")
        mat.on(StopSigns)
        for part in ("#title", "#signs", "#result", "#keys"):
            assert mat.whole(part)
        words = carded(mat)
        for said in (*cautions.stop_signs, cautions.tingling, "x come out now", "esc go on"):
            assert said in words


@pytest.mark.parametrize("key", ["escape", "s"])
async def test_nothing_is_paused(studio: Studio, key: str) -> None:
    """The practice goes on behind the signs, and escape shows where it is then."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=10)
        await mat.press("s")
        await mat.wait(20)
        mat.on(StopSigns)
        assert (mat.now.state, mat.now.elapsed) == (State.RUNNING, 30)
        await mat.press(key)
        mat.on(Practice)
        assert (mat.now.state, mat.now.elapsed) == (State.RUNNING, 30)


async def test_x_comes_out_from_there(studio: Studio) -> None:
    """X on the signs shows the way out of the pose at once, and the session is one that was left early."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.LEFT, into=25)
        pose = mat.now.step.pose
        await mat.press("s", "x")
        mat.on(Practice)
        assert mat.now.step.kind is Kind.LEAVE
        assert mat.studio.library.poses[pose].leave[0] in mat.prose()
        await mat.wait(mat.now.total_left)
        mat.on(Reflect)
        assert "You came out early; that is a practice too" in mat.seen()


async def test_x_comes_out_of_a_pause_too(studio: Studio) -> None:
    """From a pause x on the signs leads out as well, and time goes on for it."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        await mat.press("space", "s", "x")
        assert mat.now.step.kind is Kind.LEAVE
        assert mat.now.state is State.RUNNING


async def test_the_end_of_the_practice_closes_the_signs(studio: Studio) -> None:
    """A practice that ends behind the signs leads to the reflection."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD)
        await mat.press("s")
        await mat.wait(mat.now.total_left)
        mat.on(Reflect)
