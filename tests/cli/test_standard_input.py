"""`-` in the place of a file: the standard input and output."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import gettempdir

import pytest

from wallyoga.cli.standard_input import FOLDER

from .command_driver import ask_in_process, run_badly, run_well, wallyoga

PRACTICE = 'name = "Mine"\nsummary = "Mine."\n\n[[steps]]\n  pose = "wall-figure-four"\n'


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> BytesIO:
    """Return what comes on standard input, to be written before a command reads it."""
    typed = BytesIO()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(typed, encoding="utf-8"))
    return typed


def put(typed: BytesIO, text: str) -> None:
    """Put a text on standard input."""
    typed.seek(0)
    typed.truncate()
    typed.write(text.encode())
    typed.seek(0)


@pytest.mark.parametrize(("text", "sort"), [(PRACTICE, "1 practice"), ("pace = '4:6'\nflags = ['eyes']\n", "settings")])
def test_check(typed: BytesIO, text: str, sort: str) -> None:
    """A practice or settings on standard input are checked as what they are."""
    put(typed, text)
    assert run_well("check", "-").out == f"All is well: {sort}.\n"


def test_check_of_something_wrong(typed: BytesIO) -> None:
    """What is wrong has the line and column of standard input, and what was read leaves nothing."""
    put(typed, PRACTICE.replace("wall-figure-four", "wall-figure"))
    assert run_badly("check", "-") == '-:5:3: steps[1].pose: found "wall-figure", expected "wall-figure-four"\n'
    assert list(Path(gettempdir()).glob(f"{FOLDER}*")) == []


def test_import_and_export(typed: BytesIO) -> None:
    """An export to standard output is taken back from standard input, and what is none has its line."""
    put(typed, wallyoga("export", "--format", "json", "-").out)
    assert run_well("import", "-").out == "0 sessions added, 0 there already.\n"
    put(typed, "[1,")
    assert run_badly("import", "-").startswith("-:1:4: expected a value")


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can come, that is said."""
    monkeypatch.setattr(sys, "stdin", None)
    assert ask_in_process("check", "-").err.startswith("-: found a standard input that is closed")


def test_a_run(typed: BytesIO) -> None:
    """The file of a run comes on standard input too, of which kind its beginning tells."""
    put(typed, "<gpx>")
    assert run_badly("start", "--after", "-", "--plain").startswith("-:1:")
