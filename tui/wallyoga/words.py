"""Times and counts as people say them."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from wallyoga.practice.plan import Kind, PlanStep

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Days and months in English, whatever the machine's language is."""

KIND_WORDS = {
    Kind.READY: "get ready",
    Kind.ENTER: "into the pose",
    Kind.HOLD: "hold",
    Kind.SWITCH: "change sides",
    Kind.ASK: "which side was tighter?",
    Kind.REVISIT: "the tighter side again",
    Kind.REST: "rest",
    Kind.LEAVE: "come out",
    Kind.SETTLE: "settle",
}


def clock_time(seconds: float) -> str:
    """Return a length as minutes and seconds, such as 3:05, rounded up to whole seconds."""
    whole = ceil(seconds - 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


def minutes(seconds: float) -> str:
    """Return a length in whole minutes, such as 12 min."""
    return f"{max(1, round(seconds / 60))} min"


def breaths(count: int) -> str:
    """Return a count of breaths with its noun."""
    return f"{count} breath" if count == 1 else f"{count} breaths"


def amount(step: PlanStep) -> str:
    """Return how long a step is, in breaths where they are counted, else in time."""
    return clock_time(step.seconds) if step.breaths is None else breaths(step.breaths)


def title(step: PlanStep) -> str:
    """Return what a step is called above its figure: the pose with its side, or what is done."""
    match step.kind:
        case Kind.READY:
            return f"Get ready · {step.name}"
        case Kind.SETTLE:
            return "Settle"
        case Kind.LEAVE:
            return f"Coming out · {step.name}"
        case _:
            return f"{step.name} · {step.side.upper()} side" if step.side else step.name


def upcoming(step: PlanStep | None) -> str:
    """Return what comes next, in a few words."""
    match step:
        case None:
            return "the end"
        case PlanStep(kind=Kind.SWITCH, side=side):
            return f"change to the {side} side"
        case PlanStep(kind=Kind.ENTER, name=name, side=side):
            return f"{name}, {side} side" if side else name
        case PlanStep(kind=Kind.HOLD | Kind.REVISIT | Kind.REST):
            where = f" on the {step.side}" if step.side else ""
            return f"hold for {amount(step)}{where}" if step.kind is not Kind.REST else f"rest for {amount(step)}"
        case PlanStep(kind=Kind.LEAVE, name=name):
            return f"coming out, {name.lower()}"
        case _:
            return KIND_WORDS[step.kind]


def day(date: datetime) -> str:
    """Return a date as people write it, such as Sunday 22 November."""
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]}"


def moment(date: datetime) -> str:
    """Return a date and its time of day in few letters, such as 22 Nov 07:30."""
    return f"{date.day:2} {MONTHS[date.month - 1][:3]} {date:%H:%M}"
