"""Writing a file: all of it, or nothing."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from wallyoga.files.safe_write import SaveError, claim_name, move_file, write_new, write_safely
from wallyoga.practice.errors import WallyogaError

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes and folders")


def no_space(*_arguments: Any) -> NoReturn:
    """Fail as the system does when the disk is full."""
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("text", ["", "plain\n", "é ▰ 🧘\r\n\n", "x" * 200_000])
def test_written_as_it_is(tmp_path: Path, text: str) -> None:
    """The text is in the file as UTF-8, its line ends as they were."""
    path = tmp_path / "file.toml"
    write_safely(path, text)
    assert path.read_bytes() == text.encode()


def test_replaces_what_was_there(tmp_path: Path) -> None:
    """What was in the file before is gone, and there is no other file."""
    path = tmp_path / "file.toml"
    path.write_text("a much longer text than the new one", encoding="utf-8")
    write_safely(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_windows_refuses_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody reads on Windows is replaced once they are through; who never is is told of."""
    path = tmp_path / "file.toml"
    path.write_text("old", encoding="utf-8")
    refusals = [2]
    replace = Path.replace

    def refuse_at_first(temporary: Path, target: Path) -> Path:
        if refusals[0]:
            refusals[0] -= 1
            raise PermissionError(13, "Access is denied")
        return replace(temporary, target)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "replace", refuse_at_first)
    monkeypatch.setattr("time.sleep", lambda _: None)
    write_safely(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    refusals[0] = 99
    with pytest.raises(SaveError, match="Access is denied"):
        write_safely(path, "newer")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == "new"


@posix
def test_private(tmp_path: Path) -> None:
    """The file, also one that was open to others, and each folder made for it are for the user alone."""
    path = tmp_path / "a" / "b" / "file.toml"
    write_safely(path, "x")
    path.chmod(0o644)
    write_safely(path, "y")
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent, path.parent.parent)] == [
        0o600, 0o700, 0o700,
    ]  # fmt: skip


@posix
def test_folders_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    """A folder the user has opened to others stays open."""
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    write_safely(folder / "file.toml", "x")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """When it cannot be finished, the target is intact, no other file is left, and the error names file and reason."""
    path = tmp_path / "file.toml"
    path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, call, no_space)
    with pytest.raises(SaveError) as failed:
        write_safely(path, "after")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]
    assert str(failed.value) == f"{path} could not be written: No space left on device"
    assert (failed.value.file, failed.value.reason) == (str(path), "No space left on device")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_makes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """When a new file cannot be finished, there is none."""
    monkeypatch.setattr(os, call, no_space)
    with pytest.raises(SaveError):
        write_safely(tmp_path / "file.toml", "after")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who stops the program in the middle of it loses nothing either."""

    def stopped(_descriptor: int) -> NoReturn:
        raise KeyboardInterrupt

    path = tmp_path / "file.toml"
    path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_safely(path, "after")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_on_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is on disk before the file takes its name, and the name is on disk afterwards."""
    done: list[str] = []
    fsync, rename = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        assert done[-1] == "folder" or os.fstat(descriptor).st_size == 4
        fsync(descriptor)

    def noted_rename(source: Path, target: Path) -> None:
        done.append("name")
        assert Path(source).parent == Path(target).parent
        rename(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_rename)
    write_safely(tmp_path / "file.toml", "text")
    assert done == ["file", "name", "folder"]


@posix
def test_a_system_that_cannot_flush_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a folder cannot be flushed to disk, the file is written all the same."""
    fsync = os.fsync

    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    write_safely(tmp_path / "file.toml", "text")
    assert (tmp_path / "file.toml").read_text(encoding="utf-8") == "text"


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """A file kept elsewhere and linked to is written where it is."""
    real = tmp_path / "kept" / "settings.toml"
    real.parent.mkdir()
    real.write_text("before", encoding="utf-8")
    link = tmp_path / "settings.toml"
    link.symlink_to(real)
    write_safely(link, "after")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "after"


def test_text_that_is_no_utf8(tmp_path: Path) -> None:
    """Half a character cannot be written, and the file is as before."""
    path = tmp_path / "file.toml"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(SaveError, match="UTF-8"):
        write_safely(path, "\ud800")
    assert path.read_text(encoding="utf-8") == "before"


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """What stands in the way is an error of the user's kind, not a crash."""
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(WallyogaError, match="taken"):
        write_safely(tmp_path / "taken" / "file.toml", "text")
    with pytest.raises(WallyogaError, match="taken"):
        write_new(tmp_path / "taken" / "file.toml", "text")
    with pytest.raises(WallyogaError, match="taken"):
        claim_name(tmp_path / "taken" / "file.toml")


def test_claim(tmp_path: Path) -> None:
    """A name can be claimed once, and what has it keeps its bytes."""
    path = tmp_path / "a" / "file.toml"
    assert claim_name(path)
    path.write_text("mine", encoding="utf-8")
    assert not claim_name(path)
    assert path.read_text(encoding="utf-8") == "mine"


def no_links(*_arguments: Any) -> NoReturn:
    """Fail as a system does on which a file has one name only."""
    raise PermissionError(1, "Operation not permitted")


@pytest.fixture(params=[True, False], ids=["links", "no links"])
def linking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a system on which a file can have two names, and one on which it cannot."""
    if not request.param:
        monkeypatch.setattr(os, "link", no_links)


@pytest.mark.usefixtures("linking")
def test_a_new_file(tmp_path: Path) -> None:
    """A name can be taken once, what has it keeps its bytes, and no other file is left."""
    path = tmp_path / "a" / "file.toml"
    assert write_new(path, "mine")
    assert not write_new(path, "yours")
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(path.parent.iterdir()) == [path]


@posix
@pytest.mark.usefixtures("linking")
def test_a_new_file_is_private(tmp_path: Path) -> None:
    """A new file is for the user alone."""
    write_new(tmp_path / "file.toml", "mine")
    assert stat.S_IMODE((tmp_path / "file.toml").stat().st_mode) == 0o600


def test_a_new_file_that_cannot_take_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither way of naming a file works, there is no file, and not an empty one either."""
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(os, "replace", no_space)
    with pytest.raises(SaveError, match="No space left"):
        write_new(tmp_path / "file.toml", "mine")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("linking")
def test_move(tmp_path: Path) -> None:
    """A moved file has its bytes under the new name alone, and a name that is taken stays as it is."""
    source, target, taken = tmp_path / "a.toml", tmp_path / "b" / "a.toml", tmp_path / "c.toml"
    source.write_text("mine", encoding="utf-8")
    taken.write_text("yours", encoding="utf-8")
    assert not move_file(source, taken)
    assert (source.read_text(), taken.read_text()) == ("mine", "yours")
    assert move_file(source, target)
    assert not source.exists()
    assert target.read_text(encoding="utf-8") == "mine"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.usefixtures("linking")
def test_a_move_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be taken away from where it is stays there, and only there."""
    source, target = tmp_path / "a.toml", tmp_path / "b.toml"
    source.write_text("mine", encoding="utf-8")
    unlink = os.unlink

    def refused(path: Path) -> None:
        if Path(path) == source:
            raise PermissionError(13, "Permission denied")
        unlink(path)

    monkeypatch.setattr(os, "unlink", refused)
    with pytest.raises(SaveError, match=r"a\.toml could not be written: Permission denied"):
        move_file(source, target)
    assert list(tmp_path.iterdir()) == [source]
    assert source.read_text(encoding="utf-8") == "mine"
