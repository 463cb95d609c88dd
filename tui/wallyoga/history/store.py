"""Every session that was kept, one file each."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, groupby, islice
from pathlib import Path
from typing import Any

from wallyoga.documents.files import write_new
from wallyoga.documents.problems import FileError, Problem
from wallyoga.documents.toml import read_toml
from wallyoga.history.copies import copies
from wallyoga.history.plain import simplified
from wallyoga.history.readback import readable, readable_only, write_readable
from wallyoga.history.record import (
    SCHEMA,
    SPARE,
    Record,
    Reflection,
    from_document,
    is_newer,
    reflection_table,
    to_document,
)

LONGEST_PART = 50
"""At most this many characters of a practice's id go into a file's name, which systems limit to 255 bytes."""


WHEN = "%Y-%m-%dT%H%M%S%z"
"""How a session's file name begins: its local start."""

SECOND = len("2026-11-22T073000+0100")
"""The characters of that."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session and the file it is in; `conflict` marks the copy a program for sharing folders left beside another."""

    path: Path
    record: Record
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no session that can be read, or a folder that cannot be listed, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Content:
    """A session, the file it is in, and everything in that file."""

    path: Path
    record: Record
    document: dict[str, Any]


class History:
    """The sessions under `folder`, in a folder for each year; it need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """The folder that has a folder for each year."""
        return self._folder

    def add(self, record: Record) -> Path:
        """Write a session to a file of its own and return its path; no other file is touched.

        Raises:
            SaveError: it could not be written, and nothing was.
        """
        return self.put(to_document(record), record)

    def put(self, document: Mapping[str, Any], record: Record) -> Path:
        """Write a session as `document`, of which `record` is what we understand, as `add` does.

        Raises:
            SaveError: it could not be written, and nothing was.
        """
        paths = self._names(record)
        path = next(paths)
        with readable_only(path):
            text = readable(document, str(path), from_document)
        while not write_new(path, text):
            path = next(paths)
        return path

    def read(self, path: Path) -> Record:
        """Return the session in a file.

        Raises:
            FileError: it cannot be read.
        """
        return _read(path)[1]

    def holds(self, record: Record) -> bool:
        """Return whether a session with this id is kept, by looking at those that started in the same second."""
        same_second = glob.escape(f"{record.started:{WHEN}}") + "*.toml"
        return any(_has_id(path, record.id) for path in (self._folder / f"{record.started:%Y}").glob(same_second))

    def revise(self, path: Path, reflection: Reflection, *, arrived: str | None = "") -> Record:
        """Write another reflection into a session, keep everything else in it, and return it.

        `arrived` is left as it was when empty, and taken away when None.

        Raises:
            FileError: it cannot be read, or a later wallyoga wrote it in a form of its own.
            SaveError: it could not be written, and is as it was.
        """
        document, before = _read(path)
        file = str(path)
        if is_newer(document):
            newer = Problem("schema", str(before.schema), f"{SCHEMA}, for a newer wallyoga wrote this session")
            raise FileError(file, (newer,))
        known = Reflection.__dataclass_fields__
        others = {key: value for key, value in document.get("reflection", {}).items() if key not in known}
        document["reflection"] = reflection_table(reflection) | others
        document["arrived"] = document.get("arrived") if arrived == "" else arrived
        revised = {key: value for key, value in document.items() if value not in (None, {}) or key not in SPARE}
        after = from_document(revised, file)
        write_readable(path, revised, from_document)
        return after

    def entries(self, limit: int | None = None, skip: int = 0) -> Iterator[Entry | Unreadable]:
        """Yield the sessions, at most `limit` after the first `skip`, newest first by file name.

        Each file is read when it is its turn.
        """
        found = islice(self._found(), skip, None if limit is None else skip + limit)
        for content, is_copy in _told_apart(found):
            if isinstance(content, Unreadable):
                yield content
            else:
                yield Entry(content.path, content.record, is_copy)

    def entry(self, path: Path) -> Entry | Unreadable:
        """Return what is in one file."""
        content = _content(path)
        return content if isinstance(content, Unreadable) else Entry(content.path, content.record)

    def count(self) -> int:
        """Return how many entries there are, without reading them."""
        return sum(1 for _ in self._found())

    def contents(self) -> Iterator[Content | Unreadable]:
        """Yield each session with all that is in its file, newest first by file name."""
        return map(_content, self._found())

    def documents(self, limit: int | None = None) -> Iterator[dict[str, Any]]:
        """Yield the tables of the sessions that can be read, at most `limit`, newest first, as JSON can hold them.

        A session that is there twice, as after a conflict between two computers, is there once.
        """
        return islice(self._documents(), limit)

    def _documents(self) -> Iterator[dict[str, Any]]:
        for content, is_copy in _told_apart(self._found()):
            if not isinstance(content, Unreadable) and not is_copy:
                yield simplified(content.document)

    def _names(self, record: Record) -> Iterator[Path]:
        """Yield the names a session can have, each to be taken if the ones before are."""
        practice = re.sub(r"[^\w-]+", "-", record.practice)[:LONGEST_PART]
        name = f"{record.started:{WHEN}}-{practice}"
        folder = self._folder / f"{record.started:%Y}"
        for number in count(1):
            yield folder / f"{name}{f'-{number}' if number > 1 else ''}.toml"

    def _found(self) -> Iterator[Path | Unreadable]:
        """Yield the session files, newest first, and folders that cannot be listed."""
        for year in _inside(self._folder):
            if isinstance(year, Unreadable):
                yield year
            elif year.is_dir():
                yield from (item for item in _inside(year) if isinstance(item, Unreadable) or item.suffix == ".toml")


def _inside(folder: Path) -> list[Path] | list[Unreadable]:
    """Return what is in a folder, last name first; "-2" sorts after the name it was added to."""
    try:
        items = [item for item in folder.iterdir() if not item.name.startswith(".")]
    except FileNotFoundError:
        return []
    except OSError as error:
        return [Unreadable(folder, error.strerror or str(error))]
    return sorted(items, key=lambda item: item.stem, reverse=True)


def _content(found: Path | Unreadable) -> Content | Unreadable:
    if isinstance(found, Unreadable):
        return found
    try:
        document, record = _read(found)
    except FileError as error:
        return Unreadable(found, "; ".join(map(str, error.problems)))
    return Content(found, record, document)


def _told_apart(found: Iterable[Path | Unreadable]) -> Iterator[tuple[Content | Unreadable, bool]]:
    """Yield what is in each file, and whether it is a copy; what started in one second stands together by its name."""
    for _, group in groupby(found, key=_second):
        contents = list(map(_content, group))
        sessions = [(each.path.stem, each.record.id) for each in contents if isinstance(each, Content)]
        same = copies(sessions)
        yield from ((content, content.path.stem in same) for content in contents)


def _second(found: Path | Unreadable) -> str:
    path = found.path if isinstance(found, Unreadable) else found
    return path.stem[:SECOND]


def _has_id(path: Path, record_id: str) -> bool:
    try:
        return read_toml(path).get("id") == record_id
    except FileError:
        return False


def _read(path: Path) -> tuple[dict[str, Any], Record]:
    document = read_toml(path)
    return document, from_document(document, str(path))
