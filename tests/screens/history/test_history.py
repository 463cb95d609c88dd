"""Looking back: every session, newest first, and the one under the cursor."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from wallyoga.history.index.catalogue import Catalogue, Tally
from wallyoga.history.record import Record, Reflection
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History
from wallyoga.practice.clock import ManualClock
from wallyoga.practice.english import WEEKDAYS
from wallyoga.practice.session_state import Outcome
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.details import FIGURE, Details
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.session_loader import Reading, Surveyed
from wallyoga.screens.history.session_query import Overview
from wallyoga.screens.history.session_view import SessionView
from wallyoga.screens.history.year import Year
from wallyoga.studio import Studio

from ..app_driver import AppDriver, open_app
from .history_driver import HOLDS, WIDE, keep_daily, session


@pytest.fixture
def record(clock: ManualClock) -> Record:
    """Return a session with a hold on each side and a reflection."""
    return session(
        clock.date(),
        1,
        id="1",
        practice="runners-wall-reset",
        name="Runner's [Wall] Reset",
        ended=clock.date() + timedelta(minutes=27),
        practised_seconds=27 * 60,
        holds=HOLDS[:2],
        reflection=Reflection(
            left="calm", tags=("evening",), notes="Slow [b]rain[/].", tighter={"strap-hamstring": "left"}
        ),
    )


def move_earlier(record: Record, days: int, name: str) -> Record:
    """Return a session some days earlier, with nothing said about it."""
    started: datetime = record.started - timedelta(days=days)
    return replace(record, id=name, name=name, started=started, reflection=Reflection(), arrived=None)


async def look_back(driver: AppDriver) -> None:
    """Open the history, and wait until it was read."""
    await driver.press("h")
    await driver.settle()
    driver.on(HistoryScreen)


def hold_reading(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Return an event that is set when reading begins, and one to be set so that it goes on."""
    refresh, began, go_on = Catalogue.refresh, threading.Event(), threading.Event()

    def late(catalogue: Catalogue, progress: Callable[[int, int], None] | None = None) -> bool:
        began.set()
        go_on.wait(10)
        return refresh(catalogue, progress)

    monkeypatch.setattr(Catalogue, "refresh", late)
    return began, go_on


async def test_the_newest_is_first_and_in_full(studio: Studio, record: Record) -> None:
    """The newest session is on top, with its feelings, sides, holds planned and done, tags and notes."""
    for each in (move_earlier(record, 3, "Third"), record, move_earlier(record, 1, "Second")):
        studio.history.add(each)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        words = driver.read_screen()
        places = [words.index(name) for name in ("Runner's [Wall] Reset", "Second", "Third")]
        assert places == sorted(places)
        for part in ("2 tense  ───▶  4 calm", "tighter", "9 of 10", "evening", "Slow [b]rain[/]."):
            assert part in words
        assert "3 sessions · 1 h 21 min" in words


async def test_the_details_follow_the_cursor(studio: Studio, record: Record) -> None:
    """Moving in the list shows the session that is under the cursor then."""
    studio.history.add(record)
    studio.history.add(replace(move_earlier(record, 1, "Second"), outcome=Outcome.STOPPED))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert "came out early" not in driver.read_screen()
        await driver.press("j")
        await driver.until("Second · 27 min · came out early")
        await driver.press("home")
        await driver.until("tense ▶ 4 calm")


async def test_a_file_that_cannot_be_read_is_named_and_left(studio: Studio, record: Record) -> None:
    """A broken session is listed by its file with the reason, and not a byte of it changes."""
    path = studio.history.add(record)
    broken = path.with_name("2026-11-23T073000+0100-[b].toml")
    broken.write_bytes(b"schema = 1\nname = \n")
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        words = driver.read_words()
        assert "2026-11-23T073000+0100-[b].toml" in words
        assert "This file cannot be read, and is left as it is." in words
        assert "line 2" in words
        await driver.press("down")
        await driver.until("tense ▶ 4 calm")
    assert broken.read_bytes() == b"schema = 1\nname = \n"


async def test_a_slow_disk_holds_up_no_key(studio: Studio, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a session is still being read the cursor moves on, and what is shown at last is the one under it."""
    for days in range(4):
        studio.history.add(move_earlier(record, days, f"Practice {days}"))
    read, began, go_on = History.read, threading.Event(), threading.Event()

    def slowly(history: History, path: Path) -> Record:
        session = read(history, path)
        if session.name == "Practice 1":
            began.set()
            go_on.wait(10)
        return session

    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        monkeypatch.setattr(History, "read", slowly)
        driver.holds_threads = True
        await driver.press("down")
        assert await asyncio.to_thread(began.wait, 10)
        await driver.press("down", "down")
        assert driver.app.screen.query_one(SessionList).cursor == 3
        await driver.until("Practice 3 · 27 min")
        go_on.set()
        await driver.settle()
        assert "Practice 3 · 27 min" in driver.read_screen()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such things in its folders")
@pytest.mark.parametrize("kind", ["pipe", "name"])
async def test_what_a_folder_can_hold(studio: Studio, record: Record, kind: str) -> None:
    """A pipe, or a file whose name is no text, is one line that names it, and every other session is there."""
    path = studio.history.add(record)
    odd = path.with_name("2026-11-25-x.toml" if kind == "pipe" else "2026-11-25-caf\udce9.toml")
    try:
        os.mkfifo(odd) if kind == "pipe" else odd.write_bytes(b"id =")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system has no such names")
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert ("found a pipe, and no file" if kind == "pipe" else "2026-11-25-caf") in driver.read_words()
        await driver.press("down")
        await driver.until("tense ▶ 4 calm")


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_an_empty_history_says_so(studio: Studio, size: tuple[int, int]) -> None:
    """Where there is no session yet a kind word stands in the place of the list, and no empty frame beside it."""
    async with open_app(studio, size=size) as driver:
        await look_back(driver)
        assert "Nothing here yet. Your first practice will stand here." in driver.read_words()
        assert not driver.app.screen.query_one(Details).display


async def test_the_sum_gets_shorter_with_the_window(studio: Studio, record: Record) -> None:
    """At the head stands how much was practised in all, in a small window how often, and in a tiny one nothing."""
    for days in range(12):
        studio.history.add(move_earlier(record, days, f"{days}"))
    async with open_app(studio) as driver:
        await look_back(driver)
        for columns, words in ((70, "12 sessions · 5 h 24 min"), (56, "12 sessions"), (40, "")):
            await driver.resize(columns, 20)
            assert driver.lines()[0].partition("Trends")[2].strip() == words


async def test_one_key_leads_back(studio: Studio) -> None:
    """Escape, q and h lead back to the practices."""
    async with open_app(studio) as driver:
        for key in ("escape", "q", "h"):
            await look_back(driver)
            driver.on(HistoryScreen)
            await driver.press(key)
            driver.on(Choose)


async def test_what_was_deleted_long_ago_goes(studio: Studio, record: Record) -> None:
    """Looking at the history lets go what was deleted more than thirty days ago, and nothing else."""
    now = studio.clock.date()
    for days in (31, 29):
        studio.trash.remove(studio.history.add(move_earlier(record, days, f"{days}")), now - timedelta(days=days))
    async with open_app(studio) as driver:
        await look_back(driver)
    restored = studio.trash.undo()
    assert restored is not None
    assert studio.history.read(restored).name == "29"
    assert studio.trash.undo() is None


async def test_the_cursor_stays_while_files_are_read(
    studio: Studio, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has moved on while the files were read stays on that session, also when a newer one came."""
    for days in range(5):
        studio.history.add(move_earlier(record, days, f"Practice {days}"))
    began, go_on = hold_reading(monkeypatch)
    async with open_app(studio, size=WIDE) as driver:
        driver.holds_threads = True
        await driver.press("h")
        assert await asyncio.to_thread(began.wait, 10)
        await driver.press("down", "down")
        await driver.until("Practice 2 · 27 min")
        studio.history.add(move_earlier(record, -1, "Newer"))
        go_on.set()
        await driver.settle()
        assert "6 sessions" in driver.read_screen()
        assert "Practice 2 · 27 min" in driver.read_screen()


async def test_what_is_looked_for_meanwhile_is_found(
    studio: Studio, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words that were typed while the files were read are looked for again when all are read."""
    for days in range(3):
        studio.history.add(move_earlier(record, days, f"Practice {days}"))
    began, go_on = hold_reading(monkeypatch)
    async with open_app(studio, size=WIDE) as driver:
        driver.holds_threads = True
        await driver.press("h")
        assert await asyncio.to_thread(began.wait, 10)
        await driver.press("slash", "2", "0")
        go_on.set()
        await driver.settle()
        assert "1 found" in driver.read_screen()


async def test_there_are_no_sums_while_files_are_read(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not counted whole is not told as a sum, at the head, in the panes, or of a day."""
    tally, (_, go_on) = Tally(1, 600), hold_reading(monkeypatch)
    total, today = Tally(3, 1800), studio.clock.date().date()
    overview = Overview(total=total, everything=total, days={today: tally, today - timedelta(days=1): tally})
    async with open_app(studio, size=(200, 50)) as driver:
        driver.holds_threads = True
        await driver.press("h")
        for whole in (False, True):
            driver.app.screen.post_message(Surveyed(overview, whole))
            await driver.rest()
            assert ("3 sessions" in driver.lines()[0]) is whole
            assert ("10 min" in driver.read("YearPane #day")) is whole
            assert ("that week 20 min" in driver.read("YearPane #day")) is whole
        go_on.set()


async def test_a_sum_is_told_once(studio: Studio) -> None:
    """Where every session is of one day, their sum stands in the head, and neither the day nor its month repeats it."""
    for number in range(2):
        studio.history.add(session(studio.clock.date(), number))
    async with open_app(studio) as driver:
        await look_back(driver)
        for size in ((60, 20), (80, 24), (100, 30), (200, 50)):
            await driver.resize(*size)
            assert driver.read_words().count("2 sessions") == 1
            assert driver.read("YearPane #day") in ("Sun 22 Nov", "")


async def test_week_and_month_are_told_where_they_have_more(studio: Studio) -> None:
    """Beside the year stands the sum of a day, and that of its week or its month if it has more, and not all."""
    for days, more in ((0, ""), (1, ""), (40, " that week 18 min")):
        studio.history.add(session(studio.clock.date() - timedelta(days=days), days))
        async with open_app(studio, size=WIDE) as driver:
            await look_back(driver)
            assert driver.read("YearPane #day") == ("Sun 22 Nov 1 session 9 min" if days else "Sun 22 Nov") + more


async def test_reading_has_a_bar(studio: Studio) -> None:
    """While many files are read a bar says how far it is, and goes when all are."""
    async with open_app(studio) as driver:
        await look_back(driver)
        driver.app.screen.post_message(Reading(50, 200))
        await driver.rest()
        [line] = [line for line in driver.lines() if "Reading your sessions, 50 of 200" in line]
        assert 3 * line.count("━") == pytest.approx(line.count("─"), abs=3)
        driver.app.screen.post_message(Reading(0, 0))
        await driver.rest()
        assert "Reading" not in driver.read_screen()


async def test_leaving_before_all_is_read(studio: Studio, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who leaves while many sessions are still being read is back at the practices, and nothing happens later."""
    path = studio.history.add(record)
    began, go_on = threading.Event(), threading.Event()

    def slowly(_history: History, _limit: int | None = None, _skip: int = 0) -> Iterator[Entry | Unreadable]:
        began.set()
        go_on.wait(10)
        yield Entry(Path(path), record)

    async with open_app(studio) as driver:
        monkeypatch.setattr(History, "entries", slowly)
        driver.holds_threads = True
        await driver.press("h")
        assert await asyncio.to_thread(began.wait, 10)
        await driver.press("escape")
        driver.on(Choose)
        go_on.set()
        await driver.settle()
        driver.on(Choose)


@pytest.mark.parametrize(("size", "is_shown"), [((140, 30), False), ((200, 50), True)])
async def test_a_large_window_shows_what_was_held_longest(
    studio: Studio, record: Record, size: tuple[int, int], is_shown: bool
) -> None:
    """At 200x50 the pose held longest is below the words on a session, and never in their place."""
    studio.history.add(record)
    async with open_app(studio, size=size) as driver:
        await look_back(driver)
        await driver.settle()
        figure, view = driver.app.screen.query_one("#details MovingFigure"), driver.app.screen.query_one(SessionView)
        assert bool(figure.region.area) is is_shown
        assert not is_shown or figure.region.y >= view.region.bottom
        assert not is_shown or driver.is_whole("#details MovingFigure")
        await driver.resize(200, 40)
        assert figure.region.height >= FIGURE or not figure.region.area


async def test_the_cursor_stays_in_view(studio: Studio) -> None:
    """In a window that becomes smaller the session under the cursor is still in the list."""
    keep_daily(studio, 60)
    async with open_app(studio, size=(100, 40)) as driver:
        await look_back(driver)
        await driver.settle()
        await driver.press(*["down"] * 20)
        await driver.resize(60, 20)
        await driver.settle()
        assert "Practice 20 " in driver.read("#sessions")


async def test_a_large_window_has_two_rows_a_day(studio: Studio, record: Record) -> None:
    """At 200x50 the year names each weekday, and a day of more than half an hour is higher than one row."""
    for days, minutes in ((0, 5), (7, 40)):
        studio.history.add(replace(move_earlier(record, days, f"{minutes}"), practised_seconds=60 * minutes))
    async with open_app(studio, size=(200, 50)) as driver:
        await look_back(driver)
        await driver.settle()
        year = driver.app.screen.query_one(Year)
        rows = driver.lines()[year.region.y : year.region.bottom]
        assert all(any(name[:3] in row for row in rows) for name in WEEKDAYS)
        marks = "\n".join(rows)
        assert "▆▆" in marks
        assert "██" in marks
