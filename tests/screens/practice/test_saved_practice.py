"""The saving of a practice while it runs and when it ends, and what happens when the disk refuses."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History
from wallyoga.practice.clock import ManualClock
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.questions import Question
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio

from ..app_driver import open_app, open_practice

FULL = SaveError("sessions/[2026]/a.toml", "No space left on device")

REFUSED = "Not kept yet, and not lost: No space left on device."


def refuse(*_: object, **__: object) -> None:
    """Refuse to write."""
    raise FULL


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Return the folder of the journals."""
    return tmp_path / "state"


def list_folder(folder: Path) -> list[str]:
    """Return the names of what is in a folder, which need not be there."""
    return [path.name for path in folder.glob("*")]


async def test_ctrl_c_keeps_a_running_practice(studio: Studio, state: Path) -> None:
    """Ctrl+c ends the app with status 130, also from the help, and what was done is in the history."""
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press("question_mark", "ctrl+c")
        assert driver.app.return_code == 130
    (document,) = studio.history.documents()
    assert (document["outcome"], document["practised_seconds"]) == ("stopped", 60)
    assert not list_folder(state)


async def test_ctrl_c_keeps_nothing_of_a_few_seconds(studio: Studio, state: Path) -> None:
    """Under half a minute ctrl+c leaves no session and no journal behind."""
    async with open_practice(studio) as driver:
        await driver.wait(20)
        await driver.press("ctrl+c")
        assert driver.app.return_code == 130
    assert not list(studio.history.entries())
    assert not list_folder(state)


async def test_ctrl_c_without_a_practice(studio: Studio) -> None:
    """Ctrl+c leaves from the list as well."""
    async with open_app(studio) as driver:
        await driver.press("ctrl+c")
        assert driver.app.return_code == 130


async def test_ctrl_c_on_a_full_disk(
    studio: Studio, state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the session cannot be kept ctrl+c still leaves with 130, and the journal has what was written down."""
    monkeypatch.setattr(History, "add", refuse)
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press("ctrl+c")
        assert driver.app.return_code == 130
    assert len(list_folder(state)) == 1
    assert "[2026]" not in capsys.readouterr().out, "it is said after the screen is given back, not while it is drawn"


async def test_a_running_practice_is_written_down(studio: Studio, state: Path) -> None:
    """Every ten seconds, and in a pause, the journal has how the practice stands; when it is kept, it has nothing."""
    async with open_practice(studio) as driver:
        await driver.wait(8)
        assert not list_folder(state)
        await driver.wait(4)
        await driver.settle()
        assert len(list_folder(state)) == 1
        await driver.wait(40)
        await driver.press("q", "down", "enter")
        driver.on(Reflect)
    assert not list_folder(state)


@pytest.mark.parametrize(("what", "how"), [(Journal, "write"), (SessionRecorder, "write_down")])
async def test_a_slow_journal_leaves_nothing_behind(
    studio: Studio, state: Path, monkeypatch: pytest.MonkeyPatch, what: type, how: str
) -> None:
    """What is on its way into the journal when a practice is discarded does not come back as one that was cut off."""
    began, go_on = threading.Event(), threading.Event()
    write: Callable[..., None] = getattr(what, how)

    def slowly(into: Any, *draft: SessionDraft) -> None:
        began.set()
        go_on.wait(10)
        write(into, *draft)

    monkeypatch.setattr(what, how, slowly)
    async with open_practice(studio) as driver:
        driver.holds_threads = True
        await driver.wait(12)
        assert await asyncio.to_thread(began.wait, 10)
        await driver.press("q", "down", "down")
        threading.Timer(0.1, go_on.set).start()
        await driver.press("enter")
        driver.on(Choose)
        await driver.settle()
    assert not list_folder(state)


async def test_a_journal_that_cannot_be_written_is_said(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses the journal the practice goes on, and the reason is on the screen, once."""
    async with open_practice(studio) as driver:
        monkeypatch.setattr(Journal, "write", refuse)
        for _ in range(3):
            await driver.wait(12)
            await driver.settle()
        assert driver.read_notices() == REFUSED
        assert driver.now.practised == 36


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_a_disk_that_takes_nothing_is_said_in_a_line(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """Where neither the journal nor the session can be written the reflection says so in one line above the keys."""
    monkeypatch.setattr(Journal, "write", refuse)
    monkeypatch.setattr(History, "add", refuse)
    async with open_practice(studio, size=size) as driver:
        await driver.wait(12)
        await driver.settle()
        await driver.reach_last(left=1)
        await driver.wait(1)
        driver.on(Reflect)
        assert driver.read_notices() == REFUSED
        assert driver.lines()[-2].strip() == f"! {REFUSED}"


async def test_a_journal_that_cannot_be_discarded_is_said(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the system refuses to remove the journal, leaving still leads back to the practices, with the reason."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        monkeypatch.setattr(Journal, "discard", refuse)
        await driver.press("q", "down", "down", "enter")
        driver.on(Choose)
        assert str(FULL) in driver.read_notices()


async def test_a_journal_that_stays_does_not_keep_a_session_twice(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the journal of a kept session cannot be removed, saving its reflection does not keep it once more."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        monkeypatch.setattr(Journal, "discard", refuse)
        await driver.press("q", "down", "enter")
        await driver.press("right", "ctrl+s")
        driver.on(Choose)
    assert [document["reflection"] for document in studio.history.documents()] == [{"left": "even"}]


async def test_a_short_session_that_leaves_its_journal_is_said(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the journal of a session that is not kept cannot be removed, that is said, and the reflection ends."""
    async with open_practice(studio) as driver:
        await driver.wait(5)
        await driver.press("x")
        driver.on(Reflect)
        monkeypatch.setattr(Journal, "discard", refuse)
        await driver.press("escape")
        driver.on(Choose)
        assert str(FULL) in driver.read_notices()


async def test_a_full_disk_is_said_and_saving_again_works(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be kept, the session or its words, is said on the screen, and is kept when there is room again."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        with monkeypatch.context() as full:
            full.setattr(History, "add", refuse)
            await driver.press("q", "down", "enter")
            driver.on(Reflect)
            assert driver.read_notices() == REFUSED
            assert "Your session is not kept yet: save it again." in driver.read_words()
            await driver.press("right", "ctrl+s")
            driver.on(Reflect)
        with monkeypatch.context() as full:
            full.setattr(History, "revise_words", refuse)
            await driver.press("ctrl+s")
            driver.on(Reflect)
            assert "The session is kept; these words are not yet." in driver.read_notices()
            assert "Kept already" in driver.read_words()
        await driver.press("ctrl+s")
        driver.on(Choose)
    assert [document["reflection"] for document in studio.history.documents()] == [{"left": "even"}]


async def test_a_session_that_cannot_be_kept_holds_nobody(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk takes nothing, escape asks whether to leave without the session, and stays until that is said."""
    monkeypatch.setattr(History, "add", refuse)
    async with open_practice(studio) as driver:
        await driver.wait(40)
        await driver.press("q", "down", "enter", "escape")
        assert "This session could not be kept" in driver.read_words()
        assert FULL.file in driver.read_words()
        await driver.press("enter")
        driver.on(Reflect)
        await driver.press("escape", "down", "enter")
        driver.on(Choose)
        assert driver.read_notices() == "Not kept."


async def test_q_twice_asks_once(studio: Studio) -> None:
    """Two quick presses of q open one question, so that one answer is enough."""
    async with open_practice(studio) as driver:
        await driver.wait(40)
        driver.practice.action_leave()
        driver.practice.action_leave()
        await driver.rest()
        assert sum(isinstance(screen, Question) for screen in driver.app.screen_stack) == 1


async def test_the_end_is_that_of_the_practice(studio: Studio, clock: ManualClock) -> None:
    """However long one thinks about how it was, the session ended when the practice did."""
    began = clock.date().replace(microsecond=0)
    async with open_practice(studio) as driver:
        await driver.wait(60)
        await driver.press("q", "down", "enter")
        clock.seconds += 600
        await driver.press("tab", "right")
        await driver.press("ctrl+s")
    (entry,) = studio.history.entries()
    assert isinstance(entry, Entry)
    assert (entry.record.started, entry.record.ended) == (began, began + timedelta(seconds=60))
