"""The practices as the command line prints them, and the plan of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wallyoga.practice.errors import PlanError
from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.sequence import Sequence
from wallyoga.studio import Studio
from wallyoga.text.amounts import KIND_WORDS, format_amount, format_clock_time, format_minutes


def list_practices(studio: Studio) -> Iterator[str]:
    """Yield the list of practices.

    Each has its id, its length for this person, and its goals and props, where it has any.
    """
    library = studio.library
    for sequence in library.sequences.values():
        seconds, props = _fitting(studio, sequence)
        length = "not for you" if seconds is None else format_minutes(seconds)
        yours = "  (yours)" if sequence.id in library.own else ""
        yield f"{sequence.id:24} {length:>7}  {sequence.name}{yours}"
        about = "; ".join(filter(None, (", ".join(sequence.goals), " · ".join(props))))
        if about:
            yield f"{'':33} {about}"


def make_practices_json(studio: Studio) -> list[dict[str, Any]]:
    """Return every practice as `wallyoga list --json` prints it.

    One the cautions leave nothing of has no seconds.
    """
    listed = []
    for sequence in studio.library.sequences.values():
        seconds, props = _fitting(studio, sequence)
        yours = sequence.id in studio.library.own
        about = {"goals": list(sequence.goals), "props": list(props), "yours": yours}
        listed.append({"id": sequence.id, "name": sequence.name, "seconds": seconds, **about})
    return listed


def _fitting(studio: Studio, sequence: Sequence) -> tuple[float | None, tuple[str, ...]]:
    """Return how long a practice takes this person, and its props.

    The length is None where their cautions leave nothing.
    """
    try:
        planner = studio.planner()
        return planner.find_length(sequence), studio.library.props(planner.adapt(sequence).sequence)
    except PlanError:
        return None, ()


def list_plan(plan: Plan, notes: Iterable[str] = (), reasons: Iterable[object] = ()) -> Iterator[str]:
    """Yield a plan, a line a step, with its clock times.

    What only an answer adds stands in brackets. `notes` are told before it, and each of the `reasons` before the way
    into its pose.
    """
    yield from (f"{plan.name}, {format_clock_time(plan.seconds)}", *plan.notes, *notes, "")
    left = iter(reasons)
    for start, step in zip(plan.starts, plan.steps, strict=True):
        reason = next(left, None) if step.kind is Kind.ENTER else None
        if reason is not None:
            yield from ("", f"{'':6}  {reason}")
        yield f"{format_clock_time(start):>6}  {_line(step)}"
        revisit = _revisit(step)
        if revisit:
            yield f"{'':6}  {f'({KIND_WORDS[revisit.kind]})':24} {format_amount(revisit):>10}  {revisit.name}"


def make_plan_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as `wallyoga show --json` prints it.

    A revisit has no side or start until it is answered.
    """
    steps = []
    for start, step in zip(plan.starts, plan.steps, strict=True):
        steps.append(_step_json(step, start))
        revisit = _revisit(step)
        if revisit:
            steps.append({**_step_json(revisit, None), "side": None, "optional": True})
    return {"id": plan.practice, "name": plan.name, "seconds": plan.seconds, "steps": steps}


def _revisit(step: PlanStep) -> PlanStep | None:
    added = next(iter(step.branches.values()), ())
    return next((branch for branch in added if branch.kind is Kind.REVISIT), None)


def _line(step: PlanStep) -> str:
    name = f"{step.name}, {step.side}" if step.side else step.name
    return f"{KIND_WORDS[step.kind]:24} {format_amount(step):>10}  {name}{_breathing(step)}"


def _breathing(step: PlanStep) -> str:
    if not step.kind.is_hold:
        return ""
    stages = [
        str(stage.pattern)
        if stage.breaths is None or len(step.breathing) == 1
        else f"{stage.pattern} x {stage.breaths}"
        for stage in step.breathing
    ]
    return f"  [{', then '.join(stages)}]"


def _step_json(step: PlanStep, starts: float | None) -> dict[str, Any]:
    return {
        "kind": step.kind.value,
        "pose": step.pose,
        "side": step.side.value if step.side else None,
        "breaths": step.breaths,
        "seconds": step.seconds,
        "starts": starts,
        "breathing": [
            {"pattern": str(stage.pattern), "breaths": stage.breaths, "seconds": stage.seconds}
            for stage in step.breathing
        ],
        "optional": step.optional,
    }
