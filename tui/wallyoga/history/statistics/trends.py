"""The trends over a year of sessions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.record import Record
from wallyoga.history.statistics import summary
from wallyoga.history.statistics.stretch import Stretch, sum_stretches
from wallyoga.history.statistics.summary import Cadence, Change, Tighter, TimeOfDay, Week
from wallyoga.practice.pose import Pose

WEEKS = 52
"""The number of weeks shown, where there is room for them."""

FEW_WEEKS = 3
"""The number of weeks with a session below which a plot says no more than words."""

LOOKED_BACK = timedelta(weeks=52)
"""The time over which feelings, sides and times of day are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """The trends, with everything that is shown of them.

    The stretches are of five weeks; the rest is of a year where nothing else is said.
    """

    weeks: tuple[Week, ...]
    change: Change | None
    tighter: tuple[Tighter, ...]
    stretches: tuple[Stretch, ...]
    times: Mapping[TimeOfDay, int]
    cadence: Cadence
    streak: int | None
    """The days in a row; None unless they were asked for."""

    total: Tally
    """The tally of all sessions."""

    @property
    def has_few_weeks(self) -> bool:
        """Whether there are too few weeks with a session for a plot of them."""
        return sum(week.sessions > 0 for week in self.weeks) < FEW_WEEKS


def make_trends(
    records: Iterable[Record],
    poses: Mapping[str, Pose],
    today: date,
    total: Tally,
    *,
    day_starts: int,
    days: Collection[date] | None = None,
) -> Trends:
    """Return the trends up to `today`, from the sessions of the last year.

    That is the time that is looked back. `days` are those there was ever a session on, if the ones in a row are to be
    counted.
    """
    sessions = list(records)
    return Trends(
        weeks=summary.sum_weeks(sessions, today, WEEKS, day_starts),
        change=summary.measure_change(sessions),
        tighter=summary.find_tighter(sessions),
        stretches=sum_stretches(sessions, poses, today, day_starts=day_starts),
        times=summary.count_times_of_day(sessions),
        cadence=summary.measure_cadence(sessions, today, day_starts),
        streak=None if days is None else summary.count_streak(days, today),
        total=total,
    )
