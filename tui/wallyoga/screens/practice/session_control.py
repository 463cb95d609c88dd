"""The session control: a running session's operations, each done at the clock's reading."""

from __future__ import annotations

from math import inf

from wallyoga.history.drafts.journal import EVERY
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.clock import Clock
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Now, State
from wallyoga.screens.draft_thread import DraftThread

READABLE = 0.8
"""The seconds after another arrow from which one can answer a question. It can be read by then."""


class SessionControl:
    """The control of a running session, which is written down now and then."""

    def __init__(self, recorder: SessionRecorder, clock: Clock, draft: DraftThread) -> None:
        self._recorder = recorder
        self._session = recorder.session
        self._clock = clock
        self._draft = draft
        self._written = clock.now()
        self._stepped = -inf

    @property
    def now(self) -> Now:
        """The state of the session at this moment."""
        return self._session.look(self._clock.now())

    def start(self) -> None:
        """Begin, or stand still where an earlier run left off."""
        self._session.start(self._clock.now())

    def pause(self) -> bool:
        """Stand still, and return whether it ran until now."""
        was_running = self.now.state is State.RUNNING
        self._session.pause(self._clock.now())
        return was_running

    def resume(self) -> None:
        """Go on after a pause."""
        self._session.resume(self._clock.now())

    def toggle_pause(self) -> None:
        """Pause and write down where it stands, or go on."""
        if self.pause():
            self._write_down()
        else:
            self.resume()

    def go_back(self) -> None:
        """Begin this step again, or answer left."""
        at = self._clock.now()
        if self._is_step(at, Side.LEFT):
            self._session.back(at)

    def go_on(self) -> None:
        """Go on to the next step, or answer right."""
        at = self._clock.now()
        if self._is_step(at, Side.RIGHT):
            self._session.next(at)

    def answer_same(self) -> None:
        """Answer that both sides were the same."""
        self._session.answer(self._clock.now(), None)

    def lengthen(self) -> bool:
        """Make this step longer; return False where it stays like the other side."""
        return self._session.more(self._clock.now()) or self.now.step.pair is None

    def shorten(self) -> None:
        """Make this step shorter."""
        self._session.fewer(self._clock.now())

    def rest(self) -> None:
        """Put a rest in."""
        self._session.rest(self._clock.now())

    def come_out(self) -> None:
        """Be led out of the pose, from a pause too."""
        self._session.come_out(self._clock.now())
        self.resume()

    def finish(self) -> None:
        """End here and now."""
        self._session.finish(self._clock.now())

    def discard(self) -> None:
        """Let go of what was done.

        Raises:
            SaveError: the journal could not be removed.
        """
        self._recorder.discard()

    def write_when_due(self) -> None:
        """Write down where it stands, if that was last done some seconds ago."""
        if self._clock.now() - self._written > EVERY * self._clock.speed:
            self._write_down()

    def _is_step(self, at: float, side: Side) -> bool:
        """Return whether an arrow is a step; where it is an answer, it is given.

        An arrow right after another was meant for more steps: at the question it does neither.
        """
        asks = self._session.look(at).step.kind is Kind.ASK
        if asks and at - self._stepped >= READABLE * self._clock.speed:
            self._session.answer(at, side)
        else:
            self._stepped = at
        return not asks

    def _write_down(self) -> None:
        self._written = self._clock.now()
        self._recorder.note()
        self._draft.start()
