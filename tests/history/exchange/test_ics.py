"""Sessions as events of a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.history.exchange.export import Format, export
from wallyoga.history.exchange.ics import LINE
from wallyoga.history.record import Record, Reflection
from wallyoga.history.session_files import History

from .histories import make_history


def events(text: str) -> list[dict[str, str]]:
    """Return the properties of each event of a calendar."""
    lines = text.replace("\r\n ", "").split("\r\n")
    properties: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            properties.append({})
        elif properties and not line.startswith("END:") and line:
            properties[-1][name] = value
    return properties


def test_an_event(tmp_path: Path, record: Record) -> None:
    """In the calendar a session is an event with its times in UTC and its words escaped."""
    reflection = Reflection(
        "calm", ("a, b", "c;d"), "Back\\slash, comma;\nnew line\x07", {"hips": "left", "back": "same"}
    )
    text = export(make_history(tmp_path / "sessions", replace(record, reflection=reflection)), Format.ICS).text
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//wallyoga//wallyoga//EN\r\n")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert events(text) == [
        {
            "UID": "20261122T063000Z-1a2b3c@wallyoga",
            "DTSTAMP": "20261122T065700Z",
            "DTSTART": "20261122T063000Z",
            "DTEND": "20261122T065700Z",
            "SUMMARY": "Runner's Wall Reset",
            "DESCRIPTION": r"tense → calm\nhips: left was tighter\nback: same\nBack\\slash\, comma\;\nnew line",
            "CATEGORIES": r"a\, b,c\;d",
            "TRANSP": "TRANSPARENT",
        }
    ]


@pytest.mark.parametrize("notes", ["é" * 200, "x" * 300, "🧘" * 50, "", "x" * 62])
def test_lines_are_folded(tmp_path: Path, record: Record, notes: str) -> None:
    """No line of a calendar is longer than 75 octets, none is cut in a character, and joined they are whole."""
    noted = replace(record, arrived=None, reflection=Reflection(notes=notes))
    text = export(make_history(tmp_path / "sessions", noted), Format.ICS).text
    assert all(len(line) <= LINE for line in text.encode().split(b"\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert all(line.decode() for line in text.encode().rstrip().split(b"\r\n"))
    assert events(text)[0].get("DESCRIPTION", "") == notes


def test_a_clock_that_was_set_back(tmp_path: Path, record: Record) -> None:
    """An event never ends before it begins."""
    back = replace(record, ended=record.started - timedelta(hours=1), practised_seconds=0)
    [event] = events(export(make_history(tmp_path / "sessions", back), Format.ICS).text)
    assert (event["DTSTART"], event["DTEND"]) == ("20261122T063000Z", "20261122T063001Z")


def test_one_event_a_session(history: History) -> None:
    """Every session is one event with an id of its own."""
    listed = events(export(history, Format.ICS).text)
    assert len({event["UID"] for event in listed}) == len(listed) == 41


def test_an_old_year(tmp_path: Path, record: Record) -> None:
    """Times are written with four digits for the year."""
    started = datetime(1000, 1, 1, tzinfo=timezone(timedelta(hours=1)))
    [event] = events(export(make_history(tmp_path / "s", replace(record, started=started)), Format.ICS).text)
    assert event["DTSTART"] == "09991231T230000Z"
