"""The keys at the foot of every screen, and where a person has changed them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from wallyoga.keys import EVERYWHERE
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.base import Page
from wallyoga.screens.help import Help
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import KeyLine

from .app_driver import Driven, opened, practising

WAYS: dict[str, tuple[str, ...]] = {
    "Choose": (),
    "Prepare": ("enter",),
    "Practice": ("enter", "enter"),
    "Reflect": ("enter", "enter", "x"),
    "HistoryScreen": ("h",),
}
"""The keys that lead to each screen from the first one."""


def pairs(driven: Driven) -> set[str]:
    """Return the pairs of the key line as they stand on the screen."""
    return set(re.split(r" {2,}", driven.lines()[-1].strip()))


@pytest.mark.parametrize("screen", WAYS)
async def test_keys_are_at_the_foot_and_in_the_help(studio: Studio, screen: str) -> None:
    """Every screen has keys at its foot, its way back among them, and its help says of every action what it does."""
    async with opened(studio, size=(80, 24)) as driven:
        await driven.press(*WAYS[screen])
        page = driven.on(Page)
        assert type(page).__name__ == screen
        await driven.until("? help")
        assert driven.lines()[-1] == f"  {page.query_one(KeyLine).render()}"
        await driven.resize(100, 60)
        await driven.press("f1")
        driven.on(Help)
        words = driven.prose()
        for action in (*page.ACTIONS, *EVERYWHERE):
            assert action.help in words
        await driven.press("escape")
        assert driven.app.screen is page


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
async def test_the_way_out_is_always_shown(studio: Studio, columns: int) -> None:
    """Pausing and coming out are in the key line of a practice at every width."""
    async with practising(studio, size=(columns, 20)) as mat:
        await mat.wait(20)
        assert {"space pause", "x come out"} <= pairs(mat)
        await mat.press("space")
        assert {"space go on", "x come out"} <= pairs(mat)


@pytest.mark.parametrize("columns", [60, 80, 100])
async def test_the_key_line_has_the_answers_while_a_question_is_asked(studio: Studio, columns: int) -> None:
    """While it is asked which side was tighter the keys say what they answer, as the person has them, and only then."""
    studio.settings = replace(studio.settings, keys={"practice.same": "0"})
    async with practising(studio, size=(columns, 20)) as mat:
        await mat.reach(Kind.ASK)
        assert {"← left", "0 the same", "→ right", "x come out"} <= pairs(mat)
        await mat.press("0")
        assert mat.session.answers == {mat.plan.steps[mat.plan.steps.index(mat.now.step) - 1].pose: None}
        assert "← left" not in pairs(mat)


async def test_the_key_line_follows_the_practice(studio: Studio) -> None:
    """A hold names the gentler ways and the stop signs; in the gentler ways g leads back, and coming out has no x."""
    async with practising(studio, size=(100, 30)) as mat:
        await mat.reach(Kind.HOLD, Side.RIGHT)
        assert {"+- breaths", "g gentler", "s stop signs", "q leave"} <= pairs(mat)
        await mat.press("g")
        assert "g the pose again" in pairs(mat)
        await mat.press("x")
        assert mat.now.step.kind is Kind.LEAVE
        assert "x come out" not in pairs(mat)


async def test_the_key_line_follows_where_one_is(studio: Studio) -> None:
    """In a field only keys that write nothing are named, with the way back; in the year and the detail others are."""
    async with opened(studio, size=(80, 24)) as driven:
        await driven.press("slash")
        assert pairs(driven) == {"⏎ to the list", "esc every practice", "f1 help"}
        await driven.press("escape")
        assert "⏎ begin" in pairs(driven)
        await driven.press("h", "tab")
        assert "tab back to the list" in pairs(driven)
        await driven.press("tab")
        assert "esc back" in pairs(driven)


async def test_a_changed_key_works_and_is_shown(studio: Studio) -> None:
    """A key set in the settings does its action, the old one no longer does, and key line and help show the new one."""
    studio.settings = replace(studio.settings, keys={"practice.pause": "p", "app.help": "f2"})
    async with practising(studio) as mat:
        await mat.wait(20)
        states = []
        for key in ("space", "p"):
            await mat.press(key)
            states.append(mat.now.state)
        assert states == [State.RUNNING, State.PAUSED]
        assert "p go on" in mat.lines()[-1]
        await mat.press("p")
        assert "p pause" in mat.lines()[-1]
        assert mat.lines()[-1].endswith("f2 help")
        await mat.press("f2")
        mat.on(Help)
        assert "p Pause, and go on" in mat.prose()
