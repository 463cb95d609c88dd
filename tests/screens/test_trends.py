"""What the sessions say together."""

from __future__ import annotations

import pytest

from wallyoga.screens.choose import Choose
from wallyoga.screens.history import HistoryScreen
from wallyoga.screens.trends import TrendsScreen
from wallyoga.studio import Studio

from .driving import opened
from .looking_back import daily, look_back, press


@pytest.mark.parametrize("size", [(80, 60), (100, 50), (200, 50)])
async def test_everything_is_there(studio: Studio, size: tuple[int, int]) -> None:
    """Weeks, feelings, sides, stretches with their source, times and the total have their place, without a streak."""
    daily(studio, 30)
    async with opened(studio, size=size) as driven:
        await look_back(driven, "t")
        driven.on(TrendsScreen)
        words = driven.prose()
        for said in (
            "Minutes a week",
            "You practised on 28 of the last 28 days.",
            "You tend to arrive tense and leave calm, over 30 sessions.",
            "12 of 12",
            "hamstrings",
            "10.1007/s40279-024-02143-9",
            "morning",
            "30 sessions · 4 h 30 min",
        ):
            assert said in words
        assert "streak" not in words.lower()


async def test_the_same_in_plain_sentences(studio: Studio) -> None:
    """The key p shows sentences without a single drawn character, and the pictures again."""
    daily(studio, 10)
    async with opened(studio, size=(100, 50)) as driven:
        await look_back(driven, "t", "p")
        words = driven.prose()
        assert "This week: 63 minutes, in 7 sessions." in words
        assert "10 in the morning" in words
        assert not any(letter in driven.seen() for letter in "█▇▅▂━┊┿")
        await press(driven, "p")
        assert "━" in driven.seen()


async def test_without_sessions(studio: Studio) -> None:
    """Before the first practice a kind word stands there."""
    async with opened(studio) as driven:
        await look_back(driven, "t")
        assert "After your first practices" in driven.prose()


async def test_one_practice_is_enough(studio: Studio) -> None:
    """With a single session everything is shown, and in a small window all of it can be scrolled to."""
    daily(studio, 1)
    async with opened(studio, size=(60, 20)) as driven:
        await look_back(driven, "t")
        assert "Minutes a week" in driven.prose()
        await press(driven, *["pagedown"] * 6)
        assert "Less is fine, and so is more." in driven.prose()


@pytest.mark.parametrize(("key", "where"), [("t", HistoryScreen), ("escape", HistoryScreen), ("q", Choose)])
async def test_ways_back(studio: Studio, key: str, where: type[HistoryScreen | Choose]) -> None:
    """The keys t and escape lead to the sessions, q to the practices."""
    daily(studio, 1)
    async with opened(studio) as driven:
        await look_back(driven, "t", key)
        assert isinstance(driven.app.screen, where)
