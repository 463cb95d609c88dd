"""The trends as plain sentences.

They are for screen readers and for whoever likes words better.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import fmean

from wallyoga.history.statistics.stretch import LEVELS_SOURCE, SESSION_LEVEL, WEEK_LEVEL, Minutes, Stretch
from wallyoga.history.statistics.summary import Tighter, TimeOfDay, Trend, Week
from wallyoga.history.statistics.trends import Trends
from wallyoga.practice.english import MONTHS, join_words
from wallyoga.practice.pose import Pose, Side
from wallyoga.text.amounts import find_felt_most, format_sessions
from wallyoga.text.session_words import format_tally

LEVELS = (
    f"In studies, what a muscle gains levels off near {SESSION_LEVEL:g} minutes a session and {WEEK_LEVEL:g} a week "
    f"({LEVELS_SOURCE}). Less is fine, and so is more."
)

LITTLE = 0.25
"""A mean change of fewer steps than this is none."""

NOT_ASKED = "Not asked yet."

TIMES = {
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.MIDDAY: "around midday",
    TimeOfDay.EVENING: "in the evening",
    TimeOfDay.NIGHT: "at night",
}


def describe_trends(trends: Trends, poses: Mapping[str, Pose]) -> Iterator[tuple[str, list[str]]]:
    """Yield each part of the trends: its title, and its sentences."""
    yield "Minutes a week", list(_weeks(trends))
    yield "Arriving and leaving", [describe_feeling(trends)]
    yield "The tighter side", [f"{name}: {words}" for name, _, words in describe_sides(trends, poses)] or [NOT_ASKED]
    yield "Minutes of stretch", [*map(_stretch, trends.stretches), LEVELS]
    yield "Time of day", [describe_times(trends)]
    yield "All in all", [f"{format_tally(trends.total).replace(' · ', ', ')}."]


def describe_feeling(trends: Trends) -> str:
    """Return how arriving and leaving differ."""
    change = trends.change
    if change is None:
        return "Said before and after a practice, it shows here."
    if change.arrived == change.left:
        return f"You tend to leave {change.left}, {_moved(change.steps)}, over {format_sessions(change.pairs)}."
    over = "in one session" if change.pairs == 1 else f"over {format_sessions(change.pairs)}"
    return f"You tend to arrive {change.arrived} and leave {change.left}, {over}."


def describe_sides(trends: Trends, poses: Mapping[str, Pose]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield each pose with the side that was tighter lately, and in words.

    The words are such as "left glute 9 of 12, closing".
    """
    for each in trends.tighter:
        pose = poses.get(each.pose)
        yield pose.name if pose else each.pose, each.answers, _tighter(each, pose)


def describe_cadence(trends: Trends) -> Iterator[str]:
    """Yield the cadence: on how many days there was a session lately.

    On how many in a row is told if that was asked for.
    """
    yield f"You practised on {trends.cadence.days} of the last {trends.cadence.of} days."
    if trends.streak is not None:
        yield f"Days in a row: {trends.streak}."


def describe_times(trends: Trends) -> str:
    """Return when in the day the sessions were."""
    said = [f"{count} {TIMES[part]}" for part, count in trends.times.items() if count]
    return f"In the last year: {join_words(said)}." if said else "No session in the last year."


def _moved(steps: float) -> str:
    """Return a change that is too small for another feeling, kindly."""
    if abs(steps) < LITTLE:
        return "as you came"
    return "a little easier" if steps > 0 else "a little less easy"


def _tighter(answers: Tighter, pose: Pose | None) -> str:
    """Return which side was tighter, how often, and the trend.

    The trend is whether the sides come nearer to each other.
    """
    side = answers.side
    if side is None:
        return f"both sides alike, in {len(answers.answers)}"
    part = find_felt_most(pose, side) if pose and pose.stretches else side
    often = f"{part} {max(answers.left, answers.right)} of {len(answers.answers)}"
    return often if answers.trend in (None, Trend.STEADY) else f"{often}, {answers.trend}"


def _weeks(trends: Trends) -> Iterator[str]:
    *before, this = trends.weeks
    yield f"This week: {_minutes(this.minutes)}, in {format_sessions(this.sessions)}."
    lately = before[-4:]
    yield f"The four weeks before: {_minutes(fmean(week.minutes for week in lately))} a week."
    most = max(trends.weeks, key=lambda week: week.minutes)
    if most.minutes:
        yield f"The fullest of {len(trends.weeks)} weeks: {_minutes(most.minutes)}, from {_from(most)}."
    yield from describe_cadence(trends)


def _stretch(stretch: Stretch) -> str:
    now, before = stretch.this_week, stretch.mean_before
    most = round(max(stretch.longest.left, stretch.longest.right))
    said = f"{_both(now)} this week; {_both(before)} a week in the four weeks before; at most {most} in one session"
    return f"{stretch.part.capitalize()}: {said}."


def _both(minutes: Minutes) -> str:
    left, right = round(minutes.left), round(minutes.right)
    if left == right:
        return f"{left} on each side"
    return f"{left} {Side.LEFT}, {right} {Side.RIGHT}"


def _from(week: Week) -> str:
    return f"Monday {week.first.day} {MONTHS[week.first.month - 1]}"


def _minutes(minutes: float) -> str:
    return "1 minute" if round(minutes) == 1 else f"{round(minutes)} minutes"
