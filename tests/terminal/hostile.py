"""A person's files with characters in them that a terminal obeys, in every place that holds a text."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import tomli_w

HOSTILE = "\x1b]0;title\x07\x1b[2J\x9b2J\x85\x08\x0e\r\n\x7f\u202e\u2066\u200b\u2028\ufeff\u3164\U000e0041"
"""A terminal is named, cleared, set back and to another alphabet, and lines are ended, turned and padded."""

MARK = "xyzzy"
"""Stands after it, so that one can tell whether the text was shown."""

ODD = HOSTILE + MARK
"""Stands in every place in turn."""

SESSION = """
schema = 1
id = "20260722T063000Z-1a2b3c"
practice = "runners-wall-reset"
name = "Runner's Wall Reset"
started = 2026-07-22T07:30:00+01:00
ended = 2026-07-22T07:57:12+01:00
outcome = "completed"
practised_seconds = 1587
arrived = "tense"
weather = "rain"

[[holds]]
pose = "wall-butterfly"
side = "left"
planned_breaths = 10
breaths = 10
planned_seconds = 100
seconds = 100

[reflection]
left = "calm"
tags = ["after a run"]
notes = "Long day."
tighter = { wall-butterfly = "left" }
"""

PRACTICE = """
name = "Tuesday hips"
summary = "Hips, after a day at the desk."
goals = ["hips"]
pace = "4:6"

[[steps]]
pose = "wall-figure-four"
breaths = [12, 16]
breathing = [{ pattern = "4:8", breaths = 5 }, { pattern = "natural" }]
"""

SETTINGS = """
theme = "dusk"
pace = "5:5"
hamstrings = "tight"
units = "inches"
support = "block"
flags = ["knee"]
keys = { "practice.pause" = "p" }
"""

CUT_OFF = {"process": 2**22 + 1, "resume": {"plan_seconds": 1600.0, "practised": 600.0, "deeds": []}}
"""The keys beside the session in a journal whose process is gone."""


def spoil_texts(value: Any) -> Iterator[Any]:
    """Yield a document once for each of its texts, and once for each of its tables with a key more, spoiled there."""
    match value:
        case str():
            yield ODD
        case list():
            for number, item in enumerate(value):
                yield from ([*value[:number], other, *value[number + 1 :]] for other in spoil_texts(item))
        case dict():
            yield {**value, ODD: "left"}
            for key, item in value.items():
                yield from ({**value, key: other} for other in spoil_texts(item))


def fill(home: Path) -> None:
    """Make a person's files, each kind spoiled in every way, one whose name is, and a practice that was cut off."""
    shipped = files("wallyoga.sequences.poses")
    _write(home / "practices", PRACTICE)
    _write(home / "poses", shipped.joinpath("legs-up-the-wall.toml").read_text(encoding="utf-8"))
    _write(home / "elsewhere", SETTINGS)
    year = home / "sessions" / "2026"
    _write(year, SESSION)
    (year / f"{ODD}.toml").write_text("broken", encoding="utf-8")
    (home / "settings.toml").write_text(_toml({"asked": True, "theme": ODD}), encoding="utf-8")
    (home / "all.json").write_text(json.dumps(list(spoil_texts(_plain(SESSION)))), encoding="utf-8")
    record = {**tomllib.loads(SESSION), "name": ODD}
    (home / "state").mkdir()
    (home / "state" / f"journal-{record['id']}.toml").write_text(_toml({**CUT_OFF, "record": record}), encoding="utf-8")


def thin_out(home: Path) -> None:
    """Leave one in twenty of the poses: there are many, each is read anew, and all are told of in the same way."""
    for number, path in enumerate(sorted((home / "poses").iterdir())):
        if number % 20:
            path.unlink()


def _write(folder: Path, text: str) -> None:
    """Write a document spoiled in every way, each numbered; of a session each has its own id and time."""
    folder.mkdir(parents=True)
    document = tomllib.loads(text)
    for number, each in enumerate(spoil_texts(document)):
        if each.get("id") == document.get("id", MARK):
            each["id"] += str(number)
        if each.get("started") == document.get("started", MARK):
            each["started"] += timedelta(minutes=number)
        (folder / f"spoiled-{number:03}.toml").write_text(_toml(each), encoding="utf-8")


def _plain(text: str) -> Any:
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def _toml(document: dict[str, Any]) -> str:
    return tomli_w.dumps(document)
