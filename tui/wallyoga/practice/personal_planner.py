"""The planner for one person: under their cautions, in their words, at their breath."""

from collections.abc import Mapping
from typing import NamedTuple

from wallyoga.practice.breath import Pattern
from wallyoga.practice.caution import Caution
from wallyoga.practice.caution_swaps import BREATH_HOLDS, Adapted, adapt, remove_holds
from wallyoga.practice.personal_words import Worded
from wallyoga.practice.plan import Plan
from wallyoga.practice.planner import find_length, find_reach, make_plan
from wallyoga.practice.sequence import Sequence


class PersonalPlanner(NamedTuple):
    """The planner for one person: nothing it plans has a pose that their flags speak against."""

    poses: Worded
    """The poses, in the words the person is told."""
    flags: Mapping[str, Caution]
    """The person's cautions by their ids."""
    pace: Pattern | None
    """The person's own breath, or None for each practice's."""

    def plan(self, sequence: Sequence, minutes: float | None = None) -> Plan:
        """Return the plan of a practice.

        Its notes say first what the cautions changed, then what `minutes` changed.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        adapted = self.adapt(sequence)
        plan = make_plan(
            self.poses.wording.sequence(adapted.sequence),
            self.poses,
            minutes=minutes,
            pace=self._suit_pace(),
            put_in=adapted.put_in,
        )
        return plan._replace(notes=(*adapted.changes, *plan.notes))

    def adapt(self, sequence: Sequence) -> Adapted:
        """Return a practice as the person's cautions leave it.

        Raises:
            PlanError: they leave nothing of it.
        """
        return adapt(sequence, self.poses.poses, self.flags)

    def find_length(self, sequence: Sequence, minutes: float | None = None) -> float:
        """Return the length of a practice's plan, in seconds.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        adapted = self.adapt(sequence)
        return find_length(adapted.sequence, self.poses.poses, minutes, self._suit_pace(), adapted.put_in)

    def find_reach(self, sequence: Sequence) -> tuple[float, float]:
        """Return the least and the most time a practice can be fitted to, in seconds.

        Raises:
            PlanError: the cautions leave nothing of it.
        """
        adapted = self.adapt(sequence)
        return find_reach(adapted.sequence, self.poses.poses, self._suit_pace(), adapted.put_in)

    def _suit_pace(self) -> Pattern | None:
        """Return the breath as the cautions leave it: perhaps without holds."""
        return remove_holds(self.pace) if self.pace and BREATH_HOLDS in self.flags else self.pace
