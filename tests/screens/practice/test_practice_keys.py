"""What each key does while a practice runs."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.practice.session_state import Outcome, State
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.screen import ALIKE, Practice
from wallyoga.screens.practice.title import Title, TitleText
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import Practising, practising


def count(mat: Practising) -> str:
    """Return the large count."""
    return mat.practice.query_one(Pacer).reading.pace.count


def caption(mat: Practising) -> str:
    """Return what stands beside the count."""
    return " ".join(mat.practice.query_one(Pacer).reading.pace.caption)


def title(mat: Practising) -> TitleText:
    """Return what the step under way is called."""
    return mat.practice.query_one(Title).text


def words(mat: Practising) -> str:
    """Return what is said to do, in one line."""
    return " ".join(str(mat.practice.query_one("#words", Static).content).split())


async def test_space_pauses_and_goes_on_after_three_seconds(studio: Studio) -> None:
    """The time stands still in a pause, however long it is, and goes on after three seconds to settle."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        await mat.press("space")
        assert "space go on" in mat.lines()[-1]
        mat.clock.seconds += 3600
        await mat.press("space")
        assert (mat.now.state, mat.now.elapsed) == (State.RUNNING, 30)
        assert mat.practice.query_one(Pacer).reading.pace.beside == "3 s"
        await mat.wait(2)
        assert mat.practice.query_one(Pacer).reading.pace.beside == "1 s"
        assert mat.now.elapsed == 30
        await mat.wait(2)
        assert mat.now.elapsed == 31


async def test_right_goes_on_and_left_goes_back(studio: Studio) -> None:
    """Right begins the next step, left this one again, and left twice the one before; the screen names each."""
    async with practising(studio) as mat:
        await mat.press("right", "right")
        assert mat.now.step == mat.plan.steps[2]
        await mat.wait(10)
        await mat.press("left")
        assert (mat.now.step, mat.now.elapsed) == (mat.plan.steps[2], 0)
        assert title(mat) == TitleText.of(mat.plan.steps[2])
        await mat.wait(10)
        await mat.press("left", "left")
        assert (mat.now.step, mat.now.elapsed) == (mat.plan.steps[1], 0)
        assert title(mat) == TitleText.of(mat.plan.steps[1])


@pytest.mark.usefixtures("fast")
async def test_plus_and_minus_change_both_sides(studio: Studio) -> None:
    """A breath more or fewer on the first side is a breath more or fewer on the second, and is shown."""
    async with practising(studio) as mat:
        before = (await mat.reach(Kind.HOLD, Side.RIGHT)).breath.of
        assert before
        for key, by in (("plus", 1), ("plus", 2), ("minus", 1), ("minus", 0), ("minus", -1)):
            await mat.press(key)
            assert caption(mat) == f"of {before + by} breaths"
            assert f"{before + by} breaths on each side." in mat.told()
        after = (await mat.reach(Kind.HOLD, Side.LEFT)).breath.of
        assert after == before - 1
        assert caption(mat) == f"of {before - 1} breaths"


@pytest.mark.usefixtures("fast")
async def test_plus_on_the_second_side(studio: Studio) -> None:
    """The second side becomes no longer than the first was, and that is said."""
    async with practising(studio) as mat:
        before = (await mat.reach(Kind.HOLD, Side.LEFT)).breath.of
        await mat.press("plus")
        assert mat.now.breath.of == before
        assert ALIKE in mat.told()


@pytest.mark.usefixtures("fast")
async def test_x_leads_out_of_the_pose(studio: Studio) -> None:
    """X shows the way out of the pose at once, and the session ends as one that was left early."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.LEFT, into=25)
        pose = mat.now.step.pose
        await mat.press("x")
        assert mat.now.step.kind is Kind.LEAVE
        assert title(mat).name == "Coming out"
        assert mat.studio.library.poses[pose].leave[0] in words(mat)
        await mat.wait(mat.now.total_left)
        mat.on(Reflect)
        assert "You came out early; that is a practice too" in mat.seen()
        assert mat.now.outcome is Outcome.STOPPED


async def test_r_rests_and_comes_back(studio: Studio) -> None:
    """R puts a rest in, knees to chest, and then the same pose on the same side with its finished breaths."""
    async with practising(studio) as mat:
        held = (await mat.reach(Kind.HOLD, Side.RIGHT, into=25)).step
        await mat.press("r")
        assert mat.now.step.kind is Kind.REST
        assert title(mat).name == "Knees to chest"
        await mat.reach(Kind.HOLD, Side.RIGHT)
        assert mat.now.step.id == held.id
        assert (count(mat), caption(mat)) == ("3", f"of {held.breaths} breaths")


async def test_z_hides_the_figure_and_shows_it_again(studio: Studio) -> None:
    """Z makes the count larger in place of the figure, and a second z brings the figure back."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        heights = []
        for figure in (True, False, True):
            assert mat.whole("FigureView") is figure
            heights.append(sum("█" in line or "▀" in line for line in mat.lines()))
            await mat.press("z")
        assert heights[0] == heights[2] < heights[1]


async def test_g_shows_gentler_ways_until_the_next_g(studio: Studio) -> None:
    """G says how to do a pose more gently in place of the cue, on the floor too, and then the cue again."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        ways = [fill_in_side(way, Side.RIGHT) for way in studio.library.poses[mat.now.step.pose].ease]
        await mat.press("g")
        assert f"~ {ways[0]}" in words(mat)
        assert mat.now.text not in words(mat)
        await mat.press("z")
        assert ways[0] in mat.prose()
        await mat.press("z", "g")
        assert mat.now.text in words(mat)
        assert ways[0] not in words(mat)


async def test_the_way_out_is_said_also_from_gentler_ways(studio: Studio) -> None:
    """Gentler ways are for the hold they were asked in: the way out is said as it is, and the next pose as well."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        pose = mat.now.step.pose
        await mat.press("g", "right")
        assert mat.now.step.texts[0] in words(mat)
        while mat.now.step.pose == pose:
            await mat.press("right")
        await mat.reach(Kind.HOLD)
        assert mat.now.text in words(mat)
        await mat.press("g", "x")
        assert mat.now.step.kind is Kind.LEAVE
        assert mat.now.step.texts[0] in words(mat)


async def test_escape_leaves_gentler_ways_first(studio: Studio) -> None:
    """Escape goes one step back: from gentler ways to the pose as it is, and only then to the question of leaving."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        await mat.press("g", "escape")
        mat.on(Practice)
        assert mat.now.text in words(mat)
        await mat.press("escape")
        mat.on(Question)


async def test_going_on_after_all(studio: Studio) -> None:
    """Q asks while the time stands still; escape goes on with three seconds to settle, or is in the pause again."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        await mat.press("q")
        mat.on(Question)
        assert mat.now.state is State.PAUSED
        mat.clock.seconds += 60
        await mat.press("escape")
        mat.on(Practice)
        going_on = mat.now
        assert (going_on.state, going_on.settling, going_on.elapsed) == (State.RUNNING, 3, 30)
        await mat.press("space", "q", "enter")
        mat.on(Practice)
        assert mat.now.state is State.PAUSED


async def test_leaving_keeps_what_was_done(studio: Studio) -> None:
    """Leave and keep leads to the reflection, and what was done so far is in the history."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT, into=30)
        await mat.press("q", "down", "enter")
        mat.on(Reflect)
        (document,) = studio.history.documents()
    assert document["outcome"] == "stopped"
    assert (document["holds"][-1]["side"], document["holds"][-1]["breaths"]) == ("right", 3)


async def test_leaving_can_discard(studio: Studio) -> None:
    """Leave and discard leads back to the practices, and nothing is left of the session."""
    async with practising(studio) as mat:
        await mat.wait(60)
        await mat.press("q", "down", "down", "enter")
        mat.on(Choose)
    assert not list(studio.history.entries())
    assert not studio.journal.abandoned()


async def test_the_question_is_answered_by_one_key(studio: Studio) -> None:
    """The arrows name the tighter side, which comes again, = goes on without; going back, the answer can be changed."""
    answers = {"left": Side.LEFT, "right": Side.RIGHT, "equals_sign": None}
    async with practising(studio) as mat:
        asked = (await mat.reach(Kind.ASK)).step
        for key, side in answers.items():
            assert "← left" in mat.seen()
            await mat.press(key)
            assert mat.session.answers == {asked.pose: side}
            following = mat.now.step
            assert (following.side, following.pose == asked.pose) == (side, side is not None)
            await mat.wait(3)
            await mat.press("left", "left")
            assert mat.now.step == asked
            await mat.wait(1)
        await mat.press("left")
        await mat.reach(Kind.REVISIT)
        assert (mat.now.step.pose, mat.now.step.side) == (asked.pose, Side.LEFT)


async def test_the_arrows_answer_only_the_question(studio: Studio) -> None:
    """Before the question is there, arrows and = answer nothing."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT, into=5)
        await mat.press("left", "equals_sign", "right")
        assert mat.session.answers == {}


async def test_stepping_on_quickly_answers_nothing(studio: Studio) -> None:
    """An arrow pressed again and again stops at the question; what is pressed once that can be read is the answer."""
    async with practising(studio) as mat:
        for _ in mat.session.plan.steps:
            await mat.press("right")
            await mat.wait(0.3)
        assert mat.now.step.kind is Kind.ASK
        assert mat.session.answers == {}
        await mat.wait(1)
        await mat.press("right")
        assert list(mat.session.answers.values()) == [Side.RIGHT]


async def test_a_gap_pauses(studio: Studio) -> None:
    """When nobody looked for more than five seconds the practice stands still where it was last seen."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        mat.clock.seconds += 6
        mat.practice.look()
        await mat.rest()
        assert (mat.now.state, mat.now.elapsed) == (State.PAUSED, 30)
        assert "space go on" in mat.lines()[-1]


async def test_going_to_the_background_pauses(studio: Studio) -> None:
    """A practice that goes to the background stands still at once, and has written down where it was."""
    async with practising(studio) as mat:
        await mat.reach(Kind.HOLD, into=30)
        mat.app.app_suspend_signal.publish(mat.app)
        mat.clock.seconds += 2
        mat.practice.look()
        await mat.settled()
        assert (mat.now.state, mat.now.elapsed) == (State.PAUSED, 30)
        (draft,) = studio.places.state.glob("journal-*.toml")
        assert f"practised_seconds = {mat.now.practised:.0f}" in draft.read_text(encoding="utf-8")


@pytest.mark.parametrize(("key", "files"), [("escape", 0), ("ctrl+s", 1)])
async def test_less_than_half_a_minute_is_kept_only_when_asked(studio: Studio, key: str, files: int) -> None:
    """A session that is over after a few seconds says that it is not kept yet, and is kept only by saving it."""
    async with practising(studio) as mat:
        await mat.wait(5)
        await mat.press("x")
        mat.on(Reflect)
        assert "under half a minute" in mat.seen()
        assert not list(studio.history.entries())
        await mat.press(key)
        mat.on(Choose)
    assert len(list(studio.history.entries())) == files
    assert not studio.journal.abandoned()


async def test_leave_and_keep_keeps_a_few_seconds_too(studio: Studio) -> None:
    """Who asks for a short session to be kept has it kept."""
    async with practising(studio) as mat:
        await mat.wait(5)
        await mat.press("q", "down", "enter", "escape")
    assert len(list(studio.history.entries())) == 1
