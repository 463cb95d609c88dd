"""The import of sessions from a JSON export into the history."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wallyoga.files.json_text import read_json
from wallyoga.files.limits import TOO_DEEP, find_excess
from wallyoga.files.problems import FileError, Problem, limit_problems, quote_value
from wallyoga.files.safe_write import SaveError
from wallyoga.history.json_form import from_json
from wallyoga.history.readback import to_readable_toml
from wallyoga.history.record import Record, from_document
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry of an import that is no session."""

    number: int
    """Its number in the file, from 1."""

    problems: tuple[Problem, ...]
    """The problems that it has."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The outcome of an import."""

    added: int
    """The number of entries that were added."""

    skipped: int
    """The number of entries that were there already."""

    refused: tuple[Refused, ...]
    """The entries that were refused."""

    failed: SaveError | None = None
    """The error of the last one, which was not saved. Those after it were not tried, and importing again goes on."""


@dataclass
class _Taking:
    """An import under way."""

    history: History
    ids: set[str]
    """The ids that the history has."""

    added: int = 0
    skipped: int = 0
    refused: list[Refused] = field(default_factory=list)

    def take(self, number: int, tables: Any, file: str) -> None:
        """Take in one entry, unless it is there or no session."""
        try:
            document, record = _parse_session(tables, file)
        except FileError as error:
            self.refused.append(Refused(number, error.problems))
            return
        if record.id in self.ids:
            self.skipped += 1
        else:
            self.history.put(document, record)
            self.ids.add(record.id)
            self.added += 1


def import_sessions(path: Path, history: History) -> Imported:
    """Add the sessions of a JSON export to `history`.

    Each comes with everything it has, and what is there by its id stays.

    Raises:
        FileError: the file cannot be read, or is no list in JSON.
    """
    entries = _read_entries(path)
    taking = _Taking(history, {each.record.id for each in history.every_file() if isinstance(each, Entry)})
    failed = None
    for number, tables in enumerate(entries, start=1):
        try:
            taking.take(number, tables, str(path))
        except SaveError as error:
            failed = error
            break
    return Imported(taking.added, taking.skipped, tuple(taking.refused), failed)


def _read_entries(path: Path) -> list[Any]:
    entries = read_json(path)
    if not isinstance(entries, list):
        raise FileError(
            str(path), (Problem("", quote_value(entries), "a list of sessions, as `wallyoga export` writes it"),)
        )
    return entries


def _parse_session(tables: Any, file: str) -> tuple[dict[str, Any], Record]:
    """Return the document of an entry, and the session it is.

    Raises:
        FileError: it is none, or could not be read again from a file.
    """
    if not isinstance(tables, dict):
        raise FileError(file, (Problem("", quote_value(tables), "a table"),))
    try:
        document, foreign = from_json(tables)
    except RecursionError:
        raise FileError(file, (TOO_DEEP,)) from None
    problems = find_excess(document) or limit_problems(foreign)
    if problems:
        raise FileError(file, problems)
    record = from_document(document, file)
    to_readable_toml(document, file, from_document)
    return document, record
