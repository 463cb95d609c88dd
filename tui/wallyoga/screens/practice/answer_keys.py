"""The keys that answer which side was tighter, on the screen of a practice."""

from __future__ import annotations

from math import inf

from wallyoga.control.verb import Answer, Verb
from wallyoga.keys.practice_keys import QUESTION
from wallyoga.screens.base import Page

ANSWERS = {action.method for action in QUESTION}
"""The actions that answer."""

ALIKE = {"rest", "stop_signs"}
"""The actions of a hold that have keys of the answers."""

LATE = 3.0
"""The seconds after a question in which such a key was meant for it still."""


class AnswerKeys(Page[None]):
    """The answers to the question, which mean something else while none is asked.

    What is pressed a moment too late does nothing: it was meant for the question.
    """

    _last_asked = -inf
    """The reading of the clock at which the question was last seen."""

    @property
    def asks(self) -> bool:
        """Whether the question is asked now."""
        raise NotImplementedError

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual has it
        """Return whether an action can be done now."""
        if action in ALIKE:
            clock = self.studio.clock
            return clock.now() - self._last_asked >= LATE * clock.speed
        return action not in ANSWERS or self.asks

    def mark_question(self, *, asks: bool) -> None:
        """Take down when the question was last seen."""
        if asks:
            self._last_asked = self.studio.clock.now()

    def action_left(self) -> None:
        """Answer left."""
        self.obey(Verb.LEFT)

    def action_same(self) -> None:
        """Answer that both sides were the same."""
        self.obey(Verb.SAME)

    def action_right(self) -> None:
        """Answer right."""
        self.obey(Verb.RIGHT)
