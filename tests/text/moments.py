"""Moments of a plan, as a session shows them."""

from __future__ import annotations

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session import Session
from wallyoga.practice.session_state import Now

LEAPS = 1e6
"""So fast a clock that an hour between two looks is no gap."""


def moment(plan: Plan, kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Now:
    """Return what is true `into` seconds of the first such step."""
    session = Session(plan, speed=LEAPS)
    session.start(0)
    starts = (
        start
        for step, start in zip(plan.steps, plan.starts, strict=True)
        if step.kind is kind and (side is None or step.side is side)
    )
    return session.look(next(starts) + into)
