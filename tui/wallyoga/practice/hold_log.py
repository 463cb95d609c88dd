"""The hold log: the holds of a session, as they are kept."""

from __future__ import annotations

from wallyoga.practice.plan import Kind, Plan, PlanStep
from wallyoga.practice.session_state import Hold


class HoldLog:
    """The hold log of one session.

    Of a hold begun again, the longer try counts.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._holds: dict[int, Hold] = {}

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds noted so far, in the order they were first done."""
        return tuple(self._holds.values())

    def note(self, step: PlanStep, seconds: float) -> None:
        """Write down that `step` was held for `seconds`, unless an earlier try was longer."""
        earlier = self._holds.get(step.id)
        if not step.kind.is_hold or seconds <= (earlier.seconds if earlier else 0):
            return
        planned = self._plan.step(step.id)
        self._holds[step.id] = Hold(
            pose=step.pose,
            side=step.side,
            planned_breaths=planned.breaths,
            breaths=None if planned.breaths is None else step.breaths_done(seconds),
            planned_seconds=planned.seconds,
            seconds=seconds,
            revisit=step.kind is Kind.REVISIT,
        )
