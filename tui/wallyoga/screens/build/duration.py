"""The duration of a practice that is built, in words."""

from __future__ import annotations

from wallyoga.practice.errors import PlanError
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.text.amounts import format_minutes


def describe_duration(studio: Studio, sequence: Sequence) -> str:
    """Return how long a practice takes, and between which ends it can be fitted."""
    if not sequence.steps:
        return ""
    try:
        planner = studio.planner()
        seconds = planner.find_length(sequence)
        least, most = (round(end / 60) for end in planner.find_reach(sequence))
    except PlanError:
        return "no time can be told"
    return format_minutes(seconds) + (f", from {least} to {most}" if least < most else "")
