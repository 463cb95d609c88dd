"""The keys for the sessions that are looked back at."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from textual.widgets import Input

from wallyoga.history.record import Reflection
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.history.session_list import SessionList
from wallyoga.screens.history.year import Year
from wallyoga.screens.history.year_pane import YearPane
from wallyoga.screens.reflect.revision import Revise
from wallyoga.studio import Studio

from ..app_driver import AppDriver, open_app
from .history_driver import WIDE, keep_daily, look_back, press, session


def read_title(driver: AppDriver) -> str:
    """Return the title of the session that is shown in full."""
    return str(driver.app.screen.query_one("#details").border_title)


async def test_the_year_leads_the_list(studio: Studio) -> None:
    """In the year the arrows move by days and weeks, and the list and the details follow."""
    keep_daily(studio, 80)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "tab", "left")
        assert read_title(driver) == "Sunday 15 November, 07:30"
        await press(driver, "up")
        assert read_title(driver) == "Saturday 14 November, 07:30"
        await press(driver, "pageup", "pageup")
        assert read_title(driver) == "Saturday 19 September, 07:30"
        await press(driver, "end")
        assert read_title(driver) == "Sunday 22 November, 07:30"
        await press(driver, "left", "tab", "down")
        assert read_title(driver) == "Saturday 14 November, 07:30"
        assert driver.app.screen.query_one(Year).day.day == 14


async def test_a_day_without_practice_says_so(studio: Studio) -> None:
    """On a day without a session the year says so, and the list points at the one before it."""
    today = studio.clock.date()
    studio.history.add(session(today, 0))
    studio.history.add(session(today - timedelta(days=9), 9))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "tab", "left")
        assert "Sun 15 Nov" in driver.read_screen()
        assert "no practice" in driver.read_screen()
        assert read_title(driver) == "Friday 13 November, 07:30"


async def test_days_differ_in_shape(studio: Studio) -> None:
    """A day without practice, and those under ten, twenty and thirty minutes and above, have marks of their own."""
    today = studio.clock.date()
    studio.history.add(session(today, 0, practised_seconds=40 * 60))
    for weeks, minutes in enumerate((25, 15, 5), start=1):
        studio.history.add(session(today - timedelta(weeks=weeks), weeks, practised_seconds=minutes * 60))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        for key, marks in (("tab", "·▂▃▅│"), ("left", "·▂▃▇│")):
            await driver.press(key)
            sunday = next(line for line in driver.lines() if line.strip("│ ").startswith("Sun "))
            assert marks in sunday.replace(" ", "")


async def test_a_practice_after_midnight_is_of_the_day_before(studio: Studio) -> None:
    """What is done at half past one stands on the day before."""
    studio.history.add(session(studio.clock.date().replace(hour=1), 0))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert "Sat 21 Nov" in driver.read_screen()


async def test_the_person_says_when_a_day_begins(studio: Studio) -> None:
    """Who has the day begin at midnight finds what is done at half past one on that day, in the year as well."""
    studio.settings = studio.settings._replace(day_starts=0)
    studio.history.add(session(studio.clock.date().replace(hour=1), 0))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert "Sun 22 Nov" in driver.read_screen()
        assert "1 session" in driver.read_words()


async def test_long_lists_come_by_the_page(studio: Studio) -> None:
    """The last of many sessions is reached with one key, and shown in full."""
    records = keep_daily(studio, 130)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "end")
        assert "Practice 129 ·" in driver.read_screen()
        assert driver.app.screen.query_one(SessionList).count == len(records)


async def test_words_and_dates_are_found(studio: Studio) -> None:
    """Notes, tags, names and dates are searched as they are typed, enter goes to the list, escape shows all again."""
    records = keep_daily(studio, 40)
    studio.history.add(
        session(records[3].started, 99, name="Evening", reflection=Reflection(tags=("long day",), notes="Slow hip."))
    )
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "slash", *"hip")
        assert "1 found" in driver.read_screen()
        assert "Slow hip." in driver.read_screen()
        assert "long day" in driver.read_screen()
        await press(driver, *["backspace"] * 3, *"2026-10")
        assert "18 found" in driver.read_screen()
        await press(driver, *["backspace"] * 7, *"nothing")
        assert "No session has all of that." in driver.read_words()
        await press(driver, "escape")
        assert driver.app.screen.query_one(SessionList).count == 41
        assert driver.app.screen.query_one(SessionList).has_focus
        await press(driver, "escape")
        driver.on(Choose)


async def test_one_practice_alone(studio: Studio) -> None:
    """The sessions can be narrowed to one practice, and escape shows all of them again."""
    records = keep_daily(studio, 3)
    studio.history.add(session(records[0].started, 50, practice="chair-rest", name="Chair Rest"))
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "f", "down", "down", "enter")
        assert "1 found" in driver.read_screen()
        assert "Chair Rest · 9 min" in driver.read_screen()
        await press(driver, "escape")
        assert "found" not in driver.read_screen()


async def test_deleted_and_brought_back(studio: Studio) -> None:
    """Delete takes the session out of the folder and the list, and u brings back the same bytes."""
    keep_daily(studio, 3)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "down")
        before = {path: path.read_bytes() for path in studio.history.folder.rglob("*.toml")}
        await driver.press("d")
        await driver.settle()
        assert "2 sessions" in driver.read_screen()
        assert "Practice 1 " not in driver.read_screen()
        assert len(list(studio.history.folder.rglob("*.toml"))) == 2
        await driver.press("u")
        await driver.settle()
        assert "3 sessions" in driver.read_screen()
        assert "Practice 1 ·" in driver.read_screen()
        assert {path: path.read_bytes() for path in studio.history.folder.rglob("*.toml")} == before


async def test_nothing_to_bring_back(studio: Studio) -> None:
    """Where nothing was deleted u says so."""
    keep_daily(studio, 1)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        await driver.press("u")
        await driver.settle()
        assert "There is nothing to bring back." in driver.read_words()


async def test_a_small_window_names_the_day(studio: Studio) -> None:
    """Where there is no room beside the year, its frame tells of the day under its cursor."""
    keep_daily(studio, 3)
    async with open_app(studio, size=(60, 20)) as driver:
        await look_back(driver, "tab")
        assert "Sun 22 Nov · 1 session · 9 min" in driver.read_screen()
        await press(driver, "up")
        assert "Sat 21 Nov · 1 session · " in driver.read_screen()
        await press(driver, "tab")
        assert "─ Sessions ─" in driver.read_screen()


async def test_a_broken_file_is_not_deleted(studio: Studio) -> None:
    """A file that cannot be read stays where it is, also when delete is pressed on it."""
    keep_daily(studio, 1)
    broken = studio.history.folder / "2026" / "2026-11-23T073000+0100-x.toml"
    broken.write_text("schema = ", encoding="utf-8")
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert "This file cannot be read, and is left as it is." in driver.read_words()
        await driver.press("d")
        await driver.settle()
        assert "is left as it is; you can" in driver.read_notices()
    assert broken.read_text(encoding="utf-8") == "schema = "


async def test_the_copy_of_a_conflict_is_shown_as_one(studio: Studio) -> None:
    """A copy that sharing a folder left is listed as a copy, explained, and not counted."""
    keep_daily(studio, 1)
    (path,) = studio.history.folder.rglob("*.toml")
    path.with_name(f"{path.stem} (conflicted copy).toml").write_bytes(path.read_bytes())
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver)
        assert "copy · 9 min" in driver.read_screen()
        assert "1 session ·" in driver.read_screen()
        seen = [driver.read_words()]
        await press(driver, "down")
        seen.append(driver.read_words())
        assert ["It is not counted." in words for words in seen].count(True) == 1


async def test_a_reflection_is_edited_later(studio: Studio) -> None:
    """The form opens with what was said, arriving too, and what is changed in it is in the file and on the screen."""
    keep_daily(studio, 2)
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "down", "e")
        driver.on(Revise)
        assert all(feeling in driver.read_words() for feeling in ("TENSE", "CALM"))
        await press(driver, "right", "enter", "right", "ctrl+s")
        driver.on(HistoryScreen)
        await driver.settle()
        assert "3 even ▶ 5 at ease" in driver.read_words()
    _, document = studio.history.documents()
    assert document["arrived"] == "even"
    assert document["reflection"] == {"left": "at ease", "tighter": {"strap-hamstring": "left"}}


async def test_escape_leaves_a_reflection_as_it_was(studio: Studio) -> None:
    """Escape in the form changes nothing in the file."""
    keep_daily(studio, 1)
    (path,) = studio.history.folder.rglob("*.toml")
    before = path.read_bytes()
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "e", "right", "escape")
        driver.on(HistoryScreen)
    assert path.read_bytes() == before


async def test_sessions_are_written_to_a_file(studio: Studio, tmp_path: Path) -> None:
    """The key x writes every session in a form to a file, says where, and overwrites nothing."""
    keep_daily(studio, 3)
    path = tmp_path / "mine.json"
    async with open_app(studio, size=WIDE) as driver:
        await look_back(driver, "x", "right")
        field = driver.app.screen.query_one(Input)
        assert field.value == "~/wallyoga-2026-11-22.json"
        await driver.press("down", "end", "ctrl+u")
        await driver.write(str(path))
        await driver.press("enter")
        await driver.settle()
        assert "3 sessions are in" in driver.read_words()
        assert len(json.loads(path.read_text(encoding="utf-8"))) == 3
        before = path.read_bytes()
        await driver.press("x", "right", "down", "end", "ctrl+u")
        await driver.write(str(path))
        await driver.press("enter")
        await driver.settle()
        assert "is there already" in driver.read_words()
        assert path.read_bytes() == before


async def test_a_small_window_shows_one_thing_at_a_time(studio: Studio) -> None:
    """At 60 by 20 there is the list; tab brings the year, enter the session in full, escape the list again."""
    keep_daily(studio, 30)
    async with open_app(studio, size=(60, 20)) as driver:
        await look_back(driver)
        assert not driver.app.screen.query_one(Year).is_on_screen
        await press(driver, "tab")
        assert driver.is_whole("#year")
        await press(driver, "tab", "enter")
        assert "9 of 10" in driver.read_screen()
        assert "again" in driver.read_screen()
        await press(driver, "escape")
        driver.on(HistoryScreen)
        assert "Practice 3 " in driver.read_screen()


async def test_the_panes_end_on_one_column(studio: Studio) -> None:
    """The year and the panes below it have the same left and right edge, and of its twelve months no name is cut."""
    keep_daily(studio, 3)
    async with open_app(studio) as driver:
        await look_back(driver)
        screen = driver.app.screen
        for size in ((80, 24), (100, 30), (120, 40), (200, 50)):
            await driver.resize(*size)
            year, panels = screen.query_one(YearPane).region, screen.query_one("#panels").region
            last = [pane.region.right for pane in screen.query("Details, #sums") if pane.region.width]
            assert (year.x, year.right) == (panels.x, max(last))
            months = driver.read("Year").split("Mon")[0].split()
            assert [len(month) for month in months] == 12 * [3], months
