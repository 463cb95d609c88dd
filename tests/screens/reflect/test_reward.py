"""The reward of a session in its reflection: its breaths, its sides, the week, and what is kept already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.record import Record
from wallyoga.practice.plan import Kind
from wallyoga.screens.reflect.minute_count import MinuteCount
from wallyoga.screens.reflect.side_bars import SideBars
from wallyoga.screens.reflect.week_line import draw_week
from wallyoga.studio import Studio
from wallyoga.text.session_story import tell_session
from wallyoga.widgets.figure_view import FigureView
from wallyoga.widgets.floor_type import TypeSize, draw_text

from ..app_driver import open_practice
from ..history.history_driver import keep_daily, session

SUNDAY = date(2026, 11, 22)


@pytest.mark.usefixtures("fast")
async def test_breaths_and_sides_are_shown(studio: Studio) -> None:
    """Both sides stand beside each other, what was done again behind a plus, and all of it is on the screen."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        await driver.press("left")
        await driver.reach(Kind.REVISIT, into=60)
        await driver.press("q", "down", "enter")
        await driver.settle()
        await driver.press("down")
        for size in ((100, 30), (80, 24), (60, 20)):
            await driver.resize(*size)
            words = driver.read_words()
            assert "breaths" in words
            assert "Strap hamstring 10" in words
            assert "Strap hamstring, across 10+" in words
            assert "+ again left right" in words
            assert "You came out early; that is a practice too." in words
            assert driver.read("#told").startswith("Both sides alike; strap hamstring, across once more on the left.")
            assert "Kept already: 15 min," in words
            assert "breaths and 1 answer." in words
            assert driver.read_words().count("15 min") == 2
            assert "1 of 7 days" in words
            for selector in ("#feeling", "#notes", "#kept", "SideBars", "#week"):
                assert driver.is_whole(selector), selector
            assert driver.app.screen.query_one(FigureView).is_on_screen is (size[0] > 60)


@pytest.mark.usefixtures("fast")
async def test_in_a_narrow_window_the_sides_take_the_place_of_the_figure(studio: Studio) -> None:
    """At 60x20 a figure sits beside what was done while the feeling is asked; with the sides come their bars."""
    async with open_practice(studio, size=(60, 20)) as driver:
        await driver.reach(Kind.ASK)
        await driver.press("q", "down", "enter")
        await driver.settle()
        figure, reward = (driver.app.screen.query_one(name) for name in (FigureView, "Reward"))
        for key, sits in (("4", True), ("down", False), ("up", True)):
            await driver.press(key)
            assert figure.is_on_screen is sits
            assert ("Strap hamstring 10" in driver.read_words()) is not sits
            for selector in ("#early", "#told", "#week", "#feeling", "#notes", "#kept"):
                assert driver.is_whole(selector), selector
        assert figure.size.width >= 28
        assert figure.size.height >= 9
        assert (reward.region.x, reward.region.height) == (figure.region.right, figure.size.height)


@pytest.mark.usefixtures("fast")
async def test_in_a_narrow_window_the_figure_stays_where_no_pose_has_sides(studio: Studio) -> None:
    """At 60x20, where there are no bars, the figure sits beside what was done at every question."""
    async with open_practice(studio, practice="legs-up-the-wall", size=(60, 20)) as driver:
        await driver.wait(15 * 60)
        for _ in range(3):
            await driver.press("down")
            assert driver.app.screen.query_one(FigureView).is_on_screen


async def test_minutes_are_shown_where_no_breaths_were_counted(studio: Studio) -> None:
    """A session without counted breaths says its minutes, and one left early is not counted large."""
    async with open_practice(studio, practice="legs-up-the-wall") as driver:
        await driver.wait(60)
        await driver.press("q", "down", "enter")
        assert "that is a practice too." in driver.read("#early")
        assert "Kept already: 1 min." in driver.read_words()
        assert not driver.app.screen.query("#told")
        assert not driver.app.screen.query(MinuteCount)
        assert not driver.app.screen.query_one(SideBars).display


@pytest.mark.usefixtures("fast")
async def test_minutes_are_told_once(studio: Studio) -> None:
    """Where the minutes of a whole practice are counted large, no sentence says them again."""
    async with open_practice(studio, practice="legs-up-the-wall") as driver:
        await driver.wait(15 * 60)
        assert driver.app.screen.query(MinuteCount)
        assert not driver.app.screen.query("#told")


async def test_what_was_skipped_is_not_told_as_done(studio: Studio) -> None:
    """Who skips through all of it reads its seconds, and neither of alike sides nor of one held once more."""
    async with open_practice(studio) as driver:
        while driver.running:
            await driver.wait(0.1)
            await driver.press("left" if driver.now.step.kind is Kind.ASK else "right")
        assert any(hold.revisit for hold in driver.session.holds)
        for size in ((100, 30), (60, 20)):
            await driver.resize(*size)
            assert driver.read("MinuteCount").endswith(" seconds")
            assert "under half a minute" in driver.read("#kept")
            assert not driver.app.screen.query("#told")
            assert not driver.app.screen.query_one(SideBars).display


@pytest.mark.usefixtures("fast")
async def test_a_vast_window_is_filled(studio: Studio) -> None:
    """At 200x50 what was done and the questions are panes below each other beside the figure, the minutes larger."""
    async with open_practice(studio, practice="hamstrings-both-sides", size=(200, 50)) as driver:
        await driver.wait(20 * 60)
        reward, form = (driver.app.screen.query_one(name) for name in ("Reward", "#form"))
        assert (reward.region.x, reward.region.width) == (form.region.x, form.region.width)
        assert "─ What you did ─" in driver.read_screen()
        assert "─ In your words ─" in driver.read_screen()
        assert all(row.strip() in driver.read_screen() for row in draw_text("15", TypeSize.LARGER))
        for selector in ("MinuteCount", "SideBars", "#week", "#feeling", "#notes", "#kept"):
            assert driver.is_whole(selector), selector


async def test_the_week_has_this_session(studio: Studio) -> None:
    """The sum of this week is that of all its sessions, the one that was finished among them."""
    keep_daily(studio, 3)
    async with open_practice(studio, practice="legs-up-the-wall") as driver:
        await driver.wait(120)
        await driver.press("q", "down", "enter")
        await driver.settle()
        assert "This week · · · · ▪ ▪ ▪ 3 of 7 days, 29 min" in driver.read_words()


def test_a_week_is_seven_marks() -> None:
    """Each day from Monday to Sunday has a mark: none, some, or twenty minutes and more."""
    monday = SUNDAY - timedelta(days=6)
    days = {monday: Tally(1, 600), SUNDAY: Tally(2, 1500), monday - timedelta(days=1): Tally(9, 9000)}
    assert draw_week(days, SUNDAY).plain == "This week  ▪ · · · · · ■   2 of 7 days, 35 min"


@pytest.mark.parametrize(
    ("breaths", "words"), [((10, 9, 8), "10+8"), ((None, None, None), "1:40+1:20")], ids=["breaths", "time"]
)
def test_sides_are_in_breaths_or_in_time(breaths: tuple[int | None, ...], words: str, studio: Studio) -> None:
    """What was held is told in breaths where those were counted, else in time."""
    record: Record = session(studio.clock.date(), 1)
    holds = tuple(replace(hold, breaths=count) for hold, count in zip(record.holds, breaths, strict=True))
    bars = SideBars(replace(record, holds=holds), studio.library.poses)
    assert words in bars.draw(60).plain


@pytest.mark.parametrize(
    ("seconds", "story"),
    [
        ((100.0, 100.0), "Both sides alike; strap"),
        ((100.0, 60.0), "Strap"),
        ((100.4, 100.0), "Both sides alike; strap"),
    ],
)
def test_sides_are_told_to_be_alike_where_they_are(seconds: tuple[float, float], story: str, studio: Studio) -> None:
    """That both sides were alike is told where they were, and a side that came once more is named."""
    record: Record = session(studio.clock.date(), 1)
    left, right, again = record.holds
    holds = (replace(left, seconds=seconds[0]), replace(right, seconds=seconds[1]), again)
    once_more = f"hamstring once more on the {again.side}"
    assert tell_session(replace(record, holds=holds), studio.library.poses) == f"{story} {once_more}."


@pytest.mark.usefixtures("fast")
async def test_what_was_done_and_the_questions_stand_beside_the_figure(studio: Studio) -> None:
    """The figure has the left from top to bottom; what was done and the questions are one column beside it."""
    async with open_practice(studio) as driver:
        await driver.reach(Kind.ASK)
        await driver.press("q", "down", "enter")
        await driver.settle()
        for size in ((100, 30), (120, 40), (200, 50)):
            await driver.resize(*size)
            figure, reward, form, last = (
                driver.app.screen.query_one(selector).region for selector in (FigureView, "Reward", "#form", "#kept")
            )
            assert reward.x == form.x == last.x >= figure.right
            assert reward.bottom <= form.y < last.y
            assert figure.height >= size[1] - 4
