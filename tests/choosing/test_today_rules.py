"""The rules of what is suggested for today, one by one and in their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wallyoga.choosing.today_rules import Moment, Suggestion, suggest_practice
from wallyoga.choosing.wish import Past
from wallyoga.history.statistics.stretch import Minutes, Stretch
from wallyoga.library.library import load_library

LIBRARY = load_library()
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
"""A Friday."""

LATEST = Suggestion("chair-rest", "the one you did last")

NOTHING, USUALLY = Minutes(0, 0), Minutes(8, 8)


def done(days: float, practice: str = "chair-rest") -> Past:
    """Return a past in which one practice was done, so many days ago."""
    return Past({practice: 1}, {practice: NOON - timedelta(days=days)}, 1)


def stretched(part: str, now: Minutes) -> Stretch:
    """Return a part that has eight minutes a side in other weeks."""
    return Stretch(part, (USUALLY, USUALLY, USUALLY, USUALLY, now), USUALLY)


def suggested(past: Past, now: datetime = NOON) -> Suggestion:
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
    suggestion = suggested(done(1), NOON.replace(hour=hour))
    assert (suggestion.practice == "wind-down-for-bed") is late


def test_after_days_away() -> None:
    """After five days without a session it is something short, and the days are told."""
    assert suggested(done(5)) == Suggestion("desk-break", "something short, after 5 days away")
    assert suggested(done(4)) == LATEST


def test_what_was_made_for_a_day_is_passed_over() -> None:
    """A practice that is in no file is not offered again: the last one that is, is."""
    past = done(2)
    assert suggested(replace(past, last={**past.last, "made-for-you": NOON})) == LATEST


def test_a_side_with_less_than_usual() -> None:
    """From Wednesday on, a side that had half its usual minutes or fewer has a practice for it, with the numbers."""
    past = replace(done(1), stretches=(stretched("hamstrings", Minutes(7, 3)), stretched("glutes", Minutes(5, 5))))
    reason = "your right hamstrings had 3 of the usual 8 minutes this week"
    assert suggested(past) == Suggestion("hamstrings-both-sides", reason)
    assert suggested(past, NOON - timedelta(days=2)).reason == reason
    assert suggested(past, NOON - timedelta(days=3)) == LATEST
    enough = replace(past, stretches=(stretched("hamstrings", Minutes(5, 5)),))
    assert suggested(enough) == LATEST


def test_a_part_in_the_middle_has_no_side() -> None:
    """The low back is told without a side; a part that has no usual minutes is not told of."""
    past = replace(done(1), stretches=(stretched("low back", NOTHING),))
    assert suggested(past).reason == "your low back had none of the usual 8 minutes this week"
    never = Stretch("low back", (NOTHING, NOTHING, NOTHING, Minutes(4, 4), NOTHING), NOTHING)
    assert suggested(replace(past, stretches=(never,))) == LATEST


def test_the_tighter_side_goes_first() -> None:
    """A side that was tighter three times running is told of before one that had less this week."""
    answers = {"wall-figure-four": ("left", "left", "left")}
    past = replace(done(1), tighter=answers, stretches=(stretched("hamstrings", NOTHING),))
    assert suggested(past).reason == "your left glute felt tighter the last three times"
