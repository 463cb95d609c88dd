"""A home with a session in it, and everything that can be saved there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.record import Record, Reflection, make_id
from wallyoga.history.reflection_merge import Words
from wallyoga.history.session_entries import Entry, Unreadable
from wallyoga.history.session_files import History
from wallyoga.history.trash import Trash

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Home:
    """A person's folders, with one session that was kept before."""

    root: Path
    record: Record
    path: Path

    @property
    def history(self) -> History:
        """The sessions."""
        return History(self.root / "sessions")

    @property
    def trash(self) -> Trash:
        """The trash."""
        return Trash(self.root / "state", self.root / "sessions")

    @property
    def journal(self) -> Journal:
        """The journals."""
        return Journal(self.root / "state", self.history.holds)

    @property
    def new(self) -> Record:
        """A session that is not kept yet."""
        started = self.record.started + timedelta(days=1)
        return replace(self.record, id=make_id(started, b"abc"), started=started)


def add(home: Home) -> None:
    """Keep another session."""
    home.history.add(home.new)


def add_to_taken_name(home: Home) -> None:
    """Keep a session whose name is taken."""
    home.history.add(replace(home.record, id="another"))


def revise(home: Home) -> None:
    """Write other words into the session."""
    home.history.revise_words(home.path, Words(Reflection("at ease", ("new",), "Other words."), "tense"))


def remove(home: Home) -> None:
    """Move the session to the trash."""
    home.trash.remove(home.path, NOW)


def remove_and_undo(home: Home) -> None:
    """Move the session to the trash and back."""
    home.trash.remove(home.path, NOW)
    home.trash.undo()


def keep(home: Home) -> None:
    """Write down a session under way, keep it, and forget what was written down."""
    home.journal.write(SessionDraft(home.new, None, None, 1.0, 1.0, ()))
    home.history.add(home.new)
    home.journal.discard(home.new.id)


SAVES = [add, add_to_taken_name, revise, remove, remove_and_undo, keep]


def whole(home: Home, save: Callable[[Home], None]) -> list[Record]:
    """Return the sessions that are there, once it is sure that none is broken and the first is safe."""
    entries = list(home.history.entries())
    assert [each for each in entries if isinstance(each, Unreadable)] == []
    records = [each.record for each in entries if isinstance(each, Entry)]
    if save in (remove, remove_and_undo) and home.record not in records:
        assert home.trash.undo() is not None
        assert home.record in [home.history.read(path) for path in home.root.glob("sessions/*/*.toml")]
    elif save is revise:
        assert records[0].reflection in (home.record.reflection, Reflection("at ease", ("new",), "Other words."))
        assert replace(records[0], reflection=home.record.reflection) == home.record
    else:
        assert home.record in records
    return records
