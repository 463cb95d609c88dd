"""The planner: from a sequence to a plan as long as there is time for.

Both sides are alike in it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from typing import NamedTuple

from wallyoga.practice.breath import Pattern, Stage
from wallyoga.practice.errors import PlanError
from wallyoga.practice.fit_notes import Fitted, describe_changes, describe_nearest, describe_quicker
from wallyoga.practice.hold_lengths import count_whole_breaths, fill_step, keep_time, make_counted_stages
from wallyoga.practice.plan import Kind, Plan, PlanStep, sum_seconds
from wallyoga.practice.plan_steps import (
    add_cues,
    enter_as_asked,
    make_change,
    make_hold,
    make_question,
    make_ready,
    make_rest,
    make_stay,
    make_way_in,
    make_ways_in,
)
from wallyoga.practice.pose import LEGS_UP_POSE, Pose, PutIn, Side, Sides
from wallyoga.practice.put_in_ways import list_way_out, make_way_up, make_ways_up, needs_way_up
from wallyoga.practice.sequence import Sequence, SequenceStep

REST_BREATHS = 5

HALVINGS = 16
"""The halvings between the least and the most of each range: to a second of the longest, and finer."""

USUAL = PutIn()
"""The poses a plan puts in by itself where nothing speaks against them."""


def make_plan(
    sequence: Sequence,
    poses: Mapping[str, Pose],
    *,
    minutes: float | None = None,
    pace: Pattern | None = None,
    put_in: PutIn = USUAL,
) -> Plan:
    """Return the plan of `sequence` that comes closest to `minutes`.

    Without `minutes` it is the sequence's own length. Counts move inside their ranges, alike on both sides; when the
    least of each is still too long, optional steps go, the last one first. `pace` is the person's own breath, in place
    of the sequence's; a quicker one has more breaths, so that no hold is shorter for it. `put_in` is what it puts in
    besides the poses of the sequence. The plan's notes say that, and what `minutes` changed against the practice as it
    usually is.

    Raises:
        PlanError: the sequence has no steps, names a pose that is not in `poses`, or gives no count for
            one that has none of its own.
    """
    planner = _planner(sequence, poses, pace, put_in)
    usual = planner.fit_minutes(None)
    if minutes is None:
        return planner.plan(usual.steps, ())
    fitted = planner.fit_minutes(minutes)
    names = [planner.pose(step.pose).name for step in sequence.steps]
    return planner.plan(fitted.steps, (*describe_changes(names, usual, fitted), *describe_nearest(minutes, fitted)))


def find_reach(
    sequence: Sequence, poses: Mapping[str, Pose], pace: Pattern | None = None, put_in: PutIn = USUAL
) -> tuple[float, float]:
    """Return the least and the most time a practice can be fitted to, in seconds.

    Raises:
        PlanError: as `make_plan` does.
    """
    planner = _planner(sequence, poses, pace, put_in)
    return planner.fit(0).seconds, planner.fit(None).seconds


def find_length(
    sequence: Sequence, poses: Mapping[str, Pose], minutes: float | None, pace: Pattern | None, put_in: PutIn
) -> float:
    """Return how long the plan is that `make_plan` makes of this, in seconds.

    Raises:
        PlanError: as `make_plan` does.
    """
    return _planner(sequence, poses, pace, put_in).fit_minutes(minutes).seconds


def _planner(sequence: Sequence, poses: Mapping[str, Pose], pace: Pattern | None, put_in: PutIn) -> "_Planner":
    if not sequence.steps:
        raise PlanError(f"{sequence.id}: a practice has at least one step")
    return _Planner(sequence, poses, pace or sequence.pace, put_in)


class _Planner(NamedTuple):
    """The planner of one sequence.

    `kept` below are the numbers of the sequence's steps that are in it, from 0; `level` is 0 for the least of each
    range, 1 for the most.
    """

    sequence: Sequence
    poses: Mapping[str, Pose]
    pace: Pattern
    put_in: PutIn

    def fit_minutes(self, minutes: float | None) -> Fitted:
        """Return what fills so many minutes best, or by default the sequence's own."""
        wanted = self.sequence.minutes if minutes is None else minutes
        return self.fit(None if wanted is None else wanted * 60)

    def fit(self, seconds: float | None) -> Fitted:
        """Return what fills `seconds` best, or the most there is."""
        numbers = tuple(range(len(self.sequence.steps)))
        least = self.steps(numbers, 0)
        while seconds is not None and sum_seconds(least) > seconds:
            fewer = self.fewer(numbers, sum_seconds(least))
            if fewer is None:
                break
            numbers, least = fewer
        reckon = self.make_reckoner(least)
        if seconds is None or reckon(1) <= seconds:
            return Fitted(numbers, self.steps(numbers, 1))
        low, high = 0.0, 1.0
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            fits = reckon(middle) <= seconds
            low, high = (middle, high) if fits else (low, middle)
        return Fitted(numbers, self.steps(numbers, low, max(seconds - reckon(low), 0)))

    def make_reckoner(self, steps: tuple[PlanStep, ...]) -> Callable[[float], float]:
        """Return the function that tells what these steps take at another level.

        The steps are not made anew for that.
        """
        moving = sum(step.seconds for step in steps if step.pair is None)
        pairs = Counter(step.pair for step in steps if step.pair is not None)
        asked = [self.sequence.steps[pair] for pair in pairs]
        fills = [partial(fill_step, self.sequence, each, self.pose(each.pose), self.pace) for each in asked]
        holds = list(zip(fills, pairs.values(), strict=True))

        def reckon(level: float) -> float:
            return moving + sum(times * sum(stage.seconds for stage in fill(level)[0]) for fill, times in holds)

        return reckon

    def fewer(self, numbers: tuple[int, ...], least: float) -> tuple[tuple[int, ...], tuple[PlanStep, ...]] | None:
        """Return the steps without their last optional one, as numbers and at their least.

        It is the last one without which they take less than `least`; None where there is none.
        """
        for number in reversed(numbers):
            others = tuple(other for other in numbers if other != number)
            if self.sequence.steps[number].optional and others:
                shorter = self.steps(others, 0)
                if sum_seconds(shorter) < least:
                    return others, shorter
        return None

    def plan(self, steps: tuple[PlanStep, ...], notes: tuple[str, ...]) -> Plan:
        """Return the plan of these steps, with the ways out and back in."""
        ids = count(len(steps) * 4)
        rest = self.poses.get(self.put_in.rest or "")
        used = {step.pose for step in steps} | ({rest.id} if rest else set())
        ways_in = make_ways_in(steps, self.poses, ids)
        return Plan(
            practice=self.sequence.id,
            name=self.sequence.name,
            steps=steps,
            rest=make_rest(next(ids), Kind.REST, rest, REST_BREATHS) if rest else None,
            ways_out={pose: tuple(self.way_out(pose, ids)) for pose in sorted(used)},
            ways_in=ways_in,
            ways_up=make_ways_up(ways_in, self.poses, self.put_in, ids),
            notes=(*describe_quicker(self.sequence.pace, self.pace, steps), *notes),
            dim=self.sequence.dim,
            bells=self.sequence.bells,
        )

    def steps(self, numbers: tuple[int, ...], level: float, slack: float = 0) -> tuple[PlanStep, ...]:
        """Return all steps from getting ready to settling, `slack` seconds longer where time is free."""
        ids = count()
        chosen = [self.sequence.steps[number] for number in numbers]
        poses = [self.pose(asked.pose) for asked in chosen]
        steps, legs_up = [make_ready(next(ids), poses)], self.poses.get(LEGS_UP_POSE)
        for pair, asked, pose, before in zip(numbers, chosen, poses, [None, *poses[:-1]], strict=True):
            way_in = enter_as_asked(pose, asked) if pair == 0 or pair - 1 in numbers else pose
            if legs_up and way_in.enter == pose.enter and needs_way_up(pose, before):
                side = _find_first(asked, pose)
                steps.append(make_way_up(next(ids), pose, side, legs_up, self.put_in, optional=asked.optional))
            stages, slack = fill_step(self.sequence, asked, pose, self.pace, level, slack)
            steps += self.sides(ids, pair, asked, way_in, pose, stages)
            if pose.sides is Sides.EACH and asked.revisit is not None:
                steps.append(self.question(ids, asked, pose, count_whole_breaths(asked.revisit, level)))
        return (*steps, *self.way_out(chosen[-1].pose, ids))

    def pose(self, pose_id: str) -> Pose:
        """Return the pose with that id, or raise PlanError."""
        try:
            return self.poses[pose_id]
        except KeyError:
            raise PlanError(f'{self.sequence.id}: there is no pose "{pose_id}"') from None

    def sides(
        self, ids: Iterator[int], pair: int, asked: SequenceStep, way_in: Pose, pose: Pose, stages: tuple[Stage, ...]
    ) -> Iterator[PlanStep]:
        """Yield the way in and the holds of one pose.

        The way in is that of `way_in`; the holds are on both sides where the pose has sides.
        """
        kind = Kind.REST if pose.rest else Kind.HOLD
        side = _find_first(asked, pose)
        yield make_way_in(next(ids), pose, way_in, side, optional=asked.optional)
        held = self.add_cues(pose)
        yield make_hold(next(ids), kind, held, stages, side=side, pair=pair, optional=asked.optional)
        if side is not None:
            yield make_change(next(ids), pose, side.other, optional=asked.optional)
            yield make_hold(next(ids), kind, held, stages, side=side.other, pair=pair, optional=asked.optional)

    def add_cues(self, pose: Pose) -> Pose:
        """Return the pose with the cues that cautions add, unless it is a rest."""
        return pose if pose.rest or not self.put_in.cues else add_cues(pose, self.put_in.cues)

    def question(self, ids: Iterator[int], asked: SequenceStep, pose: Pose, breaths: int) -> PlanStep:
        """Return the question which side was tighter, with what each answer adds."""
        stages = make_counted_stages(self.pace, keep_time(self.sequence.pace, self.pace, breaths))
        question, first = next(ids), asked.first or pose.first
        branches = {
            side: (
                make_change(next(ids), pose, side) if side is first else make_stay(next(ids), pose, side),
                make_hold(next(ids), Kind.REVISIT, self.add_cues(pose), stages, side=side),
            )
            for side in Side
        }
        return make_question(question, pose, branches, optional=asked.optional)

    def way_out(self, pose_id: str, ids: Iterator[int]) -> Iterator[PlanStep]:
        """Return the steps of the way out of a pose."""
        return list_way_out(self.pose(pose_id), self.poses, self.put_in, ids)


def _find_first(asked: SequenceStep, pose: Pose) -> Side | None:
    """Return the side that a pose is held on first, if it has sides."""
    return (asked.first or pose.first) if pose.sides is Sides.EACH else None
