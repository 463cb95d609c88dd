"""What is kept of a running practice, and what is found again after a crash."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY, Journal, SessionDraft
from wallyoga.history.record import LONGEST, Record
from wallyoga.history.session_files import History
from wallyoga.history.session_toml import to_toml
from wallyoga.practice.session_state import Deed, Op, Outcome

exact = st.floats(min_value=0, max_value=LONGEST)
deeds = st.lists(st.builds(Deed, st.sampled_from(Op), exact), max_size=5).map(tuple)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the journals go; it is not there yet."""
    return tmp_path / "state"


@pytest.fixture
def journal(folder: Path) -> Journal:
    """Return an empty journal."""
    return Journal(folder)


@pytest.fixture(scope="session")
def draft(record: Record) -> SessionDraft:
    """Return a session under way."""
    return SessionDraft(
        record=replace(record, outcome=Outcome.STOPPED),
        minutes=20,
        pace="4:6",
        plan_seconds=1205.5,
        practised=0.1 + 0.2,
        deeds=(Deed(Op.MORE, 12.25), Deed(Op.NEXT, 100 / 3)),
    )


@pytest.fixture(scope="session")
def dead() -> int:
    """Return the id of a process that is over."""
    with subprocess.Popen([sys.executable, "-S", "-c", ""]) as process:
        process.wait()
    return process.pid


@pytest.fixture
def live() -> Iterator[int]:
    """Return the id of another process, which runs until the test is over."""
    with subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.communicate(b"\n")


def written_by(process: int, folder: Path, draft: SessionDraft, began: str | None = None) -> Path:
    """Write the draft as that process would, one that may not say when it began, and return its file."""
    Journal(folder).write(draft)
    path = folder / f"journal-{draft.record.id}.toml"
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert document["process"] == os.getpid()
    document.pop("began", None)
    theirs = {"process": process} | ({"began": began} if began else {})
    path.write_text(to_toml({**document, **theirs}), encoding="utf-8")
    return path


def test_at_most_ten_seconds_are_lost() -> None:
    """A practice is written down every ten seconds, what it takes to look and to write included."""
    assert EVERY <= 9.5


def test_what_a_dead_process_left_is_found(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """A session whose process is gone comes back exactly as it was written."""
    written_by(dead, folder, draft)
    assert journal.abandoned() == (draft,)


@settings(max_examples=40, deadline=None)
@given(practised=exact, plan_seconds=exact, minutes=st.none() | exact, pace=st.none() | st.just("4:8"), done=deeds)
def test_times_are_exact(
    draft: SessionDraft,
    dead: int,
    *,
    practised: float,
    plan_seconds: float,
    minutes: float | None,
    pace: str | None,
    done: tuple[Deed, ...],
) -> None:
    """Every time comes back to the last bit, so that the session can be replayed."""
    made = replace(draft, practised=practised, plan_seconds=plan_seconds, minutes=minutes, pace=pace, deeds=done)
    with tempfile.TemporaryDirectory() as name:
        written_by(dead, Path(name), made)
        assert Journal(Path(name)).abandoned() == (made,)


def test_the_record_is_whole(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """What is found can be kept as a session at once."""
    written_by(dead, folder, draft)
    [found] = journal.abandoned()
    assert found.record == draft.record
    assert found.record.outcome is Outcome.STOPPED


def test_an_older_journal(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """A journal that says its practice twice, as earlier ones did, is read as well."""
    path = written_by(dead, folder, draft)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[resume]", '[resume]\npractice = "legs-up-the-wall"'), encoding="utf-8")
    assert journal.abandoned() == (draft,)


def test_newest_first(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """Of several sessions the last one started comes first."""
    older, newer = (replace(draft, record=replace(draft.record, id=f"2026112{day}T063000Z-1a2b3c")) for day in (1, 3))
    for each in (older, newer, draft):
        written_by(dead, folder, each)
    assert journal.abandoned() == (newer, draft, older)


def test_one_file_a_session(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """Writing again replaces what was written of the same session."""
    written_by(dead, folder, replace(draft, practised=1.0))
    written_by(dead, folder, draft)
    assert len(list(folder.iterdir())) == 1
    assert journal.abandoned() == (draft,)


@pytest.mark.skipif(os.name != "posix", reason="only there can the system be asked")
def test_another_live_process_keeps_its_session(journal: Journal, folder: Path, draft: SessionDraft, live: int) -> None:
    """A session that another process is running is not abandoned."""
    written_by(live, folder, draft)
    assert journal.abandoned() == ()


def test_this_process_keeps_its_session(journal: Journal, draft: SessionDraft) -> None:
    """A session that this process is running is not abandoned."""
    journal.write(draft)
    assert journal.abandoned() == ()


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

    written_by(dead, folder, draft)
    monkeypatch.setattr(os, "kill", refused)
    assert journal.abandoned() == ()


@pytest.mark.parametrize("number", [2**62, 0, -1])
def test_a_number_that_is_no_process(journal: Journal, folder: Path, draft: SessionDraft, number: int) -> None:
    """A process id no system has belongs to no running process."""
    written_by(number, folder, draft)
    assert journal.abandoned() == (draft,)


def test_where_the_system_cannot_be_asked(
    journal: Journal,
    folder: Path,
    draft: SessionDraft,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a way to ask, every session counts as abandoned but those of this process, and nothing is killed."""
    other = replace(draft, record=replace(draft.record, id="other"))
    written_by(os.getppid(), folder, other)
    journal.write(draft)
    monkeypatch.setattr("wallyoga.history.drafts.owner.os", SimpleNamespace(name="nt", getpid=os.getpid))
    assert journal.abandoned() == (other,)


linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only there does the system say when")


@linux
def test_the_same_number_again(journal: Journal, folder: Path, draft: SessionDraft, live: int) -> None:
    """A process that began at another time is another one, be it this one or some other program."""
    mine, other = (replace(draft, record=replace(draft.record, id=name)) for name in ("mine", "other"))
    written_by(os.getpid(), folder, mine, began="an earlier boot+100")
    written_by(live, folder, other, began="an earlier boot+200")
    assert journal.abandoned() == (other, mine)


@linux
def test_another_live_process_that_says_when_it_began(
    journal: Journal, folder: Path, draft: SessionDraft, live: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that began when the journal says so is the one that writes it."""
    with monkeypatch.context() as there:
        there.setattr(os, "getpid", lambda: live)
        journal.write(draft)
    assert f"process = {live}\nbegan = " in (folder / f"journal-{draft.record.id}.toml").read_text()
    assert journal.abandoned() == ()


def test_where_the_system_does_not_say_when(
    journal: Journal, folder: Path, draft: SessionDraft, dead: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without times of processes their numbers alone decide."""
    monkeypatch.setattr("wallyoga.history.drafts.owner.SYSTEM", tmp_path / "nothing")
    other = replace(draft, record=replace(draft.record, id="other"))
    written_by(dead, folder, other)
    journal.write(draft)
    assert "began" not in (folder / f"journal-{draft.record.id}.toml").read_text()
    assert journal.abandoned() == (other,)


def test_what_was_kept_is_not_abandoned(folder: Path, tmp_path: Path, draft: SessionDraft, dead: int) -> None:
    """A crash between keeping a session and forgetting its journal leaves one session, and no journal for long."""
    history = History(tmp_path / "sessions")
    journal = Journal(folder, history.holds)
    other = replace(draft, record=replace(draft.record, id="other"))
    path = written_by(dead, folder, draft)
    written_by(dead, folder, other)
    history.add(draft.record)
    assert journal.abandoned() == (other,)
    assert not path.exists()


def test_what_this_process_keeps_is_its_own(folder: Path, tmp_path: Path, draft: SessionDraft) -> None:
    """The journal of a running process stays, whatever the history has."""
    history = History(tmp_path / "sessions")
    journal = Journal(folder, history.holds)
    journal.write(draft)
    history.add(draft.record)
    assert journal.abandoned() == ()
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[resume]", "[resume"),
        ("practised =", "forgotten ="),
        ('"more"', '"dance"'),
        ("12.25", '"soon"'),
        ("12.25", "inf"),
        ("12.25", "-0.5"),
        ("12.25", "1e300"),
        ('"more"', '"most"'),
        ('pace = "4:6"', 'pace = "6"'),
        ("plan_seconds = 1205.5", "plan_seconds = 1e300"),
        ("practised = 0.3", "practised = -0.3"),
        ('outcome = "stopped"', 'outcome = "lost"'),
        ("process =", "program ="),
    ],
)
def test_unreadable_is_left_alone(
    journal: Journal,
    folder: Path,
    draft: SessionDraft,
    dead: int,
    old: str,
    new: str,
) -> None:
    """A journal that cannot be read is passed over, stays as it is, and hides no other."""
    path = written_by(dead, folder, replace(draft, record=replace(draft.record, id="broken")))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    raw = path.read_bytes()
    written_by(dead, folder, draft)
    assert journal.abandoned() == (draft,)
    assert path.read_bytes() == raw


def test_discard(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """A session that was kept or thrown away leaves nothing behind, and others stay."""
    other = replace(draft, record=replace(draft.record, id="other"))
    path = written_by(dead, folder, draft)
    written_by(dead, folder, other)
    journal.discard(draft.record.id)
    assert not path.exists()
    assert journal.abandoned() == (other,)


def test_nothing_there(journal: Journal, folder: Path) -> None:
    """Without a folder nothing is abandoned, nothing to discard is no error, and no folder is made."""
    assert journal.abandoned() == ()
    journal.discard("20261122T063000Z-1a2b3c")
    assert not folder.exists()


def test_a_failed_write_keeps_the_last(
    journal: Journal,
    folder: Path,
    draft: SessionDraft,
    dead: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When the disk is full, what was written ten seconds ago is still there."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    written_by(dead, folder, draft)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left on device"):
        journal.write(replace(draft, practised=500.0))
    assert journal.abandoned() == (draft,)
    assert len(list(folder.iterdir())) == 1
