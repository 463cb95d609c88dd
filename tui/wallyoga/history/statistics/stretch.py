"""The minutes each body part was stretched, on each side, week by week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from wallyoga.history.record import Record
from wallyoga.history.statistics.summary import WEEK, find_monday
from wallyoga.practice.clock import DAY_STARTS, find_practice_day
from wallyoga.practice.pose import OTHER, Pose, Side
from wallyoga.practice.session_state import Hold

SESSION_LEVEL, WEEK_LEVEL = 4.0, 10.0
"""The minutes of stretching a muscle in one session and in one week: more adds little."""

LEVELS_SOURCE = "Ingram and others in Sports Medicine, 2024: doi.org/10.1007/s40279-024-02143-9"
"""The source of these levels: a review of 189 studies."""

WEEKS_BEFORE = 4
"""The number of weeks looked at before the one that is not over yet."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of stretch on each side."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch minutes of a body part."""

    part: str
    weeks: tuple[Minutes, ...]
    """Its minutes in each of the weeks looked at, the latest last."""

    longest: Minutes
    """The most minutes in one session of them."""

    @property
    def this_week(self) -> Minutes:
        """The minutes of the week that is not over yet."""
        return self.weeks[-1]

    @property
    def mean_before(self) -> Minutes:
        """The mean minutes of the weeks before."""
        before = self.weeks[:-1]
        return Minutes(fmean(week.left for week in before), fmean(week.right for week in before))


def sum_stretches(
    records: Iterable[Record],
    poses: Mapping[str, Pose],
    today: date,
    *,
    day_starts: int = DAY_STARTS,
) -> tuple[Stretch, ...]:
    """Return the minutes of each stretched body part, the one with most first.

    A part is here if it was stretched in the week of `today` or the four before it. A hold on one side counts for that
    side, an "other" part of it for the other side, and a hold without a side for both. Every pose in `poses` counts
    with its full time, however gentle; what is not there does not count.
    """
    mondays = [find_monday(today) - WEEK * back for back in reversed(range(WEEKS_BEFORE + 1))]
    weekly: defaultdict[tuple[str, Side], list[float]] = defaultdict(lambda: [0.0] * len(mondays))
    longest: defaultdict[tuple[str, Side], float] = defaultdict(float)
    for record in records:
        first = find_monday(find_practice_day(record.started, day_starts))
        if first in mondays:
            for part, minutes in _measure_session(record, poses).items():
                weekly[part][mondays.index(first)] += minutes
                longest[part] = max(longest[part], minutes)
    stretches = [_make_stretch(part, weekly, longest) for part in {part for part, _ in weekly}]
    return tuple(sorted(stretches, key=lambda each: (-_sum_minutes(each), each.part)))


def _measure_session(record: Record, poses: Mapping[str, Pose]) -> dict[tuple[str, Side], float]:
    """Return the minutes of one session for each part and side."""
    minutes: defaultdict[tuple[str, Side], float] = defaultdict(float)
    for hold in record.holds:
        if hold.pose in poses and hold.seconds > 0:
            for part in _list_parts(hold, poses[hold.pose]):
                minutes[part] += hold.seconds / 60
    return minutes


def _list_parts(hold: Hold, pose: Pose) -> set[tuple[str, Side]]:
    """Return the parts a hold stretches, each with its side."""
    if hold.side is None:
        return {(name.removeprefix(OTHER), side) for name in pose.stretches for side in Side}
    sides = {True: hold.side.other, False: hold.side}
    return {(name.removeprefix(OTHER), sides[name.startswith(OTHER)]) for name in pose.stretches}


def _make_stretch(
    part: str, weekly: Mapping[tuple[str, Side], list[float]], longest: Mapping[tuple[str, Side], float]
) -> Stretch:
    left, right = (part, Side.LEFT), (part, Side.RIGHT)
    length = len(weekly[left] if left in weekly else weekly[right])
    nothing = [0.0] * length
    pairs = zip(weekly.get(left, nothing), weekly.get(right, nothing), strict=True)
    return Stretch(part, tuple(Minutes(*pair) for pair in pairs), Minutes(longest.get(left, 0), longest.get(right, 0)))


def _sum_minutes(stretch: Stretch) -> float:
    return sum(week.left + week.right for week in stretch.weeks)
