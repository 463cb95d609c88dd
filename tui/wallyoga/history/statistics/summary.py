"""The summary statistics of the sessions.

Everything follows from the records that are handed in. Days begin at the hour `day_starts`, 4 in the morning unless
asked otherwise, by the clock on the wall where each session was: its own offset, whatever the machine's is. Weeks begin
on Monday.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import fmean

from wallyoga.history.record import FEELINGS, Record
from wallyoga.practice.clock import DAY_STARTS, find_practice_day
from wallyoga.practice.pose import Side

WEEK = timedelta(days=7)

CADENCE_DAYS = 28
"""The days a cadence looks back, today among them."""

ANSWERS = 12
"""The most answers that tell which side of a pose is the tighter one."""

HALF = ANSWERS // 2
"""The latest answers, which are compared with as many before them."""


@dataclass(frozen=True, slots=True)
class Week:
    """The practice of the week that begins on the Monday `first`."""

    first: date
    sessions: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Change:
    """The change of feeling between arriving and leaving, where both were said."""

    pairs: int
    """The number of sessions that have both."""

    steps: float
    """The mean change in steps of `FEELINGS`, more than 0 toward "at ease"."""

    arrived: str
    """The feeling nearest to the mean when people arrived."""

    left: str
    """The feeling nearest to the mean when they left."""

    arrivals: tuple[int, ...]
    """The number of times each of `FEELINGS` was said when people arrived."""

    leavings: tuple[int, ...]
    """The number of times each was said when they left."""


class Trend(StrEnum):
    """The trend of two sides: whether they come nearer to each other."""

    CLOSING = "closing"
    WIDENING = "widening"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Tighter:
    """The tighter side of a pose, by its latest answers."""

    pose: str
    answers: tuple[str, ...]
    """The answers themselves, "left", "right" or "same", the latest last."""

    trend: Trend | None
    """Whether the sides come nearer to each other; None while there are few answers."""

    asked: datetime
    """The moment the latest answer was given."""

    @property
    def left(self) -> int:
        """The number of times it was the left side."""
        return self.answers.count(Side.LEFT)

    @property
    def right(self) -> int:
        """The number of times it was the right side."""
        return self.answers.count(Side.RIGHT)

    @property
    def side(self) -> Side | None:
        """The side that was tighter more often, or None where neither was."""
        if self.left == self.right:
            return None
        return Side.LEFT if self.left > self.right else Side.RIGHT


class TimeOfDay(StrEnum):
    """The parts of a day."""

    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"
    NIGHT = "night"


BEGINS = {TimeOfDay.MORNING: 4, TimeOfDay.MIDDAY: 11, TimeOfDay.EVENING: 16, TimeOfDay.NIGHT: 22}
"""The hours at which the parts of a day begin."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """The cadence: on how many of the last days there was a session."""

    days: int
    of: int = CADENCE_DAYS


def find_monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def sum_weeks(records: Iterable[Record], today: date, count: int, day_starts: int = DAY_STARTS) -> tuple[Week, ...]:
    """Return the last `count` weeks, that of `today` last.

    Those in which nothing was practised are among them.
    """
    practised: defaultdict[date, list[int]] = defaultdict(list)
    for record in records:
        practised[find_monday(find_practice_day(record.started, day_starts))].append(record.practised_seconds)
    mondays = [find_monday(today) - WEEK * back for back in reversed(range(count))]
    return tuple(Week(first, len(practised[first]), sum(practised[first]) / 60) for first in mondays)


def measure_change(records: Iterable[Record]) -> Change | None:
    """Return how people left against how they arrived, or None where both were never said."""
    pairs = [
        (FEELINGS.index(record.arrived), FEELINGS.index(record.reflection.left))
        for record in records
        if record.arrived and record.reflection.left
    ]
    if not pairs:
        return None
    arrivals, leavings = zip(*pairs, strict=True)
    arrived, left = fmean(arrivals), fmean(leavings)
    return Change(
        pairs=len(pairs),
        steps=left - arrived,
        arrived=FEELINGS[round(arrived)],
        left=FEELINGS[round(left)],
        arrivals=tuple(arrivals.count(feeling) for feeling in range(len(FEELINGS))),
        leavings=tuple(leavings.count(feeling) for feeling in range(len(FEELINGS))),
    )


def find_tighter(records: Iterable[Record]) -> tuple[Tighter, ...]:
    """Return the tighter side of each pose, the pose asked last first.

    That is by its last twelve answers.
    """
    answers: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for record in records:
        for pose, answer in record.reflection.tighter.items():
            answers[pose].append((record.started, answer))
    poses = [_make_tighter(pose, sorted(given)[-ANSWERS:]) for pose, given in answers.items()]
    return tuple(sorted(poses, key=lambda each: (each.asked, each.pose), reverse=True))


def count_times_of_day(records: Iterable[Record]) -> Mapping[TimeOfDay, int]:
    """Return how many sessions started in each part of the day, none left out."""
    counts = Counter(find_time_of_day(record.started) for record in records)
    return {part: counts[part] for part in TimeOfDay}


def find_time_of_day(started: datetime) -> TimeOfDay:
    """Return the part of the day it was, by the clock on the wall there."""
    begun = [part for part, hour in BEGINS.items() if hour <= started.hour]
    return begun[-1] if begun else TimeOfDay.NIGHT


def measure_cadence(records: Iterable[Record], today: date, day_starts: int = DAY_STARTS) -> Cadence:
    """Return on how many of the 28 days up to `today` there was a session."""
    days = {find_practice_day(record.started, day_starts) for record in records}
    return Cadence(sum(today - timedelta(days=CADENCE_DAYS) < day <= today for day in days))


def count_streak(days: Collection[date], today: date) -> int:
    """Return the streak: how many of these days are in a row.

    There was a session on each, and the row goes up to `today` or to the day before.
    """
    last = today if today in days else today - timedelta(days=1)
    length = 0
    while last - timedelta(days=length) in days:
        length += 1
    return length


def _make_tighter(pose: str, given: list[tuple[datetime, str]]) -> Tighter:
    answers = tuple(answer for _, answer in given)
    return Tighter(pose, answers, _find_trend(answers), given[-1][0])


def _find_trend(answers: tuple[str, ...]) -> Trend | None:
    """Return whether the latest answers lean less to the tighter side than those before.

    One answer does not tell.
    """
    if len(answers) < ANSWERS:
        return None
    lean = _measure_lean(answers)
    before, lately = _measure_lean(answers[:HALF]), _measure_lean(answers[HALF:])
    toward = 1 if lean >= 0 else -1
    difference = abs(lately) - abs(before) if lean == 0 else (lately - before) * toward
    if abs(difference) < 2:
        return Trend.STEADY
    return Trend.CLOSING if difference < 0 else Trend.WIDENING


def _measure_lean(answers: tuple[str, ...]) -> int:
    """Return by how many answers left is ahead of right."""
    return answers.count("left") - answers.count("right")
