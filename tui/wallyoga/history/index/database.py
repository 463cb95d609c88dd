"""The index database: an SQLite file in the cache.

It is made again from the session files whenever it is of no use.
"""

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

from wallyoga.files.safe_write import PRIVATE_FILE, make_folder
from wallyoga.history.index.answers import OddValueError

T = TypeVar("T")

VERSION = 6
"""The form of the index. One of another form has another name, so that two versions of wallyoga can share a cache."""

PATIENCE = 1.0
"""The longest wait for another program that is writing the index, in seconds. Each writes for milliseconds only."""

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
"""The error codes that speak against the place of the index."""

DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""The error codes that speak against its file. Of anything else it is looked whether the file is to blame."""

# `utc` is in seconds since 1970, `offset` in seconds, `local` the time on the wall as text, `month` how that begins;
# `copy` is another file of a session that is there; `counted` is what is a session of its own.
SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY, path BLOB UNIQUE NOT NULL, folder BLOB NOT NULL, stem BLOB NOT NULL,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL, id TEXT, utc INTEGER NOT NULL, offset INTEGER, local TEXT NOT NULL,
    month TEXT NOT NULL, practice TEXT NOT NULL, name TEXT NOT NULL, seconds INTEGER NOT NULL, arrived TEXT, left TEXT,
    tags TEXT NOT NULL, reason TEXT, copy INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS by_time ON sessions (utc, stem, path, month, seconds, copy, reason);
CREATE INDEX IF NOT EXISTS by_id ON sessions (id);
CREATE INDEX IF NOT EXISTS by_day ON sessions (local);
CREATE INDEX IF NOT EXISTS by_folder ON sessions (folder);
CREATE INDEX IF NOT EXISTS by_counting ON sessions (seconds) WHERE reason IS NULL AND NOT copy;
CREATE TABLE IF NOT EXISTS folders (place BLOB PRIMARY KEY, mtime INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS complete (since INTEGER);
CREATE VIEW IF NOT EXISTS counted AS SELECT * FROM sessions WHERE reason IS NULL AND NOT copy;
{texts};
PRAGMA user_version = {version};
COMMIT;
"""

FULL_TEXT = "CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"
PLAIN_TEXT = "CREATE TABLE IF NOT EXISTS texts (words TEXT NOT NULL)"

PARTS = """
SELECT name, CASE WHEN name LIKE 'texts\\_%' ESCAPE '\\' THEN '' ELSE sql END FROM sqlite_master WHERE sql IS NOT NULL
"""
"""The query for the parts of an index. What a search for full texts makes for itself has no form of ours."""

ATTEMPTS = 3
"""The number of attempts: the index as it is, one made anew where that is damaged, and one elsewhere."""


class UselessError(Exception):
    """The error that no index can be asked at a place.

    That is because it `is_damaged`, or because the place is of no use now.
    """

    def __init__(self, *, is_damaged: bool) -> None:
        self.is_damaged = is_damaged
        super().__init__(is_damaged)


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
    """The index in the folder `cache`.

    It is in a temporary place where `cache` is of no use. Any thread may ask it.
    """

    def __init__(self, cache: Path) -> None:
        self.full_text = has_full_text()
        self._path = cache / f"history-{VERSION}{'' if self.full_text else '-plain'}.sqlite3"
        self._renewals = 0
        self._lock = Lock()

    def ask(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Return the answer of the index to `question`.

        Another, empty index is asked where this one is of no use.

        Returns:
            `otherwise`, where there can be no index at all.

        Raises:
            sqlite3.Error: the question is wrong; no file is to blame, and none is harmed.
        """
        for _ in range(ATTEMPTS):
            path, renewals = self._path, self._renewals
            try:
                with self._open(path) as connection:
                    return question(connection)
            except UselessError as error:
                self._replace(path, renewals, is_damaged=error.is_damaged)
        return otherwise

    @contextmanager
    def _open(self, path: Path) -> Iterator[sqlite3.Connection]:
        """Give the index at `path`; what its file is to blame for is a `UselessError`."""
        try:
            make_folder(path.parent)
            if not path.exists():
                path.touch(mode=PRIVATE_FILE)
        except OSError as error:
            raise UselessError(is_damaged=False) from error
        try:
            with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
                self._form(connection)
                yield connection
        except (MemoryError, OddValueError, UnicodeDecodeError) as error:
            raise UselessError(is_damaged=True) from error
        except sqlite3.Error as error:
            is_damaged = self._damage(error, path)
            if is_damaged is None:
                raise
            raise UselessError(is_damaged=is_damaged) from error

    def _form(self, connection: sqlite3.Connection) -> None:
        """Have an index that is new made of what it is made of."""
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(_format_schema(self.full_text))
        elif version != VERSION:
            raise UselessError(is_damaged=True)
        connection.execute("PRAGMA synchronous = NORMAL")

    def _damage(self, error: sqlite3.Error, path: Path) -> bool | None:
        """Return whether the file at `path` is damaged, or its place of no use.

        It is None where neither is to blame.
        """
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            # Python tells so of a text that is none.
            return True if isinstance(error, sqlite3.OperationalError) else None
        if code & 0xFF in ELSEWHERE:
            return False
        return True if code & 0xFF in DAMAGED or not self._is_sound(path) else None

    def _is_sound(self, path: Path) -> bool:
        """Return whether an index is whole, and made of what it should be."""
        try:
            with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
                [whole] = connection.execute("PRAGMA integrity_check(1)").fetchone()
                if self.full_text:
                    # The check goes past what a search for full texts makes for itself.
                    connection.execute("SELECT count(*) FROM texts WHERE texts MATCH 'a'").fetchone()
                return whole == "ok" and set(connection.execute(PARTS)) >= _list_parts(self.full_text)
        except (sqlite3.Error, UnicodeDecodeError):
            return False

    def _replace(self, path: Path, renewals: int, *, is_damaged: bool) -> None:
        """Make room for another index where `path` is, or go elsewhere.

        Another thread may have done so already.
        """
        with self._lock:
            if (path, renewals) != (self._path, self._renewals):
                return
            if not (is_damaged and _remove_index(path)):
                self._go_elsewhere()
            self._renewals += 1

    def _go_elsewhere(self) -> None:
        try:
            folder = tempfile.mkdtemp(prefix="wallyoga-")
        except OSError:
            return
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._path = Path(folder) / self._path.name


def _remove_index(path: Path) -> bool:
    """Remove an index, and return whether the system let us."""
    try:
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            each.unlink(missing_ok=True)
    except OSError:
        return False
    return True


@cache
def _list_parts(full_text: bool) -> frozenset[tuple[str, str]]:
    """Return what an index is made of."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(_format_schema(full_text))
        return frozenset(connection.execute(PARTS))


def _format_schema(full_text: bool) -> str:
    return SCHEMA.format(texts=FULL_TEXT if full_text else PLAIN_TEXT, version=VERSION)


@contextmanager
def write_at_once(connection: sqlite3.Connection) -> Iterator[None]:
    """Do everything inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # A full disk has undone everything by now, and there is nothing to take back.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
