"""Several processes that are offered the same sessions that were cut off."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.files.toml import read_toml
from wallyoga.history.drafts.claims import make_claim_path
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.owner import Writer
from wallyoga.history.record import Record
from wallyoga.history.session_toml import to_toml
from wallyoga.practice.session_state import Deed, Op, Outcome

CLAIMING = """
import sys
from pathlib import Path
from wallyoga.history.drafts.journal import Journal
journal = Journal(Path(sys.argv[1]))
offered = [draft.record.id for draft in journal.list_abandoned()]
print("ready", flush=True)
input()
print(*(each for each in offered if journal.claim(each)), flush=True)
input()
"""
"""A window: it has been offered everything, claims all of it at a word, and stays open until another."""

WINDOWS = 3
SESSIONS = 30


@pytest.fixture
def draft(record: Record) -> SessionDraft:
    """Return a session under way."""
    stopped = replace(record, outcome=Outcome.STOPPED)
    return SessionDraft(stopped, None, None, 600.0, 300.0, (Deed(Op.NEXT, 4.0),), ("knee",))


def write_cut_off(folder: Path, draft: SessionDraft) -> Path:
    """Write a session down as a process that is gone."""
    Journal(folder).write(draft)
    path = folder / f"journal-{draft.record.id}.toml"
    path.write_text(to_toml({**read_toml(path), "process": 2**62}), encoding="utf-8")
    return path


def number_session(draft: SessionDraft, number: int) -> SessionDraft:
    """Return another session like it."""
    return replace(draft, record=replace(draft.record, id=f"session-{number:02}"))


def test_of_several_windows_one_has_each_session(folder: Path, draft: SessionDraft) -> None:
    """Windows that claim at once have each session exactly once, and when they are killed all are offered again."""
    for number in range(SESSIONS):
        write_cut_off(folder, number_session(draft, number))
    command = [sys.executable, "-c", CLAIMING, str(folder)]
    windows = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(WINDOWS)
    ]
    try:
        lines = [line(window) for window in windows]
        assert lines == ["ready"] * WINDOWS
        for window in windows:
            tell(window)
        claims = [each for window in windows for each in line(window).split()]
        assert sorted(claims) == [f"session-{number:02}" for number in range(SESSIONS)]
        assert Journal(folder).list_abandoned() == ()
    finally:
        for window in windows:
            window.kill()
            window.communicate()
    again = {each.record.id: each for each in Journal(folder).list_abandoned()}
    assert again == {each.record.id: each for each in (number_session(draft, number) for number in range(SESSIONS))}
    assert not list(folder.glob("claimed*"))


def line(window: subprocess.Popen[str]) -> str:
    """Return the next line a window prints."""
    assert window.stdout
    return window.stdout.readline().strip()


def tell(window: subprocess.Popen[str]) -> None:
    """Let a window go on."""
    assert window.stdin
    window.stdin.write("\n")
    window.stdin.flush()


def test_a_claim_is_given_back(folder: Path, draft: SessionDraft) -> None:
    """What was claimed is offered to nobody until it is released, and gone for good once it is discarded."""
    path, journal = write_cut_off(folder, draft), Journal(folder)
    assert journal.claim(draft.record.id) == draft
    assert journal.claim(draft.record.id) is None
    assert Journal(folder).list_abandoned() == ()
    journal.release(draft.record.id)
    assert Journal(folder).list_abandoned() == (draft,)
    assert journal.claim(draft.record.id) == draft
    journal.discard(draft.record.id)
    journal.release(draft.record.id)
    assert Journal(folder).list_abandoned() == ()
    assert not path.exists()
    assert list(folder.iterdir()) == []


def test_a_running_session_is_not_claimed(folder: Path, draft: SessionDraft) -> None:
    """A session that a process is in the middle of stays where it is."""
    journal = Journal(folder)
    journal.write(draft)
    before = (folder / f"journal-{draft.record.id}.toml").read_bytes()
    assert journal.claim(draft.record.id) is None
    assert (folder / f"journal-{draft.record.id}.toml").read_bytes() == before
    assert journal.claim("none such") is None


def test_what_was_written_after_a_claim_counts(
    folder: Path, draft: SessionDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a window that went on was killed too, what it wrote is offered, and not what it had claimed."""
    path, journal, longer = write_cut_off(folder, draft), Journal(folder), replace(draft, practised=500.0)
    assert journal.claim(draft.record.id)
    journal.write(longer)
    assert make_claim_path(path).exists()
    monkeypatch.setattr(Writer, "runs", False)
    assert Journal(folder).list_abandoned() == (longer,)
    assert list(folder.iterdir()) == [path]


def test_what_is_kept_is_not_claimed(folder: Path, draft: SessionDraft) -> None:
    """A session that came into the history meanwhile is no longer to be had."""
    write_cut_off(folder, draft)
    assert Journal(folder, lambda _: True).claim(draft.record.id) is None
    assert list(folder.iterdir()) == []
