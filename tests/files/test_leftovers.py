"""The leftovers of killed writers: they are removed, and nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wallyoga.files.leftovers import OLD, remove_leftovers
from wallyoga.files.safe_write import SUFFIX, UNNAMED, write_safely

LONG_AGO = 1_000_000_000

KILLED = """
import os, pathlib, signal, sys
from wallyoga.files.safe_write import write_safely
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write_safely(pathlib.Path(sys.argv[1]), "new")
"""
"""A program that is killed while it writes a file."""

posix = pytest.mark.skipif(os.name == "nt", reason="Windows knows no such end, and lets nobody remove an open file")


def age_file(path: Path, changed: float = LONG_AGO) -> Path:
    """Return the file as one that was changed long ago."""
    os.utime(path, (changed, changed))
    return path


@posix
def test_what_a_killed_writer_left(tmp_path: Path) -> None:
    """A file that a killed process never named is removed once it is old; what it was to replace stays."""
    path = tmp_path / "2026" / "session.toml"
    write_safely(path, "old")
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    [left] = path.parent.glob(".*")
    remove_leftovers([], [tmp_path])
    assert left.exists()
    remove_leftovers([age_file(left).parent.parent])
    assert left.exists()
    remove_leftovers([tmp_path / "nowhere"], [tmp_path])
    assert [each.read_text(encoding="utf-8") for each in path.parent.iterdir()] == ["old"]


@posix
def test_what_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is being written is not removed, however old it seems, until the very moment it has its name."""
    replace, path = os.replace, tmp_path / "settings.toml"

    def swept_before(source: Path, target: Path) -> None:
        remove_leftovers([age_file(Path(source)).parent])
        replace(source, target)

    monkeypatch.setattr(os, "replace", swept_before)
    write_safely(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "name", [".tmpabc.tmp", ".syncthing.session.toml.tmp", "wallyoga-1.tmp", f"{UNNAMED}1", "a.toml"]
)
def test_what_is_of_others(tmp_path: Path, name: str) -> None:
    """What is not named as wallyoga names what it is writing is left alone, however old it is."""
    (tmp_path / name).touch()
    remove_leftovers([age_file(tmp_path / name).parent])
    assert (tmp_path / name).exists()


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder and a link that are named like that stay, and so does what is in the folder."""
    folder, link = (tmp_path / f"{UNNAMED}{each}{SUFFIX}" for each in ("folder", "link"))
    folder.mkdir()
    (folder / "a.toml").touch()
    link.symlink_to(folder / "a.toml")
    remove_leftovers([tmp_path])
    assert folder.is_dir()
    assert link.is_symlink()
    assert (folder / "a.toml").exists()


@pytest.mark.parametrize("age", [0, OLD / 2, -OLD])
def test_what_is_new(tmp_path: Path, age: float) -> None:
    """What was changed lately, or by a clock that is ahead, may be on its way from another computer."""
    path = tmp_path / f"{UNNAMED}x{SUFFIX}"
    path.touch()
    age_file(path, path.stat().st_mtime - age)
    remove_leftovers([tmp_path])
    assert path.exists()
