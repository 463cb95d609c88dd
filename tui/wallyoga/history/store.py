"""Every session that was kept, one file each."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count, islice
from pathlib import Path
from typing import Any

from wallyoga.files import SaveError, claim, write_safely
from wallyoga.history.record import (
    SCHEMA,
    Record,
    Reflection,
    from_document,
    is_newer,
    reflection_table,
    to_document,
    to_toml,
)
from wallyoga.strict import FileError, Problem, read_toml

LONGEST_PART = 50
"""At most this many characters of a practice's id go into a file's name, which systems limit to 255 bytes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session and the file it is in."""

    path: Path
    record: Record


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no session that can be read, or a folder that cannot be listed, and why."""

    path: Path
    reason: str


class History:
    """The sessions under `folder`, in a folder for each year; it need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, record: Record) -> Path:
        """Write a session to a file of its own and return its path; no other file is touched.

        Raises:
            SaveError: it could not be written, and nothing was.
        """
        text = to_toml(to_document(record))
        path = self._claimed(record)
        try:
            write_safely(path, text)
        except SaveError:
            path.unlink(missing_ok=True)
            raise
        return path

    def revise(self, path: Path, reflection: Reflection) -> Record:
        """Write another reflection into a session, keep everything else in it, and return it.

        Raises:
            FileError: it cannot be read, or a later wallyoga wrote it in a form of its own.
            SaveError: it could not be written, and is as it was.
        """
        document = read_toml(path)
        file = str(path)
        before = from_document(document, file)
        if is_newer(document):
            newer = Problem("schema", str(before.schema), f"{SCHEMA}, for a newer wallyoga wrote this session")
            raise FileError(file, (newer,))
        known = Reflection.__dataclass_fields__
        others = {key: value for key, value in document.get("reflection", {}).items() if key not in known}
        document["reflection"] = reflection_table(reflection) | others
        if not document["reflection"]:
            del document["reflection"]
        after = from_document(document, file)
        write_safely(path, to_toml(document))
        return after

    def entries(self, limit: int | None = None) -> Iterator[Entry | Unreadable]:
        """Yield the sessions, at most `limit`, newest first by file name; each file is read when it is its turn."""
        return islice(map(_entry, self._found()), limit)

    def documents(self, limit: int | None = None) -> Iterator[dict[str, Any]]:
        """Yield the tables of the sessions that can be read, at most `limit`, newest first, as JSON can hold them."""
        return islice(self._documents(), limit)

    def _documents(self) -> Iterator[dict[str, Any]]:
        for found in self._found():
            if isinstance(found, Path):
                with suppress(FileError):
                    document, _ = _read(found)
                    yield _plain(document)

    def _claimed(self, record: Record) -> Path:
        practice = re.sub(r"[^\w-]+", "-", record.practice)[:LONGEST_PART]
        name = f"{record.started:%Y-%m-%dT%H%M%S%z}-{practice}"
        folder = self._folder / f"{record.started:%Y}"
        for number in count(1):
            path = folder / f"{name}{f'-{number}' if number > 1 else ''}.toml"
            if claim(path):
                break
        return path

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


def _entry(found: Path | Unreadable) -> Entry | Unreadable:
    if isinstance(found, Unreadable):
        return found
    try:
        _, record = _read(found)
    except FileError as error:
        return Unreadable(found, "; ".join(map(str, error.problems)))
    return Entry(found, record)


def _read(path: Path) -> tuple[dict[str, Any], Record]:
    document = read_toml(path)
    return document, from_document(document, str(path))


def _plain(value: Any) -> Any:
    """Return a TOML value as JSON can hold it: times as ISO texts, and no number that is none."""
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case datetime() | date() | time():
            return value.isoformat()
        case float() if not math.isfinite(value):
            return None
        case _:
            return value
