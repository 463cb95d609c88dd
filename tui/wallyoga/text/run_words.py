"""Words for a run: how long ago it was, how far, how long, and how much up."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from wallyoga.practice.english import MONTHS
from wallyoga.practice.personal_words import Units

if TYPE_CHECKING:
    from wallyoga.runs.run import Run

METRES_A_MILE = 1609.344
METRES_A_FOOT = 0.3048

FLAT = 10.0
"""The metres of climb below which none is told of."""

FAR = 10.0
"""The miles or kilometres from which a length is told in whole ones."""


def describe_return(run: Run, now: datetime, units: Units) -> str:
    """Return when somebody came back, and from how far, as in: 20 minutes ago you came back from 12 km."""
    return f"{format_ago(run.ended, now)} you came back from {format_length(run.metres, units)}"


def describe_run(run: Run, units: Units) -> str:
    """Return the time a run took and its climb, as in: 1 h 5 min, 120 m up."""
    hours, minutes = divmod(round(run.seconds / 60), 60)
    in_hours = f"{hours} h {minutes} min" if minutes else f"{hours} h"
    time = in_hours if hours else f"{max(1, minutes)} min"
    if run.climb is None or run.climb < FLAT:
        return time
    climb = f"{run.climb / METRES_A_FOOT:.0f} ft" if units is Units.INCHES else f"{run.climb:.0f} m"
    return f"{time}, {climb} up"


def format_length(metres: float, units: Units) -> str:
    """Return a length in kilometres, or in miles for those who count in inches."""
    each, unit = (METRES_A_MILE, "miles") if units is Units.INCHES else (1000.0, "km")
    length = metres / each
    return f"{length:.0f} {unit}" if length >= FAR else f"{length:.1f} {unit}"


def format_ago(ended: datetime, now: datetime) -> str:
    """Return how long ago something ended, in the words of somebody who says it."""
    minutes = round((now - ended).total_seconds() / 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return "a minute ago" if minutes == 1 else f"{minutes} minutes ago"
    hours = round(minutes / 60)
    if hours < 24:
        return "an hour ago" if hours == 1 else f"{hours} hours ago"
    day = ended.astimezone(now.tzinfo)
    return f"on {day.day} {MONTHS[day.month - 1]}"
