"""The journal of a running practice, and what is found again after a crash."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import EVERY, Journal, SessionDraft
from wallyoga.history.record import LONGEST
from wallyoga.practice.session_state import Deed, Op, Outcome

from .journal_files import write_as

exact = st.floats(min_value=0, max_value=LONGEST)


deeds = st.lists(st.builds(Deed, st.sampled_from(Op), exact), max_size=5).map(tuple)


def test_at_most_ten_seconds_are_lost() -> None:
    """A practice is written down every ten seconds, what it takes to look and to write included."""
    assert EVERY <= 9.5


def test_what_a_dead_process_left_is_found(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """A session whose process is gone comes back exactly as it was written."""
    write_as(dead, folder, draft)
    assert journal.list_abandoned() == (draft,)


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
    odd = replace(draft, practised=practised, plan_seconds=plan_seconds, minutes=minutes, pace=pace, deeds=done)
    with tempfile.TemporaryDirectory() as name:
        write_as(dead, Path(name), odd)
        assert Journal(Path(name)).list_abandoned() == (odd,)


def test_the_record_is_whole(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """What is found can be kept as a session at once."""
    write_as(dead, folder, draft)
    [abandoned] = journal.list_abandoned()
    assert abandoned.record == draft.record
    assert abandoned.record.outcome is Outcome.STOPPED


def test_newest_first(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """Of several sessions the last one started comes first."""
    older, newer = (replace(draft, record=replace(draft.record, id=f"2026112{day}T063000Z-1a2b3c")) for day in (1, 3))
    for each in (older, newer, draft):
        write_as(dead, folder, each)
    assert journal.list_abandoned() == (newer, draft, older)


def test_one_file_a_session(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """Writing again replaces what was written of the same session."""
    write_as(dead, folder, replace(draft, practised=1.0))
    write_as(dead, folder, draft)
    assert len(list(folder.iterdir())) == 1
    assert journal.list_abandoned() == (draft,)


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
    path = write_as(dead, folder, replace(draft, record=replace(draft.record, id="broken")))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    raw = path.read_bytes()
    write_as(dead, folder, draft)
    assert journal.list_abandoned() == (draft,)
    assert path.read_bytes() == raw


def test_discard(journal: Journal, folder: Path, draft: SessionDraft, dead: int) -> None:
    """A session that was kept or thrown away leaves nothing behind, and others stay."""
    other = replace(draft, record=replace(draft.record, id="other"))
    path = write_as(dead, folder, draft)
    write_as(dead, folder, other)
    journal.discard(draft.record.id)
    assert not path.exists()
    assert journal.list_abandoned() == (other,)


def test_nothing_there(journal: Journal, folder: Path) -> None:
    """Without a folder nothing is abandoned, nothing to discard is no error, and no folder is made."""
    assert journal.list_abandoned() == ()
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

    write_as(dead, folder, draft)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left on device"):
        journal.write(replace(draft, practised=500.0))
    assert journal.list_abandoned() == (draft,)
    assert len(list(folder.iterdir())) == 1
