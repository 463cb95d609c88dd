"""A studio in a folder of its own, with the shipped library, a clock that stands still, and no chance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.studios import make_studio, shipped_library
from wallyoga.library.library import Library
from wallyoga.library.loader import load_drawing
from wallyoga.practice.clock import ManualClock
from wallyoga.settings import Settings
from wallyoga.sound.sounder import Sounder
from wallyoga.studio import Studio

from .quick_figures import paint_figures_once
from .quick_styles import find_rules_once, parse_stylesheets_once
from .quick_textual import (
    ask_no_system_while_busy,
    call_pictures_alike,
    find_handlers_once,
    paint_only_when_asked,
    pause_until_quiet,
)

MORNING = datetime(2026, 11, 22, 7, 30, tzinfo=timezone(timedelta(hours=1)))
"""The moment every test begins: a Sunday."""


@pytest.fixture(scope="package", autouse=True)
def quick_textual() -> Iterator[None]:
    """Have Textual do nothing twice, or for nobody."""
    with pytest.MonkeyPatch.context() as patched:
        paint_only_when_asked(patched)
        call_pictures_alike(patched)
        parse_stylesheets_once(patched)
        find_rules_once(patched)
        paint_figures_once(patched)
        find_handlers_once(patched)
        pause_until_quiet(patched)
        ask_no_system_while_busy(patched)
        yield


@pytest.fixture(scope="session", autouse=True)
def drawing() -> None:
    """Have what draws loaded, so that figures are there when the screens are."""
    load_drawing()


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped library."""
    return shipped_library()


@pytest.fixture
def clock() -> ManualClock:
    """Return a clock that moves only when it is told to."""
    return ManualClock(MORNING)


@pytest.fixture
def studio(tmp_path: Path, library: Library, clock: ManualClock) -> Studio:
    """Return a studio in which nothing has happened yet, with figures that stand still and no time to lie down."""
    settings = Settings(motion=False, asked=True, lie_down=0)
    return make_studio(tmp_path, settings, library=library, clock=clock, random=lambda count: bytes(range(count)))


@pytest.fixture
def fast(clock: ManualClock) -> None:
    """Let a minute of the clock be a second of the person's, where only what comes of a long practice matters."""
    clock.speed = 60


@pytest.fixture(autouse=True)
def orders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the orders to the sound process, which no test of a screen starts."""
    sent: list[str] = []
    monkeypatch.setattr(Sounder, "start", lambda _: None)
    monkeypatch.setattr(Sounder, "send", lambda _, *lines: sent.extend(lines))
    return sent


@pytest.fixture(autouse=True)
def rarely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a practice look at the clock by itself once a second, for the tests have it look; hurry the rest."""
    monkeypatch.setattr("wallyoga.app.collect_garbage_seldom", lambda: None)
    monkeypatch.setattr("wallyoga.screens.practice.screen.LOOKS", 1)
    monkeypatch.setattr("wallyoga.screens.choose.practice_loader.PAUSE", 0)
    monkeypatch.setattr("wallyoga.screens.reflect.screen.SETTLING", 0)
