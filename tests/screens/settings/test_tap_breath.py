"""Following one's own breath: a tap for each inhale, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.library.loader import load_settings
from wallyoga.practice.breath import Pattern
from wallyoga.screens.prepare.screen import Prepare
from wallyoga.screens.questions import Question
from wallyoga.screens.settings.screen import SettingsScreen
from wallyoga.screens.settings.tap_breath import Follow
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.widgets.floor_text import FloorText

from ..app_driver import RUNNERS, Driven, opened

ELEVEN = Pattern.parse("4.5:6.5")


async def tap(driven: Driven, *intervals: float) -> None:
    """Tap, and again after each interval."""
    await driven.press("space")
    for interval in intervals:
        driven.clock.seconds += interval
        await driven.press("space")


def count(driven: Driven) -> str:
    """Return the large count."""
    return driven.on(Follow).query_one("#count", FloorText).text


async def test_five_taps_make_a_breath_to_use(studio: Studio) -> None:
    """The count goes up with each tap, the result is said in words, and enter makes it one's breath, in the file."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        for taps in range(6):
            assert count(driven) == str(taps)
            assert ("About" in driven.prose()) is (taps == 5)
            driven.clock.seconds += 11
            await driven.press("space")
        assert "About 5.5 breaths a minute: in for 4.5, out for 6.5." in driven.prose()
        await driven.press("enter")
        driven.on(SettingsScreen)
        assert "4.5:6.5" in driven.lines()[3]
    assert studio.settings.pace == load_settings(studio.places.settings).pace == ELEVEN


async def test_enter_uses_nothing_before_there_is_a_breath(studio: Studio) -> None:
    """With four taps enter does nothing yet."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 8, 8, 8)
        await driven.press("enter")
        driven.on(Follow)
    assert studio.settings.pace is None


async def test_a_key_held_down_is_one_tap(studio: Studio) -> None:
    """Taps within a second of each other are one inhale."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 0.1, 0.1, 0.1)
        assert count(driven) == "1"


async def test_it_can_begin_again(studio: Studio) -> None:
    """R forgets the taps, and the breath is that of the new ones alone."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 4, 4, 4, 4)
        await driven.press("r")
        assert count(driven) == "0"
        driven.clock.seconds += 30
        await tap(driven, 11, 11, 11, 11)
        await driven.press("enter")
    assert studio.settings.pace == ELEVEN


@pytest.mark.parametrize("pace", [None, Pattern.parse("4:8")])
async def test_escape_leaves_the_breath_as_it_is(studio: Studio, pace: Pattern | None) -> None:
    """Escape after five taps changes nothing and writes nothing."""
    studio.settings = replace(studio.settings, pace=pace)
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 9, 9, 9, 9)
        await driven.press("escape")
        driven.on(SettingsScreen)
    assert studio.settings.pace == pace
    assert not studio.places.settings.exists()


async def test_prepare_plans_again_at_the_breath(studio: Studio) -> None:
    """From the card before a practice it changes that practice: it runs at the new pace, for its own length."""
    sequence = studio.library.sequence(RUNNERS)
    before = studio.plan(sequence)
    async with opened(studio, start=before) as driven:
        await driven.press("f")
        await tap(driven, 5, 5, 5, 5)
        await driven.press("enter")
        driven.on(Prepare)
        after = studio.plan(sequence)
        assert studio.settings.pace == Pattern.parse("2:3")
        assert "holds have more breaths" in driven.read("CareCard")
        assert driven.lines()[0].endswith(format_minutes(after.seconds))
        await driven.press("enter")
        assert driven.running
        await driven.wait(after.seconds - 1)
        assert driven.running
        await driven.wait(1)
        assert not driven.running


async def test_prepare_keeps_the_time_there_is(studio: Studio) -> None:
    """A practice that was fitted to some minutes is fitted to them again at the new pace, and says what that takes."""
    studio.settings = replace(studio.settings, pace=Pattern.parse("2:2"))
    async with opened(studio) as driven:
        ids = list(studio.library.sequences)
        await driven.press("t", *["down"] * 4, "enter", *["j"] * ids.index(RUNNERS), "enter")
        driven.on(Prepare)
        await driven.press("f")
        await tap(driven, 12, 12, 12, 12)
        await driven.press("enter")
        plan = studio.plan(studio.library.sequence(RUNNERS), 20)
        assert driven.lines()[0].endswith(format_minutes(plan.seconds))
        assert all(note in driven.read("CareCard") for note in plan.notes)
        assert plan.notes


async def test_a_quick_breath_is_asked_about(studio: Studio) -> None:
    """A breath of 15 a minute is asked about once, and used where it is wanted."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 4, 4, 4, 4)
        await driven.press("enter")
        driven.on(Question)
        assert "15 breaths a minute is quick for a breath at rest. Use it?" in driven.read("#question")
        await driven.press("down", "enter")
        driven.on(SettingsScreen)
    assert studio.settings.pace == Pattern.parse("1.5:2.5")


async def test_a_quick_breath_can_be_counted_again(studio: Studio) -> None:
    """The first answer begins the count again, and nothing is used."""
    async with opened(studio) as driven:
        await driven.press("s", "f")
        await tap(driven, 4, 4, 4, 4)
        await driven.press("enter", "enter")
        assert count(driven) == "0"
    assert studio.settings.pace is None
