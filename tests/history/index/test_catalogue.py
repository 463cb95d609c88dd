"""The list of sessions: pages that follow the files."""

from __future__ import annotations

import os
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.history.index import update
from wallyoga.history.index.catalogue import Catalogue, Tally
from wallyoga.history.index.row import from_file
from wallyoga.history.record import Record
from wallyoga.history.session_files import History

from ..generator import sessions
from .catalogue_files import DAY, ids, put, read_id, settle


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
        pages = [[read_id(row) for row in catalogue.page(offset, 2)] for offset in (0, 2, 4, 6)]
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
    progress: list[tuple[int, int]] = []
    catalogue.refresh(lambda done, of: progress.append((done, of)))
    assert progress == [(0, 1), (1, 1)]


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
    monkeypatch.setattr(update, "LITTLE", 2)
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
    assert [row.conflict for row in (*catalogue.page(0, 10), *map(from_file, history.entries()))] == [False, False]


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


def test_the_generator_is_the_same_every_time() -> None:
    """What is measured with is the same every time, and each session has an id of its own."""
    first = list(sessions(500))
    assert first == list(sessions(500))
    assert len({record.id for record in first}) == 500
