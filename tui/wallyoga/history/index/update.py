"""The update of the index: only files that were added, changed or removed since."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from wallyoga.files.conflict_copies import find_copies
from wallyoga.history.folder_scan import FILE, ROOT, UNSURE, Scan, Stamp, read_changes, scan_folders
from wallyoga.history.index.answers import check_place, check_text, check_whole, read_rows
from wallyoga.history.index.database import write_at_once
from wallyoga.history.index.entries import forget, forget_listed, insert
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History

BATCH = 10
"""The files of a batch, about 5 ms. It is read, then written to the index in one go, and then reading can end."""

LITTLE = 10
"""The most files that can be read while a person waits."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Change:
    """The difference between the files and the index."""

    scan: Scan
    read: list[str]
    """The places to read, newest first."""

    gone: list[str]
    """The places to forget."""

    indexed: Collection[str]
    """The places that were in the index."""


def take_in(index: sqlite3.Connection, history: History, progress: Progress | None = None) -> bool:
    """Update the index to agree with the files, and return whether it had not."""
    # What the index knows is asked first: what another program takes in from now on is not gone.
    indexed = _read_stamps(index)
    change = _compare(indexed, scan_folders(history.folder))
    _read_all(index, history, change, progress or _ignore_progress)
    _finish(index, change, _read_folders(index))
    return bool(change.read or change.gone)


def take_in_little(index: sqlite3.Connection, history: History) -> bool:
    """Update the index from the folders whose list of files has changed.

    It does so if there is little to read, and returns whether the index had not agreed with the files.
    """
    if not index.execute("SELECT 1 FROM complete").fetchone():
        return False
    before = _read_folders(index)
    now = read_changes(history.folder, before)
    changed = {
        place for place in (ROOT, *before) if now.get(place) in (None, UNSURE) or now[place] != before.get(place)
    }
    if not changed:
        return False
    scan = scan_folders(history.folder, changed, before.keys() - changed)
    folders = {*changed, *scan.folders, *scan.unlisted}
    indexed = {place: stamp for folder in folders for place, stamp in _read_stamps(index, folder).items()}
    change = _compare(indexed, scan)
    if len(change.read) > LITTLE:
        return False
    _read(index, history, change, change.read)
    _finish(index, change, changed)
    return bool(change.read or change.gone)


def _read_all(index: sqlite3.Connection, history: History, change: _Change, progress: Progress) -> None:
    """Read everything there is to read, batch by batch.

    Each batch is put into the index before the next one is read.
    """
    for done in range(0, len(change.read), BATCH):
        progress(done, len(change.read))
        _read(index, history, change, change.read[done : done + BATCH])
    progress(len(change.read), len(change.read))


def _ignore_progress(_done: int, _of: int) -> None:
    """Do nothing about how far it is."""


def _read_folders(index: sqlite3.Connection) -> dict[str, int]:
    return dict(
        read_rows(index, "SELECT place, mtime FROM folders", [], lambda row: (check_place(row[0]), check_whole(row[1])))
    )


def _read_stamps(index: sqlite3.Connection, folder: str | None = None) -> dict[str, Stamp]:
    """Return the state in which the index has the files, or those in one folder."""
    where, values = ("", []) if folder is None else (" WHERE folder = ?", [os.fsencode(folder)])
    query = f"SELECT path, size, mtime FROM sessions{where}"  # noqa: S608 - our own
    return dict(read_rows(index, query, values, lambda row: (check_place(row[0]), Stamp(*row[1:]))))


def _compare(indexed: Mapping[str, Stamp], scan: Scan) -> _Change:
    now = scan.files | dict.fromkeys(scan.unlisted, Stamp(0, UNSURE))
    read = [place for place, stamp in now.items() if stamp.mtime == UNSURE or indexed.get(place) != stamp]
    return _Change(scan, read, [place for place in indexed if place not in now], indexed.keys())


def _read(index: sqlite3.Connection, history: History, change: _Change, places: list[str]) -> None:
    """Read some files, and then put them into the index."""
    entries = [(place, _read_entry(history, change, place)) for place in places]
    with write_at_once(index):
        for place, entry in entries:
            stamp = change.scan.files.get(place, Stamp(0, UNSURE))
            # What cannot be read is tried again each time, for its permissions may change without a trace.
            mtime = UNSURE if isinstance(entry, Unreadable) else stamp.mtime
            # Another program may have put it in meanwhile, and what the index lists must be gone.
            (forget_listed if place in change.indexed else forget)(index, place)
            insert(index, place, stamp.size, mtime, entry)


def _read_entry(history: History, change: _Change, place: str) -> Entry | Unreadable:
    path = history.folder / place
    reason = change.scan.unlisted.get(place)
    return history.entry(path) if reason is None else Unreadable(path, reason)


def _finish(index: sqlite3.Connection, change: _Change, places: Collection[str]) -> None:
    """Finish an update: forget what is gone, and mark copies.

    It also notes when the folders were changed, these among them.
    """
    now = change.scan.folders
    with write_at_once(index):
        for place in change.gone:
            forget_listed(index, place)
        _mark_copies(index)
        index.executemany("DELETE FROM folders WHERE place = ?", ((os.fsencode(each),) for each in {*places, *now}))
        index.executemany("INSERT INTO folders VALUES (?, ?)", ((os.fsencode(each), now[each]) for each in now))
        if not index.execute("SELECT 1 FROM complete").fetchone():
            index.execute("INSERT INTO complete VALUES (1)")


def _mark_copies(index: sqlite3.Connection) -> None:
    same = """
        SELECT path, id FROM sessions
        WHERE id IN (SELECT id FROM sessions WHERE reason IS NULL GROUP BY id HAVING count(*) > 1)
    """
    files = read_rows(index, same, [], lambda row: (check_place(row[0]), check_text(row[1])))
    places = {each.removesuffix(FILE): each for each, _ in files}
    copies = find_copies((each.removesuffix(FILE), record_id) for each, record_id in files)
    index.execute("UPDATE sessions SET copy = 0 WHERE copy")
    index.executemany("UPDATE sessions SET copy = 1 WHERE path = ?", ((os.fsencode(places[name]),) for name in copies))
