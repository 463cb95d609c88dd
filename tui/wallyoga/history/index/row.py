"""The row of a session in the list of sessions, as the index keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from wallyoga.history.index.answers import check_place, check_text, check_whole
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_names import EPOCH, parse_start


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: a session in few words."""

    path: Path
    """The session's file."""

    started: datetime | None
    """When it started; None where neither file nor name say."""

    name: str
    practised_seconds: int
    left: str | None
    """How the person left."""

    conflict: bool
    """Whether it is the copy of a conflict: another file has the same session."""

    unreadable: str | None
    """The reason why it cannot be read; then only the path and what its name tells are known."""


class RowValues(NamedTuple):
    """The values of a row in the index, in their order.

    It says what the columns of the `listed` view are. Each is `Any`, for a broken index can answer anything.
    """

    path: Any
    utc: Any
    offset: Any
    name: Any
    seconds: Any
    left: Any
    conflict: Any
    reason: Any


def from_files(found: Entry | Unreadable) -> Row:
    """Return the row of a session that was read from its file."""
    if isinstance(found, Unreadable):
        started = parse_start(found.path.stem)
        return Row(found.path, started, "", 0, None, conflict=False, unreadable=found.reason)
    record = found.record
    return Row(
        path=found.path,
        started=record.started,
        name=record.name,
        practised_seconds=record.practised_seconds,
        left=record.reflection.left,
        conflict=found.conflict,
        unreadable=None,
    )


def from_index(root: Path, values: RowValues) -> Row:
    """Return the row of what the index says of a session under `root`.

    Raises:
        TypeError, ValueError, OverflowError: it says what no session has.
    """
    zone = timezone(timedelta(seconds=values.offset or 0))
    has_started = values.offset is not None
    return Row(
        path=root / check_place(values.path),
        started=(EPOCH + timedelta(seconds=check_whole(values.utc))).astimezone(zone) if has_started else None,
        name=check_text(values.name),
        practised_seconds=check_whole(values.seconds),
        left=None if values.left is None else check_text(values.left),
        conflict=bool(check_whole(values.conflict)),
        unreadable=None if values.reason is None else check_text(values.reason),
    )
