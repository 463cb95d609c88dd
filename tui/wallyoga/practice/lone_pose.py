"""The practice of one pose alone."""

from __future__ import annotations

from wallyoga.practice.pose import Pose
from wallyoga.practice.sequence import Sequence, SequenceStep

LONE = "pose/"
"""The beginning of the id of such a practice: no file's name has a slash in it."""

TO_AND_FRO = 2
"""The minutes it takes to get into a timed pose and up again: they come besides the least time in it."""


def make_pose_practice(pose: Pose) -> Sequence:
    """Return the practice of one pose alone, held as long as usual.

    What is held for minutes is held for the least of them, unless more time is asked for.
    """
    return Sequence(
        id=f"{LONE}{pose.id}",
        name=pose.name,
        summary="This pose alone, and the way in and out.",
        minutes=pose.minutes.low + TO_AND_FRO if pose.minutes else None,
        steps=(SequenceStep(pose=pose.id, revisit=pose.revisit),),
    )
