"""The rules of what is suggested for today, one by one and in their order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.studios import shipped_library
from wallyoga.choosing.today_rules import Moment, Suggestion, list_done, suggest_practice
from wallyoga.choosing.wish import Past
from wallyoga.history.statistics.stretch import Minutes, Stretch

LIBRARY = shipped_library()
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
"""A Friday."""

LATEST = Suggestion("chair-rest", "the one you did last")

NOTHING, USUALLY = Minutes(0, 0), Minutes(8, 8)


def make_past(days: float, practice: str = "chair-rest") -> Past:
    """Return a past in which one practice was done, so many days ago."""
    return Past({practice: 1}, {practice: NOON - timedelta(days=days)}, 1)


def make_stretch(part: str, now: Minutes) -> Stretch:
    """Return a part that has eight minutes a side in other weeks."""
    return Stretch(part, (USUALLY, USUALLY, USUALLY, USUALLY, now), USUALLY)


def suggest_today(past: Past, now: datetime = NOON) -> Suggestion:
    """Return what is suggested."""
    suggestion = suggest_practice(LIBRARY, past, Moment(now))
    assert suggestion
    return suggestion


def test_before_the_first_session() -> None:
    """Where there is no history, nothing is suggested, at whatever hour."""
    assert suggest_practice(LIBRARY, Past(), Moment(NOON.replace(hour=22))) is None


@pytest.mark.parametrize(("hour", "late"), [(20, False), (21, True), (3, True), (4, False)])
def test_late_in_the_evening(hour: int, late: bool) -> None:
    """From nine in the evening until the day begins, it is a practice for sleep, whatever else there is."""
    suggestion = suggest_today(make_past(1), NOON.replace(hour=hour))
    assert (suggestion.practice == "wind-down-for-bed") is late


def test_after_days_away() -> None:
    """After five days without a session it is something short, and the days are told."""
    assert suggest_today(make_past(5)) == Suggestion("desk-break", "something short, after 5 days away")
    assert suggest_today(make_past(4)) == LATEST


@pytest.mark.parametrize(("days", "pause"), [(6.6, "7 days"), (13, "13 days"), (15, "2 weeks")])
def test_a_pause_is_as_long_as_the_list_says(days: float, pause: str) -> None:
    """The days since a practice are those of the history, not days of 24 hours, and told as they are elsewhere."""
    past = Past({}, {"chair-rest": NOON - timedelta(days=days), "desk-break": NOON - timedelta(days=1)})
    assert suggest_today(past).reason == f"{pause} since you did it"


def test_what_was_made_for_a_day_is_passed_over() -> None:
    """A practice that is in no file is not offered again: the last one that is, is."""
    past = make_past(2)
    assert suggest_today(past._replace(last={**past.last, "made-for-you": NOON - timedelta(days=1)})) == LATEST


@pytest.mark.parametrize("practice", ["chair-rest", "runners-wall-reset", "made-for-you"])
def test_today_is_done(practice: str) -> None:
    """After a practice of today nothing else is suggested until late, whatever felt tighter; the day begins at four."""
    past = make_past(9)._replace(tighter={"wall-figure-four": ("left", "left", "left")})
    past = past._replace(last={**past.last, practice: NOON - timedelta(hours=4)})
    assert suggest_practice(LIBRARY, past, Moment(NOON)) is None
    assert suggest_today(past, NOON.replace(hour=22)).practice == "wind-down-for-bed"
    assert suggest_practice(LIBRARY, past, Moment(NOON, day_starts=10)) is not None


@pytest.mark.parametrize("hour", [21, 23, 26])
def test_one_practice_for_sleep_is_enough(hour: int) -> None:
    """Who had a practice for sleep is left in peace, also after midnight, and has one suggested on the next day."""
    now = NOON + timedelta(hours=hour - NOON.hour)
    past = make_past(3)
    past = past._replace(last={**past.last, "wind-down-for-bed": NOON.replace(hour=20)})
    assert suggest_practice(LIBRARY, past, Moment(now)) is None
    assert suggest_today(past, now + timedelta(days=1)).practice == "wind-down-for-bed"


SHIPPED = sorted(LIBRARY.sequences)


@given(
    last=st.dictionaries(st.sampled_from(SHIPPED), st.floats(0, 30), min_size=1),
    hour=st.integers(0, 23),
    tighter=st.dictionaries(st.sampled_from(sorted(LIBRARY.poses)), st.just(("left",) * 3)),
)
def test_what_was_done_today_is_not_suggested(last: dict[str, float], hour: int, tighter: Mapping[str, Any]) -> None:
    """Whatever there is in the history and at whatever hour, a practice that was done today is not suggested again."""
    moment = Moment(NOON.replace(hour=hour))
    past = Past({}, {practice: moment.now - timedelta(days=days) for practice, days in last.items()}, 1, tighter)
    suggestion = suggest_practice(LIBRARY, past, moment)
    assert suggestion is None or suggestion.practice not in list_done(past, moment)
    assert suggestion is not None or list_done(past, moment)


def test_a_side_with_less_than_usual() -> None:
    """From Wednesday on, a side that had half its usual minutes or fewer has a practice for it, with the numbers."""
    stretches = (make_stretch("hamstrings", Minutes(7, 3)), make_stretch("glutes", Minutes(5, 5)))
    past = make_past(1)._replace(stretches=stretches)
    reason = "your right hamstrings had 3 of the usual 8 minutes this week"
    assert suggest_today(past) == Suggestion("hamstrings-both-sides", reason)
    assert suggest_today(past, NOON - timedelta(days=2)).reason == reason
    assert suggest_today(past, NOON - timedelta(days=3)) == LATEST
    enough = past._replace(stretches=(make_stretch("hamstrings", Minutes(5, 5)),))
    assert suggest_today(enough) == LATEST


def test_a_part_in_the_middle_has_no_side() -> None:
    """The low back is told without a side; a part that has no usual minutes is not told of."""
    past = make_past(1)._replace(stretches=(make_stretch("low back", NOTHING),))
    assert suggest_today(past).reason == "your low back had none of the usual 8 minutes this week"
    never = Stretch("low back", (NOTHING, NOTHING, NOTHING, Minutes(4, 4), NOTHING), NOTHING)
    assert suggest_today(past._replace(stretches=(never,))) == LATEST


def test_the_tighter_side_goes_first() -> None:
    """A side that was tighter three times running is told of before one that had less this week."""
    answers = {"wall-figure-four": ("left", "left", "left")}
    past = make_past(1)._replace(tighter=answers, stretches=(make_stretch("hamstrings", NOTHING),))
    assert suggest_today(past).reason == "your left glute felt tighter the last three times"
