"""Sessions out of the history and back into it."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.exchange.export import COLUMNS, Format, TakenError, export, write_export
from wallyoga.history.exchange.ics import LINE
from wallyoga.history.exchange.import_json import import_sessions
from wallyoga.history.record import Record, Reflection, to_document
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History
from wallyoga.history.session_toml import to_toml

from ..generator import sessions

ODD = """
schema = 1
id = "odd"
practice = "hips"
name = "Hips"
weather = { rain = true, "$toml" = "x", seen = 2026-11-22 }
started = 2026-11-22T07:30:00.125+05:30
ended = 2026-11-22T07:57:12Z
outcome = "stopped"
practised_seconds = 10
pulse = [nan, -inf, 1e22, 1.0, 61, [], {}]
tagged = { "$toml" = "just text" }
nested = { "$toml" = { "$toml" = 07:30:00 } }
local = 1979-05-27T07:32:00.5
"odd key \\u0000" = "a\\r\\nb\\u0001"

[reflection]
tighter = { hips = "left" }
notes = "one\\r\\ntwo \\u2028 🧘 \\\\"
mood = "mine"
"""


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history with a year of sessions and one that has everything a hand can write."""
    made = History(tmp_path / "sessions")
    for record in sessions(40):
        made.add(record)
    (made.folder / "2026" / "by hand.toml").write_text(ODD, encoding="utf-8")
    return made


def alone(folder: Path, record: Record) -> History:
    """Return a history with this session only."""
    made = History(folder)
    made.add(record)
    return made


def events(text: str) -> list[dict[str, str]]:
    """Return the properties of each event of a calendar."""
    lines = text.replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and not line.startswith("END:") and line:
            found[-1][name] = value
    return found


def test_there_and_back(history: History, tmp_path: Path) -> None:
    """An export that was imported elsewhere is the same export again, to the byte."""
    first = export(history, Format.JSON)
    write_export(tmp_path / "all.json", first)
    other = History(tmp_path / "elsewhere")
    result = import_sessions(tmp_path / "all.json", other)
    assert (result.added, result.skipped, result.refused, result.failed) == (41, 0, (), None)
    assert export(other, Format.JSON).text.encode() == (tmp_path / "all.json").read_bytes()
    assert first.sessions == 41


def test_every_value_survives(history: History, tmp_path: Path) -> None:
    """What a person added by hand comes back with its value and its type, dates and odd numbers too."""
    write_export(tmp_path / "all.json", export(history, Format.JSON))
    other = History(tmp_path / "elsewhere")
    import_sessions(tmp_path / "all.json", other)
    [found] = (other.folder / "2026").glob("*-hips.toml")
    there, here = tomllib.loads(found.read_text(encoding="utf-8")), tomllib.loads(ODD)
    assert json.dumps(there, default=repr, sort_keys=True) == json.dumps(here, default=repr, sort_keys=True)


def test_json_is_plain(tmp_path: Path, record: Record) -> None:
    """In JSON a session is its own tables, its times as texts, oldest session first."""
    made = alone(tmp_path / "sessions", record)
    made.add(replace(record, id="older", started=record.started - timedelta(days=1)))
    older, newer = json.loads(export(made, Format.JSON).text)
    document = to_document(record)
    assert newer == {**document, "started": "2026-11-22T07:30:00+01:00", "ended": "2026-11-22T07:57:00+01:00"}
    assert older["id"] == "older"


def test_what_is_there_stays(history: History, tmp_path: Path) -> None:
    """A session that is there by its id is skipped, and its file stays as it is."""
    write_export(tmp_path / "all.json", export(history, Format.JSON))
    before = {path: path.read_bytes() for path in history.folder.rglob("*.toml")}
    result = import_sessions(tmp_path / "all.json", history)
    assert (result.added, result.skipped) == (0, 41)
    assert {path: path.read_bytes() for path in history.folder.rglob("*.toml")} == before


def test_the_command_lines_history_too(history: History, tmp_path: Path) -> None:
    """What `wallyoga history --json` prints can be imported as well."""
    (tmp_path / "h.json").write_text(json.dumps(list(history.documents())), encoding="utf-8")
    result = import_sessions(tmp_path / "h.json", History(tmp_path / "elsewhere"))
    assert result.added == 40
    assert [str(problem) for each in result.refused for problem in each.problems] == [
        "pulse[1]: found null, expected a value, or no such key",
        "pulse[2]: found null, expected a value, or no such key",
    ]


def entry(**changes: Any) -> dict[str, Any]:
    """Return an entry of an export, with these changes."""
    base = {"schema": 1, "id": "x", "practice": "p", "name": "P", "outcome": "stopped", "practised_seconds": 1}
    times = {"started": "2026-11-22T07:30:00+01:00", "ended": "2026-11-22T07:40:00+01:00"}
    return {key: value for key, value in {**base, **times, **changes}.items() if value != "gone"}


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (entry(started="soon"), 'started: found "soon", expected a date and time'),
        (entry(started="2026-11-22T07:30:00"), "started: found 2026-11-22 07:30:00, expected an offset from UTC"),
        (entry(started="0001-01-01T00:00:00+01:00"), "started: found 0001-01-01 00:00:00+01:00, expected a year"),
        (
            entry(ended="1890-01-01T10:10:00+00:19:32"),
            "ended: found 1890-01-01 10:10:00+00:19:32, expected an offset in",
        ),
        (entry(started=None), "started: found null, expected a value"),
        (entry(outcome="gone"), "outcome: expected this key, which is missing"),
        (entry(practised_seconds=1.5), "practised_seconds: found 1.5, expected a whole number"),
        (entry(mine={"a": [1, None]}), "mine.a[2]: found null, expected a value"),
        (entry(notes="\ud800"), "found half a character, expected text that UTF-8 can hold"),
        (entry(notes="x" * 1_000_000), "found more than a megabyte, expected a small session"),
        ("a text", 'found "a text", expected a table'),
        ([], "found a list, expected a table"),
    ],
)
def test_bad_entries(tmp_path: Path, bad: Any, problem: str) -> None:
    """An entry that is no session is refused by its number with key, found and expected, and the others are added."""
    path = tmp_path / "all.json"
    path.write_text(json.dumps([entry(id="1"), bad, entry(id="3")]), encoding="utf-8")
    history = History(tmp_path / "sessions")
    result = import_sessions(path, history)
    said = [(each.number, str(each.problems[0])) for each in result.refused]
    assert result.added == history.count() == 2
    assert said[0][0] == 2
    assert problem in said[0][1]


@pytest.mark.parametrize("depth", [48, 49, 400, 900])
def test_lists_in_lists(tmp_path: Path, depth: int) -> None:
    """What is nested too deeply to be read again is refused, and nothing unreadable is written."""
    nested: list[Any] = []
    for _ in range(depth):
        nested = [nested]
    path = tmp_path / "all.json"
    path.write_text(json.dumps([entry(deep=nested)]), encoding="utf-8")
    history = History(tmp_path / "sessions")
    result = import_sessions(path, history)
    assert (result.added, len(result.refused)) == ((1, 0) if depth < 49 else (0, 1))
    assert all(isinstance(each, Entry) for each in history.entries())


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"{", "line 1, column 2: found expecting property name"),
        (b'{"id": 1}', "expected a list of sessions, as `wallyoga export` writes it"),
        (b"\xff", "byte 1: found no UTF-8"),
        (b"[" * 100_000, "expected JSON"),
        (None, "No such file or directory"),
    ],
)
def test_no_export(tmp_path: Path, raw: bytes | None, problem: str) -> None:
    """A file that is no export is an error that says why, and nothing is added."""
    path = tmp_path / "all.json"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(FileError, match=problem):
        import_sessions(path, History(tmp_path / "sessions"))
    assert not (tmp_path / "sessions").exists()


def test_twice_in_one_file(tmp_path: Path) -> None:
    """A session that stands in the file twice is added once."""
    path = tmp_path / "all.json"
    path.write_text(json.dumps([entry(), entry()]), encoding="utf-8")
    result = import_sessions(path, History(tmp_path / "sessions"))
    assert (result.added, result.skipped) == (1, 1)


def test_a_full_disk_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, what was added stays, the reason is told, and importing again does the rest."""
    path = tmp_path / "all.json"
    path.write_text(json.dumps([entry(id=str(number)) for number in range(4)]), encoding="utf-8")
    history = History(tmp_path / "sessions")
    put = History.put

    def full(store: History, document: dict[str, Any], record: Record) -> Path:
        if record.id == "2":
            raise SaveError("a file", "No space left on device")
        return put(store, document, record)

    with monkeypatch.context() as failing:
        failing.setattr(History, "put", full)
        result = import_sessions(path, history)
    assert result.added == 2
    assert str(result.failed) == "a file could not be written: No space left on device"
    assert import_sessions(path, history).added == 2
    assert history.count() == 4


def test_what_is_left_out(history: History) -> None:
    """Copies of a conflict and unreadable files are not in an export, and it tells which they are."""
    original = next((history.folder / "2026").glob("2026-11-22*"))
    copy = original.with_stem(f"{original.stem} (conflicted copy)")
    copy.write_bytes(original.read_bytes())
    broken = original.with_name("broken.toml")
    broken.write_text("x", encoding="utf-8")
    exported = export(history, Format.JSON)
    assert exported.sessions == len(json.loads(exported.text)) == 41
    assert exported.copies == (copy,)
    assert [each.path for each in exported.unreadable] == [broken]


@pytest.mark.parametrize("form", Format)
def test_the_same_every_time(history: History, form: Format) -> None:
    """An export depends on nothing but the sessions."""
    assert export(history, form) == export(history, form)


def test_csv(tmp_path: Path, record: Record) -> None:
    """In the table each session is a row, whatever its notes hold."""
    noted = replace(record, reflection=replace(record.reflection, notes='a "b", c;\nd'))
    text = export(alone(tmp_path / "sessions", noted), Format.CSV).text
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row == {
        "id": record.id,
        "started": "2026-11-22T07:30:00+01:00",
        "ended": "2026-11-22T07:57:00+01:00",
        "practice": "runners-wall-reset",
        "name": "Runner's Wall Reset",
        "outcome": "completed",
        "practised_seconds": "1587",
        "arrived": "tense",
        "left": "calm",
        "tags": "after a run",
        "tighter": "strap-hamstring-across: left",
        "holds": "legs-up-the-wall 120 s; strap-hamstring-across left 9 breaths 94 s again",
        "notes": 'a "b", c;\nd',
    }


@pytest.mark.parametrize(
    ("notes", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("- slept well\n- ran", "'- slept well\n- ran"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("calm;=1+1", "calm;'=1+1"),
        ("calm\n=1\n-2", "calm\n'=1\n'-2"),
        ("a = b - c @ d", "a = b - c @ d"),
        ("Café", "Café"),
    ],
)
def test_nothing_runs_in_a_spreadsheet(tmp_path: Path, record: Record, notes: str, cell: str) -> None:
    """A text that would be a formula is a text in the table; numbers are numbers, and the JSON has it as it is."""
    said = replace(record.reflection, notes=notes, tags=(notes,))
    made = alone(tmp_path / "sessions", replace(record, name=notes, reflection=said))
    [row] = csv.DictReader(io.StringIO(export(made, Format.CSV).text, newline=""))
    assert (row["name"], row["notes"], row["tags"]) == (cell, cell, cell)
    assert row["practised_seconds"] == "1587"
    [table] = json.loads(export(made, Format.JSON).text)
    assert (table["name"], table["reflection"]["notes"]) == (notes, notes)


@pytest.mark.parametrize("form", Format)
def test_accents_in_a_spreadsheet(tmp_path: Path, record: Record, form: Format) -> None:
    """The file of a table begins with the mark spreadsheets know UTF-8 by; nothing else has it."""
    exported = export(alone(tmp_path / "sessions", replace(record, name="Café")), form)
    write_export(tmp_path / "all", exported)
    written = (tmp_path / "all").read_bytes()
    assert written == (b"\xef\xbb\xbf" if form is Format.CSV else b"") + exported.text.encode()
    assert "Café" in exported.text


def test_an_event(tmp_path: Path, record: Record) -> None:
    """In the calendar a session is an event with its times in UTC and its words escaped."""
    said = Reflection("calm", ("a, b", "c;d"), "Back\\slash, comma;\nnew line\x07", {"hips": "left", "back": "same"})
    text = export(alone(tmp_path / "sessions", replace(record, reflection=said)), Format.ICS).text
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
    text = export(alone(tmp_path / "sessions", noted), Format.ICS).text
    assert all(len(line) <= LINE for line in text.encode().split(b"\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert all(line.decode() for line in text.encode().rstrip().split(b"\r\n"))
    assert events(text)[0].get("DESCRIPTION", "") == notes


def test_a_clock_that_was_set_back(tmp_path: Path, record: Record) -> None:
    """An event never ends before it begins."""
    back = replace(record, ended=record.started - timedelta(hours=1), practised_seconds=0)
    [event] = events(export(alone(tmp_path / "sessions", back), Format.ICS).text)
    assert (event["DTSTART"], event["DTEND"]) == ("20261122T063000Z", "20261122T063001Z")


def test_one_event_a_session(history: History) -> None:
    """Every session is one event with an id of its own."""
    found = events(export(history, Format.ICS).text)
    assert len({event["UID"] for event in found}) == len(found) == 41


def test_an_old_year(tmp_path: Path, record: Record) -> None:
    """Times are written with four digits for the year."""
    started = datetime(1000, 1, 1, tzinfo=timezone(timedelta(hours=1)))
    [event] = events(export(alone(tmp_path / "s", replace(record, started=started)), Format.ICS).text)
    assert event["DTSTART"] == "09991231T230000Z"


def test_never_over_another_file(history: History, tmp_path: Path) -> None:
    """An export goes to a new file only."""
    path = tmp_path / "all.json"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(TakenError, match="is there already"):
        write_export(path, export(history, Format.JSON))
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_newer_form_is_kept_as_it_is(tmp_path: Path, record: Record) -> None:
    """A session of a later wallyoga goes out and comes back with what only that one understands."""
    made = History(tmp_path / "sessions")
    path = made.add(record)
    path.write_text(to_toml({**to_document(record), "schema": 2, "holds": "elsewhere"}), encoding="utf-8")
    write_export(tmp_path / "all.json", export(made, Format.JSON))
    other = History(tmp_path / "elsewhere")
    assert import_sessions(tmp_path / "all.json", other).added == 1
    assert next(iter(other.documents()))["holds"] == "elsewhere"
