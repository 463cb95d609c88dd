"""Deleted sessions: put back, or let go after thirty days."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.trash import KEEPING_TIME, Trash

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """Return a folder with three sessions in two years."""
    folder = tmp_path / "sessions"
    for name in ("2025/one.toml", "2026/two.toml", "2026/three.toml"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


@pytest.fixture
def trash(tmp_path: Path, sessions: Path) -> Trash:
    """Return an empty trash."""
    return Trash(tmp_path / "state", sessions)


def files(folder: Path) -> dict[str, str]:
    """Return the files in a folder by their place, and what is in them."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_removed_and_put_back(trash: Trash, sessions: Path, tmp_path: Path) -> None:
    """A removed session is gone from the sessions, comes back where it was, and the trash is empty again."""
    before = files(sessions)
    trash.remove(sessions / "2026/two.toml", NOW)
    assert files(sessions).keys() == {"2025/one.toml", "2026/three.toml"}
    assert trash.undo() == sessions / "2026/two.toml"
    assert files(sessions) == before
    assert list((tmp_path / "state/trash").iterdir()) == []


def test_last_first(trash: Trash, sessions: Path) -> None:
    """What was removed last comes back first, also when the clock was set back in between."""
    names = ["2025/one.toml", "2026/two.toml", "2026/three.toml"]
    for number, name in enumerate(names):
        trash.remove(sessions / name, NOW - timedelta(days=number))
    assert [trash.undo() for _ in range(4)] == [*(sessions / name for name in reversed(names)), None]


def test_after_a_restart(trash: Trash, sessions: Path, tmp_path: Path) -> None:
    """What one run of the program removed, the next can put back."""
    trash.remove(sessions / "2026/two.toml", NOW)
    assert Trash(tmp_path / "state", sessions).undo() == sessions / "2026/two.toml"


def test_its_name_is_taken(trash: Trash, sessions: Path) -> None:
    """A session whose name was taken meanwhile comes back beside what has it."""
    path = sessions / "2026/two.toml"
    trash.remove(path, NOW)
    path.write_text("new", encoding="utf-8")
    assert trash.undo() == sessions / "2026/two-2.toml"
    assert files(sessions / "2026") == {
        "two.toml": "new",
        "two-2.toml": "2026/two.toml",
        "three.toml": "2026/three.toml",
    }


def test_cut_off_halfway(trash: Trash, sessions: Path) -> None:
    """A removal that left the file in both places is undone without a second copy."""
    path = sessions / "2026/two.toml"
    trash.remove(path, NOW)
    path.write_text("2026/two.toml", encoding="utf-8")
    assert trash.undo() == path
    assert files(sessions / "2026").keys() == {"two.toml", "three.toml"}
    assert trash.undo() is None


def test_thirty_days(trash: Trash, sessions: Path) -> None:
    """A removed session can be put back for thirty days, and no longer."""
    trash.remove(sessions / "2026/two.toml", NOW)
    trash.clean(NOW + KEEPING_TIME)
    assert trash.undo() == sessions / "2026/two.toml"
    trash.remove(sessions / "2026/two.toml", NOW)
    trash.clean(NOW + KEEPING_TIME + timedelta(seconds=1))
    assert trash.undo() is None


def test_nothing_there(trash: Trash, tmp_path: Path) -> None:
    """Without a trash there is nothing to put back or to let go, and no folder is made."""
    trash.clean(NOW)
    assert trash.undo() is None
    assert not (tmp_path / "state").exists()


def test_what_others_put_there(trash: Trash, sessions: Path, tmp_path: Path) -> None:
    """Things of other names in the trash are left alone."""
    theirs = tmp_path / "state/trash"
    for name in ("mine.txt", "000001-later/x", "000001-99999999T999999Z/x"):
        (theirs / name).parent.mkdir(parents=True, exist_ok=True)
        (theirs / name).write_text(name, encoding="utf-8")
    before = files(theirs)
    trash.remove(sessions / "2026/two.toml", NOW)
    trash.undo()
    trash.clean(NOW + timedelta(days=400))
    assert files(theirs) == before


def test_taken_out_by_hand(trash: Trash, sessions: Path, tmp_path: Path) -> None:
    """What a person took out of the trash is passed over."""
    for name in ("2025/one.toml", "2026/two.toml"):
        trash.remove(sessions / name, NOW)
    [path] = (tmp_path / "state/trash").rglob("two.toml")
    path.unlink()
    assert trash.undo() == sessions / "2025/one.toml"


@pytest.mark.parametrize("call", ["mkdir", "unlink"])
def test_a_removal_that_fails(trash: Trash, sessions: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """A session that cannot be removed is where it was, and there is nothing to put back."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    before = files(sessions)
    with monkeypatch.context() as failing:
        failing.setattr(os, call, refused)
        with pytest.raises(SaveError, match="Permission denied"):
            trash.remove(sessions / "2026/two.toml", NOW)
    assert files(sessions) == before
    trash.undo()
    assert files(sessions) == before


def test_only_sessions(trash: Trash, tmp_path: Path) -> None:
    """A file that is no session is not taken."""
    other = tmp_path / "settings.toml"
    other.touch()
    with pytest.raises(ValueError, match="settings"):
        trash.remove(other, NOW)
    assert other.exists()


def test_a_folder_that_goes_while_it_is_looked_at(
    trash: Trash, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another window puts the same back at the same moment, there is nothing left to put back."""
    trash.remove(sessions / "2026/two.toml", NOW)

    def vanish(folder: Path, _: str) -> list[Path]:
        raise FileNotFoundError(str(folder))

    monkeypatch.setattr(Path, "glob", vanish)
    assert trash.undo() is None
