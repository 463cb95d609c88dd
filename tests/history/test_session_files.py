"""The files of the sessions: added, revised, listed, never harmed."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.record import Record, Reflection, to_document
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History
from wallyoga.history.session_toml import to_toml

EXTRAS = {
    "schema": 1,
    "weather": "rain",
    "watch": {"pulse": [61, 58], "model": "x"},
    "reflection": {"left": "tense", "tags": ["old"], "notes": "old", "tighter": {"x": "same"}, "colour": "blue"},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the sessions go; it is not there yet."""
    return tmp_path / "sessions"


@pytest.fixture
def history(folder: Path) -> History:
    """Return a history without sessions."""
    return History(folder)


def list_paths(history: History, limit: int | None = None) -> list[Path]:
    """Return the paths the history lists, in its order."""
    return [entry.path for entry in history.entries(limit)]


def test_name_says_when_and_what(history: History, folder: Path, record: Record) -> None:
    """A session goes into the folder of its year, under its local start with the offset and its practice."""
    assert history.add(record) == folder / "2026/2026-11-22T073000+0100-runners-wall-reset.toml"
    away = record.started.astimezone(timezone(-timedelta(hours=9, minutes=30)))
    assert history.add(replace(record, started=away)).name == "2026-11-21T210000-0930-runners-wall-reset.toml"


def test_added_is_listed(history: History, record: Record) -> None:
    """What was added is what is listed."""
    path = history.add(record)
    assert list(history.entries()) == [Entry(path, record)]


def test_taken_names(history: History, record: Record) -> None:
    """A session of the same second and practice gets another name, and the ones before stay as they are."""
    paths = [history.add(replace(record, practised_seconds=number)) for number in (100, 200, 300)]
    first = "2026-11-22T073000+0100-runners-wall-reset"
    assert [path.stem for path in paths] == [first, f"{first}-2", f"{first}-3"]
    assert [tomllib.loads(path.read_text())["practised_seconds"] for path in paths] == [100, 200, 300]


def test_a_taken_name_is_not_overwritten(history: History, folder: Path, record: Record) -> None:
    """Even a file that is no session keeps its name and its bytes."""
    taken = folder / "2026/2026-11-22T073000+0100-runners-wall-reset.toml"
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"mine")
    assert history.add(record) != taken
    assert taken.read_bytes() == b"mine"


@pytest.mark.parametrize("practice", ["../../away", "a/b", "x" * 300, "mañana: hips", ""])
def test_any_practice_makes_a_name(history: History, folder: Path, record: Record, practice: str) -> None:
    """Whatever a practice is called, its session is in the folder of its year, and says the whole id."""
    path = history.add(replace(record, practice=practice))
    assert path.parent == folder / "2026"
    assert path.resolve().parent == (folder / "2026").resolve()
    [entry] = history.entries()
    assert isinstance(entry, Entry)
    assert entry.record.practice == practice


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_private(history: History, folder: Path, record: Record) -> None:
    """Sessions and their folders are for the user alone."""
    path = history.add(record)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_failed_add_leaves_nothing(
    history: History,
    folder: Path,
    record: Record,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When the disk is full, the error says so and no half or empty session stays behind."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left on device"):
        history.add(record)
    assert list((folder / "2026").iterdir()) == []


def test_missing_folder(history: History, folder: Path) -> None:
    """Without a folder there are no sessions, and looking makes none."""
    assert list(history.entries()) == []
    assert list(history.documents()) == []
    assert not folder.exists()


def test_newest_first(history: History, record: Record) -> None:
    """Sessions come newest first, over years, and of one name the last added first."""
    starts = [record.started + timedelta(days=days) for days in (0, -400, 30, 0, -1)]
    a, b, c, d, e = [history.add(replace(record, started=start)) for start in starts]
    assert list_paths(history) == [c, d, a, e, b]
    assert list_paths(history, 2) == [c, d]
    assert list_paths(history, 0) == []


def test_each_file_is_read_in_its_turn(history: History, record: Record) -> None:
    """Asking for the newest session does not read the older ones."""
    older = history.add(replace(record, started=record.started - timedelta(days=1)))
    history.add(record)
    entries = history.entries()
    next(entries)
    older.write_text("gone to pieces", encoding="utf-8")
    assert isinstance(next(entries), Unreadable)


def test_unreadable_files(history: History, folder: Path, record: Record) -> None:
    """Files that are no sessions are named with the reason, in their place, and are not touched."""
    good = history.add(record)
    bad = {
        "2026-11-23-empty.toml": b"",
        "2026-11-24-broken.toml": b"id = = 1",
        "2026-11-25-latin.toml": b'name = "\xe9"',
        "2026-11-26-wrong.toml": b"practised_seconds = true",
    }
    for name, raw in bad.items():
        (folder / "2026" / name).write_bytes(raw)
    (folder / "2026" / "2026-11-27-folder.toml").mkdir()
    listed = list(history.entries())
    reasons = {entry.path.name: entry.reason for entry in listed if isinstance(entry, Unreadable)}
    assert list(reasons) == ["2026-11-27-folder.toml", *reversed(bad)]
    assert listed[-1] == Entry(good, record)
    assert "id: expected this key" in reasons["2026-11-23-empty.toml"]
    assert "line 1" in reasons["2026-11-24-broken.toml"]
    assert "UTF-8" in reasons["2026-11-25-latin.toml"]
    assert "practised_seconds: found true, expected a whole number" in reasons["2026-11-26-wrong.toml"]
    assert {name: (folder / "2026" / name).read_bytes() for name in bad} == bad
    assert [document["id"] for document in history.documents()] == [record.id]


def test_other_files_are_no_sessions(history: History, folder: Path, record: Record) -> None:
    """Hidden files and folders and files of other kinds are passed over."""
    path = history.add(record)
    (folder / ".stversions").mkdir()
    for name in ("2026/.hidden.toml", "2026/notes.txt", ".stversions/old.toml"):
        (folder / name).write_text("x", encoding="utf-8")
    assert list_paths(history) == [path]


def test_a_folder_that_is_none(history: History, folder: Path) -> None:
    """A file where the folder would be is named, and nothing fails."""
    folder.write_text("x", encoding="utf-8")
    [entry] = history.entries()
    assert isinstance(entry, Unreadable)
    assert entry.path == folder
    assert entry.reason
    assert list(history.documents()) == []


def test_documents_hold_json(history: History, record: Record) -> None:
    """The tables come newest first with their unknown keys, times as texts, and JSON takes them."""
    older = history.add(replace(record, started=record.started - timedelta(days=1)))
    history.add(record)
    with older.open("a", encoding="utf-8") as stream:
        stream.write("\n[watch]\nday = 2026-11-22\nat = 07:30:00\npulse = [61, nan]\n")
    first, second = json.loads(json.dumps(list(history.documents()), allow_nan=False))
    assert first["started"] == "2026-11-22T07:30:00+01:00"
    assert first["holds"][1]["side"] == "left"
    assert second["watch"] == {"day": "2026-11-22", "at": "07:30:00", "pulse": [61, None]}
    assert [document["started"] for document in history.documents(1)] == ["2026-11-22T07:30:00+01:00"]


def test_other_words_change_nothing_else(history: History, record: Record) -> None:
    """Another reflection is kept, and every key nobody knows stays where it was."""
    path = history.add(record)
    before = to_document(record) | EXTRAS
    before["holds"][0]["depth"] = 3
    path.write_text(to_toml(before), encoding="utf-8")
    wanted = Reflection("at ease", ("new",), "one\ntwo", {"bridge": "right"})
    assert history.revise_words(path, Words(wanted, record.arrived)) == replace(record, reflection=wanted)
    after = {
        "left": "at ease",
        "tags": ["new"],
        "notes": "one\ntwo",
        "tighter": {"bridge": "right"},
        "colour": "blue",
    }
    assert tomllib.loads(path.read_text(encoding="utf-8")) == before | {"reflection": after}


def test_revise_to_nothing(history: History, record: Record) -> None:
    """A reflection taken back leaves no table behind."""
    path = history.add(record)
    history.revise_words(path, Words(arrived=record.arrived))
    assert "reflection" not in tomllib.loads(path.read_text(encoding="utf-8"))


def test_revise_refuses_a_newer_schema(history: History, record: Record) -> None:
    """What a later wallyoga wrote is not rewritten, and the error says why."""
    path = history.add(replace(record, schema=2))
    before = path.read_bytes()
    with pytest.raises(FileError, match="schema: found 2, expected 1, for a newer wallyoga wrote this session"):
        history.revise_words(path, Words(Reflection("calm"), record.arrived))
    assert path.read_bytes() == before


def test_revise_refuses_a_broken_file(history: History, record: Record) -> None:
    """A file that cannot be read is not rewritten either."""
    path = history.add(record)
    path.write_bytes(b"id = 3")
    with pytest.raises(FileError, match="id: found 3"):
        history.revise_words(path, Words(Reflection("calm"), record.arrived))
    assert path.read_bytes() == b"id = 3"


def test_revise_refuses_a_feeling_nobody_knows(history: History, record: Record) -> None:
    """A reflection that could not be read again is not written."""
    path = history.add(record)
    before = path.read_bytes()
    with pytest.raises(FileError, match=r"reflection\.left"):
        history.revise_words(path, Words(Reflection("fabulous"), record.arrived))
    assert path.read_bytes() == before


def test_quick_to_import() -> None:
    """Reading the history loads nothing of the screens."""
    modules = "wallyoga.history.session_files, wallyoga.history.drafts.journal, wallyoga.settings, wallyoga.paths"
    program = f"import sys, {modules}; print(*sorted({{'textual', 'rich'}} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
