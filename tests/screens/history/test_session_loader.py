"""The session loader, and what it tells while its files are read."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.message import Message

from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import EVERYTHING
from wallyoga.history.index.update import BATCH
from wallyoga.history.trash import Trash
from wallyoga.screens.history import session_loader
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_loader import Listed, Reading, SessionLoader, Surveyed
from wallyoga.screens.history.session_pane import SessionPane
from wallyoga.screens.history.session_query import Overview
from wallyoga.screens.trends.screen import TrendsScreen
from wallyoga.studio import Studio

from ..app_driver import open_app, open_practice
from .history_driver import WIDE, keep_daily, look_back

PATIENCE = 10.0
"""The seconds a thread is waited for."""


async def test_the_newest_are_told_before_all_are_read(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """While many files are read, what is known by then is told again and again, the newest first, and at last all."""
    for pause in ("A_MOMENT", "OFTEN", "SOMETIMES"):
        monkeypatch.setattr(session_loader, pause, -1)
    keep_daily(studio, 120)
    posted: list[Message] = []

    def post(message: Message) -> bool:
        posted.append(message)
        return True

    async with open_app(studio, size=WIDE) as driver:
        today = studio.clock.date().date()
        loader = SessionLoader(studio, today, driver.app.screen, post)
        loader.read_everything(EVERYTHING, lambda: 0)
        await driver.settle()
    surveys = [message for message in posted if isinstance(message, Surveyed)]
    counts = [message.overview.total.sessions for message in surveys]
    assert counts == sorted(counts)
    assert (counts[-1], surveys[-1].whole) == (120, True)
    assert any(0 < count < 120 for count in counts)
    assert not any(message.whole for message in surveys[:-1])
    assert [(each.done, each.of) for each in posted if isinstance(each, Reading)][1:3] == [(10, 120), (20, 120)]
    assert isinstance(posted[-1], Listed)


async def test_a_day_that_is_not_read_yet_is_not_called_empty(studio: Studio) -> None:
    """A day without a session is said to have none only when every file is read."""
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        for whole in (False, True):
            driver.app.screen.post_message(Surveyed(Overview(), whole))
            await driver.rest()
            assert ("no practice" in driver.read_screen()) is whole


class Slow:
    """Reading that waits at its first file until it is let go."""

    def __init__(self, read: Callable[[Path], Any]) -> None:
        self.begun, self.goes_on = threading.Event(), threading.Event()
        self.files = 0
        self._read = read

    def __call__(self, path: Path) -> Any:
        """Read a file."""
        self.files += 1
        self.begun.set()
        self.goes_on.wait(10)
        return self._read(path)


async def test_a_history_that_was_left_reads_no_more(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the history is left no more files are read than were begun, so that nothing holds up the way out."""
    keep_daily(studio, 120)
    slow = Slow(studio.history.entry)
    async with open_app(studio) as driver:
        monkeypatch.setattr(studio.history, "entry", slow)
        driver.holds_threads = True
        await driver.press("h")
        assert await asyncio.to_thread(slow.begun.wait, 10)
        await driver.press("q")
        slow.goes_on.set()
        await driver.settle()
        assert not studio.catalogue.is_complete
    assert slow.files <= BATCH


async def test_trends_that_were_left_read_no_more(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the trends are left none of the files that were still to be read for them is read."""
    keep_daily(studio, 40)
    studio.catalogue.refresh()
    slow = Slow(studio.history.read)
    async with open_app(studio) as driver:
        monkeypatch.setattr(studio.history, "read", slow)
        driver.holds_threads = True
        await driver.app.push_screen(TrendsScreen(studio))
        assert await asyncio.to_thread(slow.begun.wait, 10)
        await driver.press("q")
        slow.goes_on.set()
        await driver.settle()
    assert slow.files == 1


async def test_a_reflection_that_was_left_looks_up_no_tags(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a reflection is left no more files are read for the tags it would have offered than were begun."""
    keep_daily(studio, 120)
    slow = Slow(studio.history.entry)
    async with open_practice(studio) as driver:
        await driver.wait(40)
        monkeypatch.setattr(studio.history, "entry", slow)
        driver.holds_threads = True
        await driver.press("q", "down", "enter")
        assert await asyncio.to_thread(slow.begun.wait, 10)
        await driver.press("escape")
        slow.goes_on.set()
        await driver.settle()
    assert slow.files < 120


async def test_a_reading_ends_well_after_its_screen_is_gone(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that changed are taken in and listed without looking into a screen that was left meanwhile."""
    gone, refreshing, ended = threading.Event(), threading.Event(), threading.Event()

    def refresh(*_: object) -> bool:
        refreshing.set()
        return gone.wait(PATIENCE)

    monkeypatch.setattr(Catalogue, "refresh", refresh)
    monkeypatch.setattr(Trash, "clean", lambda *_: ended.set())
    keep_daily(studio, 2)
    async with open_app(studio, size=WIDE) as driver:
        driver.holds_threads = True
        await driver.press("h")
        assert await asyncio.to_thread(refreshing.wait, PATIENCE)
        pane = driver.app.screen.query_one(SessionPane)
        await driver.press("q")
        assert not list(pane.query(SessionList))
        assert pane.sessions.cursor == 0
        gone.set()
        assert await asyncio.to_thread(ended.wait, PATIENCE), "it comes to its last act"
