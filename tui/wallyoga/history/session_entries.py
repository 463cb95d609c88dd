"""The entries of the history: what is in each session file, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from wallyoga.files.conflict_copies import find_copies
from wallyoga.files.line_numbers import add_line_numbers
from wallyoga.files.problems import FileError, Problem
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

    document: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """The whole table of that file: it has what a person or a later wallyoga added too."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that cannot be read, and why.

    The file is no session that can be read, or the folder cannot be listed.
    """

    path: Path
    reason: str
    problems: tuple[Problem, ...] = field(default=(), compare=False)
    """The problems of the file, where it was read now."""


SessionFile = str | Entry | Unreadable
"""A session file, or what is in it."""

Item = Placed[SessionFile]
"""A session file at the time it started."""


def read_entry(file: SessionFile) -> Entry | Unreadable:
    """Return what is in a session file."""
    if not isinstance(file, str):
        return file
    path = Path(file)
    try:
        document, record = read_session(path)
    except FileError as error:
        return Unreadable(path, "; ".join(map(str, error.problems)), error.problems)
    return Entry(path, record, document=document)


def mark_copies(items: Iterable[Item]) -> Iterator[Entry | Unreadable]:
    """Yield what is in each file, with copies of another one marked.

    Copies started in the same second.
    """
    for _, group in groupby(items, key=itemgetter(0)):
        entries = [read_entry(file) for _, _, file in group]
        copies = find_copies_among(entries)
        for each in entries:
            yield replace(each, conflict=True) if isinstance(each, Entry) and each.path in copies else each


def find_copies_among(entries: Iterable[Entry | Unreadable]) -> set[Path]:
    """Return the files of these that are copies of another one of them."""
    paths = {str(each.path.with_suffix("")): each for each in entries if isinstance(each, Entry)}
    copies = find_copies((name, each.record.id) for name, each in paths.items())
    return {paths[name].path for name in copies}


def read_session(path: Path) -> tuple[dict[str, Any], Record]:
    """Return the document and the record of a session file.

    Raises:
        FileError: it cannot be read.
    """
    with add_line_numbers(path):
        document = read_toml(path)
        return document, from_document(document, str(path))
