"""The conductor: tells the sound process each cue of a running session when it is due."""

from __future__ import annotations

from collections.abc import Callable

from wallyoga.practice.plan import PlanStep
from wallyoga.practice.session_state import Now, State
from wallyoga.practice.sound_choice import Ears
from wallyoga.sound.cues import Cue, list_cues

SOFTEST = 0.4
"""The loudness at the end of a practice for the night, beside its beginning."""

CATCH = 2.0
"""The most seconds of the clock into a step whose cues come from its beginning."""

Send = Callable[[str], None]
"""A function that takes a line for the sound process."""


class Conductor:
    """The conductor of one session's sound. It is shown what is true now, as often as the screen is."""

    def __init__(self, send: Send, ears: Ears, *, speed: float = 1.0, softer: bool = False) -> None:
        """Make a conductor. With `softer` a practice gets softer as it goes."""
        self._send = send
        self._ears = ears
        self._speed = speed
        self._softer = softer
        self._state = State.WAITING
        self._step: PlanStep | None = None
        self._cues: tuple[Cue, ...] = ()
        self._until = 0.0
        self._seen = self._left = 0.0
        self._coming: tuple[int, float] | None = None

    def attend(self, now: Now, latency: float = 0.0) -> None:
        """Send the cues that are due.

        They are sent `latency` early, the seconds a sound is under way to the ear.
        """
        if now.state is not self._state:
            self._turn(now.state)
        if now.state is not State.RUNNING or now.settling:
            return
        self._follow(now)
        ahead = now.elapsed + latency * self._speed
        self._cue(self._cues, self._until, ahead)
        self._until = max(self._until, ahead)
        self._seen, self._left = now.elapsed, now.left
        self._lead(now, ahead - now.step.seconds)

    def _turn(self, state: State) -> None:
        """Fall silent in a pause and at the end."""
        if self._state is State.RUNNING:
            self._send("hush")
        self._state = state

    def _follow(self, now: Now) -> None:
        """Take up the cues of the step under way: from its beginning, or from where it is where that is past."""
        step, before = now.step, self._step
        if step is before and now.elapsed >= self._seen:
            return
        goes_on = before is not None and step.id == before.id and now.elapsed >= self._seen
        came = self._coming is not None and self._coming[0] == step.id
        self._step, self._seen = step, now.elapsed
        self._cues = list_cues(step, now.next, self._ears, speed=self._speed)
        if goes_on:
            return
        if came and self._coming is not None:
            self._until = self._coming[1]
        else:
            if before is not None and self._left > CATCH * self._speed:
                self._send("hush")
            self._cue(self._cues, -1.0, 0.0)
            self._until = 0.0 if now.elapsed <= CATCH * self._speed else now.elapsed
        self._coming = None
        if self._softer:
            self._soften(now.progress)

    def _lead(self, now: Now, over: float) -> None:
        """Send the first cues of the next step, to be heard as it begins."""
        if over < 0 or now.next is None or self._coming is not None:
            return
        self._cue(list_cues(now.next, None, self._ears, speed=self._speed), -1.0, over)
        self._coming = now.next.id, over

    def _cue(self, cues: tuple[Cue, ...], after: float, until: float) -> None:
        for cue in cues:
            if after < cue.due <= until:
                self._send(cue.order)

    def _soften(self, progress: float) -> None:
        self._send(f"soften {round(100 * (1 - (1 - SOFTEST) * progress))}")
