"""The session control: a running session's operations, each done at the clock's reading."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from wallyoga.control.verb import Answer, Verb
from wallyoga.history.drafts.journal import EVERY
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.clock import Clock
from wallyoga.practice.plan import Kind
from wallyoga.practice.pose import Side
from wallyoga.practice.session_state import Now, State
from wallyoga.practice.step_changes import find_done_side
from wallyoga.text.amounts import format_title
from wallyoga.text.practice_words import describe_change

READABLE = 1.5
"""The seconds after another arrow from which one can answer a question. It can be read by then."""

LATE = 3.0
"""The seconds after a question in which a key was meant for it still."""

ALIKE = "Both sides stay alike: it is as long as the other."
PAUSED, PAUSED_BEFORE = "Paused.", "Paused already."
GOES_ON, GOES_ON_BEFORE = "Going on.", "Going on already."
DONE = "Done."
OVER = "This practice is over."
TOO_SOON = "The question came this moment. Ask once more to answer it."
TOO_LATE = "The question is just over. Ask once more to go on."
NO_QUESTION = "Nothing is asked now."
NO_REST = "There is no rest from here."
OUT, OUT_BEFORE = "Coming out.", "Coming out already."


class SessionControl:
    """The control of a running session, which is written down now and then."""

    def __init__(self, recorder: SessionRecorder, clock: Clock, write: Callable[[], None]) -> None:
        """Make a control. `write` writes into the journal what the recorder has noted."""
        self._recorder = recorder
        self._session = recorder.session
        self._clock = clock
        self._write = write
        self._written = clock.now()
        self._stepped = -inf

    @property
    def now(self) -> Now:
        """The state of the session at this moment."""
        return self._session.look(self._clock.now())

    def is_late(self, now: Now) -> bool:
        """Return whether a key that is pressed now was meant for the question before.

        In a pause since then it was not.
        """
        return now.state is State.RUNNING and self._clock.now() - now.asked_until < LATE * self._clock.speed

    def start(self) -> None:
        """Begin, or stand still where an earlier run left off."""
        self._session.start(self._clock.now())

    def obey(self, verb: Verb) -> Answer:
        """Do what a verb says, and answer what came of it."""
        if self.now.state is State.ENDED:
            return Answer(OVER, is_refused=True)
        if verb is Verb.TOGGLE:
            verb = Verb.PAUSE if self.now.state is State.RUNNING else Verb.RESUME
        match verb:
            case Verb.PAUSE:
                words = PAUSED if self.stand_still() else PAUSED_BEFORE
            case Verb.RESUME:
                words = GOES_ON if self.resume() else GOES_ON_BEFORE
            case Verb.OUT:
                words = OUT if self.come_out() else OUT_BEFORE
            case Verb.NEXT | Verb.BACK:
                return self._step(verb)
            case Verb.MORE | Verb.FEWER:
                return self._nudge(verb)
            case Verb.REST:
                return self._rest()
            case _:
                return self._answer(verb)
        return Answer(words)

    def pause(self) -> bool:
        """Stand still, and return whether it ran until now."""
        was_running = self.now.state is State.RUNNING
        self._session.pause(self._clock.now())
        return was_running

    def stand_still(self) -> bool:
        """Pause and write down where it stands; return whether it ran until now."""
        was_running = self.pause()
        if was_running:
            self._write_down()
        return was_running

    def resume(self) -> bool:
        """Go on after a pause, and return whether there was one."""
        was_paused = self.now.state is State.PAUSED
        self._session.resume(self._clock.now())
        return was_paused

    def come_out(self) -> bool:
        """Be led out of the pose, from a pause too; return whether that is new."""
        is_new = self._session.come_out(self._clock.now())
        self.resume()
        return is_new

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

    @property
    def _title(self) -> str:
        """The title of the step under way, or that all is done."""
        now = self.now
        return DONE if now.state is State.ENDED else f"{format_title(now.step)}."

    def _step(self, verb: Verb) -> Answer:
        """Go to another step, or answer a question.

        The next step is right, and this one from its beginning is left.
        An arrow right after another was meant for more steps: at the question it does neither. One that comes a
        moment late was meant for the question: it answers where nothing did.
        """
        at, side = self._clock.now(), Verb.RIGHT if verb is Verb.NEXT else Verb.LEFT
        now = self._session.look(at)
        if now.step.kind is Kind.ASK:
            if at - self._stepped >= READABLE * self._clock.speed:
                return self._answer(side)
            self._stepped = at
            return Answer(TOO_SOON, is_refused=True)
        if self.is_late(now):
            return self._answer(side) if now.is_answerable else Answer(TOO_LATE, is_refused=True)
        self._stepped = at
        if verb is Verb.NEXT:
            self._session.next(at)
        else:
            self._session.back(at)
        return Answer(self._title)

    def _rest(self) -> Answer:
        """Put a rest in, where there can be one."""
        rests = self._session.rest(self._clock.now())
        return Answer(self._title) if rests else Answer(NO_REST, is_refused=True)

    def _answer(self, verb: Verb) -> Answer:
        side = None if verb is Verb.SAME else Side(verb.value)
        if not self._session.answer(self._clock.now(), side):
            return Answer(NO_QUESTION, is_refused=True)
        return Answer("The same." if side is None else f"The {side} side.")

    def _nudge(self, verb: Verb) -> Answer:
        """Make this step longer or shorter, and say how long it is now."""
        at, before = self._clock.now(), self.now.step
        if verb is Verb.FEWER:
            self._session.fewer(at)
        elif not self._session.more(at) and find_done_side(self.now.course, self.now.index):
            return Answer(ALIKE, is_refused=True)
        return Answer(describe_change(before, self.now, is_more=verb is Verb.MORE))

    def _write_down(self) -> None:
        self._written = self._clock.now()
        self._recorder.note()
        self._write()
