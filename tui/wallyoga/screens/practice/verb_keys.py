"""The keys of a practice that stand for a verb, its answers among them."""

from __future__ import annotations

from wallyoga.control.session_control import SessionControl
from wallyoga.control.verb import Answer, Verb
from wallyoga.keys.practice_keys import QUESTION
from wallyoga.practice.plan import Kind
from wallyoga.screens.base import Page

ANSWERS = {action.method for action in QUESTION}
"""The actions that answer."""

SAME = "same"
"""The answer that adds nothing."""

ALIKE = {"rest", "stop_signs"}
"""The actions of a hold that have keys of the answers."""


class VerbKeys(Page[None]):
    """The keys that steer a practice by a verb, and answer its question.

    An answer's key means something else while none can be given. While one moves on or rests after a question that
    nobody answered, left and right still answer it. What is pressed a moment too late was meant for the question: it
    answers where that is open, and does nothing else.
    """

    _control: SessionControl

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual has it
        """Return whether an action can be done now."""
        now = self._control.now
        is_late = self._control.is_late(now)
        if action in ALIKE:
            return not is_late
        if action == SAME:
            # Its letter shows the stop signs, which are never far.
            return now.step.kind is Kind.ASK or (is_late and now.is_answerable)
        return action not in ANSWERS or now.is_answerable

    def action_left(self) -> None:
        """Answer left."""
        self.obey(Verb.LEFT)

    def action_same(self) -> None:
        """Answer that both sides were the same."""
        self.obey(Verb.SAME)

    def action_right(self) -> None:
        """Answer right."""
        self.obey(Verb.RIGHT)

    def action_pause(self) -> None:
        """Pause or go on."""
        self.obey(Verb.TOGGLE)

    def action_back(self) -> None:
        """Begin this step again, or answer left."""
        self.obey(Verb.BACK)

    def action_next(self) -> None:
        """Go on to the next step, or answer right."""
        self.obey(Verb.NEXT)

    def action_more(self) -> None:
        """Make this step longer, and say how long it is, or why it stays."""
        self.notify(self.obey(Verb.MORE).words)

    def action_fewer(self) -> None:
        """Make this step shorter, and say how long it is."""
        self.notify(self.obey(Verb.FEWER).words)

    def action_rest(self) -> None:
        """Rest, and come back."""
        self.obey(Verb.REST)

    def action_come_out(self) -> None:
        """Be led out of the pose, from a pause too."""
        self.obey(Verb.OUT)
