"""The past of each pose: how often it was done, when last, and its tighter side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wallyoga.history.record import Record
from wallyoga.history.statistics.summary import Tighter, find_tighter

LOOKED_BACK = 200
"""The number of sessions, the newest, that the past of a pose is made of."""


@dataclass(frozen=True, slots=True)
class PosePast:
    """The past of the poses, by their ids."""

    sessions: int = 0
    """The number of sessions it is made of."""
    times: Mapping[str, int] = field(default_factory=dict)
    """The number of those in which each pose was held."""
    last: Mapping[str, datetime] = field(default_factory=dict)
    """The moment each pose was held last."""
    tighter: Mapping[str, Tighter] = field(default_factory=dict)
    """The tighter side of each pose that it was asked of."""


def gather_pose_past(records: Iterable[Record]) -> PosePast:
    """Return the past of every pose in these sessions."""
    sessions = list(records)
    times, last = Counter[str](), dict[str, datetime]()
    for record in sessions:
        for pose in {hold.pose for hold in record.holds if hold.seconds > 0}:
            times[pose] += 1
            last[pose] = max(last.get(pose, record.started), record.started)
    return PosePast(len(sessions), times, last, {each.pose: each for each in find_tighter(sessions)})
