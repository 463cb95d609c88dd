"""The owner of a journal: a session is offered again once the process that wrote it is gone."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.session_files import History

from .journal_files import write_as


@pytest.mark.skipif(os.name != "posix", reason="only there can the system be asked")
def test_another_live_process_keeps_its_session(journal: Journal, folder: Path, draft: SessionDraft, live: int) -> None:
    """A session that another process is running is not abandoned."""
    write_as(live, folder, draft)
    assert journal.list_abandoned() == ()


def test_this_process_keeps_its_session(journal: Journal, draft: SessionDraft) -> None:
    """A session that this process is running is not abandoned."""
    journal.write(draft)
    assert journal.list_abandoned() == ()


@pytest.mark.skipif(os.name != "posix", reason="only there can the system be asked")
def test_a_process_of_someone_else_runs(
    journal: Journal,
    folder: Path,
    draft: SessionDraft,
    dead: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that may not be asked is there."""

    def refused(_process: int, _signal: int) -> None:
        raise PermissionError

    write_as(dead, folder, draft)
    monkeypatch.setattr(os, "kill", refused)
    assert journal.list_abandoned() == ()


@pytest.mark.parametrize("number", [2**62, 0, -1])
def test_a_number_that_is_no_process(journal: Journal, folder: Path, draft: SessionDraft, number: int) -> None:
    """A process id no system has belongs to no running process."""
    write_as(number, folder, draft)
    assert journal.list_abandoned() == (draft,)


def test_where_the_system_cannot_be_asked(
    journal: Journal,
    folder: Path,
    draft: SessionDraft,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a way to ask, every session counts as abandoned but those of this process, and nothing is killed."""
    other = replace(draft, record=replace(draft.record, id="other"))
    write_as(os.getppid(), folder, other)
    journal.write(draft)
    monkeypatch.setattr("wallyoga.history.drafts.owner.os", SimpleNamespace(name="nt", getpid=os.getpid))
    assert journal.list_abandoned() == (other,)


linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only there does the system say when")


@linux
def test_the_same_number_again(journal: Journal, folder: Path, draft: SessionDraft, live: int) -> None:
    """A process that began at another time is another one, be it this one or some other program."""
    mine, other = (replace(draft, record=replace(draft.record, id=name)) for name in ("mine", "other"))
    write_as(os.getpid(), folder, mine, began="an earlier boot+100")
    write_as(live, folder, other, began="an earlier boot+200")
    assert journal.list_abandoned() == (other, mine)


@linux
def test_another_live_process_that_says_when_it_began(
    journal: Journal, folder: Path, draft: SessionDraft, live: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that began when the journal says so is the one that writes it."""
    with monkeypatch.context() as there:
        there.setattr(os, "getpid", lambda: live)
        journal.write(draft)
    assert f"process = {live}\nbegan = " in (folder / f"journal-{draft.record.id}.toml").read_text()
    assert journal.list_abandoned() == ()


def test_where_the_system_does_not_say_when(
    journal: Journal, folder: Path, draft: SessionDraft, dead: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without times of processes their numbers alone decide."""
    monkeypatch.setattr("wallyoga.history.drafts.owner.SYSTEM", tmp_path / "nothing")
    other = replace(draft, record=replace(draft.record, id="other"))
    write_as(dead, folder, other)
    journal.write(draft)
    assert "began" not in (folder / f"journal-{draft.record.id}.toml").read_text()
    assert journal.list_abandoned() == (other,)


def test_what_was_kept_is_not_abandoned(folder: Path, tmp_path: Path, draft: SessionDraft, dead: int) -> None:
    """A crash between keeping a session and forgetting its journal leaves one session, and no journal for long."""
    history = History(tmp_path / "sessions")
    journal = Journal(folder, history.holds)
    other = replace(draft, record=replace(draft.record, id="other"))
    path = write_as(dead, folder, draft)
    write_as(dead, folder, other)
    history.add(draft.record)
    assert journal.list_abandoned() == (other,)
    assert not path.exists()


def test_what_this_process_keeps_is_its_own(folder: Path, tmp_path: Path, draft: SessionDraft) -> None:
    """The journal of a running process stays, whatever the history has."""
    history = History(tmp_path / "sessions")
    journal = Journal(folder, history.holds)
    journal.write(draft)
    history.add(draft.record)
    assert journal.list_abandoned() == ()
    assert len(list(folder.iterdir())) == 1
