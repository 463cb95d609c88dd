"""Textual without the waiting and the work that nobody looks at: the same widgets, layouts, styles and lines."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual._compositor import Compositor, LayoutUpdate
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen

# There are no public names for what is asked of Textual here.
_parse = Stylesheet._parse_rules  # noqa: SLF001
_paint = Compositor.render_update

STEPS = 6
"""From a key to the painting of what it leads to there are at most so many steps between widgets."""


async def be_quiet() -> None:
    """Wait until nothing in the event loop is ready to run: all wait for a key, a thread or a timer.

    Textual's pause asks every widget for an answer, and then waits until the processor is idle, which a busy machine is
    not. There is no public way to ask the loop.
    """
    ready = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:  # noqa: ASYNC110 - this lets all others go first, and never sleeps
        await asyncio.sleep(0)


def lay_out(app: App[Any]) -> None:
    """Lay out what is to be laid out anew, which Textual would do a moment later."""
    app.screen._on_timer_update()  # noqa: SLF001


async def resize(app: App[Any], columns: int, rows: int) -> None:
    """Give the window another size, which the app passes on at once, without waiting for the next one."""
    size = Size(columns, rows)
    assert isinstance(app._driver, HeadlessDriver)  # noqa: SLF001
    app._driver._size = size  # noqa: SLF001
    app.post_message(Resize(size, size))
    await be_quiet()
    app._check_resize()  # noqa: SLF001


def paint(app: App[Any]) -> None:
    """Paint what is to be painted anew on the screen that is shown, as the app does for a terminal."""
    _paint(app.screen._compositor, screen_stack=app._background_screens)  # noqa: SLF001


def read_lines(app: App[Any]) -> list[str]:
    """Return what is on the screen, line by line."""
    painting = _paint(app.screen._compositor, full=True, screen_stack=app._background_screens)  # noqa: SLF001
    assert isinstance(painting, LayoutUpdate)
    return ["".join(strip.text for strip in line).rstrip() for line in painting.strips]


def pause_until_quiet(patched: pytest.MonkeyPatch) -> None:
    """Have a pilot's pauses end when all that is under way is done, rather than when the processor is idle."""

    async def wait_for_idle(_min_sleep: float = 0, _max_sleep: float = 0) -> None:
        await be_quiet()

    async def pause(pilot: Pilot[Any]) -> None:
        for _ in range(STEPS):
            await be_quiet()
            lay_out(pilot.app)
        await be_quiet()

    patched.setattr("textual.app.wait_for_idle", wait_for_idle)
    patched.setattr("textual.pilot.wait_for_idle", wait_for_idle)
    patched.setattr(Pilot, "pause", pause)


def paint_only_when_asked(patched: pytest.MonkeyPatch) -> None:
    """Leave out the paintings between one moment and the next, which no terminal shows; pictures are whole."""

    def render_update(
        compositor: Compositor,
        full: bool = False,
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,
    ) -> Any:
        return _paint(compositor, full=True, screen_stack=screen_stack, simplify=simplify) if full else None

    patched.setattr(Compositor, "render_update", render_update)


def parse_stylesheets_once(patched: pytest.MonkeyPatch) -> None:
    """Keep what each stylesheet says with each set of colours, which every app would parse anew."""
    parsed: dict[Any, list[RuleSet]] = {}
    sets: dict[frozenset[tuple[str, str]], frozenset[tuple[str, str]]] = {}
    last: dict[str, str] = {}
    colours = frozenset(last.items())

    def find_colours(variables: dict[str, str]) -> frozenset[tuple[str, str]]:
        """Return a set of colours, the same object for the same ones, and worked out once for many sheets in a row."""
        nonlocal last, colours
        if variables is not last:
            each = frozenset(variables.items())
            last, colours = variables, sets.setdefault(each, each)
        return colours

    def parse_rules(
        sheet: Stylesheet,
        css: str,
        read_from: Any,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        key = (css, read_from, is_default_rules, tie_breaker, scope, find_colours(sheet._variables))  # noqa: SLF001
        if key not in parsed:
            parsed[key] = _parse(sheet, css, read_from, is_default_rules, tie_breaker, scope)
        return parsed[key]

    patched.setattr(Stylesheet, "_parse_rules", parse_rules)
    # A rule is told by its id either way, here without a call of Python for each rule and each part of a widget.
    patched.setattr(RuleSet, "__hash__", object.__hash__)
