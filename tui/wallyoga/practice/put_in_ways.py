"""The ways that a plan puts in by itself: up the wall, and out of a pose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.plan_steps import make_rest, make_settle, make_way_in, make_way_out
from wallyoga.practice.pose import LEGS_UP_POSE, Pose, Position, PutIn, Side

UPRIGHT = (Position.SITTING, Position.STANDING)
"""The positions from which one has to lie down first."""


def needs_way_up(pose: Pose, before: Pose | None) -> bool:
    """Return whether a pose begins with the legs up, and one is upright before it.

    So is one where no pose is before it.
    """
    return pose.legs_up and (before is None or before.position in UPRIGHT)


def make_way_up(
    step_id: int, pose: Pose, side: Side | None, legs_up: Pose, put_in: PutIn, *, optional: bool = False
) -> PlanStep:
    """Return the way up the wall before a pose on a side: that into the pose with the legs up.

    It is shown by that pose, unless a caution speaks against it.
    """
    if put_in.legs_up == legs_up.id:
        return make_way_in(step_id, legs_up, legs_up, None, optional=optional)
    return make_way_in(step_id, pose, legs_up, side, optional=optional)


def make_ways_up(
    ways: Iterable[tuple[str, Side | None]], poses: Mapping[str, Pose], put_in: PutIn, ids: Iterator[int]
) -> dict[tuple[str, Side | None], PlanStep]:
    """Return the ways up the wall, before each way in that begins there."""
    legs_up = poses.get(LEGS_UP_POSE)
    return {
        (pose, side): make_way_up(next(ids), poses[pose], side, legs_up, put_in)
        for pose, side in ways
        if legs_up and poses[pose].legs_up
    }


def list_way_out(pose: Pose, poses: Mapping[str, Pose], put_in: PutIn, ids: Iterator[int]) -> Iterator[PlanStep]:
    """Yield the steps of the way out of a pose.

    They are its own, those by the side where one lies, and a moment to settle.
    """
    yield make_way_out(next(ids), pose)
    side = poses.get(put_in.side or "")
    if side and pose.by_the_side and pose is not side:
        breaths = int(side.breaths.low) if side.breaths else 3
        yield make_rest(next(ids), Kind.LEAVE, side, breaths)
        yield make_way_out(next(ids), side)
    seat = poses.get(put_in.seat or "", pose)
    yield make_settle(next(ids), seat)
