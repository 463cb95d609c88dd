"""The composer of a practice for a person, from the poses of the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from wallyoga.making.assembly import ALONE, Assembly, Part
from wallyoga.making.candidates import Candidates
from wallyoga.making.ledger import Ledger
from wallyoga.making.reason import Reason
from wallyoga.making.request import Request
from wallyoga.making.selection import choose_poses, describe_gaps
from wallyoga.practice.english import WEEKDAYS, join_words
from wallyoga.practice.errors import PlanError
from wallyoga.practice.personal_planner import PersonalPlanner
from wallyoga.practice.pose import Pose, Range
from wallyoga.practice.sequence import Sequence

COMPOSITION_ID = "made-for-you"
"""The id of a practice that was made and is not kept yet."""

EVENING = frozenset({"sleep", "winding down"})
"""The goals of an evening, for which the screen is kept darker."""

LONGEST_REST = 5.0
"""The most minutes of a pose at either end: one that is not counted in minutes by itself."""

NEAR = 60.0
"""The largest miss, in seconds, with which a practice is still as long as asked."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A practice that was made."""

    sequence: Sequence
    reasons: tuple[Reason, ...]
    """The reason for each step, in order."""
    notes: tuple[str, ...] = ()
    """The sentences on what was asked for and could not be."""


def compose_practice(request: Request, planner: PersonalPlanner, ledger: Ledger) -> Composition:
    """Return a practice made for a person.

    It is the same for the same request, person and ledger. It opens with legs up and a slow breath, has poses for the
    goals, rests and a counter pose between them, and ends in legs up or lying flat.

    Raises:
        PlanError: there is no pose that it could open with.
    """
    candidates = Candidates(request, planner, ledger)
    if candidates.opening is None:
        raise PlanError("There is no pose to begin with that goes with your cautions and with what is at hand.")
    return _Composer(candidates, Assembly(candidates, candidates.opening)).compose()


@dataclass(frozen=True)
class _Composer:
    """The composer of one practice."""

    candidates: Candidates
    assembly: Assembly

    @property
    def request(self) -> Request:
        """The request for the practice."""
        return self.candidates.request

    @property
    def planner(self) -> PersonalPlanner:
        """The planner for the person."""
        return self.candidates.planner

    @property
    def seconds(self) -> float:
        """The length asked for, in seconds."""
        return self.request.minutes * 60

    def compose(self) -> Composition:
        """Return the practice that suits the request best."""
        parts = self.widen(self.fit(choose_poses(self.candidates)))
        sequence = self.sequence(parts)
        poses = [self.planner.poses.poses[step.pose] for step, _ in parts]
        gaps = describe_gaps(self.candidates, poses)
        notes = (*gaps, *self.describe_length(self.planner.find_length(sequence)))
        return Composition(sequence, tuple(reason for _, reason in parts), notes)

    def fit(self, poses: list[Pose]) -> list[Part]:
        """Return the steps with as many of these poses as there is time for.

        Their ends are short where that is needed.
        """
        parts = self.assembly.assemble(poses)
        count = len(poses)
        while count and self.reach(parts)[0] > self.seconds:
            parts = _shorten_ends(self.assembly.assemble(poses[:count]))
            count -= 1
        return parts if self.reach(parts)[0] <= self.seconds else self.assembly.assemble([])

    def widen(self, parts: list[Part]) -> list[Part]:
        """Return the steps with longer ends, where they would not fill the time."""
        for number in dict.fromkeys((len(parts) - 1, 0)):
            step, reason = parts[number]
            missing = (self.seconds - self.reach(parts)[1]) / 60
            if missing > 0 and step.minutes:
                pose = self.planner.poses.poses[step.pose]
                most = max(pose.minutes.high if pose.minutes else LONGEST_REST, step.minutes.high)
                longer = Range(step.minutes.low, min(most, ceil(2 * (step.minutes.high + missing)) / 2))
                parts = [*parts[:number], (step._replace(minutes=longer), reason), *parts[number + 1 :]]
        return parts

    def reach(self, parts: list[Part]) -> tuple[float, float]:
        """Return the least and the most seconds these steps take, none left out."""
        steps = tuple(step._replace(optional=False) for step, _ in parts)
        return self.planner.find_reach(self.sequence(parts)._replace(steps=steps))

    def sequence(self, parts: list[Part]) -> Sequence:
        """Return the practice of these steps."""
        goals = join_words(list(self.request.goals))
        return Sequence(
            id=COMPOSITION_ID,
            name=f"{WEEKDAYS[self.request.day.weekday()]} {goals}",
            summary=f"Made for {goals}.",
            goals=self.request.goals,
            minutes=self.request.minutes,
            dim=not EVENING.isdisjoint(self.request.goals),
            steps=tuple(step for step, _ in parts),
        )

    def describe_length(self, seconds: float) -> Iterator[str]:
        """Yield a sentence on why the practice is longer or shorter than asked for."""
        if seconds - self.seconds > NEAR:
            yield f"It takes {_format(seconds)}: a minute of slow breath, with the way in and out, is no shorter."
        elif self.seconds - seconds > NEAR:
            yield f"It takes {_format(seconds)}: these poses are not held longer than that."


def _shorten_ends(parts: list[Part]) -> list[Part]:
    """Return the steps with an opening and an end that can be short."""
    ends = {0, len(parts) - 1}
    return [
        (step._replace(minutes=Range(ALONE, step.minutes.high)), reason)
        if number in ends and step.minutes
        else (step, reason)
        for number, (step, reason) in enumerate(parts)
    ]


def _format(seconds: float) -> str:
    whole = round(seconds / 60)
    return f"{whole} minute" if whole == 1 else f"{whole} minutes"
