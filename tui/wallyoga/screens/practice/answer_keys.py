"""The keys that answer which side was tighter, on the screen of a practice."""

from __future__ import annotations

from wallyoga.control.verb import Answer, Verb
from wallyoga.keys.practice_keys import QUESTION
from wallyoga.screens.base import Page

ANSWERS = {action.method for action in QUESTION}
"""The actions that answer."""


class AnswerKeys(Page[None]):
    """The answers to the question, which mean something else while none is asked."""

    @property
    def asks(self) -> bool:
        """Whether the question is asked now."""
        raise NotImplementedError

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual has it
        """Return whether an action can be done now."""
        return action not in ANSWERS or self.asks

    def action_left(self) -> None:
        """Answer left."""
        self.obey(Verb.LEFT)

    def action_same(self) -> None:
        """Answer that both sides were the same."""
        self.obey(Verb.SAME)

    def action_right(self) -> None:
        """Answer right."""
        self.obey(Verb.RIGHT)
