"""The ledger of a person: what was stretched this week, and which side is tighter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from wallyoga.history.record import Record
from wallyoga.history.statistics.stretch import Minutes, sum_stretches
from wallyoga.history.statistics.summary import Tighter, find_tighter
from wallyoga.practice.clock import DAY_STARTS
from wallyoga.practice.pose import Pose, Side

LOOKED_BACK = 60
"""The number of sessions, the newest, that a ledger is read from."""

UNEVEN = 1.0
"""The minutes a side has to have less than the other to come first."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of what a person practised lately."""

    minutes: Mapping[str, Minutes] = field(default_factory=dict)
    """The minutes of stretch of each part this week."""
    tighter: Mapping[str, Tighter] = field(default_factory=dict)
    """The poses, by id, in which one side was said to be tighter more often."""

    def get_minutes(self, part: str) -> Minutes:
        """Return the minutes a part was stretched this week."""
        return self.minutes.get(part, Minutes(0.0, 0.0))

    def sum_minutes(self, part: str) -> float:
        """Return the minutes a part was stretched this week, on both sides together."""
        minutes = self.get_minutes(part)
        return minutes.left + minutes.right

    def find_lesser_side(self, part: str) -> Side | None:
        """Return the side of a part that had clearly less this week, if any."""
        minutes = self.get_minutes(part)
        if abs(minutes.left - minutes.right) < UNEVEN:
            return None
        return Side.LEFT if minutes.left < minutes.right else Side.RIGHT


def read_ledger(
    records: Iterable[Record], poses: Mapping[str, Pose], today: date, day_starts: int = DAY_STARTS
) -> Ledger:
    """Return the ledger of these sessions, on this week and on both sides."""
    sessions = list(records)
    stretches = sum_stretches(sessions, poses, today, day_starts=day_starts)
    return Ledger(
        minutes={each.part: each.this_week for each in stretches if each.this_week != Minutes(0.0, 0.0)},
        tighter={each.pose: each for each in find_tighter(sessions) if each.side is not None},
    )
