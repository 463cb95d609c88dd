"""A written session can be read again; what could not is refused, and what was there before stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from wallyoga.files.regular_file import LARGEST_FILE
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.record import Record, Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History

Write = Callable[[Path, Record], None]

ROOM = 2_000
"""More than a session has beside its notes, in bytes."""


def add(home: Path, record: Record) -> None:
    """Keep a session."""
    History(home / "sessions").add(record)


def revise(home: Path, record: Record) -> None:
    """Write other words into a session that is kept."""
    history = History(home / "sessions")
    entries = [entry for entry in history.entries() if isinstance(entry, Entry)]
    path = entries[0].path if entries else history.add(replace(record, reflection=Reflection("calm")))
    history.revise_words(path, Words.of(record))


def draft(home: Path, record: Record) -> None:
    """Write down a reflection as it stands."""
    ReflectionDrafts(home / "state").write(ReflectionDraft("1", home / "x.toml", record.reflection))


def journal(home: Path, record: Record) -> None:
    """Write down a running session as it stands."""
    Journal(home / "state").write(SessionDraft(record, None, None, 600.0, 60.0, ()))


def files(home: Path) -> dict[str, bytes]:
    """Return every file there is, with what is in it."""
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("write", [add, revise, draft, journal])
@pytest.mark.parametrize("notes", ["x" * LARGEST_FILE, "half a character: \udce9"], ids=["large", "half"])
def test_what_could_not_be_read_again(tmp_path: Path, record: Record, write: Write, notes: str) -> None:
    """What is too large to be read, or is no text, is said not to be written, and nothing is."""
    write(tmp_path, replace(record, id="1"))
    before = files(tmp_path)
    with pytest.raises(SaveError, match="it could not be read again"):
        write(tmp_path, replace(record, id="1", reflection=Reflection(notes=notes)))
    assert files(tmp_path) == before


@pytest.mark.parametrize("write", [add, revise, draft, journal])
def test_what_is_just_small_enough(tmp_path: Path, record: Record, write: Write) -> None:
    """What is just under the limit is written and read again, by each of them."""
    reflection = Reflection(notes="x" * (LARGEST_FILE - ROOM))
    write(tmp_path, replace(record, id="1", reflection=reflection))
    [path] = (path for path in tmp_path.rglob("*.toml") if path.is_file())
    assert path.stat().st_size > LARGEST_FILE - ROOM
    if path.parent.name != "state":
        assert History(tmp_path / "sessions").read(path).reflection == reflection
        return
    path.write_text(re.sub(r"process = \d+", f"process = {2**31 - 1}", path.read_text(encoding="utf-8"), count=1))
    left = ReflectionDrafts(path.parent).take("1") or Journal(path.parent).claim("1")
    assert left
    assert reflection == (left.reflection if isinstance(left, ReflectionDraft) else left.record.reflection)


def test_an_offset_of_odd_seconds(tmp_path: Path, record: Record) -> None:
    """A session in a zone whose offset has seconds, which TOML has no form for, is kept at the same instant."""
    odd = timezone(timedelta(minutes=19, seconds=32))
    started = datetime(1930, 6, 1, 10, 0, tzinfo=odd)
    history = History(tmp_path)
    path = history.add(replace(record, started=started, ended=started + timedelta(minutes=10)))
    read = history.read(path)
    assert (read.started, read.ended) == (started, started + timedelta(minutes=10))
    assert read.started.utcoffset() == timedelta(minutes=19)
