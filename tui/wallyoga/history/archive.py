"""The archive: the history of a person, and all that belongs to it, each opened once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wallyoga.history.drafts.journal import Journal
from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.history.index.catalogue import Catalogue
from wallyoga.history.record import Record, make_id
from wallyoga.history.recorder import SessionRecorder
from wallyoga.history.session_entries import Entry
from wallyoga.history.session_files import History
from wallyoga.history.statistics.stretch import Stretch, sum_stretches
from wallyoga.history.trash import Trash
from wallyoga.paths import Places
from wallyoga.practice.clock import Clock, find_practice_day
from wallyoga.practice.pose import Pose
from wallyoga.practice.session import Session


@dataclass(kw_only=True)
class Archive:
    """The archive: the session files, their index, what was deleted, and the drafts."""

    places: Places
    clock: Clock
    random: Callable[[int], bytes]
    """The source of so many random bytes, for the ids of new sessions."""
    unfinished: Unfinished
    """The unfinished works, which recorders are among."""

    @cached_property
    def history(self) -> History:
        """The history: every session that was kept."""
        return History(self.places.sessions)

    @cached_property
    def journal(self) -> Journal:
        """The journal: what is kept of a practice while it runs."""
        return Journal(self.places.state, self.history.holds)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue: the index of the history."""
        return Catalogue(self.history, self.places.cache)

    @cached_property
    def trash(self) -> Trash:
        """The trash: what was deleted from the history."""
        return Trash(self.places.state, self.history.folder)

    @cached_property
    def reflections(self) -> ReflectionDrafts:
        """The reflection drafts that are being written."""
        return ReflectionDrafts(self.places.state)

    def list_records(self, limit: int) -> list[Record]:
        """Return the sessions of the newest files, as many as can be read of `limit`."""
        return [entry.record for entry in self.history.entries(limit) if isinstance(entry, Entry)]

    def sum_stretches(
        self, records: Iterable[Record], poses: Mapping[str, Pose], day_starts: int
    ) -> tuple[Stretch, ...]:
        """Return the minutes of stretch that these sessions had, in this week and those before."""
        return sum_stretches(records, poses, find_practice_day(self.clock.date(), day_starts), day_starts=day_starts)

    def begin_recorder(self, session: Session, **values: Any) -> SessionRecorder:
        """Return the recorder of a session that starts now; `values` are its other fields."""
        started = self.clock.date().replace(microsecond=0)
        return self.make_recorder(session, id=make_id(started, self.random(3)), started=started, **values)

    def make_recorder(self, session: Session, **values: Any) -> SessionRecorder:
        """Return the recorder of a session, in this history; `values` are its other fields."""
        return SessionRecorder(
            history=self.history,
            journal=self.journal,
            unfinished=self.unfinished,
            clock=self.clock,
            session=session,
            **values,
        )
