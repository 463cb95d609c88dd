"""Sessions out of the history, and back as they were."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from wallyoga.history.exchange.export import Format, TakenError, export, write_export
from wallyoga.history.exchange.import_json import import_sessions
from wallyoga.history.record import Record, to_document
from wallyoga.history.session_files import History
from wallyoga.history.session_toml import to_toml

from .histories import ODD, make_history


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
    [path] = (other.folder / "2026").glob("*-hips.toml")
    there, here = tomllib.loads(path.read_text(encoding="utf-8")), tomllib.loads(ODD)
    assert json.dumps(there, default=repr, sort_keys=True) == json.dumps(here, default=repr, sort_keys=True)


def test_json_is_plain(tmp_path: Path, record: Record) -> None:
    """In JSON a session is its own tables, its times as texts, oldest session first."""
    history = make_history(tmp_path / "sessions", record)
    history.add(replace(record, id="older", started=record.started - timedelta(days=1)))
    older, newer = json.loads(export(history, Format.JSON).text)
    document = to_document(record)
    assert newer == {**document, "started": "2026-11-22T07:30:00+01:00", "ended": "2026-11-22T07:57:00+01:00"}
    assert older["id"] == "older"


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


def test_never_over_another_file(history: History, tmp_path: Path) -> None:
    """An export goes to a new file only."""
    path = tmp_path / "all.json"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(TakenError, match="is there already"):
        write_export(path, export(history, Format.JSON))
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_newer_form_is_kept_as_it_is(tmp_path: Path, record: Record) -> None:
    """A session of a later wallyoga goes out and comes back with what only that one understands."""
    history = History(tmp_path / "sessions")
    path = history.add(record)
    path.write_text(to_toml({**to_document(record), "schema": 2, "holds": "elsewhere"}), encoding="utf-8")
    write_export(tmp_path / "all.json", export(history, Format.JSON))
    other = History(tmp_path / "elsewhere")
    assert import_sessions(tmp_path / "all.json", other).added == 1
    assert next(iter(other.documents()))["holds"] == "elsewhere"
