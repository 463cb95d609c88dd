"""Terminals that show less: no screens, or no more than ASCII."""

from __future__ import annotations

import json
import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.terminal_process import PATIENCE, start_wallyoga
from wallyoga.cli import main
from wallyoga.cli.output import Output
from wallyoga.cli.terminal_colours import Depth, detect_depth

from .command_driver import run_well, write_own

CTRL_C = "\x03"


def test_a_terminal_of_lines_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no screen can be shown, what can be done there is said, and that is misuse."""
    monkeypatch.setenv("TERM", "dumb")
    with start_wallyoga() as process:
        assert process.ended(within=PATIENCE) == 2
        assert "--plain" in process.words
        assert "\x1b" not in process.words


@pytest.mark.parametrize("arguments", [(), ("--ascii",)])
def test_a_terminal_of_ascii(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the locale or the person asks for it, not a byte beyond ASCII is painted."""
    if not arguments:
        monkeypatch.setenv("LC_ALL", "de_DE.ISO-8859-1")
    with start_wallyoga(*arguments) as process:
        process.until("stretching")
        process.press(CTRL_C)
        assert process.ended(within=PATIENCE) == 130
    assert process.raw.isascii()


@pytest.mark.parametrize(
    ("platform", "environ", "depth"),
    [
        ("linux", {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Depth.FULL),
        ("linux", {"TERM": "screen-256color"}, Depth.INDEXED),
        ("linux", {"TERM": "xterm"}, Depth.SIXTEEN),
        ("linux", {"TERM": "xterm-256color", "NO_COLOR": "1"}, Depth.NONE),
        ("linux", {"TERM": "dumb", "COLORTERM": "truecolor"}, Depth.NONE),
        ("win32", {"WT_SESSION": "0"}, Depth.FULL),
        ("win32", {}, Depth.NONE),
    ],
)
def test_as_many_colours_as_are_promised(
    platform: str, environ: dict[str, str], depth: Depth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure has the colours that the terminal promises, and none in the older windows of Windows."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "environ", environ)
    monkeypatch.setattr(Output, "is_terminal", True)
    assert detect_depth() is depth


def test_what_programs_read_stays_as_it_is() -> None:
    """JSON is the same with and without ASCII, because a program reads it."""
    assert json.loads(run_well("--ascii", "list", "--json").out) == json.loads(run_well("list", "--json").out)


def test_a_pipe_of_an_older_character_set(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON says a name to the letter also where the pipe has no such letters, as those of Windows."""
    name = "Très → 休"
    steps = '[[steps]]\npose = "wall-butterfly"\nminutes = 3\n'
    write_own(home / "practices", "tres.toml", f'name = "{name}"\nsummary = "Mine."\n\n{steps}')
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="cp1252"))
    assert main(["list", "--json"]) == 0
    assert name in {practice["name"] for practice in json.loads(written.getvalue())}
