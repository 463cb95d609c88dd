"""The story of a session: what was done, as one would tell a friend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from wallyoga.history.record import Record
from wallyoga.practice.english import join_words
from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Hold
from wallyoga.text.amounts import find_pose_name

NEARLY = 1.0
"""The seconds by which two sides that are held alike may differ."""


def tell_session(record: Record, poses: Mapping[str, Pose]) -> str:
    """Return what was done: whether both sides alike, and which side once more. It is empty where neither was."""
    alike = "both sides alike" if _are_alike(record.holds) else ""
    again = join_words(
        [
            f"{_name(poses, hold.pose)} once more on the {hold.side}"
            for hold in record.holds
            if hold.revisit and hold.side and hold.is_held
        ]
    )
    story = "; ".join(filter(None, (alike, again)))
    return f"{story[:1].upper()}{story[1:]}." if story else ""


def _name(poses: Mapping[str, Pose], pose: str) -> str:
    name = find_pose_name(poses, pose)
    return f"{name[:1].lower()}{name[1:]}"


def _are_alike(holds: tuple[Hold, ...]) -> bool:
    """Return whether every pose with sides that was held was so on both, equally long."""
    held: defaultdict[str, dict[Side, float]] = defaultdict(dict)
    for hold in holds:
        if hold.side and not hold.revisit and hold.is_held:
            held[hold.pose][hold.side] = held[hold.pose].get(hold.side, 0.0) + hold.seconds
    sides = [(each.get(Side.LEFT, 0.0), each.get(Side.RIGHT, 0.0)) for each in held.values()]
    return bool(sides) and all(abs(left - right) <= NEARLY for left, right in sides)
