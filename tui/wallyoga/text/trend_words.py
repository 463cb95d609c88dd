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
    f"In studies, what a muscle gains levels off near {SESSION_LEVEL:g} minutes a session and {WEEK_LEVEL:g} a week. "
    f"Less is fine, and so is more. ({LEVELS_SOURCE})"
)

BRIEF_LEVELS = (
    f"Near {WEEK_LEVEL:g} minutes a week what a muscle gains levels off; less is fine, and so is more "
    f"({LEVELS_SOURCE.partition(':')[0]})."
)
"""The same in fewer words, with its source as people name it."""

LITTLE = 0.25
"""The smallest mean change that counts, in steps."""

NOT_ASKED = "Not asked yet."

LATELY = {Trend.CLOSING: "lately less", Trend.WIDENING: "lately more"}
"""The words for how the latest answers are to those before."""

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
        return (
            f"You tend to leave {change.left}, {_describe_little(change.steps)}, over {format_sessions(change.pairs)}."
        )
    over = "in one session" if change.pairs == 1 else f"over {format_sessions(change.pairs)}"
    return f"You tend to arrive {change.arrived} and leave {change.left}, {over}."


def describe_sides(trends: Trends, poses: Mapping[str, Pose]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield each pose with the side that was tighter lately, and in words.

    The words are such as "left glute 9 of 12, lately less".
    """
    for each in trends.tighter:
        pose = poses.get(each.pose)
        yield pose.name if pose else each.pose, each.answers, describe_tighter(each, pose)


def describe_tighter(answers: Tighter, pose: Pose | None) -> str:
    """Return which side was tighter, how often, and the trend.

    The trend is whether the sides come nearer to each other.
    """
    side = answers.side
    if side is None:
        times = len(answers.answers)
        if answers.left:
            return f"left {answers.left}, right {answers.right} of {times}"
        return f"both sides alike, {'once' if times == 1 else f'{times} times'}"
    part = find_felt_most(pose, side) if pose and pose.stretches else side
    often = f"{part} {max(answers.left, answers.right)} of {len(answers.answers)}"
    lately = LATELY.get(answers.trend) if answers.trend else None
    return f"{often}, {lately}" if lately else often


def describe_cadence(trends: Trends) -> Iterator[str]:
    """Yield this week, and on how many days there was a session lately.

    On how many in a row is told if that was asked for.
    """
    yield describe_week(trends.weeks[-1])
    yield f"You practised on {trends.cadence.days} of the last {trends.cadence.of} days."
    if trends.streak is not None:
        yield f"Days in a row: {trends.streak}."


def describe_weeks(trends: Trends) -> Iterator[str]:
    """Yield this week and the cadence. Between them are weeks before, where those are too few to be drawn."""
    this_week, *cadence = describe_cadence(trends)
    yield this_week
    for week in reversed(trends.weeks[:-1]) if trends.has_few_weeks else ():
        if week.sessions:
            yield f"The week from {_from(week)}: {_minutes(week.minutes)}, in {format_sessions(week.sessions)}."
    yield from cadence


def describe_week(week: Week) -> str:
    """Return how much was practised this week, which is not over yet."""
    if not week.sessions:
        return "This week so far: nothing yet."
    return f"This week so far: {_minutes(week.minutes)}, in {format_sessions(week.sessions)}."


def describe_times(trends: Trends) -> str:
    """Return when in the day the sessions were."""
    counts = [f"{count} {TIMES[part]}" for part, count in trends.times.items() if count]
    return f"In the last year: {join_words(counts)}." if counts else "No session in the last year."


def _describe_little(steps: float) -> str:
    """Return a change that is too small for another feeling, kindly."""
    if abs(steps) < LITTLE:
        return "as you came"
    return "a little easier" if steps > 0 else "a little less easy"


def _weeks(trends: Trends) -> Iterator[str]:
    if trends.has_few_weeks:
        yield from describe_weeks(trends)
        return
    *before, _ = trends.weeks
    this_week, *cadence = describe_cadence(trends)
    yield this_week
    lately = before[-4:]
    yield f"The four weeks before: {_minutes(fmean(week.minutes for week in lately))} a week."
    most = max(trends.weeks, key=lambda week: week.minutes)
    yield f"The fullest of {len(trends.weeks)} weeks: {_minutes(most.minutes)}, from {_from(most)}."
    yield from cadence


def _stretch(stretch: Stretch) -> str:
    now, before = stretch.this_week, stretch.mean_before
    most = round(max(stretch.longest.left, stretch.longest.right))
    this_week = f"{_both(now)} this week" if round(now.left) or round(now.right) else "nothing yet this week"
    return (
        f"{stretch.part.capitalize()}: {this_week}; {_both(before)} a week in the four weeks before; "
        f"at most {most} in one session."
    )


def _both(minutes: Minutes) -> str:
    left, right = round(minutes.left), round(minutes.right)
    if left == right:
        return f"{left} on each side"
    return f"{left} {Side.LEFT}, {right} {Side.RIGHT}"


def _from(week: Week) -> str:
    return f"Monday {week.first.day} {MONTHS[week.first.month - 1]}"


def _minutes(minutes: float) -> str:
    return "1 minute" if round(minutes) == 1 else f"{round(minutes)} minutes"
