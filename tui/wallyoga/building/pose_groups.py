"""The groups of the poses, by what they are for.

A practice made of them gets a name and goals from them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from wallyoga.practice.english import WEEKDAYS
from wallyoga.practice.pose import GOALS, OTHER, Pose
from wallyoga.practice.sequence import Sequence


class PoseGroup(StrEnum):
    """A group of poses, by its title."""

    REST = "Legs up, and rest"
    LEGS = "Hamstrings and calves"
    HIPS = "Hips and glutes"
    THIGHS = "Inner thighs"
    BACK = "Back and chest"
    OTHER = "More"

    @property
    def short(self) -> str:
        """The word for it in the name of a practice."""
        return SHORT[self]


SHORT = {
    PoseGroup.REST: "rest",
    PoseGroup.LEGS: "hamstrings",
    PoseGroup.HIPS: "hips",
    PoseGroup.THIGHS: "inner thighs",
    PoseGroup.BACK: "back",
    PoseGroup.OTHER: "practice",
}

PARTS = {
    PoseGroup.LEGS: ("hamstrings", "inner hamstrings", "outer hamstrings", "calves", "ankles", "feet"),
    PoseGroup.HIPS: ("hips", "hip flexors", "glutes", "quadriceps"),
    PoseGroup.THIGHS: ("inner thighs", "groin"),
    PoseGroup.BACK: ("low back", "chest", "abdomen", "shoulders", "neck", "arms", "hands"),
}
"""The body parts that are stretched most in the poses of a group."""


MOST_GOALS = 2
"""The most goals that are proposed for a practice."""


def find_group(pose: Pose) -> PoseGroup:
    """Return the group of a pose. What is held in minutes, or stretches nothing, is rest."""
    if pose.minutes or not pose.stretches:
        return PoseGroup.REST
    most = max(pose.stretches, key=lambda part: pose.stretches[part]).removeprefix(OTHER)
    return next((group for group, parts in PARTS.items() if most in parts), PoseGroup.OTHER)


def group_poses(poses: Iterable[Pose]) -> dict[PoseGroup, list[Pose]]:
    """Return the poses by their groups. Both are in order, the poses by name."""
    groups: dict[PoseGroup, list[Pose]] = {group: [] for group in PoseGroup}
    for pose in sorted(poses, key=lambda pose: pose.name.casefold()):
        groups[find_group(pose)].append(pose)
    return groups


def propose_name(sequence: Sequence, poses: Mapping[str, Pose], today: date) -> str:
    """Return a name for a practice, such as "Saturday hips": the day, and what most of its poses are for."""
    groups = Counter(find_group(poses[step.pose]) for step in sequence.steps if step.pose in poses)
    busy = [group for group, _ in groups.most_common() if group is not PoseGroup.REST]
    main = busy[0] if busy else PoseGroup.REST
    return f"{WEEKDAYS[today.weekday()]} {main.short}"


def propose_goals(sequence: Sequence, poses: Mapping[str, Pose]) -> tuple[str, ...]:
    """Return what a practice is for: the goals that most of its poses have."""
    goals = Counter(goal for step in sequence.steps if step.pose in poses for goal in poses[step.pose].goals)
    return tuple(sorted(goals, key=lambda goal: (-goals[goal], GOALS.index(goal)))[:MOST_GOALS])
