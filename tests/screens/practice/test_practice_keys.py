"""The keys while a practice runs."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from wallyoga.control.session_control import ALIKE
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side, fill_in_side
from wallyoga.practice.session_state import Outcome, State
from wallyoga.screens.practice.pacer import Pacer
from wallyoga.screens.practice.screen import Practice
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.practice.title import Title, TitleText
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio
from wallyoga.widgets.floor_type import TypeSize, draw_text
from wallyoga.widgets.key_line import KeyLine

from ..app_driver import PracticeDriver, open_practice


def count(driver: PracticeDriver) -> str:
    """Return the large count."""
    return driver.practice.query_one(Pacer).reading.pace.count


def caption(driver: PracticeDriver) -> str:
    """Return what stands beside the count."""
    return " ".join(driver.practice.query_one(Pacer).reading.pace.caption)


def title(driver: PracticeDriver) -> TitleText:
    """Return what the step under way is called."""
    return driver.practice.query_one(Title).text


def words(driver: PracticeDriver) -> str:
    """Return what is said to do, in one line."""
    return " ".join(str(driver.practice.query_one("#words", Static).content).split())


def says_the_pose(driver: PracticeDriver) -> bool:
    """Return whether the cue of the pose as it is stands there, and no gentler way."""
    return driver.practice.query_one(Pacer).reading.cue == driver.now.short_text and "~" not in words(driver)


async def test_space_pauses_and_goes_on_after_three_seconds(studio: Studio) -> None:
    """The time stands still in a pause, however long it is, and goes on after three seconds to settle."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        await driver.press("space")
        assert "space go on" in driver.lines()[-1]
        driver.clock.seconds += 3600
        await driver.press("space")
        assert (driver.now.state, driver.now.elapsed) == (State.RUNNING, 30)
        assert driver.practice.query_one(Pacer).reading.pace.beside == "3 s"
        await driver.wait(2)
        assert driver.practice.query_one(Pacer).reading.pace.beside == "1 s"
        assert driver.now.elapsed == 30
        await driver.wait(2)
        assert driver.now.elapsed == 31


async def test_right_goes_on_and_left_goes_back(studio: Studio) -> None:
    """Right begins the next step, left this one again, and left twice the one before; the screen names each."""
    async with open_practice(studio) as driver:
        await driver.press("right", "right")
        assert driver.now.step == driver.plan.steps[2]
        await driver.wait(10)
        await driver.press("left")
        assert (driver.now.step, driver.now.elapsed) == (driver.plan.steps[2], 0)
        assert title(driver) == TitleText.of(driver.plan.steps[2], driver.plan.steps[2].side)
        await driver.wait(10)
        await driver.press("left", "left")
        assert (driver.now.step, driver.now.elapsed) == (driver.plan.steps[1], 0)
        assert title(driver) == TitleText.of(driver.plan.steps[1], driver.plan.steps[1].side)


@pytest.mark.usefixtures("fast")
async def test_plus_and_minus_change_both_sides(studio: Studio) -> None:
    """A breath more or fewer on the first side is a breath more or fewer on the second, and is shown."""
    async with open_practice(studio) as driver:
        before = (await driver.reach(Kind.HOLD, Side.RIGHT)).breath.of
        assert before
        for key, by in (("plus", 1), ("plus", 2), ("minus", 1), ("minus", 0), ("minus", -1)):
            await driver.press(key)
            assert caption(driver) == f"of {before + by} breaths"
            assert f"{before + by} breaths on each side." in driver.read_notices()
        after = (await driver.reach(Kind.HOLD, Side.LEFT)).breath.of
        assert after == before - 1
        assert caption(driver) == f"of {before - 1} breaths"


@pytest.mark.usefixtures("fast")
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 50)])
async def test_nothing_moves_for_what_is_said(studio: Studio, size: tuple[int, int]) -> None:
    """What + says takes a free row above the keys, from the floor as well: all else stays where it is, and is seen."""
    async with open_practice(studio, size=size) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        for keys in ((), ("z",)):
            await driver.press(*keys)
            parts = [part for part in driver.practice.children if part.display and not isinstance(part, KeyLine)]
            before, row = [part.region for part in parts], driver.lines()[-2].strip()
            await driver.press("plus")
            assert [part.region for part in parts] == before
            assert (row, "1 breath more: " in driver.lines()[-2]) == ("", True)


@pytest.mark.usefixtures("fast")
async def test_plus_on_the_second_side(studio: Studio) -> None:
    """The second side becomes no longer than the first was, and that is said."""
    async with open_practice(studio) as driver:
        before = (await driver.reach(Kind.HOLD, Side.LEFT)).breath.of
        await driver.press("plus")
        assert driver.now.breath.of == before
        assert ALIKE in driver.read_notices()


@pytest.mark.usefixtures("fast")
async def test_x_leads_out_of_the_pose(studio: Studio) -> None:
    """X shows the way out of the pose at once, and the session ends as one that was left early."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.LEFT, into=25)
        pose = driver.now.step.pose
        await driver.press("x")
        assert driver.now.step.kind is Kind.LEAVE
        assert (title(driver).name, title(driver).below) == ("Coming out", driver.studio.library.poses[pose].name)
        assert driver.studio.library.poses[pose].leave[0] in words(driver)
        await driver.wait(driver.now.total_left)
        driver.on(Reflect)
        assert "You came out early; that is a practice too" in driver.read_screen()
        assert driver.now.outcome is Outcome.STOPPED


async def test_r_rests_and_comes_back(studio: Studio) -> None:
    """R puts a break in, called so large, and then the same pose on the same side with its finished breaths."""
    async with open_practice(studio) as driver:
        held = (await driver.reach(Kind.HOLD, Side.RIGHT, into=25)).step
        await driver.press("r")
        assert driver.now.step.kind is Kind.REST
        assert (title(driver).name, title(driver).then, title(driver).below) == (
            "Break",
            "then RIGHT again",
            "Knees to chest",
        )
        assert all(row.strip() in driver.read_screen() for row in draw_text("Break", TypeSize.SMALL))
        await driver.press("z")
        assert "Break · then RIGHT again" in driver.lines()[0]
        await driver.press("z")
        await driver.reach(Kind.HOLD, Side.RIGHT)
        assert driver.now.step.id == held.id
        assert (count(driver), caption(driver)) == ("3", f"of {held.breaths} breaths")


async def test_the_foot_of_a_break_says_what_its_keys_do(studio: Studio) -> None:
    """In a break + adds ten seconds, as the foot and the notice say; there is no break from a break."""
    async with open_practice(studio, size=(120, 30)) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=25)
        assert {"+- breath", "r break"} <= set(driver.lines()[-1].strip().split("   "))
        await driver.press("r", "plus")
        assert "10 s more: 1:00 in all." in driver.read_notices()
        await driver.press("g")
        assert f"~ {studio.library.poses[driver.now.step.pose].ease[0]}" in words(driver)
        await driver.press("g")
        foot = driver.lines()[-1].strip().split("   ")
        assert "+- 10 s" in foot
        assert "r break" not in foot


async def test_z_hides_the_figure_and_shows_it_again(studio: Studio) -> None:
    """Z makes the count larger in place of the figure, and a second z brings the figure back."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        areas = []
        for figure in (True, False, True):
            assert driver.is_whole("FigureView") is figure
            areas.append(driver.practice.query_one(Pacer).region.area)
            await driver.press("z")
        assert areas[0] == areas[2] < areas[1]


async def test_g_shows_gentler_ways_until_the_next_g(studio: Studio) -> None:
    """G says how to do a pose more gently in place of the cue, on the floor too, and then the cue again."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        ways = [fill_in_side(way, Side.RIGHT) for way in studio.library.poses[driver.now.step.pose].ease]
        await driver.press("g")
        assert f"~ {ways[0]}" in words(driver)
        assert driver.now.text not in words(driver)
        short = studio.library.poses[driver.now.step.pose].short_ease[0]
        assert title(driver).cue == short
        await driver.press("z")
        assert driver.practice.query_one(Pacer).reading.cue == short
        await driver.press("z", "g")
        assert says_the_pose(driver)
        assert ways[0] not in words(driver)


async def test_the_way_out_is_said_also_from_gentler_ways(studio: Studio) -> None:
    """Gentler ways are for the hold they were asked in: the way out is said as it is, and the next pose as well."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        pose = driver.now.step.pose
        await driver.press("g", "right")
        assert driver.now.step.texts[0] in words(driver)
        while driver.now.step.pose == pose:
            await driver.press("right")
        await driver.reach(Kind.HOLD)
        assert says_the_pose(driver)
        await driver.press("g", "x")
        assert driver.now.step.kind is Kind.LEAVE
        assert driver.now.step.texts[0] in words(driver)


async def test_escape_leaves_gentler_ways_first(studio: Studio) -> None:
    """Escape goes one step back: from gentler ways to the pose as it is, and only then to the question of leaving."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT)
        await driver.press("g", "escape")
        driver.on(Practice)
        assert says_the_pose(driver)
        await driver.press("escape")
        driver.on(Question)


async def test_the_question_is_answered_by_one_key(studio: Studio) -> None:
    """Arrows and letters name the tighter side, which comes again; going back, the answer can be changed."""
    answers = {"left": Side.LEFT, "right": Side.RIGHT, "equals_sign": None, "l": Side.LEFT, "r": Side.RIGHT, "s": None}
    async with open_practice(studio) as driver:
        asked = (await driver.reach(Kind.ASK)).step
        for key, side in answers.items():
            assert "←l left" in driver.read_screen()
            await driver.press(key)
            assert driver.session.answers == {asked.pose: side}
            following = driver.now.step
            assert (following.side, following.pose == asked.pose) == (side, side is not None)
            await driver.wait(3)
            await driver.press("left", "left")
            assert driver.now.step == asked
            await driver.wait(2)
        await driver.press("left")
        await driver.reach(Kind.REVISIT)
        assert (driver.now.step.pose, driver.now.step.side) == (asked.pose, Side.LEFT)


async def test_letters_mean_the_answers_only_while_they_are_asked_for(studio: Studio) -> None:
    """In a hold s shows the stop signs and r rests, as ever; at the question they answer, and so does enter."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=5)
        await driver.press("l", "enter", "s")
        driver.on(StopSigns)
        await driver.press("escape")
        asked = (await driver.reach(Kind.ASK)).step
        await driver.press("enter")
        assert driver.session.answers == {asked.pose: None}
        await driver.wait(3)
        await driver.press("r")
        resting = driver.now.step
        assert resting.kind is Kind.REST
        assert driver.session.answers == {asked.pose: None}


@pytest.mark.parametrize(("key", "side"), [("l", Side.LEFT), ("r", Side.RIGHT), ("left", Side.LEFT), ("s", None)])
async def test_a_late_answer_is_one(studio: Studio, key: str, side: Side | None) -> None:
    """A moment after the question letters and arrows still answer it, and nothing else."""
    async with open_practice(studio) as driver:
        question = await driver.reach(Kind.ASK)
        await driver.wait(question.left + 0.5)
        await driver.press(key)
        assert driver.on(Practice)
        assert driver.session.answers == {question.step.pose: side}
        assert driver.now.step.side is side


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_the_question_is_open_while_one_moves_on_and_rests(studio: Studio, size: tuple[int, int]) -> None:
    """In the move and the rest after a question the foot says how to answer; in the next hold r is a break again."""
    async with open_practice(studio, size=size) as driver:
        question = await driver.reach(Kind.ASK)
        await driver.wait(question.left + 4)
        assert "l tighter left r right" in " ".join(driver.lines()[-1].split())
        await driver.reach(Kind.REST, into=5)
        assert "l tighter left r right" in " ".join(driver.lines()[-1].split())
        await driver.press("s")
        driver.on(StopSigns)
        await driver.press("escape")
        await driver.reach(Kind.HOLD, into=1)
        assert "r right" not in driver.lines()[-1]
        await driver.press("l", "r")
        assert (driver.now.step.kind, driver.session.answers) == (Kind.REST, {})


async def test_what_comes_after_an_answer_does_nothing(studio: Studio) -> None:
    """For three seconds after an answer all keys were meant for it: none steps, rests or shows the signs."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        await driver.press("l")
        following = driver.now.step
        await driver.press("l", "s", "r", "left", "right")
        assert driver.on(Practice)
        assert (driver.now.step, driver.now.state) == (following, State.RUNNING)
        await driver.press("space")
        driver.clock.seconds += 3
        await driver.press("s")
        driver.on(StopSigns)


@pytest.mark.parametrize("answers", [True, False])
async def test_the_foot_names_no_key_that_is_idle_after_the_question(studio: Studio, *, answers: bool) -> None:
    """While arrows and s could be meant for the question the foot names neither; in a pause they are not."""
    async with open_practice(studio, size=(120, 30)) as driver:
        question = await driver.reach(Kind.ASK)
        if answers:
            await driver.press("l")
        else:
            await driver.wait(question.left + 0.5)
        assert not {"←→ step", "s signs"} & set(driver.lines()[-1].split("   "))
        await driver.press("space")
        assert "←→ step" in driver.lines()[-1].split("   ")
        await driver.press("space")
        assert "←→ step" not in driver.lines()[-1].split("   ")
        await driver.wait(3)
        assert "←→ step" in driver.lines()[-1].split("   ")


async def test_the_arrows_answer_only_the_question(studio: Studio) -> None:
    """Before the question is there, arrows and = answer nothing."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, Side.RIGHT, into=5)
        await driver.press("left", "equals_sign", "right")
        assert driver.session.answers == {}


async def test_stepping_on_quickly_answers_nothing(studio: Studio) -> None:
    """An arrow pressed again and again stops at the question; what is pressed once that can be read is the answer."""
    async with open_practice(studio) as driver:
        for _ in driver.session.plan.steps:
            await driver.press("right")
            await driver.wait(0.3)
        assert driver.now.step.kind is Kind.ASK
        assert driver.session.answers == {}
        await driver.wait(2)
        await driver.press("right")
        assert list(driver.session.answers.values()) == [Side.RIGHT]


async def test_a_gap_pauses(studio: Studio) -> None:
    """When nobody looked for more than five seconds the practice stands still where it was last seen."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        driver.clock.seconds += 6
        driver.practice.look()
        await driver.rest()
        assert (driver.now.state, driver.now.elapsed) == (State.PAUSED, 30)
        assert "space go on" in driver.lines()[-1]


async def test_going_to_the_background_pauses(studio: Studio) -> None:
    """A practice that goes to the background stands still at once, and has written down where it was."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.HOLD, into=30)
        driver.app.app_suspend_signal.publish(driver.app)
        driver.clock.seconds += 2
        driver.practice.look()
        await driver.settle()
        assert (driver.now.state, driver.now.elapsed) == (State.PAUSED, 30)
        (draft,) = studio.places.state.glob("journal-*.toml")
        assert f"practised_seconds = {driver.now.practised:.0f}" in draft.read_text(encoding="utf-8")


async def test_a_presenter_pauses_and_steps(studio: Studio) -> None:
    """Page down goes on, page up begins again, and b and the full stop pause and go on."""
    async with open_practice(studio) as driver:
        index = driver.now.index
        await driver.press("pagedown")
        assert driver.now.index == index + 1
        await driver.press("pageup", "b")
        assert (driver.now.index, driver.now.state) == (index + 1, State.PAUSED)
        await driver.press("full_stop")
        assert driver.now.state is State.RUNNING
