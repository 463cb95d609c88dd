"""One line of the list of sessions, as the index keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from wallyoga.history.index.answers import inside, text, whole
from wallyoga.history.session_files import Entry, Unreadable
from wallyoga.history.session_names import EPOCH, told_by_name


@dataclass(frozen=True, slots=True)
class Row:
    """A session in few words; where `unreadable` has a reason, only the path and what its name tells are known.

    `conflict` marks the copy of a conflict: another file has the same session.
    """

    path: Path
    started: datetime | None
    name: str
    practised_seconds: int
    left: str | None
    conflict: bool
    unreadable: str | None


def from_files(found: Entry | Unreadable) -> Row:
    """Return the row of a session that was read from its file."""
    if isinstance(found, Unreadable):
        started = told_by_name(found.path.stem)
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


def from_index(root: Path, values: tuple[Any, ...]) -> Row:
    """Return the row of what `listed` says of a session under `root`.

    Raises:
        TypeError, ValueError, OverflowError: it says what no session has.
    """
    path, utc, offset, name, seconds, left, conflict, reason, *_ = values
    zone = timezone(timedelta(seconds=offset or 0))
    return Row(
        path=root / inside(path),
        started=None if offset is None else (EPOCH + timedelta(seconds=whole(utc))).astimezone(zone),
        name=text(name),
        practised_seconds=whole(seconds),
        left=None if left is None else text(left),
        conflict=bool(whole(conflict)),
        unreadable=None if reason is None else text(reason),
    )
