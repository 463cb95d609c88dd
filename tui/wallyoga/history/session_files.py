"""The history of session files: every session that was kept, one file each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from wallyoga.files.numbered_names import number_names
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.safe_write import write_new
from wallyoga.history.folder_scan import Folder
from wallyoga.history.json_form import simplify
from wallyoga.history.readback import require_readable, to_readable_toml, write_readable
from wallyoga.history.record import (
    SCHEMA,
    Record,
    Reflection,
    from_document,
    is_newer,
    to_document,
    to_reflection_table,
)
from wallyoga.history.reflection_merge import Words
from wallyoga.history.register import File, Register, parse_second, stem_of
from wallyoga.history.session_entries import Entry, Item, Unreadable, mark_copies, read_entry, read_session
from wallyoga.history.session_names import estimate_second, make_place, to_second


class History:
    """The history of the sessions under `folder`, at any depth.

    New ones go in a folder for each year. `folder` need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._register = Register(folder)

    @property
    def folder(self) -> Path:
        """The folder that has a folder for each year."""
        return self._folder

    def add(self, record: Record) -> Path:
        """Write a session to a file of its own and return its path.

        No other file is touched.

        Raises:
            SaveError: it could not be written, and nothing was.
        """
        return self.put(to_document(record), record)

    def put(self, document: Mapping[str, Any], record: Record) -> Path:
        """Write a session as `document`, of which `record` is what we understand, as `add` does.

        Raises:
            SaveError: it could not be written, and nothing was.
        """
        place = self._folder / make_place(record)
        with require_readable(place):
            text = to_readable_toml(document, str(place), from_document)
        return next(path for path in number_names(place) if not os.path.lexists(path) and write_new(path, text))

    def read(self, path: Path) -> Record:
        """Return the session in a file.

        Raises:
            FileError: it cannot be read.
        """
        return read_session(path)[1]

    def holds(self, record: Record) -> bool:
        """Return whether a session with this id is kept.

        Only those that started in the same second are looked at.
        """
        started = to_second(record.started)
        not_before = takewhile(lambda item: item[0] >= started, self._items())
        same_second = (file for when, _, file in not_before if when == started)
        return any(isinstance(each, Entry) and each.record.id == record.id for each in map(read_entry, same_second))

    def revise_words(self, path: Path, words: Words) -> Record:
        """Write another reflection and another arrival into a session, and return it.

        Everything else in its file stays. Where `words` say nothing of the arrival, the session says nothing of it
        either from then on.

        Raises:
            FileError: it cannot be read, or a later wallyoga wrote it in a form of its own.
            SaveError: it could not be written, and is as it was.
        """
        document, before = read_session(path)
        file = str(path)
        if is_newer(document):
            newer = Problem("schema", str(before.schema), f"{SCHEMA}, for a newer wallyoga wrote this session")
            raise FileError(file, (newer,))
        revised = _put_words(document, words)
        after = from_document(revised, file)
        write_readable(path, revised, from_document)
        return after

    def entries(self, limit: int | None = None, skip: int = 0) -> Iterator[Entry | Unreadable]:
        """Yield the sessions, at most `limit` after the first `skip`, newest first.

        When one started is told by its file's name; what has another name is read for it. All others are read when it
        is their turn.
        """
        return mark_copies(islice(self._items(), skip, None if limit is None else skip + limit))

    def entry(self, path: Path) -> Entry | Unreadable:
        """Return what is in one file."""
        return read_entry(str(path))

    def count(self) -> int:
        """Return how many entries there are, without reading them."""
        return self._register.count()

    def every_file(self) -> Iterator[Entry | Unreadable]:
        """Yield what is in each file, newest first, without telling copies from sessions."""
        return (read_entry(file) for _, _, file in self._items())

    def documents(self, limit: int | None = None) -> Iterator[dict[str, Any]]:
        """Yield the tables of the sessions that can be read, as JSON can hold them.

        They are at most `limit`, newest first. A session that is there twice, as after a conflict between two
        computers, is there once.
        """
        sessions = (each for each in self.entries() if isinstance(each, Entry) and not each.conflict)
        return (simplify(each.document) for each in islice(sessions, limit))

    def _items(self) -> Iterator[Item]:
        """Yield every session file, newest first, and what cannot be listed."""
        return self._register.newest_first(self._place, self._look_at)

    def _place(self, file: File) -> Item:
        """Return a file at the time its name tells."""
        when = parse_second(file)
        return self._look_at(file) if when is None else (when, stem_of(file), file.path)

    def _look_at(self, file: File | Folder) -> Item:
        """Return what is in a file, at the time its content tells.

        It is asked for because the name does not tell.
        """
        if isinstance(file, Folder):
            path = self._folder / file.place
            return estimate_second(path.name), path.name, Unreadable(path, file.unlisted or "")
        entry = read_entry(file.path)
        when = estimate_second(file.name) if isinstance(entry, Unreadable) else to_second(entry.record.started)
        return when, stem_of(file), entry


def _put_words(document: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """Return a session's document with other words.

    Keys that are not ours stay, and empty ones go.
    """
    ours = Reflection.__dataclass_fields__
    theirs = {key: value for key, value in document.get("reflection", {}).items() if key not in ours}
    changed = {"arrived": words.arrived, "reflection": to_reflection_table(words.reflection) | theirs}
    return {key: value for key, value in {**document, **changed}.items() if key not in changed or value}
