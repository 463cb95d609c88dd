"""An index that is missing, harmed or of another form is made again, and what is found stays right."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from wallyoga.history.index import database
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.record import Record
from wallyoga.history.session_files import History

from .catalogue_files import ids, put

full_text = pytest.mark.skipif(not database.has_full_text(), reason="this SQLite cannot search full texts")


def make_broken(path: Path) -> None:
    """Fill the middle of the index with zeros."""
    raw = bytearray(path.read_bytes())
    raw[2000:] = bytes(len(raw) - 2000)
    path.write_bytes(raw)


def make_another_version(path: Path) -> None:
    """Have an index of another form."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE sessions")
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def make_empty_of_tables(path: Path) -> None:
    """Have an index that lacks a table."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE sessions")
    connection.close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database at all, but some text" * 100),
        make_broken,
        make_another_version,
        make_empty_of_tables,
    ],
    ids=["missing", "empty", "text", "broken", "version", "tables"],
)
def test_an_index_of_no_use(catalogue: Catalogue, history: History, cache: Path, record: Record, harm: object) -> None:
    """An index that is missing, broken or of another form is made again, and pages are right before and after."""
    assert callable(harm)
    for back in range(3):
        put(history, record, back)
    catalogue.refresh()
    [path] = cache.glob("*.sqlite3")
    harm(path)
    assert ids(catalogue) == ["999", "998", "997"]
    catalogue.refresh()
    assert ids(catalogue, "november") == ["999", "998", "997"]
    assert [each.name for each in cache.glob("*.sqlite3")] == [path.name]


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE sessions SET path = CAST(number AS TEXT)",
        "UPDATE sessions SET path = number, name = x'00', tags = x'00', practice = x'00', local = x'00'",
        "UPDATE sessions SET path = CAST('../../settings.toml' || number AS BLOB)",
        "UPDATE sessions SET path = CAST('/settings.toml' || number AS BLOB)",
        "UPDATE sessions SET offset = 1e300",
        "UPDATE sessions SET offset = 9223372036854775807",
        "UPDATE sessions SET utc = 'never'",
        "UPDATE sessions SET utc = 9223372036854775807",
        "UPDATE sessions SET seconds = 'long'",
        "UPDATE sessions SET copy = 'x'",
        "UPDATE sessions SET mtime = 'x', size = 'x'",
        "UPDATE folders SET place = place || 'x', mtime = 'x'",
        "UPDATE sqlite_schema SET name = CAST(x'ff' AS TEXT), tbl_name = CAST(x'ff' AS TEXT) WHERE name = 'folders'",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE ' || CAST(x'ff' AS TEXT) WHERE name = 'folders'",
        pytest.param("UPDATE texts_config SET v = 0", marks=full_text),
        pytest.param("DELETE FROM texts_data", marks=full_text),
    ],
)
def test_an_index_with_odd_values(
    catalogue: Catalogue, history: History, cache: Path, record: Record, wrong: str
) -> None:
    """An index that holds what no session has, as after a damage of the disk, is made again, whatever it is asked."""
    for back in range(3):
        put(history, record, back)
    catalogue.refresh()
    [path] = cache.glob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(wrong)
    connection.close()
    day = record.started.date()
    catalogue.glance()
    assert len(catalogue.page(0, 50)) == 3
    for ask in (
        catalogue.count,
        catalogue.total,
        lambda: catalogue.days(day, day),
        catalogue.practices,
        catalogue.tags,
        lambda: list(catalogue.records(day, day)),
        lambda: catalogue.page(0, 50, Search("wall")),
    ):
        assert ask() is not None
    catalogue.refresh()
    assert ids(catalogue) == ["999", "998", "997"]
    assert catalogue.total().sessions == 3


@pytest.mark.parametrize("at", range(12))
def test_flipped_bits(catalogue: Catalogue, history: History, cache: Path, record: Record, at: int) -> None:
    """Wherever bits of the index are flipped, nothing ends, and after a refresh of a new one all is right."""
    for back in range(3):
        put(history, record, back)
    catalogue.refresh()
    [path] = cache.glob("*.sqlite3")
    raw = bytearray(path.read_bytes())
    for place in range(100 + at * 7, len(raw), 997):
        raw[place] ^= 0xA5
    path.write_bytes(raw)
    again = Catalogue(history, cache)
    again.refresh()
    assert ids(again) == ["999", "998", "997"]
    assert again.total().sessions == 3


@pytest.mark.parametrize("part", ["sessions", "folders", "counted", "texts", "texts_data", "by_time"])
def test_an_index_that_lacks_a_part(
    catalogue: Catalogue, history: History, cache: Path, record: Record, part: str
) -> None:
    """An index that lacks any of its parts, or has another in its place, is damaged, and is made again."""
    put(history, record)
    catalogue.refresh()
    [path] = cache.glob("*.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = 'x' || name, tbl_name = 'x' WHERE name = ?", (part,))
        connection.commit()
    again = Catalogue(history, cache)
    again.refresh()
    assert ids(again) == ids(again, "nov") == ["999"]
    assert again.total().sessions == 1


def test_threads_that_find_a_damaged_index(catalogue: Catalogue, history: History, cache: Path, record: Record) -> None:
    """Several that find the index damaged at once make one new index, at the same place."""
    put(history, record)
    catalogue.refresh()
    [path] = cache.glob("*.sqlite3")
    make_broken(path)
    threads = [Thread(target=catalogue.refresh) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert catalogue.total().sessions == 1
    assert [each.name for each in cache.glob("*.sqlite3")] == [path.name]
