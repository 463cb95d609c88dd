"""The search among the poses: by words, a body part or a prop, in an order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wallyoga.building.pose_groups import find_group, group_poses
from wallyoga.practice.pose import OTHER, Pose
from wallyoga.practice.prop import WALL


class PoseOrder(StrEnum):
    """The order of the poses."""

    GROUPS = "in groups"
    ENGLISH = "A to Z"
    SANSKRIT = "by Sanskrit"

    @property
    def following(self) -> PoseOrder:
        """The order after this one, round and round."""
        orders = list(PoseOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class PoseSearch:
    """A search: what a person looks for among the poses."""

    words: str = ""
    """The words a pose has to have."""
    only: str = ""
    """A body part it stretches, or a prop; empty where none is asked for."""
    order: PoseOrder = PoseOrder.GROUPS

    @property
    def chips(self) -> tuple[str, ...]:
        """The conditions that narrow the poses, in a few words each."""
        return tuple(filter(None, (self.words.strip() and f'"{self.words.strip()}"', self.only)))


def search_poses(poses: Iterable[Pose], search: PoseSearch) -> dict[str, list[Pose]]:
    """Return the poses that a search is for, in its order.

    They are by the titles of their groups.
    """
    fitting = [pose for pose in poses if has_words(pose, search.words) and _has(pose, search.only)]
    match search.order:
        case PoseOrder.GROUPS:
            return {group.value: members for group, members in group_poses(fitting).items()}
        case PoseOrder.ENGLISH:
            return {"": sorted(fitting, key=lambda pose: pose.name.casefold())}
        case PoseOrder.SANSKRIT:
            return {"": sorted(fitting, key=lambda pose: (not pose.sanskrit, pose.sanskrit.casefold(), pose.name))}


def list_filters(poses: Iterable[Pose]) -> Mapping[str, int]:
    """Return the body parts and props to look for, with their counts of poses."""
    parts, props = Counter[str](), Counter[str]()
    for pose in poses:
        parts.update(_name_parts(pose))
        props.update({prop.name for prop in pose.props} - {WALL})
    return dict(sorted(parts.items())) | dict(sorted(props.items()))


def has_words(pose: Pose, words: str) -> bool:
    """Return whether a pose has all of these words.

    They can be in its names, its parts, its props or its group.
    """
    props = (name for prop in pose.props for name in (prop.name, *prop.stand_ins))
    texts = (pose.name, pose.sanskrit, pose.meaning, pose.kind, find_group(pose), *pose.stretches, *pose.works, *props)
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())


def _has(pose: Pose, only: str) -> bool:
    return not only or only in _name_parts(pose) or any(only == prop.name for prop in pose.props)


def _name_parts(pose: Pose) -> set[str]:
    return {part.removeprefix(OTHER) for part in pose.stretches}
