"""From a running session to its record: written down as it goes, kept when it ends."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from wallyoga.documents.files import SaveError
from wallyoga.drafting import Drafting
from wallyoga.history.journal import SessionDraft
from wallyoga.history.record import Record, Reflection, make_id
from wallyoga.practice.breath import Pattern
from wallyoga.practice.now import Outcome
from wallyoga.practice.plan import Kind
from wallyoga.practice.session import Session
from wallyoga.studio import Studio


@dataclass(slots=True, kw_only=True, eq=False)
class Keeper:
    """Writes down one session; `arrived` is how the person came.

    `minutes` is what its plan was fitted to, `pace` the breath and `flags` the cautions it was made for.
    """

    studio: Studio
    session: Session
    id: str
    started: datetime
    minutes: float | None = None
    arrived: str | None = None
    pace: Pattern | None = None
    flags: tuple[str, ...] = ()
    _drafting: Drafting[SessionDraft] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Have the journal ready, in which nothing is written yet."""
        self._drafting = Drafting(self.studio.journal, self.id)

    @classmethod
    def begin(cls, studio: Studio, session: Session, *, minutes: float | None, arrived: str | None) -> Keeper:
        """Return a keeper for a session that starts now."""
        started = studio.clock.date().replace(microsecond=0)
        return cls(
            studio=studio,
            session=session,
            id=make_id(started, studio.random(3)),
            started=started,
            minutes=minutes,
            arrived=arrived,
            pace=studio.settings.pace,
            flags=studio.settings.flags,
        )

    def record(self) -> Record:
        """Return what was done so far; stopped, unless it has come to its end."""
        now = self.session.look(self.studio.clock.now())
        answers = {pose: side.value if side else "same" for pose, side in self.session.answers.items()}
        return Record(
            id=self.id,
            practice=self.session.plan.practice,
            name=self.session.plan.name,
            started=self.started,
            ended=self.studio.clock.date().replace(microsecond=0),
            outcome=now.outcome or Outcome.STOPPED,
            practised_seconds=round(now.practised),
            arrived=self.arrived,
            holds=self.session.holds,
            reflection=Reflection(left=None, tags=(), notes="", tighter=answers),
        )

    def asked(self) -> tuple[str, ...]:
        """Return the poses that were held and whose tighter side is a question, in the plan's order."""
        held = {hold.pose for hold in self.session.holds}
        steps = self.session.plan.steps
        return tuple(dict.fromkeys(step.pose for step in steps if step.kind is Kind.ASK and step.pose in held))

    def draft(self) -> SessionDraft:
        """Return what the journal needs to keep this session or to go on from this breath."""
        now = self.session.look(self.studio.clock.now())
        return SessionDraft(
            record=self.record(),
            minutes=self.minutes,
            pace=str(self.pace) if self.pace else None,
            plan_seconds=self.session.plan.seconds,
            practised=now.practised,
            deeds=self.session.deeds,
            flags=self.flags,
        )

    def note(self) -> None:
        """Take in how the session stands, for the next `write_down`."""
        self._drafting.note(self.draft())

    def write_down(self) -> None:
        """Write what was noted last into the journal, from any thread; nothing is written after the end.

        Raises:
            SaveError: it could not be written; the journal still has the draft before.
        """
        self._drafting.write()

    def keep(self) -> Path:
        """Write the session's file, and return its path.

        Raises:
            SaveError: it could not be written; the journal still has it.
        """
        path = self.studio.history.add(self.record())
        # The session is safe; a journal that cannot be removed is known for a kept one.
        with suppress(SaveError):
            self.discard()
        return path

    def discard(self) -> None:
        """Forget what the journal has of this session, and what is on its way there.

        Raises:
            SaveError: the system refuses.
        """
        self._drafting.end()
