"""Sessions put into a history, and what a catalogue finds of them."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.index.row import Row
from wallyoga.history.record import Record
from wallyoga.history.session_files import History

DAY = timedelta(days=1)
LONG_AGO = 1_000_000_000


def put(history: History, record: Record, back: int = 0, **changes: Any) -> Path:
    """Add a session of so many days before, and return its file."""
    started = record.started - DAY * back
    return history.add(replace(record, **{"id": f"{999 - back}", "started": started, **changes}))


def settle(history: History) -> None:
    """Have every file and folder last changed long ago, as they are when a person comes back another day."""
    for path in sorted(history.folder.rglob("*"), reverse=True):
        os.utime(path, (LONG_AGO, LONG_AGO))


def read_id(row: Row) -> str:
    """Return the id of the session in a row's file; empty where it cannot be read."""
    return "" if row.unreadable else str(tomllib.loads(row.path.read_text(encoding="utf-8"))["id"])


def ids(catalogue: Catalogue, words: str = "", practice: str | None = None) -> list[str]:
    """Return the ids of the sessions found, in their order."""
    return list(map(read_id, catalogue.page(0, 100, Search(words, practice))))
