"""The studio: all that the screens work with, handed to each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wallyoga.figure.setup import Setup
from wallyoga.files.parsed_cache import NO_CACHE, Readings
from wallyoga.files.problems import FileError
from wallyoga.history.drafts.unfinished import Unfinished
from wallyoga.library.library import Library, load_library
from wallyoga.library.loader import write_practice
from wallyoga.library.own_settings import OwnSettings
from wallyoga.paths import Places
from wallyoga.practice.clock import Clock
from wallyoga.practice.personal_planner import PersonalPlanner
from wallyoga.practice.personal_words import Worded, Wording
from wallyoga.practice.plan import Plan
from wallyoga.practice.sequence import Sequence
from wallyoga.settings import Settings, Support

if TYPE_CHECKING:
    from wallyoga.errand.errand_news import Errand
    from wallyoga.history.archive import Archive
    from wallyoga.history.drafts.journal import Journal
    from wallyoga.history.drafts.reflection_drafts import ReflectionDrafts
    from wallyoga.history.index.catalogue import Catalogue
    from wallyoga.history.recorder import SessionRecorder
    from wallyoga.history.session_files import History
    from wallyoga.history.trash import Trash
    from wallyoga.practice.session import Session


@dataclass(kw_only=True, eq=False, repr=False)
class Studio:
    """The studio: library, settings, clock and files of a practice."""

    library: Library
    settings: Settings
    clock: Clock
    places: Places
    random: Callable[[int], bytes]
    """A function that gives so many random bytes, for the ids of new sessions."""
    open_archive: Callable[..., Archive]
    """A function that opens the archive, once it is looked at."""
    readings: Readings = NO_CACHE
    """The parse cache: what files were read as before."""
    awaits_own: bool = False
    """Whether the person's own practices are not in the library yet: they are read beside the first list of them."""
    is_muted: bool = False
    """Whether nothing is to be heard, whatever the settings say."""
    errand: Errand | None = None
    """The command that runs meanwhile, or None."""
    unfinished: Unfinished = field(default_factory=Unfinished, init=False)
    """The works that were begun and not ended: what the person is doing."""
    reloads: int = field(default=0, init=False)
    """The number of times the library was read again."""
    composed: Sequence | None = field(default=None, init=False)
    """The practice made for the person last, which is not in the library."""
    own_settings: OwnSettings = field(init=False)
    """The person's settings file, and what of it is taken over."""
    _poses: Worded | None = field(default=None, init=False)

    @cached_property
    def archive(self) -> Archive:
        """The archive: the history, and all that belongs to it."""
        return self.open_archive(places=self.places, clock=self.clock, random=self.random, unfinished=self.unfinished)

    @property
    def history(self) -> History:
        """The history: every session that was kept."""
        return self.archive.history

    @property
    def journal(self) -> Journal:
        """The journal: what is kept of a practice while it runs."""
        return self.archive.journal

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue: the index of the history."""
        return self.archive.catalogue

    @property
    def trash(self) -> Trash:
        """The trash: what was deleted from the history."""
        return self.archive.trash

    @property
    def reflections(self) -> ReflectionDrafts:
        """The reflection drafts that are being written."""
        return self.archive.reflections

    def begin_recorder(self, session: Session, *, minutes: float | None, arrived: str | None) -> SessionRecorder:
        """Return the recorder of a session that starts now."""
        settings, composed = self.settings, self.composed
        is_composed = composed is not None and composed.id == session.plan.practice
        return self.archive.begin_recorder(
            session,
            minutes=minutes,
            arrived=arrived,
            pace=settings.pace,
            flags=settings.flags,
            composed=write_practice(composed) if composed and is_composed else None,
        )

    def __post_init__(self) -> None:
        """Note what the settings file is taken to say."""
        self.own_settings = OwnSettings(self.places.settings, self.settings, self.readings)

    @property
    def unread(self) -> FileError | None:
        """The error that keeps the settings file from being read whole."""
        return self.own_settings.unread

    @property
    def doubt(self) -> str:
        """The warning before a practice while nobody knows the person's cautions, or nothing."""
        return self.own_settings.doubt

    def change(self, **values: Any) -> None:
        """Change settings by their names, here and in the person's file.

        Raises:
            SaveError: they could not be written; they hold until wallyoga is left.
            FileError: the file has become one that cannot be read; it stays as it is.
        """
        self.settings = self.settings._replace(**values)
        self.settings = self.own_settings.save(self.settings)

    def refresh(self) -> bool:
        """Take over the settings file as it is now, and return whether anything changed."""
        before = self.settings, str(self.unread)
        self.settings = self.own_settings.take_over(self.settings)
        return before != (self.settings, str(self.unread))

    def reload(self) -> None:
        """Read the library again, because the person's practices or poses are others now."""
        self.reloads += 1
        self.library = load_library(self.places.practices, self.places.poses, self.readings)

    @property
    def setup(self) -> Setup:
        """The way the person does the poses, for drawing them."""
        support = self.settings.support
        return Setup(hamstrings=self.settings.hamstrings, prop="" if support is Support.OWN else support.value)

    @property
    def wording(self) -> Wording:
        """The wording for the person: how they are spoken to."""
        return Wording(self.settings.hamstrings, self.settings.units)

    @property
    def poses(self) -> Worded:
        """The poses, in the words the person is to be told."""
        if self._poses is None or self._poses.poses is not self.library.poses or self._poses.wording != self.wording:
            self._poses = Worded(self.library.poses, self.wording)
        return self._poses

    def sequence(self, practice: str) -> Sequence:
        """Return the practice with that id: the one that was made, or one of the library."""
        if self.composed is not None and self.composed.id == practice:
            return self.composed
        return self.library.sequence(practice)

    def planner(self, flags: Iterable[str] = ()) -> PersonalPlanner:
        """Return the planner for this person, under their own flags and these."""
        cautions = self.library.cautions.by_id
        every = {flag: cautions[flag] for flag in (*self.settings.flags, *flags) if flag in cautions}
        return PersonalPlanner(self.poses, every, self.settings.pace)

    def plan(self, sequence: Sequence, minutes: float | None = None) -> Plan:
        """Return the plan of a practice for this person, at their pace.

        Raises:
            PlanError: their cautions leave nothing of it.
        """
        return self.planner().plan(sequence, minutes)
