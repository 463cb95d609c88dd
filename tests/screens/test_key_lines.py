"""The keys at the foot of every screen, and where a person has changed them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.keys import EVERYWHERE, list_reflection_actions, make_key_line
from wallyoga.practice.plan import Kind
from wallyoga.practice.session_state import State
from wallyoga.screens.base import Page
from wallyoga.screens.help import Help
from wallyoga.screens.reflect.screen import Reflect
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import GAP

from .app_driver import Driven, opened, practising

WAYS: dict[str, tuple[str, ...]] = {
    "Choose": (),
    "Prepare": ("enter",),
    "Practice": ("enter", "enter"),
    "Reflect": ("enter", "enter", "x"),
    "HistoryScreen": ("h",),
}
"""The keys that lead to each screen from the first one."""


def whole_line(page: Page[object], driven: Driven) -> str:
    """Return all that stands in the key line of a page when there is room for it."""
    shown = (
        list_reflection_actions(page.ACTIONS, is_at_last=False, keeps=False)
        if isinstance(page, Reflect)
        else page.ACTIONS
    )
    pairs = make_key_line((*shown, *EVERYWHERE), driven.studio.settings.keys)
    return GAP.join(f"{key} {label}" for key, label in pairs)


@pytest.mark.parametrize("screen", WAYS)
async def test_keys_are_at_the_foot_and_in_the_help(studio: Studio, screen: str) -> None:
    """Every screen has its keys whole at its foot at 80 columns, and its help says of every action what it does."""
    async with opened(studio, size=(80, 24)) as driven:
        await driven.press(*WAYS[screen])
        page = driven.on(Page)
        assert type(page).__name__ == screen
        await driven.until(" ".join(whole_line(page, driven).split()))
        assert whole_line(page, driven) in driven.lines()[-1]
        await driven.resize(100, 50)
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
        assert "space pause   x come out" in mat.lines()[-1]
        await mat.press("space")
        assert "space go on   x come out" in mat.lines()[-1]


@pytest.mark.parametrize("columns", [60, 80, 100])
async def test_the_key_line_has_the_answers_while_a_question_is_asked(studio: Studio, columns: int) -> None:
    """While it is asked which side was tighter the keys say what they answer, as the person has them, and only then."""
    studio.settings = replace(studio.settings, keys={"practice.same": "0"})
    async with practising(studio, size=(columns, 20)) as mat:
        await mat.reach(Kind.ASK)
        assert "← left   → right   0 the same   x come out" in mat.lines()[-1]
        await mat.press("0")
        assert mat.session.answers == {mat.plan.steps[mat.plan.steps.index(mat.now.step) - 1].pose: None}
        assert "← → step" in mat.lines()[-1]


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
