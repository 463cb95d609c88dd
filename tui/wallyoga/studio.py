"""What the screens work with, handed to each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wallyoga.figure import Setup
from wallyoga.history.journal import Journal
from wallyoga.history.store import History
from wallyoga.library.library import Library
from wallyoga.practice.clock import Clock
from wallyoga.practice.plan import Plan
from wallyoga.practice.planning import make_plan
from wallyoga.practice.sequence import Sequence
from wallyoga.settings import Settings, Support


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Everything a practice happens in; `make_id` names a new session after when it started."""

    library: Library
    history: History
    journal: Journal
    settings: Settings
    clock: Clock
    random: Callable[[int], bytes]

    @property
    def setup(self) -> Setup:
        """How the person does the poses, for drawing them."""
        support = self.settings.support
        return Setup(hamstrings=self.settings.hamstrings, prop="" if support is Support.OWN else support.value)

    def plan(self, sequence: Sequence, minutes: float | None = None) -> Plan:
        """Return the plan of a practice at the person's own pace."""
        return make_plan(sequence, self.library.poses, minutes=minutes, pace=self.settings.pace)
