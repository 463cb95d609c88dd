"""Tags used before, arriving and leaving in words, and what a crash leaves of a reflection."""

from __future__ import annotations

import asyncio
import tomllib
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, TextArea

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.practice.plan import Kind
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.form import MOMENT
from wallyoga.screens.reflect.revision import Revise
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.screens.reflect.tag_row import TagRow, assign_letters
from wallyoga.studio import Studio

from ..app_driver import PracticeDriver, open_app, open_practice
from ..history.history_driver import keep_daily, session

FULL = SaveError("reflection.toml", "No space left on device")

"""The answer that is chosen where a question was left open."""


@pytest.fixture
def add_tagged_sessions(studio: Studio) -> None:
    """Keep sessions with tags."""
    for number, tags in enumerate((("evening", "after a run"), ("after a run",), ("at work",))):
        started = studio.clock.date().replace(day=number + 1)
        studio.history.add(session(started, number, reflection=Reflection(tags=tags)))


@pytest.fixture
def end_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every process seem to be over."""
    monkeypatch.setattr(Writer, "runs", property(lambda _: False))


async def reflect(driver: PracticeDriver) -> None:
    """Practise until the first question, leave, and keep what was done."""
    await driver.reach(Kind.ASK)
    await driver.press("q", "down", "enter")
    driver.on(Reflect)
    await driver.settle()


def newest(studio: Studio) -> dict[str, Any]:
    """Return the reflection of the newest session."""
    answers: dict[str, Any] = next(iter(studio.history.documents())).get("reflection", {})
    return answers


def test_letters_are_the_tags_own_where_they_can_be() -> None:
    """A tag has its first free letter, another one where it has none, and keeps it when others come."""
    letters = assign_letters(["after a run", "aft", "a", "\N{GREEK SMALL LETTER ALPHA}"])
    assert letters == {"after a run": "a", "aft": "f", "a": "b", "\N{GREEK SMALL LETTER ALPHA}": "c"}
    assert assign_letters(["bed"], letters) == {**letters, "bed": "e"}


@pytest.mark.usefixtures("add_tagged_sessions")
async def test_tags_go_on_and_off_by_their_letters(studio: Studio) -> None:
    """The most used tags have a letter each, which puts them on or off; new ones are typed after a plus."""
    async with open_practice(studio) as driver:
        await reflect(driver)
        row = driver.app.screen.query_one(TagRow)
        while not row.has_focus:
            await driver.press("down")
        assert "after a run" in driver.read_screen()
        await driver.press("a", "e", "e", "t", "plus")
        await driver.write("new, after a run")
        await driver.press("ctrl+s")
        driver.on(Choose)
    assert newest(studio) == {"tags": ["after a run", "at work", "new"]}


async def test_arriving_and_leaving_stand_together(studio: Studio) -> None:
    """As soon as a feeling is chosen it stands beside how the person arrived, kindly where that was better."""
    plan = studio.plan(studio.library.sequence("desk-break"))
    async with open_app(studio, start=plan) as driver:
        driver.on(Prepare)
        await driver.press("right", "left", "enter")
        await driver.wait(60)
        await driver.press("q", "down", "enter")
        assert "How do you feel now? you arrived tense ▶ ?" in driver.read_words()
        await driver.press("4")
        assert "you arrived tense ▶ calm" in driver.read_words()
        await driver.press("1")
        assert "you arrived tense ▶ wound up; that happens too" in driver.read_words()


async def test_what_was_answered_is_kept_where_wallyoga_is_left(studio: Studio) -> None:
    """When wallyoga ends in the middle of a reflection, what was answered until then is in the session at once."""
    async with open_practice(studio) as driver:
        await reflect(driver)
        await driver.press("right", "right", "enter", "down", "plus")
        await driver.write("slow hip")
        await driver.press("ctrl+c")
    assert newest(studio) == {"left": "calm", "tags": ["slow hip"]}
    assert not list(studio.places.state.glob("reflection-*"))


def write_draft(studio: Studio, path: Path, opened: Words | None) -> None:
    """Write down a reflection as a crash leaves it, of a session that says nothing."""
    studio.reflections.write(ReflectionDraft(studio.history.read(path).id, path, Reflection("calm"), None, opened))


@pytest.mark.usefixtures("end_processes")
async def test_what_was_answered_before_a_crash_is_kept(studio: Studio) -> None:
    """A crash loses no answers: the next start has the card that was asked for, and says that they are kept."""
    path = studio.history.add(session(studio.clock.date(), 1, reflection=Reflection()))
    write_draft(studio, path, Words())
    plan = studio.plan(studio.library.sequence("desk-break"))
    async with open_app(studio, start=plan) as driver:
        driver.on(Prepare)
        assert "What you were writing is kept" in driver.read_notices()
    assert newest(studio) == {"left": "calm"}
    assert not studio.reflections.list_abandoned()


@pytest.mark.usefixtures("end_processes")
async def test_what_another_window_keeps_is_no_news(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two windows open after a crash, the one that keeps the words says so, and the other says nothing."""
    path = studio.history.add(session(studio.clock.date(), 1, reflection=Reflection()))
    write_draft(studio, path, Words())
    monkeypatch.setattr(ReflectionDrafts, "take", lambda *_: None)
    async with open_app(studio, start=studio.plan(studio.library.sequence("desk-break"))) as driver:
        driver.on(Prepare)
        assert driver.read_notices() == ""


@pytest.mark.usefixtures("end_processes")
async def test_no_form_stands_before_a_start(studio: Studio) -> None:
    """Words that only the person can decide about wait until wallyoga opens on the practices, where it asks."""
    path = studio.history.add(session(studio.clock.date(), 1, reflection=Reflection("tense")))
    write_draft(studio, path, Words())
    plan = studio.plan(studio.library.sequence("desk-break"))
    async with open_app(studio, start=plan) as driver:
        driver.on(Prepare)
    async with open_app(studio) as driver:
        driver.on(Question)
        await driver.press("enter")
        driver.on(Revise)
        assert "here it is again" in driver.read_words()
        await driver.press("ctrl+s")
        await driver.press("enter")
        driver.on(Choose)
    assert newest(studio) == {"left": "calm"}


@pytest.mark.usefixtures("end_processes")
async def test_discarded_words_are_gone(studio: Studio) -> None:
    """Discard forgets what was being written, and the session stays as it was."""
    keep_daily(studio, 1)
    (path,) = studio.history.folder.rglob("*.toml")
    before = path.read_bytes()
    studio.reflections.write(ReflectionDraft("0000", path, Reflection(notes="lost")))
    async with open_app(studio) as driver:
        await driver.press("down", "down", "enter")
        driver.on(Choose)
    assert not studio.reflections.list_abandoned()
    assert path.read_bytes() == before


async def test_it_is_noted_down_a_moment_after_a_change(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a change nothing is noted; a moment after one the draft is in the state folder, and saving removes it."""
    monkeypatch.setattr("wallyoga.screens.reflect.form.MOMENT", 0.001)
    async with open_practice(studio) as driver:
        await reflect(driver)
        assert not list((tmp_path / "state").glob("*"))
        await driver.press("3")
        while not (drafts := list((tmp_path / "state").glob("reflection-*"))):
            await driver.settle()
        assert tomllib.loads(drafts[0].read_text(encoding="utf-8"))["reflection"] == {"left": "even"}
        await driver.press("ctrl+s")
    assert not list((tmp_path / "state").glob("*"))


async def test_a_draft_that_cannot_be_written_is_said_once(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk refuses the draft that is said once, the form goes on, and saving works."""

    def refuse(*_: object) -> None:
        raise FULL

    monkeypatch.setattr("wallyoga.screens.reflect.form.MOMENT", 0.001)
    monkeypatch.setattr(ReflectionDrafts, "write", refuse)
    async with open_practice(studio) as driver:
        await reflect(driver)
        await driver.press("3")
        while str(FULL) not in driver.read_notices():
            await driver.settle()
        await driver.press("down", "down", "plus")
        assert isinstance(driver.app.focused, Input)
        await driver.write("x")
        await driver.settle()
        assert str(FULL) not in driver.read_notices()
        await driver.press("ctrl+s")
        driver.on(Choose)
    assert newest(studio)["tags"] == ["x"]


async def type_until(driver: PracticeDriver, written: list[str], letters: int) -> None:
    """Type a letter ten times a second until something was written down and one letter more, or so many letters."""
    for _ in range(letters):
        is_last = bool(written)
        driver.app.simulate_key("a")
        await asyncio.sleep(0.1)
        if is_last:
            return


async def test_steady_typing_does_not_put_it_off(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """However steadily one types, what was typed is written down after the moment that began with the first letter."""
    assert MOMENT < 3
    monkeypatch.setattr("wallyoga.screens.reflect.form.MOMENT", 0.3)
    written: list[str] = []
    write = ReflectionDrafts.write

    def note_draft(self: ReflectionDrafts, draft: ReflectionDraft) -> None:
        write(self, draft)
        written.append(draft.reflection.notes)

    monkeypatch.setattr(ReflectionDrafts, "write", note_draft)
    async with open_practice(studio) as driver:
        await reflect(driver)
        driver.app.screen.query_one(TextArea).focus()
        await type_until(driver, written, 15)
        assert written
        assert 0 < len(written[0]) < len(driver.app.screen.query_one(TextArea).text)
