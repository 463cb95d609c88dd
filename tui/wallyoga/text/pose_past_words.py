"""The past of a pose in words: how often, when last, and the tighter side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from wallyoga.history.statistics.pose_past import LOOKED_BACK, PosePast
from wallyoga.practice.clock import count_days_since
from wallyoga.practice.pose import Pose
from wallyoga.text.practice_facts import describe_done
from wallyoga.text.trend_words import describe_tighter


def describe_pose_past(past: PosePast, pose: Pose, now: datetime, day_starts: int) -> Iterator[str]:
    """Yield how often a pose was done and when last.

    Which side was tighter is told where that was asked.
    """
    last = past.last.get(pose.id)
    days = None if last is None else count_days_since(last, now, day_starts)
    yield f"Done: {describe_done(past.times.get(pose.id, 0), days, past.sessions, LOOKED_BACK)}"
    if pose.id in past.tighter:
        yield f"Tighter: {describe_tighter(past.tighter[pose.id], pose)}"
