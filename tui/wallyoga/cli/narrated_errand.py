"""The errand of a narrated practice: its end is said, and ends the practice with the breath under way."""

from __future__ import annotations

from collections.abc import Callable

from wallyoga.errand.breath_end import BreathEnd
from wallyoga.errand.errand_news import Errand
from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.session_state import Now, State
from wallyoga.text.errand_words import describe_end


class NarratedErrand:
    """The errand beside a narrated practice."""

    def __init__(self, errand: Errand, plan: Plan) -> None:
        self._errand = errand
        self._plan = plan
        self._breath: BreathEnd | None = None

    @property
    def is_ended(self) -> bool:
        """Whether the command has ended, as far as was looked."""
        return self._errand.end is not None

    def is_over(self, now: Now, say: Callable[[str], None]) -> bool:
        """Return whether the practice is to end now.

        The end of the command is said at once, and the way out of the pose once the breath is over.
        """
        end = self._errand.look()
        if end is None or now.state is State.ENDED:
            return False
        if self._breath is None:
            self._breath = BreathEnd(now)
            say(describe_end(self._errand.name, end))
        if not self._breath.is_over(now):
            return False
        if now.step.kind not in (Kind.READY, Kind.LEAVE, Kind.SETTLE):
            for step in self._plan.ways_out[now.step.pose]:
                say(step.texts[0])
        return True
