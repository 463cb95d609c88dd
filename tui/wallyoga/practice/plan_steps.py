"""The steps of a plan, each made from its pose and its breathing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wallyoga.practice.breath import NATURAL, Stage
from wallyoga.practice.hold_lengths import make_counted_stages
from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import Pose, Side, fill_in_side
from wallyoga.practice.sequence import SequenceStep

READY_SECONDS = 10.0
READY_SHORT = ("Come to the wall",)
READY_SHORT_ANYWHERE = ("Find your place",)
READY_TEXTS = ("Come to the wall, and put what you need within reach.",)
READY_TEXTS_ANYWHERE = ("Find your place, and put what you need within reach.",)
ASK_SECONDS = 10.0
ASK_TEXTS = ("Which side was tighter?",)
STAY_SECONDS = 8.0
STAY_SHORT = ("The {side} side again",)
STAY_TEXTS = ("Stay as you are: the {side} side once more.",)
SETTLE_SECONDS = 20.0
SETTLE_SHORT = ("Sit for a moment",)
SETTLE_TEXTS = ("Sit for a moment, and notice how you are.",)


def enter_as_asked(pose: Pose, asked: SequenceStep) -> Pose:
    """Return the pose with the way in that a step of a sequence asks for.

    A line that is the pose's own has its short line too.
    """
    seconds = pose.enter_seconds if asked.enter_seconds is None else asked.enter_seconds
    if asked.enter:
        shorts = dict(zip(pose.enter, match_short(pose.short_enter, pose.enter), strict=True))
        short = asked.short_enter or tuple(shorts.get(line, "") for line in asked.enter)
        pose = pose._replace(enter=asked.enter, short_enter=short)
    return pose._replace(enter_seconds=seconds)


def make_ready(step_id: int, poses: Sequence[Pose]) -> PlanStep:
    """Return the step of getting ready for these poses.

    A practice without a wall does not begin at one.
    """
    walled = any(prop.name == "wall" for pose in poses for prop in pose.props)
    texts, short = (READY_TEXTS, READY_SHORT) if walled else (READY_TEXTS_ANYWHERE, READY_SHORT_ANYWHERE)
    return make_move(step_id, Kind.READY, poses[0], READY_SECONDS, texts, short)


def make_settle(step_id: int, seat: Pose) -> PlanStep:
    """Return the last step, a moment to settle."""
    return make_move(step_id, Kind.SETTLE, seat, SETTLE_SECONDS, SETTLE_TEXTS, SETTLE_SHORT)


def make_way_in(step_id: int, pose: Pose, way_in: Pose, side: Side | None, *, optional: bool) -> PlanStep:
    """Return the way into a pose, as `way_in` says it."""
    seconds, texts, short = way_in.enter_seconds, way_in.enter, way_in.short_enter
    return make_move(step_id, Kind.ENTER, pose, seconds, texts, short, side=side, optional=optional)


def make_ways_in(
    steps: Sequence[PlanStep], poses: Mapping[str, Pose], ids: Iterator[int]
) -> dict[tuple[str, Side | None], PlanStep]:
    """Return the way into each pose, on each side that the steps come to.

    It is as the pose itself says it, and not as a sequence does.
    """
    ways = dict.fromkeys((step.pose, step.side) for step in steps if step.kind in (Kind.ENTER, Kind.SWITCH))
    return {(pose, side): make_way_in(next(ids), poses[pose], poses[pose], side, optional=False) for pose, side in ways}


def make_way_out(step_id: int, pose: Pose) -> PlanStep:
    """Return the way out of a pose."""
    return make_move(step_id, Kind.LEAVE, pose, pose.leave_seconds, pose.leave, pose.short_leave)


def make_question(
    step_id: int, pose: Pose, branches: Mapping[Side, tuple[PlanStep, ...]], *, optional: bool = False
) -> PlanStep:
    """Return the question which side was tighter, with the steps that each answer adds."""
    return PlanStep(
        id=step_id,
        kind=Kind.ASK,
        pose=pose.id,
        name=pose.name,
        short_name=pose.short_name,
        sanskrit=pose.sanskrit,
        breathing=(Stage.of_seconds(ASK_SECONDS),),
        texts=ASK_TEXTS,
        text_every=ASK_SECONDS,
        optional=optional,
        branches=branches,
    )


def make_change(step_id: int, pose: Pose, side: Side, *, optional: bool = False) -> PlanStep:
    """Return the change to `side`."""
    texts, short = (pose.change, pose.short_change) if pose.change else (pose.enter, pose.short_enter)
    return make_move(step_id, Kind.SWITCH, pose, pose.change_seconds, texts, short, side=side, optional=optional)


def make_stay(step_id: int, pose: Pose, side: Side) -> PlanStep:
    """Return the step that stays on the side held last.

    It is a moment before a pose is held there once more.
    """
    seconds = min(STAY_SECONDS, pose.change_seconds)
    return make_move(step_id, Kind.ENTER, pose, seconds, STAY_TEXTS, STAY_SHORT, side=side)


def make_hold(
    step_id: int,
    kind: Kind,
    pose: Pose,
    stages: tuple[Stage, ...],
    *,
    side: Side | None = None,
    pair: int | None = None,
    optional: bool = False,
) -> PlanStep:
    """Return a hold step of `pose`, its cues spread over it."""
    seconds = sum(stage.seconds for stage in stages)
    return PlanStep(
        id=step_id,
        kind=kind,
        pose=pose.id,
        name=pose.name,
        short_name=pose.short_name,
        sanskrit=pose.sanskrit,
        pronunciation=pose.pronunciation if side in (None, pose.first) else "",
        side=side,
        breathing=stages,
        texts=_fill_in_sides(pose.cues, side),
        short_texts=_fill_in_sides(match_short(pose.short_cues, pose.cues), side),
        text_every=seconds / max(1, len(pose.cues)),
        optional=optional,
        pair=pair,
    )


def make_rest(step_id: int, kind: Kind, pose: Pose, breaths: int) -> PlanStep:
    """Return a rest step of so many natural breaths in `pose`.

    It tells the way in too.
    """
    short = (*match_short(pose.short_enter, pose.enter), *match_short(pose.short_cues, pose.cues))
    telling = pose._replace(cues=(*pose.enter, *pose.cues), short_cues=short)
    return make_hold(step_id, kind, telling, make_counted_stages(NATURAL, breaths))


def add_cues(pose: Pose, cues: tuple[str, ...]) -> Pose:
    """Return the pose with cues before its own, which are only said in full."""
    short = (*match_short((), cues), *match_short(pose.short_cues, pose.cues))
    return pose._replace(cues=(*cues, *pose.cues), short_cues=short)


def make_move(
    step_id: int,
    kind: Kind,
    pose: Pose,
    seconds: float,
    texts: tuple[str, ...],
    short: tuple[str, ...] = (),
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
        short_name=pose.short_name,
        sanskrit=pose.sanskrit,
        side=side,
        breathing=(Stage.of_seconds(seconds),),
        texts=_fill_in_sides(texts, side),
        short_texts=_fill_in_sides(match_short(short, texts), side),
        text_every=seconds / max(1, len(texts)),
        optional=optional,
    )


def match_short(short: tuple[str, ...], texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return short lines where there is one for each text, or as many empty ones."""
    return short if len(short) == len(texts) else ("",) * len(texts)


def _fill_in_sides(texts: tuple[str, ...], side: Side | None) -> tuple[str, ...]:
    return tuple(fill_in_side(text, side) for text in texts)
