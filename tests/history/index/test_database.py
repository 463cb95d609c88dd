"""The index of the history: wherever it is and whoever asks, what is found is what the sessions say."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from threading import Thread

import pytest

from wallyoga.history.index import database, update
from wallyoga.history.index.catalogue import Catalogue, Tally
from wallyoga.history.index.database import Index
from wallyoga.history.record import Record
from wallyoga.history.session_files import History

from ..generator import sessions
from .catalogue_files import ids, put


def test_a_cache_that_cannot_be_written(history: History, tmp_path: Path, record: Record) -> None:
    """Without a place in the cache the index is elsewhere for as long as it is needed."""
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    put(history, record)
    catalogue = Catalogue(history, tmp_path / "cache")
    assert catalogue.refresh()
    assert ids(catalogue, "nov") == ["999"]


def test_no_place_at_all(history: History, tmp_path: Path, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there can be no index, the list goes by the files."""

    def refused(**_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    put(history, record)
    catalogue = Catalogue(history, tmp_path / "cache")
    assert not catalogue.refresh()
    assert ids(catalogue) == ["999"]
    assert (catalogue.count(), catalogue.total(), catalogue.glance()) == (1, Tally(0, 0), False)


def test_an_index_that_another_program_holds(
    catalogue: Catalogue, history: History, cache: Path, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that never lets go of the index keeps no one from a right list."""
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    put(history, record, 0)
    catalogue.refresh()
    put(history, record, 1)
    [path] = cache.glob("*.sqlite3")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert ids(catalogue) == ["999"]
    assert catalogue.refresh()
    assert ids(catalogue) == ["999", "998"]
    holder.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_index_is_private(catalogue: Catalogue, history: History, cache: Path, record: Record) -> None:
    """What is written of a person's notes is for that person alone."""
    put(history, record)
    catalogue.refresh()
    assert {path.stat().st_mode & 0o777 for path in cache.iterdir()} == {0o600}


def test_two_apps_at_once(history: History, cache: Path) -> None:
    """Two programs and the threads of one can take in, ask and add at the same time, and both are right."""
    for record in sessions(60):
        history.add(record)
    pair = [Catalogue(history, cache), Catalogue(history, cache)]
    asked: list[int] = []

    def work(catalogue: Catalogue) -> None:
        for _ in range(3):
            catalogue.refresh()
            asked.append(len(catalogue.page(0, 100)))

    threads = [Thread(target=work, args=(catalogue,)) for catalogue in pair * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(asked) == {60}
    assert [each.total().sessions for each in pair] == [60, 60]


def test_ended_in_the_middle(catalogue: Catalogue, history: History) -> None:
    """A refresh can be ended from outside; pages are right until the next one has done the rest."""

    class EndedError(Exception):
        """The person has left."""

    def leave(done: int, _of: int) -> None:
        if done:
            raise EndedError

    for record in sessions(update.BATCH + 20):
        history.add(record)
    with pytest.raises(EndedError):
        catalogue.refresh(leave)
    assert len(ids(catalogue)) == update.BATCH + 20
    assert not catalogue.is_complete
    catalogue.refresh()
    assert catalogue.total().sessions == update.BATCH + 20


@pytest.mark.parametrize(
    "question",
    ["SELEC 1", "SELECT nothing FROM sessions", "SELECT * FROM nowhere", "SELECT ?", "INSERT INTO folders VALUES (1)"],
)
def test_a_wrong_question(catalogue: Catalogue, history: History, cache: Path, record: Record, question: str) -> None:
    """A question that is wrong is an error of ours: it is raised, asked once, and the index stays as it is."""
    put(history, record)
    catalogue.refresh()
    asked = Index(cache)
    [path] = cache.glob("*.sqlite3")
    before, times = path.stat().st_ino, list[int]()

    def ask(connection: sqlite3.Connection) -> object:
        times.append(1)
        return connection.execute(question).fetchall()

    with pytest.raises(sqlite3.Error):
        asked.ask(ask, otherwise=None)
    assert (path.stat().st_ino, len(times)) == (before, 1)
    assert asked.ask(lambda it: it.execute("SELECT count(*) FROM sessions").fetchall(), otherwise=[]) == [(1,)]


def test_any_other_error(cache: Path) -> None:
    """What is no error of SQLite at all is passed on as well, and what was begun is taken back."""

    def ask(connection: sqlite3.Connection) -> None:
        with database.write_at_once(connection):
            connection.execute("INSERT INTO complete VALUES (1)")
            raise ZeroDivisionError

    asked = Index(cache)
    with pytest.raises(ZeroDivisionError):
        asked.ask(ask, otherwise=None)
    assert asked.ask(lambda it: it.execute("SELECT * FROM complete").fetchall(), otherwise=[(0,)]) == []


def test_a_full_disk(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full the index is elsewhere, and where that is full too there is none."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    asked, places = Index(cache), list[str]()

    def fill(connection: sqlite3.Connection) -> None:
        places.append(connection.execute("PRAGMA database_list").fetchone()[2])
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
        with database.write_at_once(connection):
            connection.execute("INSERT INTO texts VALUES (?)", ("word " * 100_000,))

    assert asked.ask(fill, otherwise=None) is None
    assert len(set(places)) == len(places) == database.ATTEMPTS
    assert cache / Path(places[0]).name == Path(places[0])
