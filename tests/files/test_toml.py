"""TOML files as they are: what editors write is read, and what is no TOML is refused with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wallyoga.files.problems import FileError
from wallyoga.files.regular_file import LARGEST_FILE
from wallyoga.files.toml import read_toml


def write_raw(folder: Path, raw: bytes) -> Path:
    """Return a file that holds `raw`."""
    path = folder / "tree.toml"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("raw", "document"),
    [
        (b"", {}),
        (b"# nothing\n", {}),
        (b'\xef\xbb\xbfname = "oak"', {"name": "oak"}),
        (b'name = "oak"\r\nheight = 3\r\n', {"name": "oak", "height": 3}),
        (b'name = """a\r\nb"""', {"name": "a\nb"}),
        ('name = "chêne"'.encode(), {"name": "chêne"}),
    ],
    ids=["empty", "comment", "byte order mark", "windows line ends", "line ends in a text", "UTF-8"],
)
def test_files_as_editors_write_them(tmp_path: Path, raw: bytes, document: dict[str, Any]) -> None:
    """A byte order mark, the line ends of Windows and an empty file are all right."""
    assert read_toml(write_raw(tmp_path, raw)) == document


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b'name = "ch\xeane"', "byte 11: found no UTF-8, expected a UTF-8 text file"),
        ('name = "oak"'.encode("utf-16"), "byte 1: found no UTF-8, expected a UTF-8 text file"),
        (b'\xef\xbb\xbfname = "ch\xeane"', "byte 14: found no UTF-8, expected a UTF-8 text file"),
        (b'name = "oak"\nheight = = 3', "line 2, column 10"),
        (b'name = "oak"\nname = "elm"\n', "line 2, column 13"),
        (b"height = " + b"1" * 5000, "expected TOML"),
        (b"planted = 2026-02-30T00:00:00Z", "line 1"),
        (b"x = " + b"[" * 100_000, "found too deep a nesting, expected at most 50"),
        (b"#" * (LARGEST_FILE + 1), "found more than a megabyte, expected a small TOML file"),
    ],
    ids=[
        "latin-1",
        "UTF-16",
        "latin-1 behind a byte order mark",
        "no TOML",
        "twice",
        "a huge number",
        "no day",
        "deep",
        "too large",
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, raw: bytes, problem: str) -> None:
    """A file that is no small UTF-8 file of TOML is refused with its name and the place in it."""
    path = write_raw(tmp_path, raw)
    with pytest.raises(FileError) as refused:
        read_toml(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert problem in str(refused.value)


def test_the_largest_file(tmp_path: Path) -> None:
    """A file of just a megabyte is read."""
    assert read_toml(write_raw(tmp_path, b"#" * LARGEST_FILE)) == {}


@pytest.mark.parametrize("name", ["", "none.toml"])
def test_no_file(tmp_path: Path, name: str) -> None:
    """A folder and a file that is not there are refused by name."""
    with pytest.raises(FileError, match="expected a file that can be read") as refused:
        read_toml(tmp_path / name)
    assert refused.value.file == str(tmp_path / name)
