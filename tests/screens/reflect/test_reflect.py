"""The reflection after a practice: everything in it is optional, and the session is safe before it is shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from wallyoga.library.library import load_library
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Range
from wallyoga.practice.sequence import SequenceStep
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import Practising, practising

pytestmark = pytest.mark.usefixtures("fast")

ACROSS = "strap-hamstring-across"


@asynccontextmanager
async def reflecting(studio: Studio, *, answer: str = "") -> AsyncIterator[Practising]:
    """Practise until the first question, answer it with a key, leave, and keep what was done."""
    async with practising(studio) as mat:
        await mat.reach(Kind.ASK)
        if answer:
            await mat.press(answer)
        await mat.press("q", "down", "enter")
        mat.on(Reflect)
        yield mat


def reflection(studio: Studio) -> dict[str, Any]:
    """Return the reflection of the one session that was kept."""
    (document,) = studio.history.documents()
    found: dict[str, Any] = document.get("reflection", {})
    return found


async def test_everything_said_is_in_the_file(studio: Studio) -> None:
    """Feeling, tighter side, tags and note are kept with the session, and nothing but them is added."""
    async with reflecting(studio, answer="left") as mat:
        (before,) = studio.history.documents()
        await mat.press("4", "enter")
        await mat.press("right", "right", "enter")
        await mat.press("a", "plus")
        await mat.write("evening, after a run,")
        await mat.press("enter")
        await mat.write("slow [b]")
        await mat.press("ctrl+j")
        await mat.write("rain")
        await mat.press("enter")
        mat.on(Choose)
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
    async with reflecting(studio, answer="left") as mat:
        words = mat.prose()
        assert "Kept already" in words
        assert "How do you feel now? 1 wound up 2 tense 3 even" in words
        assert "Tighter, strap hamstring, across LEFT the same right" in words
        await mat.press("enter", "enter", "enter")
        mat.on(Reflect)
        await mat.press("enter")
        mat.on(Choose)
    assert reflection(studio) == {"tighter": {ACROSS: "left"}}


async def test_a_pose_that_is_asked_about_twice_is_one_question(studio: Studio) -> None:
    """A pose held in two steps is asked about once in the form, whatever its file is called."""
    library = load_library()
    odd = replace(library.poses[ACROSS], id="my übung")
    step = SequenceStep(pose=odd.id, breaths=Range(1, 1), revisit=Range(1, 1))
    twice = replace(library.sequence("desk-break"), id="twice", steps=(step, step))
    studio.library = replace(library, poses={**library.poses, odd.id: odd}, sequences={"twice": twice})
    async with practising(studio, practice="twice") as mat:
        await mat.reach(Kind.ASK)
        await mat.press("left")
        await mat.reach(Kind.ASK)
        await mat.press("q", "down", "enter")
        mat.on(Reflect)
        assert mat.prose().count("Tighter,") == 1
        await mat.press("ctrl+s")
    assert reflection(studio) == {"tighter": {odd.id: "left"}}


async def test_an_open_question_is_asked_again(studio: Studio) -> None:
    """A side nobody answered for is open in the form, and can be answered there."""
    async with reflecting(studio) as mat:
        assert "left the same right" in mat.prose()
        await mat.press("down", "right", "ctrl+s")
    assert reflection(studio) == {"tighter": {ACROSS: "same"}}


async def test_escape_keeps_the_session_as_it_is(studio: Studio) -> None:
    """Escape leaves out what was said in the form, and the session stays kept."""
    async with reflecting(studio, answer="equals_sign") as mat:
        await mat.press("right", "down", "down", "plus")
        await mat.write("q1")
        await mat.press("question_mark", "plus")
        assert mat.on(Reflect).query_one(Input).value.startswith("q1"), "keys are letters here"
        await mat.press("escape")
        mat.on(Choose)
    assert reflection(studio) == {"tighter": {ACROSS: "same"}}


async def test_up_and_down_move_between_the_questions(studio: Studio) -> None:
    """Down goes through feeling, side, tags and notes in their order, and up leads back."""
    async with reflecting(studio) as mat:
        places = []
        for key in ("down", "down", "up", "down", "down"):
            places.append(mat.app.focused.id if mat.app.focused else None)
            await mat.press(key)
        assert places == ["feeling", "tighter-0", "used", "tighter-0", "used"]
        assert isinstance(mat.app.focused, TextArea)


async def test_the_form_can_be_reached_in_a_small_window(studio: Studio) -> None:
    """At 60 by 20 the question under the cursor is on the screen, the notes at the end too."""
    async with reflecting(studio) as mat:
        await mat.resize(60, 20)
        assert mat.whole("#feeling")
        await mat.press("down", "down", "down")
        assert mat.whole("#notes")


async def test_the_keys_at_the_foot_are_those_that_work_here(studio: Studio) -> None:
    """The foot says that enter goes to the next question, and at the last that it keeps, and what begins a line."""
    async with reflecting(studio) as mat:
        assert "⏎ next" in mat.lines()[-1]
        assert "esc keep, without words" in mat.lines()[-1]
        await mat.press("down", "down", "down")
        assert "⏎ keep" in mat.lines()[-1]
        assert "ctrl+j new line" in mat.lines()[-1]


async def test_tags_pasted_in_lines_are_all_taken(studio: Studio) -> None:
    """What is pasted with a tag on each line, or with commas, is tags like any that are typed."""
    async with practising(studio) as mat:
        await mat.wait(40)
        await mat.press("q", "down", "enter")
        await mat.press("down", "plus")
        mat.app.post_message(Paste("after a run, cold\n\n long day \r\nmorning\n"))
        await mat.rest()
        await mat.press("ctrl+s")
    (document,) = studio.history.documents()
    assert document["reflection"]["tags"] == ["after a run", "cold", "long day", "morning"]
