"""The studio: all that the screens work with, handed to each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wallyoga.figure.setup import Setup
from wallyoga.files.parsed_cache import NOTHING_KEPT, Readings
from wallyoga.files.problems import FileError, Problem
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.library.library import Library, load_library
from wallyoga.paths import Places
from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution_swaps import BREATH_HOLDS, Adapted, adapt, remove_holds
from wallyoga.practice.clock import Clock
from wallyoga.practice.personal_words import Worded, Wording
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import find_reach, make_plan
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.practice.session import Session
from wallyoga.settings import (
    UNSURE,
    Settings,
    Support,
    legible_settings,
    load_settings,
    merge_settings,
    read_settings_text,
    save_settings,
)

if TYPE_CHECKING:
    from wallyoga.history.drafts.journal import Journal
    from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts
    from wallyoga.history.index.catalogue import Catalogue
    from wallyoga.history.recorder import SessionRecorder
    from wallyoga.history.session_files import History
    from wallyoga.history.trash import Trash


@dataclass(kw_only=True)
class Studio:
    """The studio: library, settings, clock and files of a practice.

    What follows from the places is made here, and loaded only where it is looked at: the history, its `catalogue`, what
    was deleted from it, the journal of a running practice, and the reflections that are being written.
    """

    library: Library
    settings: Settings
    clock: Clock
    places: Places
    random: Callable[[int], bytes]
    """Gives so many random bytes, for the ids of new sessions."""
    readings: Readings = NOTHING_KEPT
    """The parse cache: what files were read as before."""
    unread: FileError | None = None
    """What keeps the settings file from being read whole."""
    knows_flags: bool = True
    """Whether every caution of the person's is among the settings, though the file cannot be read whole."""
    unfinished: Unfinished = field(default_factory=Unfinished, init=False)
    """What the person is doing."""
    reloads: int = field(default=0, init=False)
    """How often the library was read again."""
    _agreed: Settings = field(init=False)
    _text: str | None = field(default=None, init=False)
    _told: Worded | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Note what the settings file is taken to say.

        Only what is changed here is written onto it.
        """
        self._agreed = self.settings

    @cached_property
    def history(self) -> History:
        """The history: every session that was kept."""
        from wallyoga.history import session_files

        return session_files.History(self.places.sessions)

    @cached_property
    def journal(self) -> Journal:
        """The journal: what is kept of a practice while it runs."""
        from wallyoga.history.drafts import journal

        return journal.Journal(self.places.state, self.history.holds)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue: the index of the history."""
        from wallyoga.history.index import catalogue

        return catalogue.Catalogue(self.history, self.places.cache)

    @cached_property
    def trash(self) -> Trash:
        """The trash: what was deleted from the history."""
        from wallyoga.history import trash

        return trash.Trash(self.places.state, self.history.folder)

    @cached_property
    def reflections(self) -> ReflectionDrafts:
        """The reflection drafts that are being written."""
        from wallyoga.history.drafts import reflection_drafts

        return reflection_drafts.ReflectionDrafts(self.places.state)

    def begin_recorder(self, session: Session, *, minutes: float | None, arrived: str | None) -> SessionRecorder:
        """Return the recorder of a session that starts now."""
        from wallyoga.history.record import make_id

        started = self.clock.date().replace(microsecond=0)
        return self.recorder(
            session,
            id=make_id(started, self.random(3)),
            started=started,
            minutes=minutes,
            arrived=arrived,
            pace=self.settings.pace,
            flags=self.settings.flags,
        )

    def recorder(self, session: Session, **values: Any) -> SessionRecorder:
        """Return the recorder of a session, in this history; `values` are its other fields."""
        from wallyoga.history.recorder import SessionRecorder

        return SessionRecorder(
            history=self.history,
            journal=self.journal,
            unfinished=self.unfinished,
            clock=self.clock,
            session=session,
            **values,
        )

    def change(self, **values: Any) -> None:
        """Change settings by their names, here and in the person's file.

        Raises:
            SaveError: they could not be written; they hold until wallyoga is left.
            FileError: the file has become one that cannot be read; it stays as it is.
        """
        self.settings = replace(self.settings, **values)
        self._agree(save_settings(self.places.settings, self._agreed, self.settings))

    def refresh(self) -> bool:
        """Take over the settings file as it is now, and return whether anything changed.

        What was changed here and could not be written still holds. A file that has become one that says nothing, or
        that cannot be read, takes nothing away, and no caution above all.
        """
        before = self.settings, str(self.unread)
        try:
            text = read_settings_text(self.places.settings)
            if text != self._text or self.unread:
                self._read(text)
        except FileError as error:
            self._make_do(error)
        return before != (self.settings, str(self.unread))

    @property
    def doubt(self) -> str:
        """The warning before a practice while nobody knows the person's cautions.

        It is empty otherwise.
        """
        if self.unread is None or self.knows_flags:
            return ""
        return UNSURE.format(reason=f"{self.unread.name}, {self.unread.problems[0]}")

    def _read(self, text: str) -> None:
        path = self.places.settings
        if text.strip():
            now = load_settings(path, self.readings)
            self.settings = merge_settings(self._agreed, self.settings, now)
            self._agreed = now
        elif self._text:
            raise FileError(str(path), (Problem("", "nothing in it any more", "the settings that were there"),))
        self._text, self.unread, self.knows_flags = text, None, True

    def _make_do(self, error: FileError) -> None:
        """Add the legible cautions of a broken settings file to those known before."""
        legible, whole = legible_settings(self.places.settings)
        self.settings, self._agreed = (
            replace(each, flags=tuple(dict.fromkeys((*each.flags, *legible.flags))))
            for each in (self.settings, self._agreed)
        )
        self.unread, self.knows_flags = error, whole

    def _agree(self, written: Settings) -> None:
        """Note that the settings file says this now."""
        self.settings = self._agreed = written
        self._text, self.unread, self.knows_flags = None, None, True

    def reload(self) -> None:
        """Read the library again, because the person's practices or poses are others now."""
        self.reloads += 1
        self.library = load_library(self.places.practices, self.places.poses, self.readings)

    @property
    def setup(self) -> Setup:
        """How the person does the poses, for drawing them."""
        support = self.settings.support
        return Setup(hamstrings=self.settings.hamstrings, prop="" if support is Support.OWN else support.value)

    @property
    def wording(self) -> Wording:
        """How the person is spoken to."""
        return Wording(self.settings.hamstrings, self.settings.units)

    @property
    def poses(self) -> Mapping[str, Pose]:
        """Every pose, in the words the person is to be told."""
        told = self._told
        if told is None or told.poses is not self.library.poses or told.wording != self.wording:
            told = self._told = Worded(self.library.poses, self.wording)
        return told

    def plan(self, sequence: Sequence, minutes: float | None = None) -> Plan:
        """Return the plan of a practice under the person's cautions, at their pace.

        Its notes say first what the cautions changed, then what `minutes` changed.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        return self.plan_at(sequence, minutes, self.settings.pace)

    def plan_at(
        self, sequence: Sequence, minutes: float | None, pace: Pattern | None, flags: Iterable[str] = ()
    ) -> Plan:
        """Return the plan of a practice at a pace, under more `flags`.

        A `pace` of None is the practice's own; all else is as in `plan`.
        """
        flags = tuple(flags)
        adapted = self.adapted(sequence, flags)
        plan = make_plan(
            self.wording.sequence(adapted.sequence),
            self.poses,
            minutes=minutes,
            pace=self.suited(pace, flags),
            put_in=adapted.put_in,
        )
        return replace(plan, notes=(*adapted.changes, *plan.notes))

    def suited(self, pace: Pattern | None, flags: Iterable[str] = ()) -> Pattern | None:
        """Return a breath as the person's cautions and these `flags` leave it: perhaps without holds."""
        return remove_holds(pace) if pace and BREATH_HOLDS in (*self.settings.flags, *flags) else pace

    def adapted(self, sequence: Sequence, flags: Iterable[str] = ()) -> Adapted:
        """Return a practice as the person's cautions and these `flags` leave it.

        Raises:
            PlanError: they leave nothing of it.
        """
        cautions = self.library.cautions.by_id
        every = [flag for flag in (*self.settings.flags, *flags) if flag in cautions]
        return adapt(sequence, self.library.poses, {flag: cautions[flag] for flag in every})

    def reach(self, sequence: Sequence) -> tuple[float, float]:
        """Return the least and the most time a practice can be fitted to.

        They are in seconds, and for this person.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        adapted = self.adapted(sequence)
        return find_reach(adapted.sequence, self.library.poses, self.suited(self.settings.pace), adapted.put_in)
