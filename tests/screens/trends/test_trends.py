"""The trends: what the sessions say together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from wallyoga.history.record import Reflection
from wallyoga.practice.pose import Sides
from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.history.screen import HistoryScreen
from wallyoga.screens.trends.pane import Pane
from wallyoga.screens.trends.screen import TrendsScreen
from wallyoga.studio import Studio

from ..app_driver import open_app
from ..history.history_driver import keep_daily, look_back, press, session


async def test_everything_is_there(studio: Studio) -> None:
    """Weeks, feelings, sides, stretches with their source, times and the total have their place, without a streak."""
    keep_daily(studio, 30)
    async with open_app(studio) as driver:
        await look_back(driver, "t")
        for size in ((80, 60), (100, 50), (200, 50)):
            await driver.resize(*size)
            driver.on(TrendsScreen)
            words = driver.read_words()
            for part in (
                "Minutes a week",
                "You practised on 28 of the",
                "You tend to arrive tense and leave calm",
                "12 of 12",
                "hamstrings",
                "Ingram and others in Sports Medicine, 2024",
                "morning",
                "30 sessions · 4 h 30 min",
            ):
                assert part in words
            assert "streak" not in words.lower()


async def test_few_weeks_are_told_and_not_drawn(studio: Studio) -> None:
    """Two weeks with sessions are sentences, and three are columns."""
    for week in range(3):
        studio.history.add(session(studio.clock.date() - timedelta(weeks=week), week))
        async with open_app(studio) as driver:
            await look_back(driver, "t")
            for size in ((60, 20), (80, 24), (100, 30), (200, 50)):
                await driver.resize(*size)
                words = driver.read("#weeks")
                assert ("█" in words) is (week == 2)
                assert ("The week from Monday 9 November: 9 minutes, in 1 session." in words) is (week == 1)


async def test_a_large_window_has_air_between_lines(studio: Studio) -> None:
    """At 200x50 an empty line is below each feeling, time of day and pose."""
    keep_daily(studio, 30)
    async with open_app(studio, size=(200, 50)) as driver:
        await look_back(driver, "t")
        lines = driver.lines()
        for row in ("wound up", "tense", "morning", "midday", "◂ left"):
            at = next(number for number, line in enumerate(lines) if row in line)
            column = lines[at].index(row)
            assert not lines[at + 1][column : column + 20].strip()


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (180, 40), (200, 50)])
async def test_columns_end_alike(studio: Studio, size: tuple[int, int]) -> None:
    """However many sessions there are, all columns end in one line, no pane stands on another, and each is drawn."""
    poses = [pose for pose in studio.library.poses.values() if pose.sides is Sides.EACH]
    for number in range(30):
        tighter = dict.fromkeys((pose.id for pose in poses[:number]), "left")
        record = session(studio.clock.date() - timedelta(days=number), number)
        studio.history.add(replace(record, reflection=Reflection(left="calm", tighter=tighter)))
        if number not in (0, 2, 29):
            continue
        async with open_app(studio, size=size) as driver:
            await look_back(driver, "t")
            panes = [pane.region for pane in driver.app.screen.query(Pane)]
            last = {pane.x: max(other.bottom for other in panes if other.x == pane.x) for pane in panes}
            assert len(set(last.values())) == 1
            assert number < 29 or set(last.values()) == {size[1] - 1}
            assert not any(one.overlaps(other) for one in panes for other in panes if one is not other)
            signs = {"#weeks": "This week", "#feeling": "leaving", "#times": "▆", "#sides": "12 times"}
            assert all(sign in driver.read(pane) for pane, sign in signs.items())
            assert "┊ 10 min" in driver.read("#stretches")


async def test_what_there_is_decides_the_places(studio: Studio) -> None:
    """At 200x50 drawn weeks are a band over all columns; weeks in words stand in a column."""
    for count, width in ((2, 66), (30, 198)):
        keep_daily(studio, count)
        async with open_app(studio, size=(200, 50)) as driver:
            await look_back(driver, "t")
            assert driver.app.screen.query_one("#weeks").region.width == width


async def test_all_of_it_is_seen_at_once(studio: Studio) -> None:
    """At 100x30 nothing is scrolled and no key says so, and of more than fits the number is told."""
    poses = [pose for pose in studio.library.poses.values() if pose.sides is Sides.EACH]
    for number in range(5):
        record = session(studio.clock.date() - timedelta(days=number), number)
        studio.history.add(replace(record, reflection=Reflection(tighter={pose.id: "left" for pose in poses[:8]})))
    async with open_app(studio, size=(100, 30)) as driver:
        await look_back(driver, "t")
        assert driver.is_whole("#sides")
        assert driver.is_whole("#stretches")
        assert "and 2 more, in words" in driver.read_words()
        assert "scroll" not in driver.lines()[-1]
        await driver.resize(80, 24)
        assert "scroll" in driver.lines()[-1]


async def test_the_same_in_plain_sentences(studio: Studio) -> None:
    """The key p shows sentences without a single drawn character, and the pictures again."""
    keep_daily(studio, 10)
    async with open_app(studio, size=(100, 50)) as driver:
        await look_back(driver, "t", "p")
        words = driver.read_words()
        assert "This week so far: 63 minutes, in 7 sessions." in words
        assert "10 in the morning" in words
        assert "10.1007/s40279-024-02143-9" in words
        assert not any(letter in driver.read_screen() for letter in "█▇▅▂▆┊╌")
        assert "p in pictures" in driver.lines()[-1]
        await press(driver, "p")
        assert "▆" in driver.read_screen()
        assert "p in words" in driver.lines()[-1]


async def test_the_sentences_fill_a_large_window(studio: Studio) -> None:
    """In 180 columns the sentences are two columns of about one height, elsewhere one; all are there."""
    keep_daily(studio, 10)
    async with open_app(studio) as driver:
        await look_back(driver, "t", "p")
        for size, is_beside in (((200, 50), True), ((100, 50), False)):
            await driver.resize(*size)
            beginning, rest = (driver.app.screen.query_one(name).region for name in ("#beginning", "#rest"))
            assert (rest.y == beginning.y, rest.x > beginning.right) == (is_beside, is_beside)
            assert rest.y in (beginning.y, beginning.bottom + 1)
            assert abs(rest.height - beginning.height) <= 10, (rest.height, beginning.height)
            for title in ("Minutes a week", "The tighter side", "Minutes of stretch", "All in all"):
                assert title in driver.read_words()


async def test_days_in_a_row_are_said_to_whom_asked(studio: Studio) -> None:
    """Who has the days in a row counted is told, in the pictures and in the words, further back than a year."""
    studio.settings = studio.settings._replace(streak=True)
    keep_daily(studio, 380)
    async with open_app(studio, size=(100, 50)) as driver:
        await look_back(driver, "t")
        assert "Days in a row: 380." in driver.read_words()
        await press(driver, "p")
        assert "Days in a row: 380." in driver.read_words()


async def test_each_answer_has_a_mark(studio: Studio) -> None:
    """The tighter side of each pose is shown answer by answer, the latest last, beside the sum."""
    for number, side in enumerate(("right", "left", "same")):
        record = session(studio.clock.date() - timedelta(days=number), number)
        studio.history.add(replace(record, reflection=Reflection(tighter={"strap-hamstring": side})))
    async with open_app(studio, size=(100, 50)) as driver:
        await look_back(driver, "t")
        assert "·◂▸" in driver.read_screen()
        assert "left 1, right 1 of 3" in driver.read_words()


async def test_a_little_stretch_is_not_nothing(studio: Studio) -> None:
    """Less than half a minute is told as less than one, on the side it was, with its unit."""
    record = session(studio.clock.date(), 0)
    short = tuple(replace(hold, seconds=20) for hold in record.holds if not hold.revisit)
    studio.history.add(replace(record, holds=short))
    async with open_app(studio, size=(80, 60)) as driver:
        await look_back(driver, "t")
        line = next(line for line in driver.lines() if "hamstrings" in line and "<1" in line)
        assert line.count("<1") == 2
        assert "<1 min" in line


async def test_without_sessions(studio: Studio) -> None:
    """Before the first practice a kind word stands there."""
    async with open_app(studio) as driver:
        await look_back(driver, "t")
        assert "After your first practices" in driver.read_words()


async def test_one_practice_is_enough(studio: Studio) -> None:
    """With a single session everything is shown, and in a small window all of it can be scrolled to."""
    keep_daily(studio, 1)
    async with open_app(studio, size=(60, 20)) as driver:
        await look_back(driver, "t")
        assert "Minutes a week" in driver.read_words()
        await press(driver, *["pagedown"] * 6)
        assert "left inner hamstrings 1 of 1" in driver.read_words()


async def test_ways_back(studio: Studio) -> None:
    """The keys t and escape lead to the sessions, q to the practices."""
    keep_daily(studio, 1)
    async with open_app(studio) as driver:
        await look_back(driver)
        for key in ("t", "escape"):
            await press(driver, "t")
            driver.on(TrendsScreen)
            await press(driver, key)
            driver.on(HistoryScreen)
        await press(driver, "t", "q")
        driver.on(Choose)
