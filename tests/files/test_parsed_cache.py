"""The parsed cache: a file's reading is kept for the very same bytes and code, and for nothing else."""

from __future__ import annotations

import os
import pickle
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wallyoga.files import parsed_cache as module
from wallyoga.files.parsed_cache import CACHE_FILE, FileKind, Readings, open_cache
from wallyoga.files.regular_file import LARGEST_FILE
from wallyoga.library.library import load_library
from wallyoga.library.loader import load_settings
from wallyoga.practice.breath import Phase
from wallyoga.practice.pose import Range
from wallyoga.settings import Settings


class Reader:
    """Reads a file as a range, and counts how often."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.times = 0

    @property
    def kind(self) -> FileKind[Range]:
        """The kind of file that it reads."""
        return FileKind("range", Range, self.parse)

    def parse(self, path: Traversable) -> Range:
        """Read the file through."""
        self.times += 1
        low, high = path.read_text(encoding="utf-8").split()
        return Range(float(low), float(high))


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Return a reader of a file."""
    path = tmp_path / "range.txt"
    path.write_text("1 2", encoding="utf-8")
    return Reader(path)


def read(folder: Path, reader: Reader) -> Range:
    """Start anew, and read the file."""
    with open_cache(folder) as readings:
        return readings.read(reader.path, reader.kind)


def test_an_unchanged_file(tmp_path: Path, reader: Reader) -> None:
    """A file that is as it was is read through once, however often one starts."""
    assert [read(tmp_path, reader) for _ in range(3)] == [Range(1, 2)] * 3
    assert reader.times == 1


def test_a_changed_file(tmp_path: Path, reader: Reader) -> None:
    """A file with other bytes is read through, also where its size and its time are what they were."""
    read(tmp_path, reader)
    before = reader.path.stat()
    reader.path.write_text("3 4", encoding="utf-8")
    os.utime(reader.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read(tmp_path, reader) == Range(3, 4)
    assert reader.times == 2


def test_a_file_read_as_something_else(tmp_path: Path, reader: Reader) -> None:
    """What a file was read as holds for that kind of thing alone."""
    with open_cache(tmp_path) as readings:
        readings.read(reader.path, reader.kind)
        assert readings.read(reader.path, FileKind("other", None, lambda _: None)) is None
        assert readings.read(reader.path, reader.kind) == Range(1, 2)


def test_a_file_that_cannot_be_read(tmp_path: Path, reader: Reader) -> None:
    """What goes wrong with a file goes wrong again at every start."""
    reader.path.write_text("1", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ValueError, match="unpack"):
            read(tmp_path, reader)
    assert reader.times == 2


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, reader: Reader) -> None:
    """What may be of before or of after a change is not kept."""

    def meanwhile(path: Traversable) -> Range:
        value = reader.parse(path)
        reader.path.write_text("3 4", encoding="utf-8")
        return value

    with open_cache(tmp_path) as readings:
        assert readings.read(reader.path, reader.kind._replace(parse=meanwhile)) == Range(1, 2)
    reader.path.write_text("1 2", encoding="utf-8")
    read(tmp_path, reader)
    assert reader.times == 2


def test_other_code(tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code left is not taken over."""
    read(tmp_path, reader)
    monkeypatch.setattr(module, "READERS", ("history",))
    read(tmp_path, reader)
    assert reader.times == 2


def test_a_file_that_is_gone(tmp_path: Path, reader: Reader) -> None:
    """Of a file that is gone nothing is kept."""
    read(tmp_path, reader)
    reader.path.rename(tmp_path / "elsewhere.txt")
    other = Reader(tmp_path / "elsewhere.txt")
    read(tmp_path, other)
    assert str(reader.path).encode() not in (tmp_path / CACHE_FILE).read_bytes()


def test_nowhere_to_keep(tmp_path: Path, reader: Reader) -> None:
    """Without a folder, and where the folder cannot be made, files are read all the same."""
    assert Readings().read(reader.path, reader.kind) == Range(1, 2)
    assert read(reader.path / "folder", reader) == Range(1, 2)
    assert list(tmp_path.iterdir()) == [reader.path]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(place=st.integers(0, 1 << 16), instead=st.binary(max_size=9), cut=st.booleans())
def test_a_damaged_file(tmp_path: Path, reader: Reader, place: int, instead: bytes, *, cut: bool) -> None:
    """Whatever becomes of the file they are kept in, what is given is what the files say."""
    read(tmp_path, reader)
    raw = (tmp_path / CACHE_FILE).read_bytes()
    at = place % len(raw)
    (tmp_path / CACHE_FILE).write_bytes(raw[:at] + instead + (b"" if cut else raw[at + 1 :]))
    assert read(tmp_path, reader) == Range(1, 2)


def call(name: str, *arguments: object) -> bytes:
    """Return the pickle of what a function or class makes of these."""
    return b"c" + name.replace(":", "\n").encode() + b"\n" + pickle.dumps(arguments, 0)[:-1] + b"R."


ODD_VALUES: dict[str, bytes] = {
    "a function": call("zlib:crc32", b""),
    "the program": call("wallyoga.__main__:main"),
    "another class": pickle.dumps(Path("here")),
    "another of ours": pickle.dumps(Phase.INHALE),
    "a plain value": pickle.dumps(("1", 2)),
    "no number": call("wallyoga.practice.pose:Range", "1", 2),
    "not finite": pickle.dumps(Range(1, float("inf"))),
    "nothing in it": b"cwallyoga.practice.pose\nRange\n)\x81.",
    "too few": call("wallyoga.practice.pose:Range", 1),
    "no member": call("wallyoga.practice.breath:Phase", "none"),
    "no class": call("wallyoga.practice.pose:None"),
    "no module": call("wallyoga.practice.nowhere:Range", 1, 2),
    "nothing": b"",
    "no end": pickle.dumps(Range(1, 2))[:-1],
    "no UTF-8": b"X\x01\x00\x00\x00\xff.",
    "no pickle": b"\xff",
}
"""Things that can stand in place of a value, with the right sum."""


@pytest.mark.parametrize("odd", ODD_VALUES.values(), ids=ODD_VALUES)
def test_nothing_but_the_value_asked_for(
    tmp_path: Path, reader: Reader, odd: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that would make anything but a value of the kind asked for makes nothing, even with right sums."""
    with monkeypatch.context() as patch:
        patch.setattr("wallyoga.files.parsed_cache.pickle.dumps", lambda _: odd)
        read(tmp_path, reader)
    assert read(tmp_path, reader) == Range(1, 2)
    assert reader.times == 2


def test_a_value_that_cannot_be_made_again(tmp_path: Path, reader: Reader) -> None:
    """Where a value is kept in a way that makes anything but our own, its file is read through."""
    with open_cache(tmp_path) as readings:
        readings.read(reader.path, FileKind("range", Range, lambda _: Path("here")))
    assert read(tmp_path, reader) == Range(1, 2)


def test_too_large_to_keep(tmp_path: Path, reader: Reader) -> None:
    """Of a file that is larger than any of ours no more is read than it takes to see that, and nothing is kept."""
    reader.path.write_text("1 2" + " " * LARGEST_FILE, encoding="utf-8")
    assert [read(tmp_path, reader) for _ in range(2)] == [Range(1, 2)] * 2
    assert reader.times == 2


def test_everything_shipped(tmp_path: Path) -> None:
    """Poses, figures, practices and cautions are the same whether they were read through or kept."""
    with open_cache(tmp_path) as readings:
        library = load_library(readings=readings)
        whole = library._replace(poses=dict(library.poses), figures=dict(library.figures))
    again = load_library(readings=Readings(tmp_path))
    assert again._replace(poses=dict(again.poses), figures=dict(again.figures)) == whole


def test_settings(tmp_path: Path) -> None:
    """Settings are the same whether they were read through or kept, each of their words of its kind."""
    path = tmp_path / "settings.toml"
    path.write_text('units = "inches"\nsupport = "block"\npace = "4:6"\n', encoding="utf-8")
    with open_cache(tmp_path) as readings:
        first = load_settings(path, readings)
    again = load_settings(path, Readings(tmp_path))
    assert first == again != Settings()
    assert [type(value) for value in (again.units, again.support, again.pace)] == [
        type(value) for value in (first.units, first.support, first.pace)
    ]
