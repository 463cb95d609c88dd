"""A running practice in windows of every size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.base import TOO_SMALL
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.pacer_layout import Part
from wallyoga.screens.practice.title import Title
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import Practising, practising

pytestmark = pytest.mark.usefixtures("fast")

DESIGNED = ((100, 30), (80, 24), (60, 20))
"""The sizes at which everything that matters is on the screen."""

EVERY = ((80, 24), (60, 20), (200, 50), (39, 11), (40, 12), (1, 1), (100, 30))


def paces(mat: Practising) -> bool:
    """Return whether phase and bar are whole on the screen, and nothing else lies where they are."""
    pacer = mat.practice.query_one(Pacer)
    bar = pacer.arrangement[Part.BAR]
    selectors = ("#where", "Rail", "Title", "#words", "KeyLine")
    others = [mat.practice.query_one(selector) for selector in selectors]
    return (
        mat.practice.region.contains_region(pacer.region)
        and bar.y + bar.rows <= pacer.size.height
        and not any(pacer.region.overlaps(other.region) for other in others if other.display and other.visible)
    )


async def assert_whole(mat: Practising, *sizes: tuple[int, int]) -> None:
    """Hold that count, breath bar and keys are on the screen at these sizes, with and without the figure."""
    for size in sizes:
        await mat.resize(*size)
        for _ in range(2):
            assert mat.whole("KeyLine"), (size, mat.seen())
            assert paces(mat), (size, mat.seen())
            assert mat.lines()[-1].endswith("? help")
            await mat.press("z")


async def test_what_matters_is_on_the_screen(studio: Studio) -> None:
    """Count, breath bar and key line are whole in a move, in a hold and in a pause, at every size, bigger or not."""
    smallest = DESIGNED[-1]
    async with practising(studio) as mat:
        await assert_whole(mat, smallest)
        await mat.reach(Kind.HOLD, Side.RIGHT, into=15)
        await assert_whole(mat, *DESIGNED)
        await mat.press("space")
        await assert_whole(mat, smallest)


async def test_the_question_and_its_keys_are_on_the_screen(studio: Studio) -> None:
    """The question and the keys that answer it can be read at every size, bigger or not."""
    async with practising(studio) as mat:
        await mat.reach(Kind.ASK)
        for size in (*DESIGNED, (200, 50)):
            await mat.resize(*size)
            for _ in range(2):
                await mat.until("= the same")
                assert mat.practice.query_one(Title).text.name == "Which side was tighter?"
                assert mat.whole("Title")
                assert all(key in mat.lines()[-1] for key in ("← left", "= the same", "→ right")), (size, mat.seen())
                assert paces(mat)
                await mat.press("z")


@pytest.mark.parametrize("size", DESIGNED)
async def test_the_floor_mode_says_what_to_do(studio: Studio, size: tuple[int, int]) -> None:
    """From the floor each thing to do in a move is said in its turn, in a pause too, and in a hold a short cue."""
    async with practising(studio, size=size) as mat:
        await mat.press("z")
        await mat.reach(Kind.SWITCH)
        for text in mat.now.step.texts:
            assert text in mat.prose(), mat.seen()
            await mat.press("space")
            assert text in mat.prose(), mat.seen()
            assert paces(mat)
            await mat.press("space")
            await mat.wait(3 + mat.now.step.text_every)
        assert mat.now.step.kind is Kind.HOLD
        pose = studio.library.poses[mat.now.step.pose]
        assert mat.practice.query_one(Pacer).reading.cue == pose.short_cues[0]
        await mat.press("z")
        assert mat.now.text in mat.prose()


async def test_what_a_caution_says_is_said_in_full(studio: Studio) -> None:
    """A rule to stop that a caution puts before the cues of every hold is not left out on the floor."""
    studio.settings = replace(studio.settings, flags=("nerve",))
    async with practising(studio, practice="hips-and-low-back") as mat:
        await mat.press("z")
        await mat.reach(Kind.HOLD)
        assert mat.now.text == studio.library.cautions.by_id["nerve"].cue
        assert mat.practice.query_one(Pacer).reading.cue == mat.now.text


@pytest.mark.parametrize("size", [(39, 30), (100, 11)])
async def test_where_there_is_no_room_one_line_says_so(studio: Studio, size: tuple[int, int]) -> None:
    """Under 40 by 12 only the polite line is there; the practice goes on, and is whole again with more room."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD)
        await mat.resize(*size)
        assert [part.id for part in mat.practice.children if part.display] == ["too-small"]
        assert mat.prose() == TOO_SMALL
        await mat.wait(8)
        await mat.resize(40, 12)
        assert TOO_SMALL[:20] not in mat.prose()
        assert paces(mat)
        assert (mat.now.state, mat.now.elapsed) == (State.RUNNING, 8)


async def test_the_window_can_change_at_any_moment(studio: Studio) -> None:
    """Through moves, holds and the change of sides the window may take every size, and no second is lost or gained."""
    async with practising(studio) as mat:
        seconds = 0.0
        for step, size in zip(mat.plan.steps, EVERY, strict=False):
            await mat.resize(*size)
            assert mat.now.step == step
            await mat.wait(step.seconds)
            seconds += step.seconds
            assert mat.now.practised == pytest.approx(seconds)
        assert paces(mat)


async def test_a_practice_can_end_unseen(studio: Studio) -> None:
    """A practice that ends while the window is too small is kept, and the reflection is there with more room."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.resize(30, 8)
        await mat.reach_last(left=0)
        mat.on(Reflect)
        assert len(list(studio.history.entries())) == 1
        await mat.resize(80, 24)
        assert "Kept already" in mat.seen()


async def test_the_last_look_may_come_from_resizing(studio: Studio) -> None:
    """A window that changes in the moment the practice ends finds it ended once."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.reach_last(left=2)
        mat.clock.seconds += 2
        await mat.resize(80, 24)
        mat.on(Reflect)
        assert len(list(studio.history.entries())) == 1
