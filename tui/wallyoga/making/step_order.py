"""The order of the poses of a made practice: little getting up, and what prepares comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wallyoga.practice.pose import Pose, Position

STRONG = 3
"""The strength of a stretch from which a hold is a strong one."""

HOLDS = 2
"""The number of strong holds after which there is a rest."""

FROM_THE_FLOOR = (Position.WALL, Position.LYING, Position.SITTING, Position.STANDING)


def order_poses(poses: Iterable[Pose], opening: Pose, measure: Callable[[Pose], float]) -> list[Pose]:
    """Return poses in the order they are done in, after the opening pose.

    Those in its position come first, so that one gets up little. Among those in the same position the one that
    `measure` says least of is first, then the milder one; what prepares another one comes before it.
    """
    positions = sorted(FROM_THE_FLOOR, key=lambda each: each is not opening.position)
    ordered: list[Pose] = []
    waiting = sorted(
        poses,
        key=lambda pose: (
            positions.index(pose.position or Position.LYING), measure(pose), find_strength(pose), pose.id,
        ),
    )  # fmt: skip
    while waiting:
        free = (pose for pose in waiting if not any(_prepares(other, pose) for other in waiting))
        pose = next(free, waiting[0])
        waiting.remove(pose)
        ordered.append(pose)
    return ordered


def find_strength(pose: Pose) -> int:
    """Return the strength with which a pose stretches what it stretches most."""
    return max(pose.stretches.values(), default=0)


def _prepares(pose: Pose, other: Pose) -> bool:
    return pose.id in other.preparations and pose.position is other.position
