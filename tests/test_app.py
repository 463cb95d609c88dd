"""The start of the app from the command line."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

from wallyoga import cli
from wallyoga.app import WallyogaApp
from wallyoga.paths import find_places
from wallyoga.settings import Settings
from wallyoga.terminal.way_out import WayOut


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Stand in for a terminal, and return what the app is asked to run with; only the app ends, and not the process."""
    asked: list[dict[str, Any]] = []
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(WayOut, "watch", lambda _way_out, **_how: None)
    monkeypatch.setattr(WayOut, "give_up", lambda _way_out, _status: None)
    monkeypatch.setattr(WallyogaApp, "run", lambda _app, **how: asked.append(how))
    return asked


@pytest.mark.parametrize("arguments", [[], ["start", "runners-wall-reset"]])
def test_the_mouse_is_left_to_the_terminal(runs: list[dict[str, Any]], arguments: list[str]) -> None:
    """The app takes no mouse, so that the terminal's own selection works."""
    assert cli.main(arguments) == 0
    assert [how["mouse"] for how in runs] == [False]


def test_the_status_of_the_app_is_that_of_the_command(
    runs: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the app returns, such as 130 after ctrl+c, is what the command ends with."""
    monkeypatch.setattr(WallyogaApp, "return_code", 130)
    assert cli.main([]) == 130
    assert runs


def test_settings_that_cannot_be_read(runs: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """The app opens with what can be read of the settings; a practice begins only with all of a person's cautions."""
    settings = find_places(os.environ).settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('pace = "fast"\nflags = ["eyes"]\n', encoding="utf-8")
    opened = list[WallyogaApp]()
    monkeypatch.setattr(WallyogaApp, "run", lambda app, **_how: opened.append(app))
    assert cli.main([]) == 0
    assert opened[0].studio.settings == Settings(flags=("eyes",))
    assert cli.main(["start", "runners-wall-reset"]) == 1
    assert len(opened) == 1
    assert not runs
