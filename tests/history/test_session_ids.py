"""Ids from outside: whatever they hold, they lead to no other file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.record import Record, Reflection
from wallyoga.history.session_names import make_file_part

from .drafts.test_reflection_drafts import crash

IDS = (
    "x/../../settings",
    "../settings",
    "/etc/passwd",
    "a\\..\\b",
    "nul\0",
    "",
    ".",
    "..",
    "x" * 300,
    "con:1",
    "Übung\n",
    "\u202eoops",
    "hash-0",
)


@pytest.mark.parametrize("record_id", IDS)
def test_any_id_has_a_draft(tmp_path: Path, record_id: str) -> None:
    """A reflection on a session of any id is written, read, and forgotten, and no other file is touched."""
    settings = tmp_path / "settings.toml"
    settings.write_text("flags = ['knee']", encoding="utf-8")
    drafts = ReflectionDrafts(tmp_path / "state")
    draft = ReflectionDraft(record_id, tmp_path / "session.toml", Reflection("calm"))
    drafts.write(draft)
    assert [path.parent for path in tmp_path.rglob("reflection-*.toml")] == [tmp_path / "state"]
    crash(tmp_path / "state")
    assert drafts.take(record_id) == draft
    drafts.discard(record_id)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [settings]
    assert settings.read_text(encoding="utf-8") == "flags = ['knee']"


@pytest.mark.parametrize("record_id", IDS)
def test_any_id_has_a_journal(tmp_path: Path, record: Record, record_id: str) -> None:
    """A practice of any id is written down in the folder of the running state, and forgotten again."""
    journal = Journal(tmp_path)
    journal.write(SessionDraft(replace(record, id=record_id), None, None, 600.0, 60.0, ()))
    [path] = tmp_path.rglob("*.toml")
    assert path.parent == tmp_path
    journal.discard(record_id)
    assert list(tmp_path.iterdir()) == []


@given(st.text(), st.text())
@example("-", "_")
def test_no_two_ids_share_a_name(one: str, other: str) -> None:
    """Two ids have one file only if they are the same, and a name holds nothing that any system minds."""
    assert (make_file_part(one) == make_file_part(other)) is (one == other)
    assert re.fullmatch("[0-9A-Za-z_-]+", make_file_part(one))


def test_a_name_is_no_way_to_the_name_of_another() -> None:
    """An id that looks like the name of another one is not it."""
    assert make_file_part(make_file_part("x/y")) != make_file_part("x/y")


def test_our_own_ids_are_their_names() -> None:
    """The ids we make stand in their files' names as they are."""
    assert make_file_part("20261122T063000Z-1a2b3c") == "20261122T063000Z-1a2b3c"
