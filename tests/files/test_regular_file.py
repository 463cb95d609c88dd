"""Opening a file: only what is one, and only as much of it as is asked for."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from wallyoga.files.parsed_cache import FileKind, Readings
from wallyoga.files.problems import FileError
from wallyoga.files.regular_file import read_bytes
from wallyoga.files.text_file import read_text

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such things in its folders")


@pytest.mark.parametrize(("most", "raw"), [(-1, b"12345"), (0, b""), (3, b"123"), (5, b"12345"), (9, b"12345")])
def test_so_many_bytes(tmp_path: Path, most: int, raw: bytes) -> None:
    """As many bytes are read as are wanted and there."""
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_bytes(path, most) == raw


@posix
def test_a_file_that_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file that grew after it was measured as much is read as is wanted and there by then."""
    path = tmp_path / "file"
    path.write_bytes(b"")
    before = path.stat()
    path.write_bytes(b"12345")
    monkeypatch.setattr(os, "fstat", lambda _: before)
    assert [read_bytes(path), read_bytes(path, 3)] == [b"12345", b"123"]


@posix
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "folder"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    """A pipe would never answer, and is refused at once, as is everything else that is no file, with what it is."""
    path = tmp_path / "x.toml"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(str(path))
        case "device":
            path = Path(os.devnull)
        case _:
            path.mkdir()
    with pytest.raises(FileError, match="Is a directory" if kind == "folder" else f"a {kind}, and no file"):
        read_text(path)
    with pytest.raises(OSError, match="Is a directory" if kind == "folder" else kind):
        Readings(tmp_path / "cache").read(path, FileKind("kind", bytes, read_bytes))


@posix
def test_a_pipe_that_takes_the_place_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has become a pipe since it was looked at does not stop anything either."""
    path, file = tmp_path / "x.toml", tmp_path / "file"
    file.touch()
    os.mkfifo(path)
    before = file.stat()
    monkeypatch.setattr(Path, "stat", lambda _: before)
    with pytest.raises(OSError, match="a pipe"):
        read_bytes(path)
