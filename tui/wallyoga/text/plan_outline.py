"""The outline of a plan: a practice in a few lines.

It says what is held, on which sides, how long.
"""

from collections.abc import Mapping
from typing import NamedTuple

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Pose, Range, Side
from wallyoga.text.amounts import format_amount, list_felt


class OutlinePart(NamedTuple):
    """A part of an outline's row: the hold of a pose on one side."""

    pose: str
    """The id of the pose."""
    side: Side | None
    seconds: float


class OutlineRow(NamedTuple):
    """A row of an outline: a pose with its holds, one for each side."""

    name: str
    amount: str
    """The length of its hold on each side, in words."""
    parts: tuple[OutlinePart, ...]
    rests: bool = False
    """Whether one rests in it."""
    felt: str = ""
    """The parts of the body that it stretches, the strongest first; empty where that is not told."""

    @property
    def seconds(self) -> float:
        """The length of all its holds, in seconds."""
        return sum(part.seconds for part in self.parts)


def outline_plan(plan: Plan) -> tuple[OutlineRow, ...]:
    """Return the outline of a plan, a row for each pose."""
    rows: dict[int | None, OutlineRow] = {}
    for step in plan.steps:
        if step.kind in (Kind.HOLD, Kind.REST):
            before = rows[step.pair].parts if step.pair in rows else ()
            parts = (*before, OutlinePart(step.pose, step.side, step.seconds))
            rows[step.pair] = OutlineRow(step.name, format_amount(step), parts, rests=step.kind is Kind.REST)
    return tuple(rows.values())


def tell_felt(rows: tuple[OutlineRow, ...], poses: Mapping[str, Pose]) -> tuple[OutlineRow, ...]:
    """Return an outline whose rows tell where each pose is felt."""
    return tuple(row._replace(felt=list_felt(poses[row.parts[0].pose])) for row in rows)


def format_span(numbers: Range) -> str:
    """Return a range as 8-10, or as one number where both ends are the same."""
    return f"{numbers.low:g}" if numbers.low == numbers.high else f"{numbers.low:g}-{numbers.high:g}"
