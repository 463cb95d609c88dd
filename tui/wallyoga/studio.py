"""What the screens work with, handed to each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wallyoga.documents.readings import NOTHING_KEPT, Readings
from wallyoga.figure.setup import Setup
from wallyoga.library.library import Library, load_library
from wallyoga.paths import Places
from wallyoga.practice.adapting import BREATH_HOLDS, Adapted, adapt, without_holds
from wallyoga.practice.breath import Pattern
from wallyoga.practice.clock import Clock
from wallyoga.practice.plan import Plan
from wallyoga.practice.planning import make_plan, reach
from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence
from wallyoga.practice.wording import Worded, Wording
from wallyoga.settings import Settings, Support, save_settings

if TYPE_CHECKING:
    from wallyoga.history.catalogue import Catalogue
    from wallyoga.history.draft import ReflectionDrafts
    from wallyoga.history.journal import Journal
    from wallyoga.history.store import History
    from wallyoga.history.trash import Trash


@dataclass(kw_only=True)
class Studio:
    """Everything a practice happens in; `random` gives so many random bytes, for the ids of new sessions.

    `readings` is what files were read as before.

    What follows from the places is made here, and loaded only where it is looked at: the history, its `catalogue`,
    what was deleted from it, the journal of a running practice, and the reflections that are being written.
    """

    library: Library
    settings: Settings
    clock: Clock
    places: Places
    random: Callable[[int], bytes]
    readings: Readings = NOTHING_KEPT
    _told: Worded | None = field(default=None, init=False)

    @cached_property
    def history(self) -> History:
        """Every session that was kept."""
        from wallyoga.history import store

        return store.History(self.places.sessions)

    @cached_property
    def journal(self) -> Journal:
        """What is kept of a practice while it runs."""
        from wallyoga.history import journal

        return journal.Journal(self.places.state, self.history.holds)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The index of the history."""
        from wallyoga.history import catalogue

        return catalogue.Catalogue(self.history, self.places.cache)

    @cached_property
    def trash(self) -> Trash:
        """What was deleted from the history."""
        from wallyoga.history import trash

        return trash.Trash(self.places.state, self.history.folder)

    @cached_property
    def reflections(self) -> ReflectionDrafts:
        """The reflections that are being written."""
        from wallyoga.history import draft

        return draft.ReflectionDrafts(self.places.state)

    def change(self, **values: Any) -> None:
        """Change settings by their names, here and in the person's file.

        Raises:
            SaveError: they could not be written; they hold until wallyoga is left.
            FileError: the file has become one that cannot be read; it stays as it is.
        """
        self.settings = replace(self.settings, **values)
        save_settings(self.places.settings, self.settings)

    def reload(self) -> None:
        """Read the library again, because the person's practices or poses are others now."""
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
        """Return the plan of a practice as the person's cautions leave it, at their own pace.

        Its notes say first what the cautions changed, then what `minutes` changed.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        return self.plan_at(sequence, minutes, self.settings.pace)

    def plan_at(self, sequence: Sequence, minutes: float | None, pace: Pattern | None) -> Plan:
        """Return the plan of a practice as `plan` does, at a pace (None: the practice's own)."""
        adapted = self.adapted(sequence)
        plan = make_plan(
            self.wording.sequence(adapted.sequence),
            self.poses,
            minutes=minutes,
            pace=self.suited(pace),
            put_in=adapted.put_in,
        )
        return replace(plan, notes=(*adapted.changes, *plan.notes))

    def suited(self, pace: Pattern | None) -> Pattern | None:
        """Return a breath as the person's cautions leave it: without holds, where those are not for them."""
        return without_holds(pace) if pace and BREATH_HOLDS in self.settings.flags else pace

    def adapted(self, sequence: Sequence) -> Adapted:
        """Return a practice as the person's cautions leave it.

        Raises:
            PlanError: they leave nothing of it.
        """
        cautions = self.library.cautions.by_id
        return adapt(sequence, self.library.poses, {flag: cautions[flag].short for flag in self.settings.flags})

    def reach(self, sequence: Sequence) -> tuple[float, float]:
        """Return the least and the most time, in seconds, a practice can be fitted to for this person.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        adapted = self.adapted(sequence)
        return reach(adapted.sequence, self.library.poses, self.suited(self.settings.pace), adapted.put_in)
