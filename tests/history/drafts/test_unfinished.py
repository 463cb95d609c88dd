"""Unfinished work, kept by every way out, and the way out itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.terminal.way_out import WayOut


class Ended(BaseException):
    """The process is over."""


class Work:
    """Something that can be kept, unless the disk is full."""

    def __init__(self, name: str, happened: list[str], *, full: bool = False) -> None:
        self._name = name
        self._happened = happened
        self._full = full

    def keep_at_once(self) -> Path:
        """Note that it was to be kept."""
        self._note("kept")
        return Path(self._name)

    def note_at_once(self) -> None:
        """Note that it was to be written down."""
        self._note("written down")

    def _note(self, what: str) -> None:
        self._happened.append(f"{self._name} {what}")
        if self._full:
            raise SaveError(self._name, "no room")


@pytest.fixture
def happened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what happens, to which the end of the process belongs; nothing is ended by a clock."""
    happened: list[str] = []

    def end(status: int) -> None:
        happened.append(f"ended with {status}")
        raise Ended

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(Timer, "start", lambda _timer: None)
    return happened


def test_one_that_cannot_be_kept_does_not_stop_the_others(happened: list[str]) -> None:
    """Everything is kept once, what the system says against one is returned, and what was ended is left alone."""
    unfinished = Unfinished()
    works = [Work("first", happened, full=True), Work("second", happened), Work("third", happened)]
    for work in (*works, works[0]):
        unfinished.begin(work)
    for _ in range(2):
        unfinished.end(works[1])
    assert [str(error) for error in unfinished.keep()] == ["first could not be written: no room"]
    assert happened == ["first kept", "third kept"]
    assert unfinished.files == [Path("third")]


@pytest.mark.parametrize(("leave", "what"), [(WayOut.leave, "kept"), (WayOut.give_up, "written down")])
def test_the_order_of_leaving(
    happened: list[str], capsys: pytest.CaptureFixture[str], leave: Callable[[WayOut, int], None], what: str
) -> None:
    """First all is saved, then comes what was named to come at last, latest first, then what went wrong is said."""
    unfinished = Unfinished()
    unfinished.begin(Work("practice", happened, full=True))
    way_out = WayOut(unfinished)
    for words in ("files", "terminal"):
        way_out.at_last(partial(happened.append, words))
    with pytest.raises(Ended):
        leave(way_out, 7)
    assert happened == [f"practice {what}", "terminal", "files", "ended with 7"]
    assert way_out.is_taken
    assert capsys.readouterr().err == "practice could not be written: no room\n"


def test_an_error_on_the_way_out(happened: list[str]) -> None:
    """Whatever goes wrong at last, the process ends."""
    way_out = WayOut(Unfinished())
    way_out.at_last(lambda: happened.append(f"{1 // 0}"))
    with pytest.raises(Ended):
        way_out.leave(1)
    assert happened == ["ended with 1"]
