"""The index: an SQLite file in the cache, made again from the session files whenever it is of no use."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeVar

from wallyoga.documents.files import PRIVATE_FILE, make_folder
from wallyoga.history.answers import held_right

T = TypeVar("T")

VERSION = 3
"""The form of the index; one of another form has another name, so that two versions of wallyoga can share a cache."""

PATIENCE = 1.0
"""How long to wait for another program that is writing the index, in seconds; each writes for milliseconds only."""

ELSEWHERE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
"""What speaks against the place of the index; anything else speaks against the index."""

# `utc` is in seconds since 1970, `offset` in seconds, `local` the time on the wall as text; `copy` is another
# file of a session that is there; `counted` is what is a session of its own, `listed` what a row is made of.
SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, folder TEXT NOT NULL, size INTEGER NOT NULL,
    mtime INTEGER NOT NULL, id TEXT, utc INTEGER NOT NULL, offset INTEGER, local TEXT NOT NULL, practice TEXT NOT NULL,
    name TEXT NOT NULL, seconds INTEGER NOT NULL, left TEXT, tags TEXT NOT NULL, reason TEXT,
    copy INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS by_time ON sessions (utc, path);
CREATE INDEX IF NOT EXISTS by_id ON sessions (id);
CREATE INDEX IF NOT EXISTS by_day ON sessions (local);
CREATE INDEX IF NOT EXISTS by_folder ON sessions (folder);
CREATE INDEX IF NOT EXISTS by_counting ON sessions (seconds) WHERE reason IS NULL AND NOT copy;
CREATE TABLE IF NOT EXISTS folders (name TEXT PRIMARY KEY, mtime INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS complete (since INTEGER);
CREATE VIEW IF NOT EXISTS counted AS SELECT * FROM sessions WHERE reason IS NULL AND NOT copy;
CREATE VIEW IF NOT EXISTS listed AS SELECT
    path, utc, offset, name, seconds, left, copy AS conflict, reason, number, local, practice FROM sessions;
{texts};
PRAGMA user_version = {version};
COMMIT;
"""

FULL_TEXT = "CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"
PLAIN_TEXT = "CREATE TABLE IF NOT EXISTS texts (words TEXT NOT NULL)"


@cache
def has_full_text() -> bool:
    """Return whether this SQLite can search full texts."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(FULL_TEXT)
        except sqlite3.OperationalError:
            return False
    return True


class Index:
    """The index in the folder `cache`, or in a temporary place where that is of no use; any thread may ask it."""

    def __init__(self, cache: Path) -> None:
        self.full_text = has_full_text()
        self._path = cache / f"history-{VERSION}{'' if self.full_text else '-plain'}.sqlite3"
        self._lock = Lock()

    def ask(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Return the answer to `question`, which is asked of another, empty index where this one is of no use.

        Returns:
            `otherwise`, where there can be no index at all.
        """
        for _ in range(3):
            path = self._path
            try:
                with held_right(UnicodeDecodeError, MemoryError), self._open(path) as connection:
                    return question(connection)
            except (sqlite3.Error, OSError) as error:
                self._replace(path, error)
        return otherwise

    @contextmanager
    def _open(self, path: Path) -> Iterator[sqlite3.Connection]:
        make_folder(path.parent)
        if not path.exists():
            path.touch(mode=PRIVATE_FILE)
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            [version] = connection.execute("PRAGMA user_version").fetchone()
            if version not in (0, VERSION):
                raise sqlite3.DatabaseError("The index has another form.")
            if version == 0:
                connection.execute("PRAGMA journal_mode = WAL")
                texts = FULL_TEXT if self.full_text else PLAIN_TEXT
                connection.executescript(SCHEMA.format(texts=texts, version=VERSION))
            connection.execute("PRAGMA synchronous = NORMAL")
            yield connection

    def _replace(self, path: Path, error: sqlite3.Error | OSError) -> None:
        """Make room for another index where `path` is, or go elsewhere; another thread may have done so already."""
        with self._lock:
            if path != self._path:
                return
            if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF not in ELSEWHERE:
                try:
                    for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
                        each.unlink(missing_ok=True)
                except OSError:
                    self._go_elsewhere()
            else:
                self._go_elsewhere()

    def _go_elsewhere(self) -> None:
        try:
            folder = tempfile.mkdtemp(prefix="wallyoga-")
        except OSError:
            return
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._path = Path(folder) / self._path.name


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do everything inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
