"""The entries of the index: putting one session file into it, and taking it out."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime, timedelta
from typing import Any

from wallyoga.files.printable import escape_text
from wallyoga.history.folder_scan import FILE
from wallyoga.history.index.answers import OddValueError
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_names import EPOCH, OLDEST, estimate_second, parse_start, to_second

MONTH = len("2026-11")
"""The characters of a month, with which a time begins."""


def insert(index: sqlite3.Connection, place: str, size: int, mtime: int, entry: Entry | Unreadable) -> None:
    """Insert the entry of one file into the index, from which it was taken out.

    Places stand there as bytes, for the name of a file need not be
    UTF-8.
    """
    folder, _, name = place.rpartition("/") if place.endswith(FILE) else (place, "", place)
    stem = name.removesuffix(FILE)
    where = {"path": os.fsencode(place), "folder": os.fsencode(folder), "stem": os.fsencode(stem)}
    values = {**where, "size": size, "mtime": mtime, **_list_values(entry)}
    columns, marks = ", ".join(values), ", ".join(f":{column}" for column in values)
    number = index.execute(f"INSERT INTO sessions ({columns}) VALUES ({marks})", values).lastrowid  # noqa: S608 - our own columns
    index.execute("INSERT INTO texts (rowid, words) VALUES (?, ?)", (number, _join_search_words(entry)))


def forget(index: sqlite3.Connection, place: str) -> bool:
    """Take one file out of the index, and return whether it was in it."""
    path = (os.fsencode(place),)
    index.execute("DELETE FROM texts WHERE rowid IN (SELECT number FROM sessions WHERE path = ?)", path)
    return index.execute("DELETE FROM sessions WHERE path = ?", path).rowcount > 0


def forget_listed(index: sqlite3.Connection, place: str) -> None:
    """Take one file out of the index, which lists it.

    Raises:
        OddValueError: it lists it still, because it is damaged.
    """
    # The plus has every row looked at, and not what the database notes beside them to find a path by.
    still_there = "SELECT 1 FROM sessions WHERE +path = ?"
    if not forget(index, place) and index.execute(still_there, (os.fsencode(place),)).fetchone():
        raise OddValueError(place)


def _list_values(entry: Entry | Unreadable) -> dict[str, Any]:
    """Return the values that the index keeps of a session, by their columns."""
    if isinstance(entry, Unreadable):
        stem = entry.path.name.removesuffix(FILE)
        nothing = {"id": None, "practice": "", "name": "", "seconds": 0}
        unread = {"arrived": None, "left": None, "tags": "", "reason": entry.reason}
        return {**nothing, **unread, **_list_estimates(stem), **_list_time_values(parse_start(stem))}
    record = entry.record
    return {
        "id": record.id,
        "practice": record.practice,
        "name": record.name,
        "seconds": record.practised_seconds,
        "arrived": record.arrived,
        "left": record.reflection.left,
        "tags": "\n".join(record.reflection.tags),
        "reason": None,
        **_list_time_values(record.started),
    }


def _list_time_values(started: datetime | None) -> dict[str, Any]:
    """Return a time as the index keeps it.

    That is as seconds since 1970 in UTC, its offset, the local time as text, and the month that begins with.
    """
    if started is None:
        return {"offset": None, "local": ""}
    offset = started.utcoffset() or timedelta()
    local = started.replace(tzinfo=None, microsecond=0).isoformat(" ")
    return {"utc": to_second(started), "offset": offset // timedelta(seconds=1), "local": local, "month": local[:MONTH]}


def _list_estimates(stem: str) -> dict[str, Any]:
    """Return where a file that cannot be read is listed."""
    utc = estimate_second(stem)
    return {"utc": utc, "month": "" if utc == OLDEST else (EPOCH + timedelta(seconds=utc)).isoformat()[:MONTH]}


def _join_search_words(entry: Entry | Unreadable) -> str:
    """Return the words to find a session by, in small letters: SQLite makes no others small than those of ASCII."""
    if isinstance(entry, Unreadable):
        return escape_text(entry.path.name.removesuffix(FILE)).lower()
    record = entry.record
    poses = {hold.pose for hold in record.holds}
    words = [record.name, record.practice, *record.reflection.tags, record.reflection.notes, *sorted(poses)]
    return "\n".join(words).lower()
