"""The display is kept awake for a practice, where the system lets a program ask."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import ModuleType, SimpleNamespace

import pytest

from wallyoga.terminal.awake_display import AwakeDisplay

WITHIN = 10.0
"""The seconds a thread may take."""


def test_it_is_held_until_it_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system is asked once, and asked no more when the practice is over."""
    begun, over = Event(), Event()

    @contextmanager
    def presenting(on_fail: str) -> Iterator[None]:
        assert on_fail == "pass"
        begun.set()
        yield
        over.set()

    module = ModuleType("wakepy")
    monkeypatch.setattr(module, "keep", SimpleNamespace(presenting=presenting), raising=False)
    monkeypatch.setitem(sys.modules, "wakepy", module)
    display = AwakeDisplay()
    assert begun.wait(WITHIN)
    assert not over.is_set()
    display.let_go()
    assert over.wait(WITHIN)


def test_without_the_library_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where wakepy is not installed a practice begins and ends all the same."""
    monkeypatch.setitem(sys.modules, "wakepy", None)
    AwakeDisplay().let_go()
