"""Keys that are read at once are taken by their turns, each by what has the focus after the one before it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.widgets import Input

from wallyoga.screens.choose.screen import Choose
from wallyoga.screens.key_turns import KeyTurns
from wallyoga.studio import Studio

from .app_driver import open_app


async def test_words_typed_at_once_after_the_key_of_a_field_are_in_that_field(studio: Studio) -> None:
    """A person who types `/hips` fast finds by that word, and opens no other screen with its first letter."""
    async with open_app(studio) as driver:
        await driver.press_at_once("slash", *"hips")
        await driver.settle()
        assert driver.on(Choose).query_one(Input).value == "hips"


async def test_a_key_that_never_comes_back_holds_up_no_other(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys behind one that was lost on its way, as with a field that went, wait for a moment and no longer."""
    timers: list[Callable[[], Awaitable[None]]] = []
    monkeypatch.setattr(KeyTurns, "on_key_turns_over", lambda *_: None)
    async with open_app(studio) as driver:
        monkeypatch.setattr(driver.app, "set_timer", lambda _, callback: timers.append(callback))
        await driver.press_at_once("slash", *"qua")
        field = driver.on(Choose).query_one(Input)
        values = [field.value]
        for end_patience in timers:
            await end_patience()
        await driver.rest()
        values.append(field.value)
        assert values == ["q", "qua"]
