"""The entries of the history: what is in each session file, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from wallyoga.files.conflict_copies import find_copies
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError
from wallyoga.files.toml import read_toml
from wallyoga.history.record import Record, from_document
from wallyoga.history.register import Placed


@dataclass(frozen=True, slots=True)
class Entry:
    """A session and the file it is in."""

    path: Path
    record: Record
    conflict: bool = False
    """Whether it is the copy that a program for sharing folders left beside another."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that cannot be read, and why.

    The file is no session that can be read, or the folder cannot be listed.
    """

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Content:
    """A session, the file it is in, and everything in that file."""

    path: Path
    record: Record
    document: dict[str, Any]


SessionFile = str | Content | Unreadable
"""A session file, or what is in it."""

Item = Placed[SessionFile]
"""A session file at the time it started."""


def read_content(found: SessionFile) -> Content | Unreadable:
    """Return what is in a session file."""
    if not isinstance(found, str):
        return found
    path = Path(found)
    try:
        document, record = read_session(path)
    except FileError as error:
        return Unreadable(path, "; ".join(map(str, error.problems)))
    return Content(path, record, document)


def tell_copies(found: Iterable[Item]) -> Iterator[tuple[Content | Unreadable, bool]]:
    """Yield what is in each file, and whether it is a copy of another one.

    Copies started in the same second.
    """
    for _, group in groupby(found, key=itemgetter(0)):
        contents = [read_content(each) for _, _, each in group]
        sessions = [(_name_without_suffix(each.path), each.record.id) for each in contents if isinstance(each, Content)]
        same = find_copies(sessions)
        yield from ((content, _name_without_suffix(content.path) in same) for content in contents)


def _name_without_suffix(path: Path) -> str:
    """Return a file's name without its suffix, below the folders it is in."""
    return str(path.with_suffix(""))


def read_session(path: Path) -> tuple[dict[str, Any], Record]:
    """Return the document and the record of a session file.

    Raises:
        FileError: it cannot be read.
    """
    with add_line_numbers(path):
        document = read_toml(path)
        return document, from_document(document, str(path))
