"""A practice that is made on the command line: shown with its reasons, and kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .command_driver import ask_in_process, run_badly, run_well


def test_make() -> None:
    """The plan is shown with a reason before each pose, within the time that was asked for."""
    lines = run_well("make", "--minutes", "15", "--for", "hips", "--with", "strap").out.splitlines()
    assert re.fullmatch(r"\w+day hips, 15:00", lines[0])
    assert "        A slow breath, in for 4 and out for 8, to arrive." in lines
    assert any(line.startswith("        For hips") for line in lines)
    assert lines[-1].endswith("Easy pose")


def test_make_as_json() -> None:
    """As JSON it is a plan with its goals, the reason for each pose, and what could not be."""
    composition = run_well("make", "--minutes", "2", "--for", "low-back", "hips", "--json").json
    assert set(composition) == {"id", "name", "seconds", "steps", "goals", "notes", "reasons", "path"}
    assert composition["goals"] == ["low back", "hips"]
    assert composition["notes"][0] == "There is no time for low back and hips in it."
    assert [reason["why"] for reason in composition["reasons"]] == ["opening"]
    assert composition["path"] is None


def test_make_and_save(home: Path) -> None:
    """It is kept as a practice of one's own, which is the same plan; a name that is taken is refused."""
    composition = run_well("make", "--for", "hips", "--save", "Evening hips", "--json").json
    assert composition["path"] == str(home / "practices" / "evening-hips.toml")
    shown = run_well("show", "evening-hips", "--json").json
    assert shown["steps"] == composition["steps"]
    assert run_well("check").status == 0
    assert "is there already" in run_badly("make", "--for", "hips", "--save", "Evening hips")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--for", "hip"), 2, "'hip' is none of hamstrings, "),
        ((), 2, "--for"),
        (("--for", "hips", "--with", "strop"), 1, 'No pose takes "strop": expected "strap".'),
    ],
)
def test_what_cannot_be_made(arguments: tuple[str, ...], status: int, words: str) -> None:
    """A goal or a prop that is none is named."""
    answer = ask_in_process("make", *arguments)
    assert answer.status == status
    assert words in answer.err
