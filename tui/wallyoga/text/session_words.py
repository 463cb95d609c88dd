"""The sentences about a session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from wallyoga.history.index.catalogue import Tally
from wallyoga.history.record import FEELINGS, Record
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.english import MONTHS, WEEKDAYS, join_words
from wallyoga.practice.pose import Pose, Side
from wallyoga.practice.session_state import Outcome
from wallyoga.text.amounts import find_felt_most, format_breaths, format_day, format_minutes, format_sessions


def describe_tighter_side(pose: Pose | None, pose_id: str, answer: str) -> str:
    """Return which side of a pose was tighter, such as "Wall figure four: left glute tighter"."""
    name = pose.name if pose else pose_id
    if answer == "same":
        return f"{name}: both sides the same"
    part = find_felt_most(pose, Side(answer)) if pose and pose.stretches else f"{answer} side"
    return f"{name}: {part} tighter"


def summarise_session(record: Record) -> str:
    """Return a session in a line.

    It is such as "Desk Break · 9 min · came out early".
    """
    early = () if record.outcome is Outcome.COMPLETED else ("came out early",)
    return " · ".join((record.name, format_minutes(record.practised_seconds), *early))


def list_tighter_sides(record: Record, poses: Mapping[str, Pose]) -> Iterator[str]:
    """Yield a sentence for each pose one side of which was tighter, or neither."""
    for pose, answer in record.reflection.tighter.items():
        yield describe_tighter_side(poses.get(pose), pose, answer)


def find_kind_words(arrived: str, left: str) -> str:
    """Return what is said where one came better than one went. It is empty elsewhere."""
    return "; that happens too" if FEELINGS.index(left) < FEELINGS.index(arrived) else ""


def format_tally(tally: Tally) -> str:
    """Return a sum, such as "31 sessions · 9 h 20 min"."""
    return f"{format_sessions(tally.sessions)} · {format_length(tally.seconds)}"


def format_share(tally: Tally, everything: Tally) -> str:
    """Return a sum that may be a part of another.

    It is such as "55 of 220 sessions · 10 h 12 min", and empty where there is nothing.
    """
    if not everything.sessions:
        return ""
    part = "" if tally.sessions == everything.sessions else f"{tally.sessions} of "
    return f"{part}{format_sessions(everything.sessions)} · {format_length(tally.seconds)}"


def format_length(seconds: float) -> str:
    """Return a length in hours and minutes, such as 1 h 5 min. A little is less than a minute, not none."""
    if 0 < seconds < 60:
        return format_minutes(seconds)
    hours, rest = divmod(round(seconds / 60), 60)
    return f"{hours} h {rest} min" if hours and rest else f"{hours} h" if hours else f"{rest} min"


def format_month(first: date) -> str:
    """Return a month with its year, such as November 2026."""
    return f"{MONTHS[first.month - 1]} {first.year}"


def format_short_day(day: date, today: date) -> str:
    """Return a day in few letters, such as Sun 22 Nov.

    The year is told where it is another one.
    """
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}{year}"


def describe_start(started: datetime, day_starts: int) -> str:
    """Return when a session began, such as Friday 27 November, 07:05.

    After midnight it is told which evening it is counted to.
    """
    day = find_practice_day(started, day_starts)
    evening = "" if day == started.date() else f" · {WEEKDAYS[day.weekday()]}'s evening"
    return f"{format_day(started)}, {started:%H:%M}{evening}"


def describe_refused(reason: str) -> str:
    """Return in a line that a session could not be written down, and why."""
    return f"Not kept yet, and not lost: {reason}."


def describe_saved(record: Record) -> str:
    """Return what is kept of a session before anything is said of it.

    Of one that was left early that is how much it was, too.
    """
    answers = len(record.reflection.tighter)
    parts = ["this session"]
    if record.outcome is not Outcome.COMPLETED:
        breaths = sum(hold.breaths or 0 for hold in record.holds)
        parts = [format_minutes(record.practised_seconds)]
        parts += [format_breaths(breaths)] if breaths else []
    parts += [f"{answers} answer{'s' if answers > 1 else ''}"] if answers else []
    return f"✓ Kept already: {join_words(parts)}."
