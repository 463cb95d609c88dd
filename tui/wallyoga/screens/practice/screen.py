"""The practice screen, and what its keys do."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from wallyoga import keys
from wallyoga.files.safe_write import SaveError
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import State
from wallyoga.screens.base import make_bindings
from wallyoga.screens.practice.session_page import SessionPage
from wallyoga.screens.practice.stop_signs import StopSigns
from wallyoga.screens.questions import Question

READABLE = 0.8
"""So long after another arrow, in seconds, an arrow can be the answer to a question, which can be read by then."""

ALIKE = "Both sides stay alike: this one is as long as the other."

LEAVING = {"on": "Go on", "keep": "Leave, and keep what you did", "discard": "Leave, and discard it"}


class Practice(SessionPage):
    """The practice screen, with what can be done while a practice runs."""

    ACTIONS = keys.PRACTICE
    BINDINGS: ClassVar[list[BindingType]] = make_bindings(keys.PRACTICE)
    CSS_PATH = "practice.tcss"

    def action_pause(self) -> None:
        """Pause or go on."""
        at = self._clock.now()
        if self._session.look(at).state is State.PAUSED:
            self._session.resume(at)
        else:
            self._session.pause(at)
            self._write_down()
        self.look()

    def action_back(self) -> None:
        """Begin this step again, or answer left."""
        self._step(self._session.back, Side.LEFT)

    def action_next(self) -> None:
        """Go on to the next step, or answer right."""
        self._step(self._session.next, Side.RIGHT)

    def action_same(self) -> None:
        """Answer that both sides were the same."""
        self._session.answer(self._clock.now(), None)
        self.look()

    def action_more(self) -> None:
        """Make this step longer, or say why it stays."""
        at = self._clock.now()
        step = self._session.look(at).step
        if not self._session.more(at) and step.pair is not None:
            self.notify(ALIKE, timeout=5)
        self.look()

    def action_fewer(self) -> None:
        """Make this step shorter."""
        self._do(self._session.fewer)

    def action_rest(self) -> None:
        """Rest, and come back."""
        self._do(self._session.rest)

    def action_come_out(self) -> None:
        """Be led out of the pose, from a pause too."""
        self._session.come_out(self._clock.now())
        self._do(self._session.resume)

    def action_stop_signs(self) -> None:
        """Show the signs to stop at, while the practice goes on."""
        self.open(StopSigns(self.studio), self._signs_shown)

    def action_bigger(self) -> None:
        """Show a bigger count and no figure, or the figure again."""
        self.toggle_class("-bigger")
        self.call_after_refresh(self.look)

    def action_gentler(self) -> None:
        """Show the gentler ways, or the pose as it is again."""
        self._board.toggle_gentler()
        self.look()

    @work
    async def action_leave(self) -> None:
        """Ask whether to keep, discard or go on, while the practice stands still.

        From gentler ways, go back first.
        """
        if not self.is_active:
            return
        if self._board.gentle:
            self.action_gentler()
            return
        was_running = self._session.look(self._clock.now()).state is State.RUNNING
        self._session.pause(self._clock.now())
        self.look()
        answer = await self.ask(Question("Leave this practice?", LEAVING))
        match answer:
            case "keep":
                self._session.finish(self._clock.now())
                self._finish(asked=True)
            case "discard":
                self._discard()
            case _ if was_running:
                self._session.resume(self._clock.now())
                self.look()

    def _signs_shown(self, out: bool | None) -> None:
        if out:
            self.action_come_out()

    def _do(self, operation: Callable[[float], None]) -> None:
        """Carry out an operation of the session now, and show what came of it."""
        operation(self._clock.now())
        self.look()

    def _step(self, operation: Callable[[float], None], side: Side) -> None:
        """Go to another step, or answer the question. An arrow right after another was meant for more steps."""
        at = self._clock.now()
        asks = self._session.look(at).step.kind is Kind.ASK
        if asks and at - self._stepped >= READABLE * self._clock.speed:
            self._session.answer(at, side)
        else:
            self._stepped = at
            if not asks:
                operation(at)
        self.look()

    def _discard(self) -> None:
        try:
            self._recorder.discard()
        except SaveError as error:
            self.warn(str(error))
        self.dismiss()
