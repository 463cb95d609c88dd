"""A practice in a few lines: what is held, on which sides, how long."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Pose, Range, Sides
from wallyoga.practice.sequence import Sequence
from wallyoga.words import clock_time


def outline(sequence: Sequence, plan: Plan, poses: Mapping[str, Pose]) -> list[tuple[str, str, str]]:
    """Return a row for each pose of a practice: its name, its sides in their order, and how long it is held."""
    times = {
        step.pose: clock_time(step.seconds)
        for step in plan.steps
        if step.breaths is None and step.kind in (Kind.HOLD, Kind.REST)
    }
    rows = []
    for step in sequence.steps:
        pose = poses[step.pose]
        first = pose.first
        sides = f"{first[0].upper()} · {first.other[0].upper()}" if pose.sides is Sides.EACH else ""
        breaths = step.breaths or (None if step.minutes else pose.breaths)
        rows.append((pose.name, sides, f"{span(breaths)} breaths" if breaths else times.get(step.pose, "")))
    return rows


def span(numbers: Range) -> str:
    """Return a range as 8-10, or as one number where both ends are the same."""
    return f"{numbers.low:g}" if numbers.low == numbers.high else f"{numbers.low:g}-{numbers.high:g}"


def longest_pose(plan: Plan) -> tuple[str, str | None]:
    """Return the pose that takes most of a plan, and the side it begins on: the one to show for the whole."""
    seconds: dict[str, float] = {}
    for step in plan.steps:
        if step.kind is Kind.HOLD:
            seconds[step.pose] = seconds.get(step.pose, 0) + step.seconds
    pose = max(seconds or {plan.steps[0].pose: 0.0}, key=lambda found: seconds.get(found, 0))
    return pose, next((step.side for step in plan.steps if step.pose == pose and step.side), None)
