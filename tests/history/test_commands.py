"""`wallyoga export`, `import` and `history`, as they are typed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wallyoga.cli import main
from wallyoga.history.record import Record
from wallyoga.history.session_files import History

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capfdbinary: pytest.CaptureFixture[bytes]) -> Say:
    """Return what runs a command, and tells its exit status, its output and its errors."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return run


@pytest.fixture
def history() -> History:
    """Return the person's history, which is empty."""
    return History(Path(os.environ["WALLYOGA_HOME"]) / "sessions")


def test_export_to_standard_output(say: Say, history: History, record: Record) -> None:
    """Without a file the export is what is printed, byte for byte, and nothing else."""
    history.add(record)
    for form, start in (("csv", "id,started,"), ("json", "[\n  {\n"), ("ics", "BEGIN:VCALENDAR\r\n")):
        status, out, err = say("export", "--format", form)
        assert (status, err) == (0, "")
        assert out.startswith(start)
        assert "\r\r\n" not in out


def test_export_to_a_file(say: Say, history: History, record: Record, tmp_path: Path) -> None:
    """With a file the export goes there, once; a file that is there is not written over."""
    history.add(record)
    path = tmp_path / "all.json"
    assert say("export", "--format", "json", str(path)) == (0, f"1 session written to {path}\n", "")
    status, out, err = say("export", "--format", "json", str(path))
    assert (status, out) == (1, "")
    assert err == f"{path} is there already. Name another file, or move that one away first.\n"
    assert json.loads(path.read_text(encoding="utf-8"))[0]["id"] == record.id


def test_export_says_what_it_leaves_out(say: Say, history: History, record: Record) -> None:
    """A file that cannot be read is named with its reason, and so is a copy; the rest is exported."""
    path = history.add(record)
    broken = path.with_name("broken.toml")
    broken.write_text("schema = ", encoding="utf-8")
    copy = path.with_stem(f"{path.stem} (conflicted copy)")
    copy.write_bytes(path.read_bytes())
    status, out, err = say("export", "--format", "json")
    assert status == 1
    assert len(json.loads(out)) == 1
    first, second = err.splitlines()
    assert first == f"{copy}: left out, for it is a copy of another session"
    assert second.startswith(f"{broken}:1:10: left out: found invalid value")


def test_import(say: Say, history: History, record: Record, tmp_path: Path) -> None:
    """An import tells what was added, what was there, and what is wrong with the rest, by its number and key."""
    history.add(record)
    path = tmp_path / "all.json"
    say("export", "--format", "json", str(path))
    [entry] = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([entry, {**entry, "id": "new"}, {**entry, "started": "soon"}]), encoding="utf-8")
    status, out, err = say("import", str(path))
    assert (status, out) == (1, "1 session added, 1 there already, 1 refused.\n")
    assert err == f'{path}: session 3: started: found "soon", expected a date and time\n'
    path.write_text(json.dumps([entry]), encoding="utf-8")
    assert say("import", str(path)) == (0, "0 sessions added, 1 there already.\n", "")


def test_import_of_nothing(say: Say, tmp_path: Path) -> None:
    """A file that is not there is an error with its name."""
    status, out, err = say("import", str(tmp_path / "no.json"))
    assert (status, out) == (1, "")
    assert err == f"{tmp_path / 'no.json'}: found No such file or directory, expected a file that can be read\n"


def test_history_shows_a_copy_as_one(say: Say, history: History, record: Record) -> None:
    """A copy of a conflict is a line that says so, and is not in the JSON."""
    path = history.add(record)
    copy = path.with_stem(f"{path.stem} (conflicted copy)")
    copy.write_bytes(path.read_bytes())
    status, out, _ = say("history")
    assert status == 0
    assert [line.endswith(f"  (a copy after a conflict: {copy.name})") for line in out.splitlines()] == [True, False]
    assert len(json.loads(say("history", "--json")[1])) == 1
