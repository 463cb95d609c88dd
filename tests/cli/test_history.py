"""Past sessions on the command line."""

from __future__ import annotations

import re
from pathlib import Path

from .command_driver import run_well, write_own


def test_an_empty_history() -> None:
    """Before the first practice the history says so, and as JSON it is an empty list."""
    assert run_well("history").out == "Nothing here yet. Your first practice will stand here.\n"
    assert run_well("history", "--json").json == []


SESSION = """
schema = 1
id = "20261122T063000Z-1a2b3c"
practice = "runners-wall-reset"
name = "Runner's Wall Reset"
started = 2026-11-22T07:30:00+01:00
ended = 2026-11-22T07:57:12+01:00
outcome = "completed"
practised_seconds = 1587
arrived = "tense"
weather = "rain"

[reflection]
left = "calm"
"""


def test_history(home: Path) -> None:
    """The history has the newest session first; as JSON it is the files' own tables, whatever is in them."""
    year = home / "sessions" / "2026"
    write_own(year, "2026-11-22T073000+0100-runners-wall-reset.toml", SESSION)
    write_own(
        year,
        "2026-11-21T073000+0100-runners-wall-reset.toml",
        SESSION.replace("11-22", "11-21").replace("1122T", "1121T"),
    )
    text = run_well("history").out.splitlines()
    assert re.split(" {2,}", text[0]) == ["2026 22 Nov 07:30", "Runner's Wall Reset", "26 min", "tense → calm"]
    assert text[1].startswith("2026 21 Nov")
    newest, older = run_well("history", "--json").json
    assert newest["started"] == "2026-11-22T07:30:00+01:00"
    assert newest["weather"] == "rain"
    assert newest["reflection"] == {"left": "calm"}
    assert older["id"].startswith("20261121")
    assert run_well("history", "--json", "--limit", "1").json == [newest]


def test_a_session_that_cannot_be_read(home: Path) -> None:
    """A broken session is named in the history, and the others are there."""
    year = home / "sessions" / "2026"
    broken = write_own(year, "2026-11-23T073000+0100-x.toml", "schema = ")
    write_own(year, "2026-11-22T073000+0100-runners-wall-reset.toml", SESSION)
    first, second = run_well("history").out.splitlines()
    assert first.startswith(f"{broken}:1:10: found invalid value, expected TOML")
    assert "Runner's Wall Reset" in second


def test_a_name_of_two_lines(home: Path) -> None:
    """A session is a line, whatever stands in its name; as JSON the name is what it is."""
    text = SESSION.replace("Runner's Wall Reset", "Calm\\n2026 22 Nov\\u001b[2J\\u202e")
    write_own(home / "sessions" / "2026", "2026-11-22T073000+0100-runners-wall-reset.toml", text)
    assert "  Calm\\n2026 22 Nov\\x1b[2J\\u202e  " in run_well("history").out
    answer = run_well("history", "--json")
    assert answer.json[0]["name"] == "Calm\n2026 22 Nov\x1b[2J\u202e"
    assert answer.out.replace("\n", "").isprintable()
