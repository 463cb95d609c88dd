"""The list of sessions: pages, search and counts that follow the files."""

from __future__ import annotations

import os
import sqlite3
import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from wallyoga.history import index, taking
from wallyoga.history.catalogue import Catalogue, Practised, Tally
from wallyoga.history.record import Record, Reflection
from wallyoga.history.row import Row, from_files
from wallyoga.history.store import History

from .generator import sessions

DAY = timedelta(days=1)
LONG_AGO = 1_000_000_000


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history without sessions."""
    return History(tmp_path / "sessions")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the index; it is not there yet."""
    return tmp_path / "cache"


@pytest.fixture
def catalogue(history: History, cache: Path) -> Catalogue:
    """Return the catalogue of that history."""
    return Catalogue(history, cache)


def put(history: History, record: Record, back: int = 0, **changes: Any) -> Path:
    """Add a session of so many days before, and return its file."""
    started = record.started - DAY * back
    return history.add(replace(record, **{"id": f"{999 - back}", "started": started, **changes}))


def settle(history: History) -> None:
    """Have every file and folder last changed long ago, as they are when a person comes back another day."""
    for path in sorted(history.folder.rglob("*"), reverse=True):
        os.utime(path, (LONG_AGO, LONG_AGO))


def id_of(row: Row) -> str:
    """Return the id of the session in a row's file; empty where it cannot be read."""
    return "" if row.unreadable else str(tomllib.loads(row.path.read_text(encoding="utf-8"))["id"])


def ids(catalogue: Catalogue, words: str = "", practice: str | None = None) -> list[str]:
    """Return the ids of the sessions found, in their order."""
    return list(map(id_of, catalogue.page(0, 100, words=words, practice=practice)))


def test_a_row(catalogue: Catalogue, history: History, record: Record) -> None:
    """A row has what the list shows of a session, the time with its own offset, with or without an index."""
    path = history.add(record)
    before = catalogue.page(0, 10)
    assert catalogue.refresh()
    [row] = catalogue.page(0, 10)
    assert before == [row]
    assert (row.path, row.name, row.practised_seconds) == (path, record.name, record.practised_seconds)
    assert (row.started, row.started and row.started.utcoffset()) == (record.started, timedelta(hours=1))
    assert (row.left, row.conflict, row.unreadable) == ("calm", False, None)


def test_pages(catalogue: Catalogue, history: History, record: Record) -> None:
    """Pages follow each other newest first, with or without an index, and the last one ends."""
    for back in (2, 0, 3, 1, 4):
        put(history, record, back)
    for _ in range(2):
        pages = [[id_of(row) for row in catalogue.page(offset, 2)] for offset in (0, 2, 4, 6)]
        assert pages == [["999", "998"], ["997", "996"], ["995"], []]
        assert catalogue.count() == 5
        catalogue.refresh()


def test_by_the_moment(catalogue: Catalogue, history: History, record: Record) -> None:
    """Newest is what started last, wherever it was, and not what has the latest hour on the wall."""
    tokyo = record.started.astimezone(timezone(timedelta(hours=9))) - timedelta(hours=1)
    put(history, record, 0)
    put(history, record, 0, id="tokyo", started=tokyo)
    catalogue.refresh()
    assert ids(catalogue) == ["999", "tokyo"]


def test_nothing_there(catalogue: Catalogue, history: History) -> None:
    """Without sessions everything is empty, and no folder is made for them."""
    for _ in range(2):
        assert (catalogue.page(0, 10), catalogue.count(), catalogue.total()) == ([], 0, Tally(0, 0))
        assert (catalogue.tags(), catalogue.practices(), ids(catalogue, "hip")) == ([], [], [])
        catalogue.refresh()
    assert not history.folder.exists()


def test_follows_the_files(catalogue: Catalogue, history: History, record: Record) -> None:
    """What is added, changed or removed by hand is seen by the next refresh, and only then is there news."""
    first, second = put(history, record, 0), put(history, record, 1)
    settle(history)
    assert catalogue.refresh()
    assert not catalogue.refresh()
    first.write_text(first.read_text(encoding="utf-8").replace("calm", "at ease"), encoding="utf-8")
    assert catalogue.refresh()
    assert catalogue.page(0, 1)[0].left == "at ease"
    second.unlink()
    put(history, record, 2)
    assert catalogue.refresh()
    assert ids(catalogue) == ["999", "997"]


def test_a_change_that_keeps_the_size(catalogue: Catalogue, history: History, record: Record) -> None:
    """Two changes within the same moment are told apart, even of the same size."""
    path = put(history, record)
    now = path.stat()
    catalogue.refresh()
    path.write_text(path.read_text(encoding="utf-8").replace("1587", "1588"), encoding="utf-8")
    os.utime(path, ns=(now.st_atime_ns, now.st_mtime_ns))
    catalogue.refresh()
    assert catalogue.page(0, 1)[0].practised_seconds == 1588


def test_only_what_changed_is_read(catalogue: Catalogue, history: History, record: Record) -> None:
    """Files that are as they were are not read again."""
    for back in range(3):
        put(history, record, back)
    settle(history)
    catalogue.refresh()
    put(history, record, 3)
    told: list[tuple[int, int]] = []
    catalogue.refresh(lambda done, of: told.append((done, of)))
    assert told == [(0, 1), (1, 1)]


def test_renamed_and_gone(catalogue: Catalogue, history: History, record: Record) -> None:
    """A renamed file is found under its new name only, and a removed year takes its sessions along."""
    path, _ = put(history, record, 0), put(history, record, 400)
    catalogue.refresh()
    path.rename(path.with_name("mine.toml"))
    catalogue.refresh()
    assert catalogue.page(0, 1)[0].path.name == "mine.toml"
    for each in (history.folder / "2025").iterdir():
        each.unlink()
    (history.folder / "2025").rmdir()
    assert catalogue.refresh()
    assert ids(catalogue) == ["999"]


def test_a_glance(catalogue: Catalogue, history: History, record: Record) -> None:
    """A glance sees what was added or removed since, and has nothing to read when nothing was."""
    first = put(history, record, 0)
    settle(history)
    assert not catalogue.glance()
    catalogue.refresh()
    assert not catalogue.glance()
    put(history, record, 1)
    assert catalogue.glance()
    assert ids(catalogue) == ["999", "998"]
    first.unlink()
    assert catalogue.glance()
    assert ids(catalogue) == ["998"]


def test_a_glance_is_short(
    catalogue: Catalogue, history: History, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would take a while is left to the refresh."""
    put(history, record, 0)
    settle(history)
    catalogue.refresh()
    monkeypatch.setattr(taking, "LITTLE", 2)
    for back in (1, 2, 3):
        put(history, record, back)
    assert not catalogue.glance()
    assert ids(catalogue) == ["999"]
    assert catalogue.refresh()
    assert len(ids(catalogue)) == 4


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-22T073000+0100-runners-wall-reset (Anna's conflicted copy 2026-11-23).toml",
        "2026-11-22T073000+0100-runners-wall-reset.sync-conflict-20261123-070000-ABCDEFG.toml",
        "2026-11-22T073000+0100-runners-wall-reset_conflict-20261123-070000.toml",
        "2026-11-22T073000+0100-runners-wall-reset 2.toml",
        "2026-11-22T073000+0100-runners-wall-reset-laptop.toml",
    ],
)
def test_copies_of_a_conflict(catalogue: Catalogue, history: History, record: Record, name: str) -> None:
    """A copy of a session is shown as one, with or without an index, and counts once; alone, it is the session."""
    path = history.add(record)
    copy = path.with_name(name)
    copy.write_bytes(path.read_bytes())
    before = {row.path: row.conflict for row in catalogue.page(0, 10)}
    catalogue.refresh()
    assert {row.path: row.conflict for row in catalogue.page(0, 10)} == before == {path: False, copy: True}
    assert catalogue.count() == 2
    assert catalogue.total() == Tally(1, record.practised_seconds)
    assert catalogue.days(date(2026, 11, 1), date(2026, 11, 30)) == {date(2026, 11, 22): Tally(1, 1587)}
    assert len(list(catalogue.records(date(2026, 11, 1), date(2026, 11, 30)))) == 1
    path.unlink()
    catalogue.refresh()
    assert catalogue.total() == Tally(1, record.practised_seconds)
    assert [row.conflict for row in (*catalogue.page(0, 10), *map(from_files, history.entries()))] == [False, False]


def test_a_practice_of_that_name(catalogue: Catalogue, history: History, record: Record) -> None:
    """A practice that is called after a conflict is no copy."""
    put(history, record, practice="inner-conflict", name="Inner conflict (a copy)")
    catalogue.refresh()
    assert not catalogue.page(0, 1)[0].conflict


def test_unreadable(catalogue: Catalogue, history: History, record: Record) -> None:
    """A broken file is a row with its reason, at the time its name tells, and counts for nothing."""
    put(history, record, 0)
    broken = put(history, record, 1)
    broken.write_text("schema = 1", encoding="utf-8")
    (broken.parent / "notes.toml").write_text("x", encoding="utf-8")
    catalogue.refresh()
    good, bad, odd = catalogue.page(0, 10)
    assert good.unreadable is None
    assert (bad.path, bad.started) == (broken, record.started - DAY)
    assert "practice: expected this key, which is missing" in (bad.unreadable or "")
    assert odd.started is None
    assert catalogue.total().sessions == 1
    put(history, record, 1).replace(broken)
    catalogue.refresh()
    assert ids(catalogue) == ["999", "998", ""]


@pytest.mark.parametrize("what", ["folder", "root"])
def test_a_folder_that_cannot_be_listed(
    catalogue: Catalogue, history: History, record: Record, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A folder that cannot be listed is a row with its reason, and its sessions are back when it can."""
    put(history, record)
    catalogue.refresh()
    locked = history.folder / "2026" if what == "folder" else history.folder
    scandir = os.scandir

    def refused(folder: Path) -> object:
        if Path(folder) == locked:
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    with monkeypatch.context() as failing:
        failing.setattr(os, "scandir", refused)
        catalogue.refresh()
        [row] = catalogue.page(0, 10)
        assert (row.path, row.unreadable) == (locked, "Permission denied")
    catalogue.refresh()
    assert ids(catalogue) == ["999"]


@pytest.fixture(params=[True, False], ids=["full text", "plain"])
def searched(
    request: pytest.FixtureRequest, cache: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> Catalogue:
    """Return a catalogue, of an SQLite with full-text search and of one without."""
    monkeypatch.setattr(index, "has_full_text", lambda: request.param)
    return Catalogue(history, cache)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nov", "ab"),
        ("november", "ab"),
        ("2026-10", "c"),
        ("2026-10-03", "c"),
        ("2026", "abc"),
        ("2025", "d"),
        ("22 nov", "a"),
        ("3 oct", "c"),
        ("HIP", "bd"),
        ("hip calm", "d"),
        ("after run", "a"),
        ("runner's", "a"),
        ("figure four", "b"),
        ("wall-figure-four", "b"),
        ("50%", "c"),
        ('"', "c"),
        ("-", "ab"),
        ("übung", "d"),
        ("腰", "d"),
        ("may", "c"),
        ("nothing", ""),
        ("   ", "abcd"),
        ("* OR NEAR(", ""),
    ],
)
def test_search(searched: Catalogue, history: History, record: Record, words: str, found: str) -> None:
    """Words are found in dates as people write them, and in practices, tags, notes and poses; all must be there."""
    bare = {"practice": "a", "name": "Rest", "holds": (), "reflection": Reflection()}
    put(history, record, 0, id="a", holds=(), reflection=Reflection(tags=("after a run",)))
    pose = replace(record.holds[0], pose="wall-figure-four")
    put(history, record, 20, id="b", **{**bare, "practice": "tuesday-hips", "holds": (pose,)})
    put(history, record, 50, id="c", **{**bare, "reflection": Reflection(notes='Maybe 50% "better"')})
    put(history, record, 400, id="d", **{**bare, "reflection": Reflection(notes="Hip calm. übung 左腰")})
    searched.refresh()
    assert "".join(ids(searched, words)) == found
    assert searched.count(words=words) == len(found)


def test_by_practice(catalogue: Catalogue, history: History, record: Record) -> None:
    """The list can be of one practice, searched too; practices are listed with how often, most often first."""
    put(history, record, 0)
    for back in (1, 40):
        put(history, record, back, practice="hips", name="Tuesday hips")
    catalogue.refresh()
    assert ids(catalogue, practice="hips") == ["998", "959"]
    assert ids(catalogue, "nov", practice="hips") == ["998"]
    assert catalogue.count(practice="hips") == 2
    assert catalogue.practices() == [
        Practised("hips", "Tuesday hips", 2),
        Practised("runners-wall-reset", "Runner's Wall Reset", 1),
    ]


def test_days(catalogue: Catalogue, history: History, record: Record) -> None:
    """Days begin at four by the clock where the session was, or at the hour a person sets."""
    zone = timezone(timedelta(hours=-10))
    late = datetime(2026, 11, 22, 3, 59, tzinfo=zone)
    put(history, record, id="late", started=late, practised_seconds=60)
    put(history, record, id="early", started=late + timedelta(minutes=1), practised_seconds=90)
    put(history, record, id="evening", started=late + timedelta(hours=18), practised_seconds=30)
    catalogue.refresh()
    first, last = date(2026, 11, 21), date(2026, 11, 22)
    assert catalogue.days(first, last) == {first: Tally(1, 60), last: Tally(2, 120)}
    assert catalogue.days(last, last) == {last: Tally(2, 120)}
    assert catalogue.days(first, first) == {first: Tally(1, 60)}
    assert catalogue.days(first, last, day_starts=0) == {last: Tally(3, 180)}
    assert [each.id for each in catalogue.records(last, last)] == ["evening", "early"]


def test_tags(catalogue: Catalogue, history: History, record: Record) -> None:
    """Tags come back, the one used most first, then the one used last."""
    for back, tags in enumerate([("new",), ("old", "often"), ("often",)]):
        put(history, record, back, reflection=Reflection(tags=tags))
    catalogue.refresh()
    assert catalogue.tags() == ["often", "new", "old"]
    assert catalogue.tags(sessions=1) == ["new"]


def test_what_only_a_hand_writes(catalogue: Catalogue, history: History, record: Record) -> None:
    """Numbers and texts that no database likes break nothing."""
    put(history, record, practised_seconds=10**30, reflection=Reflection(notes="a\0b", tags=("x\0",)))
    catalogue.refresh()
    assert ids(catalogue) == ["999"]
    assert catalogue.total().sessions == 1


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
    monkeypatch.setattr(index, "PATIENCE", 0.01)
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

    for record in sessions(taking.BATCH + 20):
        history.add(record)
    with pytest.raises(EndedError):
        catalogue.refresh(leave)
    assert len(ids(catalogue)) == taking.BATCH + 20
    assert not catalogue.is_complete
    catalogue.refresh()
    assert catalogue.total().sessions == taking.BATCH + 20


def test_the_generator_is_the_same_every_time() -> None:
    """What is measured with is the same every time, and each session has an id of its own."""
    made = list(sessions(500))
    assert made == list(sessions(500))
    assert len({record.id for record in made}) == 500
