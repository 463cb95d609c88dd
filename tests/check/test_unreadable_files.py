"""The unreadable files: bad bytes, bad values, and files that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.personal_files import PRACTICE, list_file_problems, list_problems, write_file
from wallyoga.check.report import check_files
from wallyoga.library.library import load_library
from wallyoga.paths import Places

BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ":1:1: name: expected this key, which is missing"),
    "binary": (b"\x00\x01\x7f" * 99, ":1:1: found invalid statement, expected TOML"),
    "image": (bytes(range(256)), ":2:118: byte 129: found no UTF-8, expected a UTF-8 text file"),
    "large": (b"#" * 10_000_000, "found more than a megabyte, expected a small TOML file"),
    "latin-1": (b'name = "x"\nsummary = "\xe9"', ":2:12: byte 23: found no UTF-8, expected a UTF-8 text file"),
    "syntax": (b"name = 'x'\nsteps = [[\n", ":3:1: found invalid value, expected TOML"),
    "deep": (b"x = " + b"[" * 900 + b"]" * 900, "expected "),
    "deeper": (b"x = " + b"[" * 100_000, "found too deep a nesting, expected at most 50"),
    "pairless": (b"a b = 3\n", ":1:3: expected '=' after a key in a key/value pair"),
    "together": (b"a = 1 b = 2\n", ":1:7: expected newline or end of document after a statement"),
    "declared": (b"[a]\n[a]\n", ":2:3: found a key or a table that is there already, expected each of them once"),
    "twice": (b'name = "x"\nname = "y"\n', ":2:11: found a key or a table that is there already, expected each"),
    "negative": (PRACTICE.encode() + b"breaths = -3\n", ":6:1: steps[1].breaths: found -3, expected a number up to"),
    "huge": (PRACTICE.encode() + b"breaths = 99999999999999999999\n", ":6:1: steps[1].breaths: found 999"),
    "endless": (PRACTICE.encode() + b"breaths = inf\n", ":6:1: steps[1].breaths: found inf, expected a number"),
    "digits": (b"minutes = " + b"9" * 5000, "expected TOML"),
    "nan": (b"minutes = nan\n" + PRACTICE.encode(), ":1:1: minutes: found nan, expected a number"),
    "missing": (
        PRACTICE.replace("-four", "").encode(),
        ':5:1: steps[1].pose: found "wall-figure", expected "wall-fig',
    ),
    "controls": (
        PRACTICE.replace('"Mine"', r'"\u001b[2J"').encode(),
        r':1:1: name: found "\x1b[2J", expected a text of',
    ),
    "bad key": (b'"\\u001b[2J" = 1\n' + PRACTICE.encode(), r":1:1: \x1b[2J: found a key nobody reads"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files(name: str, where: Places) -> None:
    """Whatever is in a file, it is refused in clear words that are safe to print, and the library is whole."""
    raw, problem = BAD[name]
    path = write_file(where.practices / "bad.toml", raw)
    lines = str(check_files(where, ())).splitlines()
    assert any(line.startswith(f"{path}:") and problem in line for line in lines), lines
    assert all(line.isprintable() for line in lines)
    library = load_library(where.practices, where.poses)
    assert [error.file for error in library.problems] == [str(path)]
    assert "legs-up-the-wall" in library.sequences


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + PRACTICE.encode(), PRACTICE.replace("\n", "\r\n").encode()])
def test_files_from_elsewhere(raw: bytes, where: Places) -> None:
    """A byte order mark and the line ends of Windows are all right."""
    write_file(where.practices / "mine.toml", raw)
    assert list_file_problems(where) == []


@pytest.mark.skipif(os.name == "nt", reason="links and rights are others there")
def test_what_is_no_file(where: Places, tmp_path: Path) -> None:
    """A link to nowhere and a folder with the name of a file are said, and the library is whole."""
    where.practices.mkdir(parents=True)
    (where.practices / "link.toml").symlink_to(tmp_path / "nowhere")
    (where.practices / "folder.toml").mkdir()
    assert list_problems(where) == [
        "found Is a directory, expected a file that can be read",
        "found No such file or directory, expected a file that can be read",
    ]
    assert len(load_library(where.practices).problems) == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(where: Places) -> None:
    """A file one may not read is said."""
    write_file(where.practices / "mine.toml", PRACTICE).chmod(0)
    assert list_problems(where) == ["found Permission denied, expected a file that can be read"]
