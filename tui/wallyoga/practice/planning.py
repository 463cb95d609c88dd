"""From a sequence to a plan: both sides alike, and as long as there is time for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from math import ceil

from wallyoga.practice.breath import NATURAL, Pattern, Stage
from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Kind, Plan, PlanStep, total
from wallyoga.practice.pose import REST_POSE, SEATED_POSE, SIDE_POSE, Pose, Range, Side, Sides, sided
from wallyoga.practice.sequence import Sequence, SequenceStep

READY_SECONDS = 10.0
ASK_SECONDS = 10.0
SETTLE_SECONDS = 20.0
REST_BREATHS = 5

READY_TEXTS = ("Come to the wall, and put what you need within reach.",)
ASK_TEXTS = ("Which side was tighter?",)
SETTLE_TEXTS = ("Sit for a moment, and notice how you are.",)


def make_plan(
    sequence: Sequence, poses: Mapping[str, Pose], *, minutes: float | None = None, pace: Pattern | None = None
) -> Plan:
    """Return the plan of `sequence` that comes closest to `minutes`, or to the sequence's own length.

    Counts move inside their ranges, alike on both sides; when the least of each is still too long,
    optional steps go, the last one first. `pace` is the person's own breath, in place of the sequence's.

    Raises:
        PlanError: the sequence has no steps, names a pose that is not in `poses`, or gives no count for
            one that has none of its own.
    """
    if not sequence.steps:
        raise PlanError(f"{sequence.id}: a practice has at least one step")
    wanted = minutes if minutes is not None else sequence.minutes
    planner = _Planner(sequence, poses, pace or sequence.pace)
    steps, left_out = planner.fit(None if wanted is None else wanted * 60)
    notes = [f"Without {name}." for name in left_out]
    reached = total(steps) / 60
    if minutes is not None and abs(reached - minutes) > 1:
        notes.append(f"The nearest this practice comes to {minutes:g} minutes is {reached:.0f}.")
    return planner.plan(steps, tuple(notes))


@dataclass(frozen=True)
class _Planner:
    """One sequence on its way to a plan; `level` below is 0 for the least of each range, 1 for the most."""

    sequence: Sequence
    poses: Mapping[str, Pose]
    pace: Pattern

    def fit(self, seconds: float | None) -> tuple[tuple[PlanStep, ...], tuple[str, ...]]:
        """Return the steps that fill `seconds` best, and the names of the poses left out for it."""
        chosen = list(self.sequence.steps)
        left_out: list[str] = []
        while seconds is not None and total(self.steps(chosen, 0)) > seconds:
            spared = self.spared(chosen)
            if spared is None:
                break
            left_out.insert(0, self.pose(chosen.pop(spared).pose).name)
        if seconds is None or total(self.steps(chosen, 1)) <= seconds:
            return self.steps(chosen, 1), tuple(left_out)
        low, high = 0.0, 1.0
        for _ in range(24):
            middle = (low + high) / 2
            fits = total(self.steps(chosen, middle)) <= seconds
            low, high = (middle, high) if fits else (low, middle)
        slack = seconds - total(self.steps(chosen, low))
        return self.steps(chosen, low, max(slack, 0)), tuple(left_out)

    def spared(self, chosen: list[SequenceStep]) -> int | None:
        """Return which of the steps goes next: the last optional one without which the practice is shorter."""
        least = total(self.steps(chosen, 0))
        for i in reversed(range(len(chosen))):
            others = chosen[:i] + chosen[i + 1 :]
            if chosen[i].optional and others and total(self.steps(others, 0)) < least:
                return i
        return None

    def plan(self, steps: tuple[PlanStep, ...], notes: tuple[str, ...]) -> Plan:
        """Return the plan of these steps, with the ways out of each of their poses."""
        ids = count(len(steps) * 4)
        rest = self.poses.get(REST_POSE)
        used = {step.pose for step in steps} | ({rest.id} if rest else set())
        return Plan(
            practice=self.sequence.id,
            name=self.sequence.name,
            steps=steps,
            rest=_held(next(ids), Kind.REST, rest, _counted(NATURAL, REST_BREATHS)) if rest else None,
            ways_out={pose: tuple(self.way_out(pose, ids)) for pose in sorted(used)},
            notes=notes,
        )

    def steps(self, chosen: list[SequenceStep], level: float, slack: float = 0) -> tuple[PlanStep, ...]:
        """Return all steps from getting ready to settling, `slack` seconds longer where time is free."""
        ids = count()
        steps = [_moving(next(ids), Kind.READY, self.pose(chosen[0].pose), READY_SECONDS, READY_TEXTS)]
        for pair, asked in enumerate(chosen):
            pose = self.pose(asked.pose)
            stages, slack = self.stages(asked, pose, level, slack)
            steps += self.sides(ids, pair, asked, pose, stages)
            if pose.sides is Sides.EACH and asked.revisit is not None:
                steps.append(self.question(ids, asked, pose, _whole(asked.revisit, level)))
        return (*steps, *self.way_out(chosen[-1].pose, ids))

    def pose(self, pose_id: str) -> Pose:
        """Return the pose with that id, or raise PlanError."""
        try:
            return self.poses[pose_id]
        except KeyError:
            raise PlanError(f'{self.sequence.id}: there is no pose "{pose_id}"') from None

    def stages(self, asked: SequenceStep, pose: Pose, level: float, slack: float) -> tuple[tuple[Stage, ...], float]:
        """Return the breathing of one hold, and the slack it left."""
        own = not (asked.breaths or asked.minutes)
        breaths, minutes = (pose.breaths, pose.minutes) if own else (asked.breaths, asked.minutes)
        fixed = tuple(Stage.counted(b.pattern, b.breaths) for b in asked.breathing if b.breaths is not None)
        open_ended = next((b.pattern for b in asked.breathing if b.breaths is None), None)
        sides = 2 if pose.sides is Sides.EACH else 1
        if minutes is not None:
            spent = sum(stage.seconds for stage in fixed)
            rest, longer = _to_fill(minutes, level, spent, open_ended or NATURAL, slack / sides)
        elif breaths is not None:
            done = sum(stage.breaths or 0 for stage in fixed)
            least, most = max(0, _whole(breaths, level) - done), int(breaths.high) - done
            rest, longer = _to_count(open_ended or self.pace, least, most, slack / sides)
        elif fixed:
            rest, longer = (), 0
        else:
            raise PlanError(f"{self.sequence.id}: {asked.pose} needs breaths or minutes")
        return (*fixed, *rest), slack - longer * sides

    def sides(
        self, ids: Iterator[int], pair: int, asked: SequenceStep, pose: Pose, stages: tuple[Stage, ...]
    ) -> Iterator[PlanStep]:
        """Yield the way in and the holds of one pose, on both sides where it has sides."""
        kind = Kind.REST if pose.rest else Kind.HOLD
        side = pose.first if pose.sides is Sides.EACH else None
        yield _moving(next(ids), Kind.ENTER, pose, pose.enter_seconds, pose.enter, side=side, optional=asked.optional)
        yield _held(next(ids), kind, pose, stages, side=side, pair=pair, optional=asked.optional)
        if side is not None:
            yield _change(next(ids), pose, side.other, optional=asked.optional)
            yield _held(next(ids), kind, pose, stages, side=side.other, pair=pair, optional=asked.optional)

    def question(self, ids: Iterator[int], asked: SequenceStep, pose: Pose, breaths: int) -> PlanStep:
        """Return the question which side was tighter, with what each answer adds."""
        stages = _counted(self.pace, breaths)
        question = next(ids)
        branches = {
            side: (
                _change(next(ids), pose, side),
                _held(next(ids), Kind.REVISIT, pose, stages, side=side),
            )
            for side in Side
        }
        return PlanStep(
            id=question,
            kind=Kind.ASK,
            pose=pose.id,
            name=pose.name,
            sanskrit=pose.sanskrit,
            breathing=(Stage.timed(ASK_SECONDS),),
            texts=ASK_TEXTS,
            text_every=ASK_SECONDS,
            optional=asked.optional,
            branches=branches,
        )

    def way_out(self, pose_id: str, ids: Iterator[int]) -> Iterator[PlanStep]:
        """Yield the way out of a pose: its own, by the side where one lies, and a moment to settle."""
        pose = self.pose(pose_id)
        yield _moving(next(ids), Kind.LEAVE, pose, pose.leave_seconds, pose.leave)
        side = self.poses.get(SIDE_POSE)
        if side and pose.by_the_side and pose is not side:
            breaths = int(side.breaths.low) if side.breaths else 3
            entering = replace(side, cues=(*side.enter, *side.cues))
            yield _held(next(ids), Kind.LEAVE, entering, _counted(NATURAL, breaths))
            yield _moving(next(ids), Kind.LEAVE, side, side.leave_seconds, side.leave)
        yield _moving(next(ids), Kind.SETTLE, self.poses.get(SEATED_POSE, pose), SETTLE_SECONDS, SETTLE_TEXTS)


def _within(amount: Range, level: float) -> float:
    return amount.low + (amount.high - amount.low) * level


def _whole(breaths: Range, level: float) -> int:
    """Return the breaths at `level`: whole ones, inside the range, and at least one."""
    return max(1, ceil(breaths.low), int(_within(breaths, level) + 1e-9))


def _to_fill(
    minutes: Range, level: float, spent: float, pattern: Pattern, slack: float
) -> tuple[tuple[Stage, ...], float]:
    """Return the breathing that fills a hold after `spent` seconds of it, and how much of `slack` it took."""
    wanted, most = max(minutes.low * 60, int(_within(minutes, level) * 60)), minutes.high * 60
    if pattern.paced:
        breaths = max(1, round((wanted - spent) / pattern.seconds))
        return _to_count(pattern, breaths, int((most - spent) / pattern.seconds), slack)
    held = max(wanted, spent)
    longer = min(max(0, most - held), int(slack))
    return (Stage.timed(held - spent + longer),), longer


def _to_count(pattern: Pattern, breaths: int, most: int, slack: float) -> tuple[tuple[Stage, ...], float]:
    """Return so many breaths, one more where `most` and `slack` allow it, and how much of `slack` that took."""
    longer = 1 if breaths < most and slack >= pattern.seconds else 0
    counted = _counted(pattern, breaths + longer) if breaths + longer else ()
    return counted, longer * pattern.seconds


def _counted(pattern: Pattern, breaths: int) -> tuple[Stage, ...]:
    return (Stage.counted(pattern, breaths),)


def _change(step_id: int, pose: Pose, side: Side, *, optional: bool = False) -> PlanStep:
    """Return the change to `side`."""
    texts = pose.change or pose.enter
    return _moving(step_id, Kind.SWITCH, pose, pose.change_seconds, texts, side=side, optional=optional)


def _held(
    step_id: int,
    kind: Kind,
    pose: Pose,
    stages: tuple[Stage, ...],
    *,
    side: Side | None = None,
    pair: int | None = None,
    optional: bool = False,
) -> PlanStep:
    """Return a hold of `pose`, its cues spread over it."""
    seconds = sum(stage.seconds for stage in stages)
    return PlanStep(
        id=step_id,
        kind=kind,
        pose=pose.id,
        name=pose.name,
        sanskrit=pose.sanskrit,
        side=side,
        breathing=stages,
        texts=tuple(sided(cue, side) for cue in pose.cues),
        text_every=seconds / max(1, len(pose.cues)),
        optional=optional,
        pair=pair,
    )


def _moving(
    step_id: int,
    kind: Kind,
    pose: Pose,
    seconds: float,
    texts: tuple[str, ...],
    *,
    side: Side | None = None,
    optional: bool = False,
) -> PlanStep:
    """Return a step that is counted in time because the person moves in it."""
    return PlanStep(
        id=step_id,
        kind=kind,
        pose=pose.id,
        name=pose.name,
        sanskrit=pose.sanskrit,
        side=side,
        breathing=(Stage.timed(seconds),),
        texts=tuple(sided(text, side) for text in texts),
        text_every=seconds / max(1, len(texts)),
        optional=optional,
    )
