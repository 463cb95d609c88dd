"""The export of every session in one text, for other programs and for safe keeping."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from wallyoga.files.json_text import escape_json
from wallyoga.files.safe_write import write_new
from wallyoga.history.exchange.ics import make_calendar
from wallyoga.history.json_form import to_json
from wallyoga.history.record import Record
from wallyoga.history.session_entries import Entry, Unreadable, find_copies_among
from wallyoga.history.session_files import History
from wallyoga.practice.errors import WallyogaError
from wallyoga.practice.session_state import Hold

COLUMNS = (
    "id", "started", "ended", "practice", "name", "outcome", "practised_seconds", "arrived", "left", "tags",
    "tighter", "holds", "notes",
)  # fmt: skip
"""The columns of the CSV form."""

RUNS = re.compile(
    "^(?=[-=+@\uff0d\uff1d\uff0b\uff20\t\r\n])"  # the same signs in full width too
    "|(?<=[;\t\r\n])(?=[=+@\uff0d\uff1d\uff0b\uff20]|-\\S)"
)
"""The places where a spreadsheet could begin to reckon instead of showing a text.

That is where a cell begins; where a semicolon separates cells, also after one, and at the beginning of a line.
A line of a list, which begins with a dash and a blank, is left as it is.
"""

ENCODED = "\ufeff"
"""The beginning of the file of a table: without it some spreadsheets take letters with accents for others."""


class Format(StrEnum):
    """The formats of an export: a table, everything there is, or events of a calendar."""

    CSV = "csv"
    JSON = "json"
    ICS = "ics"


class TakenError(WallyogaError):
    """The error that a file is there already, and is not overwritten."""


@dataclass(frozen=True, slots=True)
class Export:
    """An export: sessions as a text in a form, and what is left out."""

    form: Format
    text: str
    sessions: int
    """The number of sessions."""

    copies: tuple[Path, ...]
    """The copies of conflicts, which are left out."""

    unreadable: tuple[Unreadable, ...]
    """The broken files, which are left out."""


def export(history: History, form: Format) -> Export:
    """Return every session, oldest first, in one of the forms."""
    files = list(history.every_file())
    copies = find_copies_among(files)
    sessions = [each for each in files if isinstance(each, Entry) and each.path not in copies]
    sessions.sort(key=lambda each: (each.record.started, each.record.id))
    left_out = tuple(each.path for each in files if each.path in copies)
    unreadable = tuple(each for each in files if isinstance(each, Unreadable))
    return Export(form, WRITERS[form](sessions), len(sessions), left_out, unreadable)


def write_export(path: Path, exported: Export) -> None:
    """Write an export to a new file.

    Raises:
        TakenError: there is such a file already.
        SaveError: it could not be written.
    """
    mark = ENCODED if exported.form is Format.CSV else ""
    if not write_new(path, mark + exported.text):
        raise TakenError(f"{path} is there already. Name another file, or move that one away first.")


def _write_json(sessions: Iterable[Entry]) -> str:
    """Return the JSON of the sessions, every table with its keys in order.

    So the same sessions are the same text.
    """
    tables = [to_json(each.document) for each in sessions]
    return escape_json(tables, sort_keys=True) + "\n"


def _write_csv(sessions: Iterable[Entry]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_make_cells(each.record) for each in sessions)
    return text.getvalue()


def _write_ics(sessions: Iterable[Entry]) -> str:
    return make_calendar(each.record for each in sessions)


def _make_cells(record: Record) -> Iterator[str | int | None]:
    """Yield the cells of a session for CSV.

    A text that a spreadsheet would run has an apostrophe before it, and a number stays one.
    """
    return (RUNS.sub("'", cell) if isinstance(cell, str) else cell for cell in _list_values(record))


def _list_values(record: Record) -> Iterator[str | int | None]:
    reflection = record.reflection
    yield from (record.id, record.started.isoformat(), record.ended.isoformat(), record.practice, record.name)
    yield from (record.outcome.value, record.practised_seconds, record.arrived, reflection.left)
    yield "; ".join(reflection.tags)
    yield "; ".join(f"{pose}: {side}" for pose, side in reflection.tighter.items())
    yield "; ".join(map(_describe_hold, record.holds))
    yield reflection.notes


def _describe_hold(hold: Hold) -> str:
    side = f" {hold.side}" if hold.side else ""
    breaths = "" if hold.breaths is None else f" {hold.breaths} breaths"
    return f"{hold.pose}{side}{breaths} {round(hold.seconds)} s{' again' if hold.revisit else ''}"


WRITERS: dict[Format, Callable[[Iterable[Entry]], str]] = {
    Format.CSV: _write_csv,
    Format.JSON: _write_json,
    Format.ICS: _write_ics,
}
