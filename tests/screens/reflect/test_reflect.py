"""The reflection after a practice: everything in it is optional, and the session is safe before it is shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from tests.studios import shipped_library
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Range
from wallyoga.practice.sequence import SequenceStep
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.reflect import screen as reflect_screen
from wallyoga.screens.reflect.screen import SETTLING, Reflect
from wallyoga.studio import Studio
from wallyoga.widgets.choice import Choice
from wallyoga.widgets.figure_view import LEGEND_ROOM
from wallyoga.widgets.moving_figure import MovingFigure

from ..app_driver import PracticeDriver, open_practice

pytestmark = pytest.mark.usefixtures("fast")

ACROSS = "strap-hamstring-across"


@asynccontextmanager
async def open_reflection(studio: Studio, *, answer: str = "") -> AsyncIterator[PracticeDriver]:
    """Practise until the first question, answer it with a key, leave, and keep what was done."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        if answer:
            await driver.press(answer)
        await driver.press("q", "down", "enter")
        driver.on(Reflect)
        yield driver


def reflection(studio: Studio) -> dict[str, Any]:
    """Return the reflection of the one session that was kept."""
    (document,) = studio.history.documents()
    answers: dict[str, Any] = document.get("reflection", {})
    return answers


async def test_everything_said_is_in_the_file(studio: Studio) -> None:
    """Feeling, tighter side, tags and note are kept with the session, and nothing but them is added."""
    async with open_reflection(studio, answer="left") as driver:
        (before,) = studio.history.documents()
        await driver.press("4", "enter")
        await driver.press("right", "right", "enter")
        await driver.press("a", "plus")
        await driver.write("evening, after a run,")
        await driver.press("enter")
        await driver.write("slow [b]")
        await driver.press("ctrl+j")
        await driver.write("rain")
        await driver.press("enter")
        driver.on(Choose)
        (after,) = studio.history.documents()
    assert after.pop("reflection") == {
        "left": "calm",
        "tags": ["after a run", "evening"],
        "notes": "slow [b]\nrain",
        "tighter": {ACROSS: "right"},
    }
    assert before.pop("reflection") == {"tighter": {ACROSS: "left"}}
    assert after == before


async def test_enter_alone_goes_through_and_keeps(studio: Studio) -> None:
    """Enter goes from question to question and keeps at the last, with what was answered in the practice as it was."""
    async with open_reflection(studio, answer="left") as driver:
        assert "Kept already" in driver.read_words()
        words = " ".join(driver.read("ReflectForm").replace("▌", " ").split())
        assert "How do you feel now? 1 wound up 2 tense 3 even" in words
        assert "Tighter, strap hamstring, across LEFT the same right" in words
        await driver.press("enter", "enter", "enter")
        driver.on(Reflect)
        await driver.press("enter")
        driver.on(Choose)
    assert reflection(studio) == {"tighter": {ACROSS: "left"}}


async def test_a_pose_that_is_asked_about_twice_is_one_question(studio: Studio) -> None:
    """A pose held in two steps is asked about once in the form, whatever its file is called."""
    library = shipped_library()
    odd = library.poses[ACROSS]._replace(id="my übung")
    step = SequenceStep(pose=odd.id, breaths=Range(1, 1), revisit=Range(1, 1))
    twice = library.sequence("desk-break")._replace(id="twice", steps=(step, step))
    studio.library = library._replace(poses={**library.poses, odd.id: odd}, sequences={"twice": twice})
    async with open_practice(studio, practice="twice") as driver:
        await driver.reach(Kind.ASK)
        await driver.press("left")
        await driver.reach(Kind.ASK)
        await driver.press("q", "down", "enter")
        driver.on(Reflect)
        assert driver.read_words().count("Tighter,") == 1
        await driver.press("ctrl+s")
    assert reflection(studio) == {"tighter": {odd.id: "left"}}


@pytest.mark.parametrize(("keys", "sides"), [((), {}), (("down", "right", "right"), {"tighter": {ACROSS: "right"}})])
async def test_an_open_question_stays_open(studio: Studio, keys: tuple[str, ...], sides: dict[str, Any]) -> None:
    """Where nobody answered for a side none is chosen in the form nor kept in the file, and it can be said there."""
    async with open_reflection(studio) as driver:
        assert "left the same right" in driver.read_words()
        await driver.press(*keys, "ctrl+s")
    assert reflection(studio) == sides


async def test_keys_for_the_practice_answer_nothing(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that come while the form has only just appeared neither answer nor leave it; a moment later they do."""
    monkeypatch.setattr(reflect_screen, "SETTLING", SETTLING)
    async with open_reflection(studio) as driver:
        form = driver.on(Reflect)
        await driver.press("right", "4", "enter", "escape", "space", "down")
        assert driver.on(Reflect).query_one("#feeling", Choice).word is None
        driver.clock.seconds += SETTLING * driver.clock.speed
        form.look()
        await driver.rest()
        await driver.press("4", "ctrl+s")
        driver.on(Choose)
    assert reflection(studio) == {"left": "calm"}


async def test_an_arrow_alone_is_no_answer(studio: Studio) -> None:
    """An arrow points at a feeling, and the foot says that enter answers; going past it leaves the question open."""
    async with open_reflection(studio) as driver:
        await driver.press("right")
        assert "⏎ answer" in driver.lines()[-1]
        await driver.press("down")
        assert "⏎ next" in driver.lines()[-1]
        await driver.press("ctrl+s")
    assert reflection(studio) == {}


async def test_escape_keeps_the_session_as_it_is(studio: Studio) -> None:
    """Escape leaves out what was said in the form, and the session stays kept."""
    async with open_reflection(studio, answer="equals_sign") as driver:
        await driver.press("right", "down", "down", "plus")
        await driver.write("q1")
        await driver.press("question_mark", "plus")
        assert driver.on(Reflect).query_one(Input).value.startswith("q1"), "keys are letters here"
        await driver.press("escape")
        driver.on(Choose)
    assert reflection(studio) == {"tighter": {ACROSS: "same"}}


async def test_up_and_down_move_between_the_questions(studio: Studio) -> None:
    """Down goes through feeling, side, tags and notes in their order, and up leads back."""
    async with open_reflection(studio) as driver:
        places = []
        for key in ("down", "down", "up", "down", "down"):
            places.append(driver.app.focused.id if driver.app.focused else None)
            await driver.press(key)
        assert places == ["feeling", "tighter-0", "used", "tighter-0", "used"]
        assert isinstance(driver.app.focused, TextArea)


async def test_what_is_typed_ahead_is_taken_question_by_question(studio: Studio) -> None:
    """Answers and words that a busy machine reads at once are kept, each where it belongs, and none is lost."""
    async with open_reflection(studio, answer="equals_sign") as driver:
        await driver.press_at_once("4", "enter", "enter", "a", "enter", *"note", "enter")
        await driver.settle()
        driver.on(Choose)
    assert reflection(studio)["left"] == "calm"
    assert reflection(studio)["notes"] == "note"
    assert reflection(studio)["tags"] == ["after a run"]


async def test_the_form_can_be_reached_in_a_small_window(studio: Studio) -> None:
    """At 60 by 20 the question under the cursor is on the screen, the notes at the end too, and when it shrinks."""
    async with open_reflection(studio) as driver:
        await driver.resize(60, 20)
        assert driver.is_whole("#feeling")
        await driver.press("down", "down", "down")
        assert driver.is_whole("#notes")
        await driver.resize(100, 30)
        await driver.resize(40, 12)
        assert driver.is_whole("#notes")


async def test_the_keys_at_the_foot_are_those_that_work_here(studio: Studio) -> None:
    """The foot says that enter goes to the next question, and at the last that it keeps, and what begins a line."""
    async with open_reflection(studio) as driver:
        assert "⏎ next" in driver.lines()[-1]
        assert "esc done" in driver.lines()[-1]
        await driver.press("down", "down", "down")
        assert "⏎ keep" in driver.lines()[-1]
        assert "ctrl+j new line" in driver.lines()[-1]


async def test_tags_pasted_in_lines_are_all_taken(studio: Studio) -> None:
    """What is pasted with a tag on each line, or with commas, is tags like any that are typed."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("q", "down", "enter")
        await driver.press("down", "plus")
        driver.app.post_message(Paste("after a run, cold\n\n long day \r\nmorning\n"))
        await driver.rest()
        await driver.press("ctrl+s")
    (document,) = studio.history.documents()
    assert document["reflection"]["tags"] == ["after a run", "cold", "long day", "morning"]


async def test_the_figure_beside_the_questions_says_nothing(studio: Studio) -> None:
    """What the seat stretches is of no use any more, and is not said below the figure, however large."""
    async with open_reflection(studio) as driver:
        await driver.resize(200, 50)
        assert driver.app.screen.query_one(MovingFigure).size.height > LEGEND_ROOM
        assert "stretching" not in driver.read_screen()


async def test_the_tags_stand_apart_from_the_feelings(studio: Studio) -> None:
    """At 60x20 what was left early leaves room for a line between the feelings and what comes after them."""
    async with open_reflection(studio) as driver:
        await driver.resize(60, 20)
        lines = driver.lines()
        feelings = next(number for number, line in enumerate(lines) if "1 wound up" in line)
        assert not lines[feelings + 1].strip()
        assert driver.is_whole("#notes")
