"""The row of a session in the list of sessions, as the index keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from wallyoga.history.index.answers import check_place, check_text, check_whole
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_names import EPOCH, parse_start


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: a session in few words."""

    path: Path
    """The session's file."""

    started: datetime | None
    """The moment it started; None where neither file nor name say."""

    name: str
    practised_seconds: int
    arrived: str | None
    """The feeling the person arrived with."""

    left: str | None
    """The feeling the person left with."""

    conflict: bool
    """Whether it is the copy of a conflict: another file has the same session."""

    unreadable: str | None
    """The reason why it cannot be read. Then only the path and what its name tells are known."""


COLUMNS = "path, utc, offset, name, seconds, arrived, left, copy, reason"
"""The columns of the index that a row is made of, in the order `from_index` needs."""


def from_file(entry: Entry | Unreadable) -> Row:
    """Return the row of a session that was read from its file."""
    if isinstance(entry, Unreadable):
        started = parse_start(entry.path.stem)
        return Row(entry.path, started, "", 0, None, None, conflict=False, unreadable=entry.reason)
    record = entry.record
    return Row(
        path=entry.path,
        started=record.started,
        name=record.name,
        practised_seconds=record.practised_seconds,
        arrived=record.arrived,
        left=record.reflection.left,
        conflict=entry.conflict,
        unreadable=None,
    )


def from_index(root: Path, values: tuple[Any, ...]) -> Row:
    """Return the row of what the index says of a session under `root`.

    The values are in the order of `COLUMNS`.

    Raises:
        TypeError, ValueError, OverflowError: it says what no session has.
    """
    path, utc, offset, name, seconds, arrived, left, copy, reason = values
    zone = timezone(timedelta(seconds=offset or 0))
    return Row(
        path=root / check_place(path),
        started=None if offset is None else (EPOCH + timedelta(seconds=check_whole(utc))).astimezone(zone),
        name=check_text(name),
        practised_seconds=check_whole(seconds),
        arrived=None if arrived is None else check_text(arrived),
        left=None if left is None else check_text(left),
        conflict=bool(check_whole(copy)),
        unreadable=None if reason is None else check_text(reason),
    )
