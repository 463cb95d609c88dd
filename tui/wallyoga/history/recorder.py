"""The recorder of a running session: its journal as it goes, its file when it ends."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.draft_writer import Drafting
from wallyoga.history.drafts.journal import Journal, SessionDraft
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.history.record import MINIMUM_SECONDS, Record, Reflection
from wallyoga.history.session_files import History
from wallyoga.practice.breath import Pattern
from wallyoga.practice.clock import Clock
from wallyoga.practice.plan import Kind
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Outcome, find_both_sided


@dataclass(slots=True, kw_only=True, eq=False)
class SessionRecorder:
    """The recorder of one session, which keeps it once, whoever asks and however often."""

    history: History
    journal: Journal
    unfinished: Unfinished
    clock: Clock
    session: Session
    id: str
    started: datetime
    minutes: float | None = None
    """The time its plan was fitted to."""

    arrived: str | None = None
    """The feeling with which the person came."""

    pace: Pattern | None = None
    """The breath its plan was made for; None for the practice's own."""

    flags: tuple[str, ...] = ()
    """The cautions its plan was made for."""

    composed: str | None = None
    """The practice as TOML, where it was composed for the person and is in no file."""

    path: Path | None = field(default=None, init=False)
    """The session's file, once it is kept."""

    _drafting: Drafting[SessionDraft] = field(init=False, repr=False)
    _is_wanted: bool = field(default=False, init=False, repr=False)
    _is_over: bool = field(default=False, init=False, repr=False)
    _turn: Lock = field(default_factory=Lock, init=False, repr=False)
    _since: tuple[float, datetime] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare an empty journal, note the time, and count as unfinished from now on."""
        self._drafting = Drafting(self.journal, self.id)
        self._since = self.clock.now(), self.clock.date()
        self.unfinished.begin(self)

    def record(self) -> Record:
        """Return what was done so far; stopped, unless it has come to its end."""
        return self._record(self.session)

    def list_asked_poses(self) -> tuple[str, ...]:
        """Return the poses whose tighter side is a question, in the plan's order.

        Both of their sides were held.
        """
        held = find_both_sided(self.session.holds)
        steps = self.session.plan.steps
        return tuple(dict.fromkeys(step.pose for step in steps if step.kind is Kind.ASK and step.pose in held))

    def note(self) -> None:
        """Take in how the session stands, for the next `write_down`."""
        self._drafting.note(self._draft(self.session))

    def write_down(self) -> None:
        """Write what was noted last into the journal, from any thread.

        Nothing is written after the end.

        Raises:
            SaveError: it could not be written; the journal still has the draft before.
        """
        self._drafting.write()

    def keep(self) -> Path:
        """Write the session's file, however short it was, and return its path.

        Raises:
            SaveError: it could not be written; the journal still has it.
        """
        with self._turn:
            self._is_wanted = True
            return self.path or self._keep(self.record())

    def discard(self) -> None:
        """Forget what the journal has of this session, and what is on its way there.

        Raises:
            SaveError: the system refuses.
        """
        with self._turn:
            self._end()

    def keep_at_once(self) -> Path | None:
        """Keep what was done until now, from any thread; return its new file.

        Under half a minute is kept only where that was asked for.

        Raises:
            SaveError: the system refuses; the journal has it then, if it can be written.
        """
        with self._turn:
            if self.path or self._is_over:
                return None
            session = self.session.as_ended(self.clock.now())
            record = self._record(session)
            if record.practised_seconds < MINIMUM_SECONDS and not self._is_wanted:
                self._end()
                return None
            self._drafting.note(self._draft(session))
            try:
                return self._keep(record)
            except SaveError:
                with suppress(SaveError):
                    self._drafting.write()
                raise

    def note_at_once(self) -> None:
        """Write down how the session stands now, from any thread.

        Raises:
            SaveError: it could not be written; the journal still has the draft before.
        """
        self._drafting.note(self._draft(self.session.as_ended(self.clock.now())))
        self._drafting.write()

    def _keep(self, record: Record) -> Path:
        self.path = self.history.add(record)
        # The session is safe; a journal that cannot be removed is known for a kept one.
        with suppress(SaveError):
            self._end()
        return self.path

    def _end(self) -> None:
        self._is_over = True
        self.unfinished.end(self)
        self._drafting.end()

    def _record(self, session: Session) -> Record:
        now = session.look(self.clock.now())
        answers = {pose: side.value if side else "same" for pose, side in session.answers.items()}
        return Record(
            id=self.id,
            practice=session.plan.practice,
            name=session.plan.name,
            started=self.started,
            ended=self._find_end(session, now.practised).replace(microsecond=0),
            outcome=now.outcome or Outcome.STOPPED,
            practised_seconds=round(now.practised),
            arrived=self.arrived,
            holds=session.holds,
            reflection=Reflection(left=None, tags=(), notes="", tighter=answers),
        )

    def _find_end(self, session: Session, practised: float) -> datetime:
        """Return when the last of it was practised, in the zone of now.

        That is as long after it was begun as it took. How long it was does not hang on a clock on the wall that was set
        meanwhile, nor does one that was set back before a crashed session went on bring its end before its beginning.
        """
        reading, date = self._since
        length = timedelta(seconds=max(0.0, session.stopped - reading))
        end = max(date + length, self.started + timedelta(seconds=practised))
        return end.astimezone(self.clock.date().tzinfo)

    def _draft(self, session: Session) -> SessionDraft:
        """Return the session draft for the journal.

        It has what is needed to keep a session or to go on from this breath.
        """
        return SessionDraft(
            record=self._record(session),
            minutes=self.minutes,
            pace=str(self.pace) if self.pace else None,
            plan_seconds=session.plan.seconds,
            practised=session.look(self.clock.now()).practised,
            deeds=session.deeds,
            flags=self.flags,
            composed=self.composed,
        )
