"""A session: a plan running against a clock, the timer every front end shares.

It is told the time and never asks for it: each call takes `at`, a reading in seconds of a clock that never
goes back. What it says depends on the plan, the operations, and the active time between them, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from wallyoga.practice.course_progress import NEVER, CourseProgress
from wallyoga.practice.plan import Plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session_events import Ended, Event, Paused, Resumed
from wallyoga.practice.session_state import Deed, Hold, Now, Op, Outcome, State
from wallyoga.practice.timeline import find_breath, find_text

GAP = 5.0
"""The longest gap between calls, in the person's seconds: in a longer one nobody was there."""

AGAIN = 2.0
"""The person's seconds within which a second "back" goes to the step before."""

SETTLE = 3.0
"""The seconds a person has between going on and the first breath."""


class Session:
    """A session: a plan that is being practised. `speed` says how many seconds of the clock are one of the person's."""

    def __init__(self, plan: Plan, *, speed: float = 1.0) -> None:
        self.plan = plan
        self._speed = speed
        self._state = State.WAITING
        self._outcome: Outcome | None = None
        self._stopped = 0.0
        self._last = 0.0
        self._counts_from = 0.0
        self._backed = NEVER
        self._deeds: list[Deed] = []
        self._progress = CourseProgress(plan)

    @classmethod
    def replay(
        cls,
        plan: Plan,
        deeds: Iterable[Deed],
        practised: float,
        at: float,
        *,
        speed: float = 1.0,
        stopped: float | None = None,
    ) -> Self:
        """Return the session these deeds and that much active time lead to.

        It is paused, its clock at `at`. `stopped` is when the last of it was practised, if that was not now.
        """
        session = cls(plan, speed=speed)
        session.start(at)
        for deed in deeds:
            session._run(deed.active, at, at)
            session._do(deed.op, at)
            session._deeds.append(deed)
        session._run(practised, at, at)
        session.pause(at)
        session._stopped = at if stopped is None else stopped
        session._progress.forget_events()
        return session

    def as_ended(self, at: float) -> Self:
        """Return a session that did the same and ends at `at`. Unlike the other methods, any thread may call this."""
        # Active time is read before the moment up to which it was counted, so that none is counted twice.
        practised, last, stopped = self._progress.practised, self._last, self.stopped
        if self._state is State.RUNNING and at - last <= GAP * self._speed:
            practised += max(0.0, at - max(last, self._counts_from))
            stopped = at
        session = self.replay(self.plan, self.deeds, practised, at, speed=self._speed, stopped=stopped)
        session.finish(at)
        return session

    def look(self, at: float) -> Now:
        """Return what is true at `at`."""
        self._advance(at)
        progress = self._progress
        step, elapsed = progress.step, progress.elapsed
        number = find_text(step, elapsed)
        return Now(
            state=self._state,
            course=progress.course,
            index=progress.index,
            elapsed=elapsed,
            left=step.seconds - elapsed,
            total_left=0.0 if self._state is State.ENDED else step.seconds - elapsed + progress.later,
            practised=progress.practised,
            breath=find_breath(step, elapsed),
            text=step.texts[number] if step.texts else "",
            text_number=number,
            asked_until=progress.asked_until,
            is_answerable=progress.question is not None,
            settling=max(0.0, self._counts_from - self._last) if self._state is State.RUNNING else 0.0,
            outcome=self._outcome,
        )

    def take_events(self, at: float) -> tuple[Event, ...]:
        """Return the events passed since the last such call, in order, up to `at`."""
        self._advance(at)
        events, self._progress.events = tuple(self._progress.events), []
        return events

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The deeds: the operations so far. With the plan and the active time they are the whole session."""
        return tuple(self._deeds)

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds so far, the one under way included. Of a hold begun again, the longer try counts."""
        self._progress.note_hold()
        return self._progress.log.holds

    @property
    def stopped(self) -> float:
        """The reading at which the last of it was practised. That is when it ended, was paused, or was looked at."""
        return self._last if self._state is State.RUNNING else self._stopped

    @property
    def answers(self) -> dict[str, Side | None]:
        """The tighter side by pose, None where both were said to be the same."""
        return dict(self._progress.answers)

    def start(self, at: float) -> None:
        """Begin the first step."""
        if self._state is State.WAITING:
            self._last = self._counts_from = at
            self._state = State.RUNNING
            self._progress.begin(0, at)

    def skip_ready(self, at: float) -> None:
        """Begin after the moment to get ready, for whoever is."""
        self.start(at)
        self.next(at)

    def pause(self, at: float) -> None:
        """Stand still until `resume`."""
        self._advance(at)
        self._pause(at)

    def resume(self, at: float) -> None:
        """Go on, after three seconds to settle."""
        self._advance(at)
        if self._state is State.PAUSED:
            self._state = State.RUNNING
            self._counts_from = at + SETTLE
            self._progress.events.append(Resumed(at))

    def next(self, at: float) -> None:
        """Go on to the next step; after the last one it is over."""
        self._operate(Op.NEXT, at)

    def back(self, at: float) -> None:
        """Begin this step again or, pressed again within two seconds, the step before."""
        again = at - self._backed <= AGAIN * self._speed
        self._backed = at
        self._operate(Op.PREVIOUS if again else Op.RESTART, at)

    def more(self, at: float) -> bool:
        """Make this step longer, by a breath or by time.

        What is counted in time becomes longer by half a minute, a move by ten seconds. Return whether it became longer.
        """
        return self._operate(Op.MORE, at)

    def fewer(self, at: float) -> None:
        """Make this step a breath shorter, never below the breath under way."""
        self._operate(Op.FEWER, at)

    def rest(self, at: float) -> bool:
        """Put a rest in now, and come back by the way into the pose. Return whether that can be from here."""
        return self._operate(Op.REST, at)

    def come_back(self, at: float) -> bool:
        """Come back from away from the wall, by the way into the pose. Return whether there is one here."""
        return self._operate(Op.RETURN, at)

    def answer(self, at: float, side: Side | None) -> bool:
        """Say which side was tighter, None for the same. Return whether that can be answered."""
        return self._operate(Op.SAME if side is None else Op(side.value), at)

    def come_out(self, at: float) -> bool:
        """Leave the plan, and be led out of the pose. Return False where that is under way already."""
        return self._operate(Op.OUT, at)

    def finish(self, at: float) -> None:
        """End here and now."""
        self._advance(at)
        self._end(at)

    def _advance(self, at: float) -> None:
        if self._state is State.RUNNING and at - self._last > GAP * self._speed:
            self._pause(self._last, away=True)
        start = max(self._last, self._counts_from)
        self._last = max(self._last, at)
        if self._state is State.RUNNING and at > start:
            self._run(self._progress.practised + (at - start), start, at)

    def _run(self, until: float, start: float, end: float) -> None:
        """Let active time run up to `until`, while the clock goes from `start` to `end`."""
        if self._state is State.RUNNING:
            self._progress.run(until, start, end)
            self._end_when_over()

    def _end_when_over(self) -> None:
        if self._progress.over_at is not None:
            self._end(self._progress.over_at)

    def _pause(self, at: float, *, away: bool = False) -> None:
        if self._state is State.RUNNING:
            self._state = State.PAUSED
            self._stopped = at
            self._progress.events.append(Paused(at, away))

    def _end(self, at: float) -> None:
        if self._state in (State.RUNNING, State.PAUSED):
            self._progress.note_hold()
            if self._state is State.RUNNING:
                self._stopped = at
            self._outcome = Outcome.COMPLETED if self._progress.is_complete else Outcome.STOPPED
            self._state = State.ENDED
            self._progress.events.append(Ended(at, self._outcome))

    def _operate(self, op: Op, at: float) -> bool:
        """Carry out `op`, write it down, and return whether it made a difference.

        It is written down only where it did.
        """
        self._advance(at)
        if op not in (Op.RESTART, Op.PREVIOUS):
            self._backed = NEVER
        active = self._progress.practised
        if self._state not in (State.RUNNING, State.PAUSED) or not self._do(op, at):
            return False
        self._deeds.append(Deed(op, active))
        return True

    def _do(self, op: Op, at: float) -> bool:
        """Carry out `op`, and return whether it made a difference. The last step may end by it."""
        is_done = self._progress.change(op, at)
        self._end_when_over()
        return is_done
