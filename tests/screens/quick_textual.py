"""Textual without the waiting and the work that nobody looks at: the same widgets, layouts, styles and lines."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from selectors import DefaultSelector
from typing import Any

import pytest
from rich.console import Console
from textual._compositor import Compositor, LayoutUpdate
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

# There are no public names for what is asked of Textual here.
_find_handlers = MessagePump._get_dispatch_methods  # noqa: SLF001
_poll = DefaultSelector.select
_paint = Compositor.render_update
_export = Console.export_svg

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


def lay_out(app: App[Any]) -> bool:
    """Lay out what is to be laid out anew, which Textual would do a moment later, and return whether that led on."""
    app.screen._on_timer_update()  # noqa: SLF001
    return bool(vars(asyncio.get_running_loop())["_ready"])


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
            if not lay_out(pilot.app):
                break
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


def call_pictures_alike(patched: pytest.MonkeyPatch) -> None:
    """Give every picture the same name, which Rich would make of all that is in it and the comparing leaves out."""

    def export_svg(console: Console, **options: Any) -> str:
        return _export(console, **options, unique_id="terminal-0")

    patched.setattr(Console, "export_svg", export_svg)


def ask_no_system_while_busy(patched: pytest.MonkeyPatch) -> None:
    """Look for what the system has to tell once nothing else is ready to run, rather than between any two steps."""

    def poll(selector: DefaultSelector, timeout: float | None = None) -> Any:
        return [] if timeout == 0 else _poll(selector, timeout)

    patched.setattr(DefaultSelector, "select", poll)


def name_handlers(pump: MessagePump, name: str, message: Message) -> list[tuple[type, str]] | None:
    """Return the names of the handlers for a message, each with its class; none if some are for some senders alone."""
    handlers = []
    for each in type(pump).__mro__:
        if not vars(each).get("_decorated_handlers", {}).keys().isdisjoint(type(message).__mro__):
            return None
        handlers += [(each, handler) for handler in (f"_{name}", name) if vars(each).get(handler)][:1]
    return handlers


def find_handlers_once(patched: pytest.MonkeyPatch) -> None:
    """Keep by which names a widget has handlers for a message, which Textual would look for at each message."""
    names: dict[tuple[type, type, str], list[tuple[type, str]] | None] = {}

    def find(pump: MessagePump, name: str, message: Message) -> Iterator[Any]:
        key = type(pump), type(message), name
        if key not in names:
            names[key] = name_handlers(pump, name, message)
        handlers = names[key]
        if handlers is None:
            yield from _find_handlers(pump, name, message)
            return
        for each, handler in handlers:
            if message._no_default_action:  # noqa: SLF001
                break
            method = vars(each)[handler]
            if not getattr(method, "_textual_on", None):
                yield each, method.__get__(pump, each)

    patched.setattr(MessagePump, "_get_dispatch_methods", find)
