"""Terminals that show less: no screens, or no more than ASCII."""

from __future__ import annotations

import json

import pytest

from tests.terminal_process import PATIENCE, start_wallyoga

from .command_driver import run_well

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


def test_what_programs_read_stays_as_it_is() -> None:
    """JSON is the same with and without ASCII, because a program reads it."""
    assert json.loads(run_well("--ascii", "list", "--json").out) == json.loads(run_well("list", "--json").out)
