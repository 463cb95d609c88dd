"""The words of a practice that was made: its length, its poses, and why each is in it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from wallyoga.making.composer import Composition
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.text.amounts import format_amount


def write_practice(composition: Composition, plan: Plan) -> Content:
    """Return the practice as lines: what is to be said of it all, then its poses."""
    return Content("\n").join(_list_lines(composition, plan))


def _list_lines(composition: Composition, plan: Plan) -> Iterator[Content]:
    notes = (*plan.notes, *composition.notes)
    yield from (Content(note) for note in notes)
    for number, reason in enumerate(composition.reasons):
        holds = [step for step in plan.steps if step.pair == number and step.kind in (Kind.HOLD, Kind.REST)]
        if number or notes:
            yield Content("")
        yield Content.assemble((holds[0].name, "bold"), "  ", (_describe_holds(holds), "$quiet"))
        yield Content(str(reason))


def _describe_holds(holds: list[PlanStep]) -> str:
    """Return how long a pose is held, and on which side first."""
    sides = [step.side for step in holds if step.side]
    return f"{format_amount(holds[0])} each, {sides[0]} first" if sides else format_amount(holds[0])
