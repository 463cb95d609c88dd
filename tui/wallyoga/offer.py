"""What there is to choose from at a moment: the practices that fit a wish, each planned once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from wallyoga import finding
from wallyoga.finding import Past, Wish
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import Prop
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.words import minutes


@dataclass(slots=True)
class Offer:
    """The practices of a studio under a wish; plans are kept until `forget`."""

    studio: Studio
    wish: Wish = field(default_factory=Wish)
    past: Past = field(default_factory=Past)
    _plans: dict[tuple[str, float | None], Plan | PlanError] = field(default_factory=dict)

    def forget(self) -> None:
        """Plan everything anew, because settings or practices have changed."""
        self._plans.clear()

    def plan(self, practice: str) -> Plan | PlanError:
        """Return the plan of a practice in the time there is, or why there is none for this person."""
        key = (practice, self.wish.minutes)
        if key not in self._plans:
            try:
                self._plans[key] = self.studio.plan(self.studio.library.sequences[practice], self.wish.minutes)
            except PlanError as error:
                self._plans[key] = error
        return self._plans[key]

    def found(self) -> list[Sequence]:
        """Return the practices that fit the wish, in its order."""
        sequences = self.studio.library.sequences
        least = {key: self._least(sequence) for key, sequence in sequences.items()} if self.wish.minutes else {}
        asked = self.wish.props is not None
        props = {key: self._props(sequence) for key, sequence in sequences.items()} if asked else {}
        return finding.found(self.studio.library, self.wish, self.past, least, props)

    def takes(self, sequence: Sequence) -> str | None:
        """Return how long a practice takes, in words, or None where that takes a plan that is not made yet."""
        settings = self.studio.settings
        if sequence.minutes is not None and not (self.wish.minutes or settings.flags or settings.pace):
            return minutes(sequence.minutes * 60)
        match self._plans.get((sequence.id, self.wish.minutes)):
            case Plan() as plan:
                return minutes(plan.seconds)
            case PlanError():
                return "not for you"
            case _:
                return None

    def suggestion(self) -> tuple[str, str] | None:
        """Return the name of a practice worth doing now, and why."""
        suggested = finding.suggestion(self.studio.library, self.past, self.studio.clock.date())
        return suggested and (self.studio.library.sequences[suggested[0]].name, suggested[1])

    def _props(self, sequence: Sequence) -> tuple[Prop, ...]:
        """Return what a practice takes, as the person's cautions leave it."""
        with suppress(PlanError):
            sequence = self.studio.adapted(sequence).sequence
        poses = self.studio.library.poses
        return tuple(prop for step in sequence.steps for prop in poses[step.pose].props)

    def _least(self, sequence: Sequence) -> float:
        try:
            return self.studio.reach(sequence)[0]
        except PlanError:
            return float("inf")
