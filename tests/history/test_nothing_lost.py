"""Saved sessions stay whole and readable, whatever goes wrong while more is saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.journal import SessionDraft
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft, ReflectionDrafts
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import Reflection
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.practice.errors import WallyogaError

from .failing import Killed, fail_calls
from .homes import NOW, SAVES, Home, add, keep, remove, revise, whole

MOST_CALLS = 80
"""No save asks the system for more than this."""


def full() -> OSError:
    """Return what the system says when the disk is full."""
    return OSError(28, "No space left on device")


def make_refusal() -> OSError:
    """Return what the system says when a person may not write there."""
    return PermissionError(13, "Permission denied")


calls = pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)


@calls
def test_killed_between_any_two_calls(homes: Callable[[], Home], save: Callable[[Home], None]) -> None:
    """Killed before any call a save makes, the program finds everything whole when it starts again."""
    for at in range(1, MOST_CALLS):
        home = homes()
        with fail_calls(at, Killed, for_good=True) as fault, suppress(Killed):
            save(home)
        records = whole(home, save)
        assert len({record.id for record in records}) == len(records)
        home.trash.clean(NOW)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


@calls
@pytest.mark.parametrize("what", [full, make_refusal])
def test_a_call_that_fails(
    homes: Callable[[], Home], save: Callable[[Home], None], what: Callable[[], OSError]
) -> None:
    """A save that fails at any call says so or is done, leaves everything whole, and works when tried again."""
    for at in range(1, MOST_CALLS):
        home = homes()
        before = sorted(home.root.rglob("*.toml"))
        failed = False
        with fail_calls(at, what) as fault:
            try:
                save(home)
            except WallyogaError:
                failed = True
        whole(home, save)
        if failed and save in (add, revise):
            assert sorted(home.root.rglob("*.toml")) == before
            save(home)
            assert len(list(home.history.entries())) == (2 if save is add else 1)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


def test_killed_while_keeping(homes: Callable[[], Home]) -> None:
    """Killed at any call of keeping a session, it is there afterwards: kept, or offered, and never both."""
    for at in range(1, MOST_CALLS):
        home = homes()
        home.journal.write(SessionDraft(home.new, None, None, 1.0, 1.0, ()))
        with fail_calls(at, Killed, for_good=True) as fault, suppress(Killed):
            keep(home)
        with pytest.MonkeyPatch.context() as later:
            later.setattr(os, "getpid", lambda: 2**30)
            later.setattr(os, "kill", _lose_file)
            offered = [draft.record.id for draft in home.journal.list_abandoned()]
        ids = [each.record.id for each in home.history.entries() if isinstance(each, Entry)]
        assert (offered + ids).count(home.new.id) == 1
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


def _lose_file(_process: int, _signal: int) -> None:
    raise ProcessLookupError


def test_a_draft_of_words(tmp_path: Path) -> None:
    """Killed at any call while words are written down, those before or those now are there."""
    session = tmp_path / "session.toml"
    before, now = (ReflectionDraft("1", session, Reflection(notes=words)) for words in ("One", "One two"))
    for at in range(1, MOST_CALLS):
        drafts = ReflectionDrafts(tmp_path / f"state-{at}")
        drafts.write(before)
        with fail_calls(at, Killed, for_good=True) as fault, suppress(Killed):
            drafts.write(now)
        with pytest.MonkeyPatch.context() as later:
            later.setattr(os, "getpid", lambda: 2**30)
            later.setattr(os, "kill", _lose_file)
            assert drafts.take("1") in (before, now)
        if fault.calls < at:
            break
    assert 5 < fault.calls < at


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_without_permission(homes: Callable[[], Home]) -> None:
    """In a folder nobody may write to, every save says so and what is there can be read."""
    home = homes()
    for folder in (home.path.parent, home.root / "sessions"):
        folder.chmod(0o500)
    with pytest.MonkeyPatch.context() as patch:
        if os.access(home.path.parent, os.W_OK):
            patch.setattr(os, "open", _read_only)
            for name in ("link", "unlink", "mkdir"):
                patch.setattr(os, name, _refuse)
        for save in (add, revise, remove):
            with pytest.raises(SaveError, match="Permission denied"):
                save(home)
    assert whole(home, add) == [home.record]


def _refuse(*_arguments: object, **_options: object) -> None:
    raise make_refusal()


def _read_only(path: Path, flags: int, *_mode: int, opened: Callable[[Path, int], int] = os.open) -> int:
    if flags & (os.O_WRONLY | os.O_RDWR):
        raise make_refusal()
    return opened(path, flags)


def harms(raw: bytes) -> Iterator[bytes]:
    """Yield the bytes of a file that was cut off, zeroed or overwritten in some places."""
    for at in range(0, len(raw), 37):
        yield raw[:at]
        yield raw[:at] + bytes(len(raw) - at)
        yield raw[:at] + b"\xff\x00[[" + raw[at + 4 :]


def test_corrupted_and_truncated(homes: Callable[[], Home]) -> None:
    """A file that is harmed is told with its reason, is not written over, and harms no other, nor the list."""
    home = homes()
    add(home)
    catalogue = Catalogue(home.history, home.root / "cache")
    raw = home.path.read_bytes()
    for number, harmed in enumerate(harms(raw)):
        home.path.write_bytes(harmed)
        entries = list(home.history.entries())
        assert [each.record for each in entries if isinstance(each, Entry) and each.path != home.path] == [home.new]
        with suppress(WallyogaError):
            home.history.revise_words(home.path, Words(Reflection("calm"), "tense"))
        if any(isinstance(each, Unreadable) for each in entries):
            assert home.path.read_bytes() == harmed
        if number % 9 == 0:
            catalogue.refresh()
            assert catalogue.page(0, 1)[0].path != home.path
            assert catalogue.count() == 2
