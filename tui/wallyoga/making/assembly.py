"""The assembly of a made practice: its steps in order, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallyoga.making.candidates import Candidates
from wallyoga.making.reason import Reason, Why
from wallyoga.making.step_order import HOLDS, STRONG, find_strength, order_poses
from wallyoga.practice.breath import NATURAL, Pattern
from wallyoga.practice.pose import Liveliness, Pose, Position, Range, Sides
from wallyoga.practice.sequence import Breathing, SequenceStep

Part = tuple[SequenceStep, Reason]

SLOW = (Breathing(Pattern.parse("4:8"), 5), Breathing(NATURAL))
"""The breath of the opening: a minute that calms, then as it comes."""

ALONE = 1.0
"""The least minutes of an opening that is all there is time for."""

OPENING = {Liveliness.REST: Range(3, 6), Liveliness.EASY: Range(2, 4), Liveliness.FULL: Range(1.5, 3)}
"""The minutes of the opening."""

CLOSING = {Liveliness.REST: Range(3, 6), Liveliness.EASY: Range(2, 4), Liveliness.FULL: Range(1, 2)}
"""The minutes of the end; they grow where nothing else fills the time."""

BRIEF = Range(2, 5)
"""The minutes of a pose for a goal that is counted in minutes."""

PAUSE = Range(1, 2)
"""The minutes of the opening pose where it is a rest."""

BACK_UP = ("Let both legs go up the wall again, as they were at first.",)
BACK_UP_SHORT = ("Legs up the wall again",)
BACK_UP_SECONDS = 10.0
"""The seconds of the way back to the opening pose from another at the wall."""


@dataclass(frozen=True)
class Assembly:
    """The assembly of one practice."""

    candidates: Candidates
    opening: Pose

    def assemble(self, poses: list[Pose]) -> list[Part]:
        """Return the steps of a practice with these poses, each with its reason."""
        opening = Reason(why=Why.OPENING, goals=self.candidates.list_goals(self.opening))
        if not poses:
            return [(_rest_in(self.opening, Range(ALONE, ALONE), breathing=SLOW), opening)]
        first = _rest_in(self.opening, OPENING[self.candidates.request.lively], breathing=SLOW)
        middle = list(self.middle(order_poses(poses, self.opening, self.candidates.sum_minutes)))
        return [(first, opening), *middle, self.ending([step.pose for step, _ in middle])]

    def middle(self, poses: list[Pose]) -> Iterator[Part]:
        """Yield the poses for the goals, the rests between and the counter pose after them."""
        strong, used = 0, {pose.id for pose in poses}
        for number, pose in enumerate(poses):
            holds = _count_strong(pose)
            if strong >= HOLDS or (strong and strong + holds > HOLDS):
                rest = self.candidates.rest
                rest = self.opening if rest is None or rest.id in used else rest
                used.add(rest.id)
                yield self.pause(rest), Reason(why=Why.REST, holds=strong)
                strong = 0
            yield self.hold(pose, optional=number > 0), self.explain(pose, poses[number + 1 :])
            strong += holds
        yield from self.counter(poses, used)

    def counter(self, poses: list[Pose], used: set[str]) -> Iterator[Part]:
        """Yield the counter pose to the last pose that has a new one."""
        ends = (self.opening, self.candidates.flat)
        taken = used | {pose.id for pose in ends if pose}
        for pose in reversed(poses):
            for other in map(self.candidates.planner.poses.poses.get, pose.counter_poses):
                if other and other.id not in taken and self.candidates.suits(other):
                    yield self.hold(other, optional=True), Reason(why=Why.COUNTER, after=pose.name)
                    return

    def ending(self, before: list[str]) -> Part:
        """Return the last step: the opening pose again, or lying flat where one is away from it by then."""
        poses = [self.candidates.planner.poses.poses[each] for each in before]
        last = next(pose for pose in reversed(poses) if not pose.rest)
        flat = self.candidates.flat
        is_away = last.position is not self.opening.position
        if flat and is_away and flat.id not in {self.opening.id, *before}:
            return _rest_in(flat, CLOSING[self.candidates.request.lively]), Reason(why=Why.CLOSING)
        minutes = CLOSING[self.candidates.request.lively]
        step = _rest_in(self.opening, minutes) if is_away else self.open_again(minutes)
        return step, Reason(why=Why.CLOSING, again=True)

    def hold(self, pose: Pose, *, optional: bool) -> SequenceStep:
        """Return the step of a pose for a goal."""
        tighter = pose.id in self.candidates.ledger.tighter and pose.sides is Sides.EACH
        return SequenceStep(
            pose=pose.id,
            minutes=BRIEF if pose.minutes else None,
            first=self.candidates.find_first_side(pose),
            revisit=(pose.revisit or pose.breaths) if tighter else None,
            optional=optional,
        )

    def pause(self, pose: Pose) -> SequenceStep:
        """Return the step of a rest, which goes where the time is short."""
        if pose is self.opening:
            return self.open_again(PAUSE)._replace(optional=True)
        return SequenceStep(pose=pose.id, minutes=PAUSE if pose.minutes else None, optional=True)

    def open_again(self, minutes: Range) -> SequenceStep:
        """Return the step of the opening pose once more.

        The way to it is short from others at the wall.
        """
        step = _rest_in(self.opening, minutes)
        is_near = self.opening.position is Position.WALL
        if not is_near:
            return step
        return step._replace(enter=BACK_UP, short_enter=BACK_UP_SHORT, enter_seconds=BACK_UP_SECONDS)

    def explain(self, pose: Pose, later: list[Pose]) -> Reason:
        """Return the reason for a pose for a goal: why it is in the practice, and where."""
        part = self.candidates.find_part(pose)
        prepared = next((other.name for other in later if pose.id in other.preparations), "")
        return Reason(
            why=Why.GOAL,
            goals=self.candidates.list_goals(pose),
            part=part,
            minutes=self.candidates.ledger.minutes.get(part),
            first=self.candidates.find_first_side(pose),
            tighter=self.candidates.ledger.tighter.get(pose.id) if pose.sides is Sides.EACH else None,
            before=prepared,
        )


def _count_strong(pose: Pose) -> int:
    """Return the number of strong holds in a pose: one on each side."""
    return (2 if pose.sides is Sides.EACH else 1) if find_strength(pose) >= STRONG else 0


def _rest_in(pose: Pose, minutes: Range, *, breathing: tuple[Breathing, ...] = ()) -> SequenceStep:
    """Return the step of a rest at either end."""
    return SequenceStep(pose=pose.id, minutes=minutes, breathing=breathing)
