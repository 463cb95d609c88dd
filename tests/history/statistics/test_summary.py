"""The summary of sessions, computed from records alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.history.record import FEELINGS, Record, Reflection
from wallyoga.history.statistics.summary import (
    ANSWERS,
    Cadence,
    Change,
    TimeOfDay,
    Trend,
    Week,
    count_streak,
    count_times_of_day,
    find_tighter,
    find_time_of_day,
    measure_cadence,
    measure_change,
    sum_weeks,
)
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.pose import Side

SUNDAY = date(2026, 11, 22)
WINTER = timezone(timedelta(hours=1))


def make_session(record: Record, day: date, hour: int = 12, minutes: int = 10) -> Record:
    """Return a session of so many minutes that started then."""
    started = datetime(day.year, day.month, day.day, hour, tzinfo=WINTER)
    return replace(record, started=started, practised_seconds=minutes * 60)


def make_days(record: Record, *days: int) -> list[Record]:
    """Return a session so many days before the Sunday, for each of them."""
    return [make_session(record, SUNDAY - timedelta(days=each)) for each in days]


def test_weeks(record: Record) -> None:
    """Weeks run from Monday to Sunday, the last is that of today, and empty ones are among them."""
    records = [
        make_session(record, SUNDAY),
        make_session(record, date(2026, 11, 16), minutes=5),
        make_session(record, date(2026, 11, 8), minutes=30),
    ]
    assert sum_weeks(records, SUNDAY, 3) == (
        Week(date(2026, 11, 2), 1, 30),
        Week(date(2026, 11, 9), 0, 0),
        Week(date(2026, 11, 16), 2, 15),
    )


def test_weeks_without_sessions() -> None:
    """Before the first session every week is empty."""
    assert [week.minutes for week in sum_weeks([], SUNDAY, 4)] == [0, 0, 0, 0]


@given(st.lists(st.integers(-30, 400), max_size=40), st.integers(1, 60))
def test_every_week_once(record: Record, days: list[int], count: int) -> None:
    """Every session of the weeks looked at is in exactly one of them, and none of another time."""
    records = make_days(record, *days)
    first = date(2026, 11, 16) - timedelta(weeks=count - 1)
    shown = [each for each in records if first <= each.started.date() <= SUNDAY]
    assert sum(week.sessions for week in sum_weeks(records, SUNDAY, count)) == len(shown)
    assert sum(week.minutes for week in sum_weeks(records, SUNDAY, count)) == len(shown) * 10


@pytest.mark.parametrize(
    ("hour", "starts", "day"), [(3, 4, 21), (4, 4, 22), (23, 4, 22), (0, 0, 22), (5, 6, 21), (0, 4, 21)]
)
def test_a_day_starts_at_four(hour: int, starts: int, day: int) -> None:
    """What is done after midnight belongs to the evening before, until the hour a person sets."""
    assert find_practice_day(datetime(2026, 11, 22, hour, 0, tzinfo=WINTER), starts) == date(2026, 11, day)


def test_days_are_those_of_the_place() -> None:
    """A session belongs to the day it was where it was held, whatever day that is elsewhere."""
    tokyo, honolulu = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))
    one = datetime(2026, 11, 22, 6, 0, tzinfo=tokyo)
    assert find_practice_day(one) == SUNDAY
    assert find_practice_day(one.astimezone(honolulu)) == date(2026, 11, 21)


def test_clocks_that_change() -> None:
    """The hour that comes twice in autumn, and the days around it, are each of their own day."""
    summer = timezone(timedelta(hours=2))
    night = [datetime(2026, 10, 25, 2, 30, tzinfo=zone) for zone in (summer, WINTER)]
    assert [find_practice_day(moment) for moment in night] == [date(2026, 10, 24)] * 2
    assert find_practice_day(datetime(2026, 10, 25, 4, 0, tzinfo=WINTER)) == date(2026, 10, 25)
    assert find_practice_day(datetime(2026, 3, 29, 3, 59, tzinfo=summer)) == date(2026, 3, 28)


def list_felt(record: Record, *pairs: tuple[str | None, str | None]) -> list[Record]:
    """Return sessions to which people came and left like this."""
    return [replace(record, arrived=arrived, reflection=Reflection(left)) for arrived, left in pairs]


def test_change(record: Record) -> None:
    """The change is of the sessions where both were said: the mean in steps, and how often each was."""
    records = list_felt(
        record, ("tense", "calm"), ("wound up", "even"), ("tense", "at ease"), ("even", None), (None, "calm")
    )
    assert measure_change(records) == Change(3, 7 / 3, "tense", "calm", (1, 2, 0, 0, 0), (0, 0, 1, 1, 1))


def test_no_change(record: Record) -> None:
    """Where nobody said both there is nothing to tell."""
    assert measure_change(list_felt(record, (None, "calm"), ("tense", None))) is None
    assert measure_change([]) is None


@given(st.lists(st.tuples(st.sampled_from(FEELINGS), st.sampled_from(FEELINGS)), min_size=1, max_size=20))
def test_change_stays_within(record: Record, pairs: list[tuple[str, str]]) -> None:
    """A change is never larger than from one end to the other, and is that of its mean."""
    change = measure_change(list_felt(record, *pairs))
    assert change is not None
    steps = [FEELINGS.index(left) - FEELINGS.index(arrived) for arrived, left in pairs]
    assert change.steps == pytest.approx(sum(steps) / len(steps))
    assert min(steps) - 1e-9 <= change.steps <= max(steps) + 1e-9


def list_answered(record: Record, letters: str, pose: str = "wall-figure-four") -> Iterator[Record]:
    """Yield a session for each letter, oldest first: `l`eft, `r`ight or `s`ame was tighter."""
    words = {"l": "left", "r": "right", "s": "same"}
    for number, letter in enumerate(letters.replace(" ", "")):
        started = record.started + timedelta(days=number)
        yield replace(record, started=started, reflection=Reflection(tighter={pose: words[letter]}))


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("llllll llsrsl", (Side.LEFT, 9, 1, Trend.CLOSING)),
        ("rsrsrs rrrrrr", (Side.RIGHT, 0, 9, Trend.WIDENING)),
        ("llslls llslls", (Side.LEFT, 8, 0, Trend.STEADY)),
        ("llslls lllsls", (Side.LEFT, 8, 0, Trend.STEADY)),
        ("rrssss lllsss", (Side.LEFT, 3, 2, Trend.WIDENING)),
        ("lll", (Side.LEFT, 3, 0, None)),
        ("lrlr", (None, 2, 2, None)),
        ("sss", (None, 0, 0, None)),
        ("lllllr rrrrrl", (None, 6, 6, Trend.STEADY)),
        ("r" * 30 + "l" * 12, (Side.LEFT, 12, 0, Trend.STEADY)),
    ],
)
def test_tighter(record: Record, letters: str, expected: tuple[Side | None, int, int, Trend | None]) -> None:
    """The last twelve answers tell the side, how often, and whether the last six lean to it less than those before."""
    [tighter] = find_tighter(list_answered(record, letters))
    assert (tighter.side, tighter.left, tighter.right, tighter.trend) == expected


@given(st.text("lrs", min_size=1, max_size=30))
def test_left_and_right_are_alike(record: Record, letters: str) -> None:
    """With the sides swapped, everything is told of the other side."""
    [one] = find_tighter(list_answered(record, letters))
    [other] = find_tighter(list_answered(record, letters.translate(str.maketrans("lr", "rl"))))
    assert (one.left, one.right, one.trend) == (other.right, other.left, other.trend)
    assert one.side == (other.side.other if other.side else None)
    assert len(one.answers) == min(len(letters), ANSWERS)


def test_a_trend_takes_twelve_answers(record: Record) -> None:
    """With fewer answers nothing is said of closing or widening."""
    [eleven] = find_tighter(list_answered(record, "lllllssssss"))
    [twelve] = find_tighter(list_answered(record, "llllllssssss"))
    assert eleven.trend is None
    assert twelve.trend is Trend.CLOSING


def test_each_pose_for_itself(record: Record) -> None:
    """Answers of different poses are told apart, the pose that was asked last comes first, and order is no matter."""
    records = [*list_answered(record, "ll", "a"), *list_answered(record, "rrr", "b")]
    assert [(each.pose, each.side, len(each.answers)) for each in find_tighter(records)] == [
        ("b", Side.RIGHT, 3),
        ("a", Side.LEFT, 2),
    ]
    assert find_tighter(reversed(records)) == find_tighter(records)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, "morning"), (10, "morning"), (11, "midday"), (15, "midday"), (16, "evening"), (21, "evening"),
        (22, "night"), (0, "night"), (3, "night"),
    ],
)  # fmt: skip
def test_time_of_day(hour: int, part: str) -> None:
    """Each hour, by the clock on the wall, belongs to one part of the day."""
    assert find_time_of_day(datetime(2026, 11, 22, hour, 59, tzinfo=WINTER)) == part


def test_times_of_day(record: Record) -> None:
    """Sessions are counted by the part of the day they started in, and no part is left out."""
    records = [make_session(record, SUNDAY, hour) for hour in (7, 8, 23)]
    assert count_times_of_day(records) == {
        TimeOfDay.MORNING: 2, TimeOfDay.MIDDAY: 0, TimeOfDay.EVENING: 0, TimeOfDay.NIGHT: 1,
    }  # fmt: skip


def test_cadence(record: Record) -> None:
    """The cadence counts days, not sessions, of the last 28 with today, and none to come."""
    assert measure_cadence(make_days(record, 0, 0, 1, 27, 28, -1), SUNDAY) == Cadence(3, 28)


@pytest.mark.parametrize(
    ("days", "length"),
    [((), 0), ((0,), 1), ((1, 2), 2), ((2, 3), 0), ((0, 1, 1, 2, 4), 3), ((-1,), 0)],
)
def test_streak(record: Record, days: tuple[int, ...], length: int) -> None:
    """A streak ends today or yesterday, for the day is not over yet."""
    practised = {find_practice_day(each.started) for each in make_days(record, *days)}
    assert count_streak(practised, SUNDAY) == length


def test_a_session_after_midnight_keeps_its_day(record: Record) -> None:
    """The cadence goes by days that start when the person says."""
    late = [make_session(record, SUNDAY, hour=1)]
    assert measure_cadence(late, SUNDAY - timedelta(days=1)).days == 1
    assert measure_cadence(late, SUNDAY - timedelta(days=1), day_starts=0).days == 0


def test_whatever_the_machine_thinks(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's own time zone makes no difference."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert find_practice_day(datetime(2026, 11, 22, 5, tzinfo=UTC)) == SUNDAY
    assert sum_weeks([make_session(record, SUNDAY)], SUNDAY, 1)[0].sessions == 1
