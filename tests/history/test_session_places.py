"""The contents of a folder of sessions: folders in folders, links, pipes, names that are no text, odd years.

Each is looked at without an index and with one, and both say the same.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.index.query import Search
from wallyoga.history.index.row import Row
from wallyoga.history.record import Record
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History

from .index.catalogue_files import LONG_AGO, put, settle

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such things in its folders")

HOUR = timedelta(hours=1)


def list_rows(history: History, catalogue: Catalogue) -> list[Row]:
    """Return the rows, which are the same by the files alone, by a first index, and by one that is asked again."""
    before = catalogue.page(0, 100)
    assert catalogue.count() == len(before)
    for _ in range(2):
        catalogue.refresh()
        assert catalogue.page(0, 100) == before
        assert catalogue.count() == len(before)
    assert [entry.path for entry in history.entries()] == [row.path for row in before]
    return before


def list_good(rows: list[Row]) -> list[Path]:
    """Return the files of the rows that can be read."""
    return [row.path for row in rows if not row.unreadable]


def list_bad(rows: list[Row]) -> dict[str, str]:
    """Return why the others cannot be, by their names."""
    return {row.path.name: row.unreadable for row in rows if row.unreadable}


@pytest.mark.parametrize("place", [".", "2026/11", "2026/11/22", "from my old laptop/sessions/2026"])
def test_any_depth(catalogue: Catalogue, history: History, record: Record, place: str) -> None:
    """A session higher or deeper than usual is one like every other, can be revised, and is known to be kept."""
    newest, moved = put(history, record, 0), put(history, record, 1)
    target = history.folder / place / moved.name
    target.parent.mkdir(parents=True, exist_ok=True)
    moved.rename(target)
    assert list_good(list_rows(history, catalogue)) == [newest, target]
    assert history.holds(history.read(target))
    assert not history.holds(replace(history.read(target), id="another"))


def test_a_glance_into_folders(catalogue: Catalogue, history: History, record: Record) -> None:
    """What is added to a folder in a folder, or with a new one, or goes with one, is seen by a glance."""
    first = put(history, record, 0)
    deep = history.folder / "2026" / "11"
    deep.mkdir()
    (deep / first.name).write_bytes(first.read_bytes().replace(b"999", b"998"))
    settle(history)
    catalogue.refresh()
    assert not catalogue.glance()
    for number, folder in enumerate((deep, deep / "22", history.folder / "a" / "b", history.folder)):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.toml").write_bytes(first.read_bytes().replace(b"999", f"{number}".encode()))
        assert catalogue.glance()
        assert len(list_good(catalogue.page(0, 100))) == number + 3
    settle(history)
    catalogue.refresh()
    assert not catalogue.glance()
    for path in (deep / "22" / "1.toml", deep / "22", *deep.glob("*.toml"), deep):
        path.rmdir() if path.is_dir() else path.unlink()
    assert catalogue.glance()
    assert len(list_good(catalogue.page(0, 100))) == 3
    assert not catalogue.refresh()


def test_a_glance_before_there_is_a_folder(catalogue: Catalogue, history: History, record: Record) -> None:
    """The first session of all is seen by a glance."""
    catalogue.refresh()
    assert not catalogue.glance()
    path = put(history, record)
    assert catalogue.glance()
    assert list_good(catalogue.page(0, 10)) == [path]


@posix
def test_links(catalogue: Catalogue, history: History, record: Record, tmp_path: Path) -> None:
    """A link to a folder is followed once, one that leads in a circle to nothing, and one that never ends is named."""
    path, elsewhere = put(history, record), tmp_path / "elsewhere" / "below"
    elsewhere.mkdir(parents=True)
    (elsewhere / "below.toml").touch()
    (elsewhere.parent / path.name).write_bytes(path.read_bytes().replace(b"999", b"998"))
    links = {"loop": "loop", "2026/up": "..", "again": "2026", "old": str(elsewhere.parent), "gone": "nowhere"}
    for name, target in links.items():
        (history.folder / name).symlink_to(target)
    (history.folder / "2026" / "lost.toml").symlink_to("nowhere")
    (history.folder / "2026" / "round.toml").symlink_to("round.toml")
    rows = list_rows(history, catalogue)
    assert sorted(list_good(rows)) == [path, history.folder / "old" / path.name]
    levels = "Too many levels of symbolic links"
    assert {name: why.removeprefix("found ").partition(",")[0] for name, why in list_bad(rows).items()} == {
        "loop": levels,
        "round.toml": levels,
        "lost.toml": "No such file or directory",
    }
    for place, _, names in (*os.walk(history.folder), *os.walk(elsewhere.parent)):
        for each in (Path(place), *(Path(place, name) for name in names)):
            os.utime(each, (LONG_AGO, LONG_AGO), follow_symlinks=False)
    catalogue.refresh()
    assert not catalogue.glance()
    (elsewhere.parent / "new.toml").touch()
    assert catalogue.glance()
    assert list_bad(catalogue.page(0, 10)).keys() == {"loop", "round.toml", "lost.toml", "new.toml"}


@posix
def test_a_folder_that_may_be_listed_but_not_entered(
    catalogue: Catalogue, history: History, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in a folder whose files may not be looked at is named with the reason."""
    put(history, record)

    def refuse(look: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def see(path: Path | str, **options: bool) -> os.stat_result:
            if str(path).startswith(f"{history.folder}{os.sep}"):
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return look(path, **options)

        return see

    monkeypatch.setattr(os, "stat", refuse(os.stat))
    monkeypatch.setattr(os, "lstat", refuse(os.lstat))
    assert list_bad(list_rows(history, catalogue)) == {"2026": "Permission denied"}


@posix
def test_a_pipe(catalogue: Catalogue, history: History, record: Record) -> None:
    """A pipe among the sessions is one named line, and nothing waits for it."""
    path = put(history, record)
    os.mkfifo(path.with_name("x.toml"))
    rows = list_rows(history, catalogue)
    assert list_good(rows) == [path]
    assert list_bad(rows) == {"x.toml": "found a pipe, and no file, expected a file that can be read"}


@posix
@pytest.mark.parametrize("harm", [lambda raw: raw, lambda _: b"id ="], ids=["session", "broken"])
def test_a_name_that_is_no_text(
    catalogue: Catalogue, history: History, record: Record, harm: Callable[[bytes], bytes]
) -> None:
    """A name that is not UTF-8 is a file like every other, which can be found, revised and deleted."""
    path, odd = put(history, record), "2026/2026-11-21T073000+0100-caf\udce9.toml"
    try:
        (history.folder / odd).write_bytes(harm(path.read_bytes().replace(b"999", b"998")))
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system has no such names")
    rows = list_rows(history, catalogue)
    assert sorted(row.path for row in rows) == sorted([path, history.folder / odd])
    assert len(list_bad(rows)) == (harm(b"x") != b"x")
    catalogue.tags()
    assert catalogue.count(Search("caf")) == len(list_bad(rows))
    (history.folder / odd).unlink()
    catalogue.refresh()
    assert list_good(catalogue.page(0, 10)) == [path]


@posix
def test_a_folder_whose_name_is_no_text(catalogue: Catalogue, history: History, record: Record) -> None:
    """So is a folder."""
    path = put(history, record)
    folder = history.folder / "caf\udce9"
    try:
        path.parent.rename(folder)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system has no such names")
    assert list_good(list_rows(history, catalogue)) == [folder / path.name]
    (folder / "more.toml").write_bytes((folder / path.name).read_bytes().replace(b"999", b"998"))
    assert catalogue.glance()
    assert len(list_good(catalogue.page(0, 10))) == 2


@pytest.mark.parametrize("year", ["0001-01-01", "9999-12-31", "0000-00-00", "2026-02-30"])
@pytest.mark.parametrize("offset", ["+2359", "-2359"])
def test_a_name_of_an_odd_year(catalogue: Catalogue, history: History, record: Record, year: str, offset: str) -> None:
    """A name that tells a time no session can have tells none; the file can be a session all the same."""
    path = put(history, record)
    broken = path.with_name(f"{year}T235959{offset}-x.toml")
    broken.touch()
    rows = list_rows(history, catalogue)
    assert {row.path: row.started for row in rows} == {path: record.started, broken: None}
    broken.write_bytes(path.read_bytes().replace(b"999", b"998"))
    catalogue.refresh()
    assert [row.started for row in list_rows(history, catalogue)] == [record.started] * 2


@posix
def test_a_time_of_change_far_ahead(catalogue: Catalogue, history: History, record: Record) -> None:
    """A file that is said to be changed in a year no index can note is looked at each time."""
    path = put(history, record)
    try:
        os.utime(path, (10_500_000_000, 10_500_000_000))
    except OverflowError:
        pytest.skip("this file system has no such times")
    catalogue.refresh()
    assert list_good(catalogue.page(0, 10)) == [path]


def test_by_the_instant(catalogue: Catalogue, history: History, record: Record) -> None:
    """Newest is what started last, whatever the clock on the wall said there, and a limit takes the newest."""
    zones = {"a": 9, "b": 1, "c": -11, "d": 14, "e": 0}
    noon = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    paths = [
        put(history, record, id=name, started=(noon + number * HOUR).astimezone(timezone(zone * HOUR)))
        for number, (name, zone) in enumerate(zones.items())
    ]
    renamed = paths[2].rename(paths[2].with_name("mine.toml"))
    expected = [paths[4], paths[3], renamed, paths[1], paths[0]]
    assert list_good(list_rows(history, catalogue)) == expected
    for limit in range(6):
        assert [entry.path for entry in history.entries(limit)] == expected[:limit]
        assert [document["id"] for document in history.documents(limit)] == list("edcba")[:limit]
    assert [entry.path for entry in history.entries(2, 1)] == expected[1:3]


def test_clocks_put_back(catalogue: Catalogue, history: History, record: Record) -> None:
    """Of two sessions in the hour that comes twice the later one is the newer."""
    summer = datetime(2026, 10, 25, 2, 50, tzinfo=timezone(2 * HOUR))
    winter = datetime(2026, 10, 25, 2, 10, tzinfo=timezone(1 * HOUR))
    paths = [put(history, record, id=str(number), started=each) for number, each in enumerate((summer, winter))]
    assert list_good(list_rows(history, catalogue)) == paths[::-1]


def test_of_one_second(catalogue: Catalogue, history: History, record: Record) -> None:
    """Of sessions that started in one second the one added last is the newest, with an index too."""
    paths = [put(history, record, id=str(number)) for number in range(3)]
    assert list_good(list_rows(history, catalogue)) == paths[::-1]


def test_copies_in_other_folders(catalogue: Catalogue, history: History, record: Record) -> None:
    """A copy in another folder is one of the two, and the one that is higher is the session."""
    path = put(history, record)
    copy = history.folder / "2026" / "backup" / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    assert {row.path: row.conflict for row in list_rows(history, catalogue)} == {path: False, copy: True}


def test_a_year_that_cannot_be_listed_is_not_left_out_by_a_limit(
    history: History, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be listed is named before the sessions of the year it is called after."""
    put(history, record, 400)
    put(history, record, 0)
    scandir = os.scandir

    def refused(folder: Path) -> object:
        if Path(folder) == history.folder / "2026":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refused)
    first, second = history.entries()
    assert (isinstance(first, Unreadable), isinstance(second, Entry)) == (True, True)


def test_no_more_is_opened_than_is_asked_for(history: History, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files whose names say when, no more are opened than are listed, and none to count them."""
    for back in range(20):
        put(history, record, back)
    opened: list[str] = []
    opens = os.open

    def noted(path: str, *more: int) -> int:
        opened.append(path)
        return opens(path, *more)

    monkeypatch.setattr(os, "open", noted)
    assert len(list(history.entries(3))) == len(opened) == 3
    assert (history.count(), len(opened)) == (20, 3)
