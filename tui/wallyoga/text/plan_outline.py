"""The outline of a plan: a practice in a few lines.

It says what is held, on which sides, how long.
"""

from __future__ import annotations

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Range
from wallyoga.text.amounts import format_amount


def outline_plan(plan: Plan) -> list[tuple[str, str, str]]:
    """Return the outline of a plan, a row for each pose.

    A row has the pose's name, its sides in their order, and how long it is held on each.
    """
    rows: dict[int | None, tuple[str, str, str]] = {}
    for step in plan.steps:
        if step.kind not in (Kind.HOLD, Kind.REST):
            continue
        side = step.side[0].upper() if step.side else ""
        sides = f"{rows[step.pair][1]} · {side}" if step.pair in rows else side
        rows[step.pair] = (step.name, sides, format_amount(step))
    return list(rows.values())


def format_span(numbers: Range) -> str:
    """Return a range as 8-10, or as one number where both ends are the same."""
    return f"{numbers.low:g}" if numbers.low == numbers.high else f"{numbers.low:g}-{numbers.high:g}"


def find_longest_pose(plan: Plan) -> tuple[str, str | None]:
    """Return the pose that takes most of a plan, and its first side.

    It is the one to show for the whole.
    """
    seconds: dict[str, float] = {}
    for step in plan.steps:
        if step.kind is Kind.HOLD:
            seconds[step.pose] = seconds.get(step.pose, 0) + step.seconds
    pose = max(seconds or {plan.steps[0].pose: 0.0}, key=lambda found: seconds.get(found, 0))
    return pose, next((step.side for step in plan.steps if step.pose == pose and step.side), None)
