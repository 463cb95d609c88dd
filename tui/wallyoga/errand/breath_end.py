"""The end of the breath under way, inside which nothing comes."""

from __future__ import annotations

from wallyoga.practice.breath import Phase
from wallyoga.practice.session_state import Now, State


class BreathEnd:
    """The watch on one breath: it is over when the next one begins, or nobody breathes by it."""

    def __init__(self, now: Now) -> None:
        self._first = now
        self._is_out = now.breath.phase is not Phase.INHALE

    def is_over(self, now: Now) -> bool:
        """Return whether the breath is over by this moment. Ask often: a phase that nobody sees is not noticed."""
        if now.state is not State.RUNNING or not now.step.kind.is_hold or now.step is not self._first.step:
            return True
        if self._is_out and now.breath.phase is Phase.INHALE:
            return True
        self._is_out = self._is_out or now.breath.phase is not Phase.INHALE
        return False
