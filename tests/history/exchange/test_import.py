"""Sessions back into the history, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.exchange.export import Format, export, write_export
from wallyoga.history.exchange.import_json import import_sessions
from wallyoga.history.record import Record
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History


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
    refusals = [(each.number, str(each.problems[0])) for each in result.refused]
    assert result.added == history.count() == 2
    assert refusals[0][0] == 2
    assert problem in refusals[0][1]


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
        (b"{", "line 1, column 2: expected a property name"),
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
