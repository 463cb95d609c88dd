"""The status of a running practice, for programs and in one line."""

from __future__ import annotations

from math import ceil

from wallyoga.control.protocol import Status
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.session_state import Now, State
from wallyoga.text.amounts import format_minutes, format_title
from wallyoga.text.practice_words import QUESTION


def make_status(name: str, plan: Plan, now: Now) -> Status:
    """Return the status of a practice at a moment.

    Its `name` is that by which it is found.
    """
    step, breath, percent = now.step, now.breath, min(99, int(100 * now.progress))
    is_counted = breath.of is not None
    text = describe_status(now)
    return {
        "state": now.state.value,
        "id": name,
        "practice": plan.practice,
        "name": plan.name,
        "step": step.kind.value,
        "pose": step.pose,
        "title": format_title(step),
        "side": step.side.value if step.side else None,
        "breath": breath.number if is_counted else None,
        "breaths": breath.of,
        "phase": breath.phase.value if is_counted and breath.pattern.paced else None,
        "number": now.index + 1,
        "steps": len(now.course),
        "elapsed": int(now.elapsed),
        "left": ceil(now.left),
        "total_left": ceil(now.total_left),
        "text": text,
        "tooltip": f"{plan.name}: {text}",
        "class": now.state.value,
        "percentage": percent,
    }


def describe_status(now: Now) -> str:
    """Return where a practice stands in one short line."""
    step, breath = now.step, now.breath
    title = QUESTION if step.kind is Kind.ASK else format_title(step)
    count = f"{breath.number} of {breath.of}" if step.kind.is_hold and breath.of else ""
    state = "paused" if now.state is State.PAUSED else ""
    return " · ".join(filter(None, [state, title, count, f"{format_minutes(now.total_left)} left"]))
