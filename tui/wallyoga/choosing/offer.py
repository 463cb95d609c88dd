"""The offer: the practices that fit a wish at a moment, each measured once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from wallyoga.choosing import wish as finding
from wallyoga.choosing.after_run import is_recent, suggest_after_run
from wallyoga.choosing.today_rules import Moment, Suggestion, list_done, suggest_practice
from wallyoga.choosing.wish import Past, Wish
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Plan
from wallyoga.practice.prop import Prop
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes
from wallyoga.text.practice_facts import name_needs

if TYPE_CHECKING:
    from wallyoga.runs.run import Run


class Details(NamedTuple):
    """The details of a practice that its file alone does not say."""

    needs: tuple[str, ...] = ()
    """The props it needs besides a wall, as it is for this person."""
    is_changed: bool = False
    """Whether the person's cautions change it."""


@dataclass(eq=False, repr=False)
class Offer:
    """The offer: the practices of a studio under a wish.

    How long each takes, and could take at least, is kept until `forget`; `measure` finds it out, which a thread can do,
    because for a thousand practices it takes seconds.
    """

    studio: Studio
    wish: Wish = field(default_factory=Wish)
    past: Past = field(default_factory=Past)
    run: Run | None = None
    """The run the person came back from, where it is to be offered a practice for."""
    awaits_past: bool = False
    """Whether the past is being read for the first time, so that it may still suggest something."""
    suggestion: Suggestion | None = None
    """The practice worth doing now, or None where nothing says which."""
    done: str | None = None
    """The id of the practice done last, where that was today and nothing more is worth doing now."""
    _lengths: dict[tuple[str, float | None], str] = field(default_factory=dict)
    """The length of each practice, in words, by its id and the minutes wished for."""
    _details: dict[str, Details] = field(default_factory=dict)
    """The details of each practice, by its id. They are shown until they are measured anew."""
    _detailed: set[str] = field(default_factory=set)
    """The practices whose details are those of now."""
    _least: dict[str, float] = field(default_factory=dict)
    """The shortest possible length of each practice, in seconds, by its id."""

    def forget(self) -> None:
        """Measure everything anew, because settings or practices have changed."""
        # What a thread measures meanwhile goes where nobody looks any more.
        self._lengths, self._least, self._detailed = {}, {}, set()

    def plan(self, practice: str, minutes: float | None = None) -> Plan | PlanError:
        """Return the plan of a practice, or a PlanError.

        It is for so many minutes, or for the time there is; the error says why there is none for this person.
        """
        return self._plan(self.studio.library.sequences[practice], minutes or self.wish.minutes)

    def measure(self, practice: str) -> None:
        """Measure what is not said in a practice's file: how long it takes, what it needs, and what changes in it.

        Whether it fits the time there is is found out too; nothing is where the practice is gone by now.
        """
        wished, lengths, least, details = self.wish.minutes, self._lengths, self._least, self._details
        sequence = self.studio.library.sequences.get(practice)
        if sequence is None:
            return
        if wished is not None:
            self._measure_least(sequence, least)
        if self.takes(sequence) is None:
            lengths[practice, wished] = self._describe_length(sequence, wished)
        if practice not in self._detailed:
            details[practice] = Details(
                name_needs(prop.name for prop in self._props(sequence)), bool(self.describe_changes(sequence))
            )
            self._detailed.add(practice)

    def list_fitting(self) -> list[Sequence]:
        """Return the practices that fit the wish, in its order.

        Of the person's own there are those that are measured.
        """
        if self.wish.minutes is not None:
            library = self.studio.library
            for practice in library.sequences.keys() - library.own:
                self._measure_least(library.sequences[practice], self._least)
        return [sequence for sequence in self._candidates() if self._is_measured(sequence)]

    def list_unmeasured(self) -> list[str]:
        """Return the ids of the practices that are still to be measured.

        Only that tells whether they fit, or how long they are.
        """
        return [
            each.id
            for each in self._candidates()
            if self.takes(each) is None or not self._is_measured(each) or each.id not in self._detailed
        ]

    def takes(self, sequence: Sequence) -> str | None:
        """Return how long a practice takes, in words.

        None where that is not measured yet.
        """
        settings = self.studio.settings
        # What a person writes as its minutes may be fewer than its steps take, or more.
        usual = None if sequence.id in self.studio.library.own else sequence.minutes
        if usual is not None and not (self.wish.minutes or settings.flags or settings.pace):
            return format_minutes(usual * 60)
        return self._lengths.get((sequence.id, self.wish.minutes))

    def suggest(self) -> None:
        """Find the practice worth doing now, if a run or the history says anything."""
        settings, moment = self.studio.settings, Moment(self.studio.clock.date(), self.studio.settings.day_starts)
        self.suggestion = self.done = None
        if settings.today:
            self.suggestion = self._suggest_after_run(moment.now) or self._suggest_from_past(moment)
        if settings.today and not self.suggestion:
            self.done = next(iter(list_done(self.past, moment)), None)

    def _suggest_after_run(self, now: datetime) -> Suggestion | None:
        """Return a practice after the run, while that is recent.

        It is None where something was practised since.
        """
        run = self.run
        if run is None or not is_recent(run, now) or any(last >= run.ended for last in self.past.last.values()):
            return None
        return suggest_after_run(self.studio, run)

    def _suggest_from_past(self, moment: Moment) -> Suggestion | None:
        """Return a practice that the history says is worth doing, of which cautions leave something."""
        library = self.studio.library
        while suggestion := suggest_practice(library, self.past, moment):
            if isinstance(self._plan(library.sequences[suggestion.practice], None), Plan):
                break
            others = {key: each for key, each in library.sequences.items() if key != suggestion.practice}
            library = library._replace(sequences=others)
        return suggestion

    def details(self, sequence: Sequence) -> Details:
        """Return the details of a practice, as they were when they were measured last."""
        return self._details.get(sequence.id, Details())

    def describe_changes(self, sequence: Sequence) -> str:
        """Return what the person's cautions change in a practice, such as 3 poses. It is empty where nothing is."""
        flags, poses = set(self.studio.settings.flags), self.studio.library.poses
        try:
            changes = self.studio.planner().adapt(sequence).changes if flags else ()
        except PlanError:
            changes = ()
        met = {step.pose for step in sequence.steps if flags & {avoid.caution for avoid in poses[step.pose].avoid}}
        if changes and met:
            return f"{len(met)} {'pose' if len(met) == 1 else 'poses'}"
        return "a detail" if changes else ""

    def _props(self, sequence: Sequence) -> tuple[Prop, ...]:
        """Return what a practice takes, as the person's cautions leave it."""
        with suppress(PlanError):
            sequence = self.studio.planner().adapt(sequence).sequence
        poses = self.studio.library.poses
        return tuple(prop for step in sequence.steps for prop in poses[step.pose].props)

    def _candidates(self) -> list[Sequence]:
        """Return the practices that fit the wish, or that may.

        Those that fit are known as far as they are measured; all others may.
        """
        asked = self.wish.props is not None
        sequences = self.studio.library.sequences
        props = {key: self._props(sequence) for key, sequence in sequences.items()} if asked else {}
        least = {} if self.wish.minutes is None else self._least
        return finding.filter_practices(self.studio.library, self.wish, self.past, least, props)

    def _is_measured(self, sequence: Sequence) -> bool:
        return self.wish.minutes is None or sequence.id in self._least

    def _describe_length(self, sequence: Sequence, wished: float | None) -> str:
        try:
            return format_minutes(self.studio.planner().find_length(sequence, wished))
        except PlanError:
            return "not for you"

    def _plan(self, sequence: Sequence, wished: float | None) -> Plan | PlanError:
        try:
            return self.studio.plan(sequence, wished)
        except PlanError as error:
            return error

    def _measure_least(self, sequence: Sequence, least: dict[str, float]) -> None:
        if sequence.id not in least:
            try:
                least[sequence.id] = self.studio.planner().find_reach(sequence)[0]
            except PlanError:
                least[sequence.id] = float("inf")
