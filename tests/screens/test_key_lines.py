"""The keys at the foot of every screen, and where a person has changed them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.keys import EVERYWHERE, key_line
from wallyoga.practice.now import State
from wallyoga.screens.help import Help
from wallyoga.screens.page import Page
from wallyoga.studio import Studio
from wallyoga.widgets.key_line import GAP

from .driving import Driven, opened, practising

WAYS: dict[str, tuple[str, ...]] = {
    "choose": (),
    "prepare": ("enter",),
    "practice": ("enter", "enter"),
    "reflect": ("enter", "enter", "x"),
    "history": ("h",),
}
"""The keys that lead to each screen from the first one."""


def whole_line(page: Page[object], driven: Driven) -> str:
    """Return all that stands in the key line of a page when there is room for it."""
    pairs = key_line((*page.ACTIONS, *EVERYWHERE), driven.studio.settings.keys)
    return GAP.join(f"{key} {label}" for key, label in pairs)


@pytest.mark.parametrize("screen", WAYS)
async def test_the_key_line_is_whole_at_80_columns(studio: Studio, screen: str) -> None:
    """On every screen all its keys stand at its foot at 80 columns, and help does at 40 as well."""
    async with opened(studio, size=(80, 24)) as driven:
        await driven.press(*WAYS[screen])
        page = driven.on(Page)
        assert type(page).__name__.lower().startswith(screen)
        assert whole_line(page, driven) in driven.lines()[-1]
        await driven.resize(40, 12)
        assert driven.lines()[-1].endswith("? help")


@pytest.mark.parametrize("screen", WAYS)
async def test_help_lists_every_key(studio: Studio, screen: str) -> None:
    """The help of a screen says of everything that can be done on it, and everywhere, which keys do it."""
    async with opened(studio, size=(100, 50)) as driven:
        await driven.press(*WAYS[screen])
        page = driven.on(Page)
        await driven.press("f1")
        driven.on(Help)
        words = driven.prose()
        for action in (*page.ACTIONS, *EVERYWHERE):
            assert action.help in words
        await driven.press("escape")
        assert driven.app.screen is page


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
        assert "p pause" in mat.lines()[-1]
        assert mat.lines()[-1].endswith("f2 help")
        await mat.press("f2")
        mat.on(Help)
        assert "p Pause, and go on" in mat.prose()
