"""A reflection that is being written, and what is found of it after a crash."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_toml import to_toml


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the running state; it is not there yet."""
    return tmp_path / "state"


@pytest.fixture
def drafts(folder: Path) -> ReflectionDrafts:
    """Return no drafts."""
    return ReflectionDrafts(folder)


@pytest.fixture
def draft(tmp_path: Path) -> ReflectionDraft:
    """Return a reflection on a session whose file is there."""
    path = tmp_path / "session.toml"
    path.touch()
    reflection = Reflection("calm", ("after a run",), "Long day.\n\nAnd", {"wall-figure-four": "left"})
    opened = Words(Reflection(notes="Long"), "even")
    return ReflectionDraft("20261122T063000Z-1a2b3c", path, reflection, "tense", opened)


def crash(folder: Path) -> None:
    """Have every draft written by a process that is over."""
    for path in folder.glob("reflection-*.toml"):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        path.write_text(to_toml({**document, "process": 2**62}), encoding="utf-8")


def test_what_was_written_is_taken(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """A draft whose process is gone comes back whole and once, and the last one written counts."""
    drafts.write(replace(draft, reflection=Reflection(notes="Long")))
    drafts.write(draft)
    assert drafts.take(draft.id) is None, "whoever writes it has it"
    crash(folder)
    assert drafts.take("another") is None
    assert drafts.take(draft.id) == draft
    assert drafts.take(draft.id) is None


def test_nothing_said_yet(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """A draft without a word is one too."""
    bare = replace(draft, reflection=Reflection(), arrived=None)
    drafts.write(bare)
    crash(folder)
    assert drafts.take(draft.id) == bare


def test_found_after_a_crash(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """What a process that is gone left behind is found, newest session first; that of a running one is not."""
    newer = replace(draft, id="20261123T063000Z-1a2b3c")
    drafts.write(draft)
    drafts.write(newer)
    assert drafts.list_abandoned() == ()
    crash(folder)
    assert drafts.list_abandoned() == (newer, draft)


def test_a_session_that_is_gone(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """Words on a session whose file is not there are not offered, and not lost."""
    drafts.write(draft)
    crash(folder)
    draft.path.unlink()
    assert drafts.list_abandoned() == ()
    assert drafts.take(draft.id) == draft


def test_unreadable_is_passed_over(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """A draft that cannot be read hides no other."""
    drafts.write(draft)
    crash(folder)
    [path] = folder.glob(f"reflection-{draft.id}*.toml")
    good = path.read_text(encoding="utf-8")
    (folder / "reflection-9.toml").write_text("id = 3", encoding="utf-8")
    (folder / "reflection-8.toml").write_text(good.replace('"calm"', '"well"'), encoding="utf-8")
    assert drafts.list_abandoned() == (draft,)
    assert drafts.take("9") is None


def test_discard(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """A draft that is done leaves nothing behind; discarding it again, or before there is a folder, is no error."""
    drafts.discard(draft.id)
    assert not folder.exists()
    drafts.write(draft)
    drafts.discard(draft.id)
    drafts.discard(draft.id)
    assert list(folder.iterdir()) == []


def test_a_full_disk(
    drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a draft cannot be written, the one before is still there."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    drafts.write(draft)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(SaveError, match="No space left on device"):
            drafts.write(replace(draft, reflection=Reflection(notes="More")))
    crash(folder)
    assert drafts.take(draft.id) == draft


def test_two_windows_on_one_session(drafts: ReflectionDrafts, draft: ReflectionDraft, folder: Path) -> None:
    """Each process has its own draft; the newest that was left is taken first, and writing anew does away with it."""
    drafts.write(draft)
    crash(folder)
    (older,) = folder.iterdir()
    older = older.rename(folder / f"reflection-{draft.id}-1.toml")
    newer = replace(draft, reflection=Reflection(notes="newer"))
    drafts.write(newer)
    crash(folder)
    os.utime(older, (1, 1))
    assert drafts.take(draft.id) == newer
    drafts.write(newer)
    drafts.discard(draft.id)
    assert list(folder.iterdir()) == [older]
    assert drafts.take(draft.id) == draft
    drafts.discard(draft.id)
    assert list(folder.iterdir()) == []
