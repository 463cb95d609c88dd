"""A session: a plan running against a clock, the timer every front end shares.

It is told the time and never asks for it: each call takes `at`, a reading in seconds of a clock that never
goes back. What it says depends on the plan, the operations, and the active time between them, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from wallyoga.practice import step_changes
from wallyoga.practice.hold_log import HoldLog
from wallyoga.practice.plan import Kind, Plan, PlanStep, sum_seconds
from wallyoga.practice.pose import Side
from wallyoga.practice.session_events import Ended, Event, LengthChanged, Paused, Resumed, SideAnswered, StepBegan
from wallyoga.practice.session_state import Deed, Hold, Now, Op, Outcome, State
from wallyoga.practice.timeline import find_breath, find_marks_after, find_marks_at, find_text

GAP = 5.0
"""The longest gap between calls, in the person's seconds: in a longer one nobody was there."""

NEVER = float("-inf")
"""The reading of the clock for what never happened."""

AGAIN = 2.0
"""The person's seconds within which a second "back" goes to the step before."""

SETTLE = 3.0
"""The seconds a person has between going on and the first breath."""


class Session:
    """A session: a plan that is being practised.

    `speed` says how many seconds of the clock are one of the person's.
    """

    def __init__(self, plan: Plan, *, speed: float = 1.0) -> None:
        self.plan = plan
        self._speed = speed
        self._take(plan.steps, 0)
        self._state = State.WAITING
        self._outcome: Outcome | None = None
        self._stopped = 0.0
        self._practised = self._stepped = 0.0
        self._elapsed = plan.steps[0].begun
        self._last = 0.0
        self._counts_from = 0.0
        self._backed = NEVER
        self._leaving = False
        self._events: list[Event] = []
        self._deeds: list[Deed] = []
        self._log = HoldLog(plan)
        self._answers: dict[str, Side | None] = {}

    @classmethod
    def replayed(
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
        session._events.clear()
        return session

    def as_ended(self, at: float) -> Self:
        """Return a session that did the same and ends at `at`.

        Unlike the other methods, any thread may call this.
        """
        # Active time is read before the moment up to which it was counted, so that none is counted twice.
        practised, last, stopped = self._practised, self._last, self.stopped
        if self._state is State.RUNNING and at - last <= GAP * self._speed:
            practised += max(0.0, at - max(last, self._counts_from))
            stopped = at
        session = self.replayed(self.plan, self.deeds, practised, at, speed=self._speed, stopped=stopped)
        session.finish(at)
        return session

    def look(self, at: float) -> Now:
        """Return what is true at `at`."""
        self._advance(at)
        step = self._step
        number = find_text(step, self._elapsed)
        return Now(
            state=self._state,
            course=self._course,
            index=self._index,
            elapsed=self._elapsed,
            left=step.seconds - self._elapsed,
            total_left=0.0 if self._state is State.ENDED else step.seconds - self._elapsed + self._later,
            practised=self._practised,
            breath=find_breath(step, self._elapsed),
            text=step.texts[number] if step.texts else "",
            text_number=number,
            settling=max(0.0, self._counts_from - self._last) if self._state is State.RUNNING else 0.0,
            outcome=self._outcome,
        )

    def happened(self, at: float) -> tuple[Event, ...]:
        """Return the events passed since the last such call, in order, up to `at`."""
        self._advance(at)
        events, self._events = tuple(self._events), []
        return events

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The deeds: the operations so far.

        With the plan and the active time they are the whole session.
        """
        return tuple(self._deeds)

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds so far, the one under way included.

        Of a hold begun again, the longer try counts.
        """
        self._log.note(self._step, self._elapsed)
        return self._log.holds

    @property
    def stopped(self) -> float:
        """The reading at which the last of it was practised.

        That is when it ended, was paused, or was looked at.
        """
        return self._last if self._state is State.RUNNING else self._stopped

    @property
    def answers(self) -> dict[str, Side | None]:
        """The tighter side by pose, None where both were said to be the same."""
        return dict(self._answers)

    def start(self, at: float) -> None:
        """Begin the first step."""
        if self._state is State.WAITING:
            self._last = self._counts_from = at
            self._state = State.RUNNING
            self._begin(0, at)

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
            self._events.append(Resumed(at))

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

        A step that is counted in time becomes longer by half a minute, a move by ten seconds. Return whether it became
        longer; a second side does not where the first was no longer.
        """
        return self._operate(Op.MORE, at)

    def fewer(self, at: float) -> None:
        """Make this step a breath shorter, never below the breath under way."""
        self._operate(Op.FEWER, at)

    def rest(self, at: float) -> bool:
        """Put a rest in now, and come back to this step afterwards.

        Return whether that can be from here.
        """
        return self._operate(Op.REST, at)

    def answer(self, at: float, side: Side | None) -> bool:
        """Say which side was tighter, None for the same.

        Return whether that is the question now.
        """
        return self._operate(Op.SAME if side is None else Op(side.value), at)

    def come_out(self, at: float) -> bool:
        """Leave the plan, and be led out of the pose.

        Return False where that is under way already.
        """
        return self._operate(Op.OUT, at)

    def finish(self, at: float) -> None:
        """End here and now."""
        self._advance(at)
        self._end(at)

    @property
    def _step(self) -> PlanStep:
        return self._course[self._index]

    def _advance(self, at: float) -> None:
        if self._state is State.RUNNING and at - self._last > GAP * self._speed:
            self._pause(self._last, away=True)
        start = max(self._last, self._counts_from)
        self._last = max(self._last, at)
        if self._state is State.RUNNING and at > start:
            self._run(self._practised + (at - start), start, at)

    def _run(self, until: float, start: float, end: float) -> None:
        """Let active time run up to `until`, through as many steps as it fills.

        The clock goes from `start` to `end` meanwhile. Where a step ends follows from where it began, not from how
        often anyone looked: many small sums differ from a large one by a rounding, and a key that falls on the end of a
        step would be replayed in another one.
        """
        since, passed = self._practised, start
        while self._practised < until and self._state is State.RUNNING:
            step, before = self._step, self._elapsed
            over = max(self._practised, self._stepped + (step.seconds - step.begun))
            self._practised = min(until, over)
            into = step.begun + (self._practised - self._stepped)
            self._elapsed = step.seconds if self._practised == over else min(into, step.seconds)
            due = min(start + (self._practised - since), end)
            self._events += find_marks_after(step, before, self._elapsed, passed, due)
            passed = due
            if self._practised == over:
                self._pass_to(self._index + 1, due)

    def _take(self, steps: step_changes.Course, index: int) -> None:
        """Go to a step of a course.

        What look() says thirty times a second is reckoned here, once.
        """
        self._course, self._index = steps, index
        self._later = sum_seconds(steps[index + 1 :])

    def _begin(self, index: int, at: float) -> None:
        self._take(self._course, index)
        self._stepped, self._elapsed = self._practised, self._step.begun
        self._events.append(StepBegan(at, self._step))
        self._events += find_marks_at(self._step, self._elapsed, at)

    def _pass_to(self, index: int, at: float) -> None:
        self._log.note(self._step, self._elapsed)
        if index < len(self._course):
            self._begin(index, at)
        else:
            self._end(at)

    def _pause(self, at: float, *, away: bool = False) -> None:
        if self._state is State.RUNNING:
            self._state = State.PAUSED
            self._stopped = at
            self._events.append(Paused(at, away))

    def _end(self, at: float) -> None:
        if self._state in (State.RUNNING, State.PAUSED):
            self._log.note(self._step, self._elapsed)
            if self._state is State.RUNNING:
                self._stopped = at
            done = not self._leaving and self._step.kind in (Kind.LEAVE, Kind.SETTLE)
            self._outcome = Outcome.COMPLETED if done else Outcome.STOPPED
            self._state = State.ENDED
            self._events.append(Ended(at, self._outcome))

    def _operate(self, op: Op, at: float) -> bool:
        """Carry out `op`, write it down, and return whether it made a difference.

        It is written down only where it did.
        """
        self._advance(at)
        if op not in (Op.RESTART, Op.PREVIOUS):
            self._backed = NEVER
        active = self._practised
        if self._state not in (State.RUNNING, State.PAUSED) or not self._do(op, at):
            return False
        self._deeds.append(Deed(op, active))
        return True

    def _do(self, op: Op, at: float) -> bool:
        """Carry out `op`, and return whether it made a difference."""
        match op:
            case Op.NEXT:
                self._pass_to(self._index + 1, at)
            case Op.RESTART:
                self._pass_to(self._index, at)
            case Op.PREVIOUS:
                self._pass_to(max(0, self._index - 1), at)
            case Op.MORE | Op.FEWER:
                return self._nudge(1 if op is Op.MORE else -1, at)
            case Op.REST:
                return self._rest(at)
            case Op.LEFT | Op.RIGHT | Op.SAME:
                return self._answer(None if op is Op.SAME else Side(op.value), at)
            case Op.OUT:
                return self._come_out(at)
        return True

    def _nudge(self, by: int, at: float) -> bool:
        changed = step_changes.nudge_step(self._course, self._index, self._elapsed, by)
        if changed is self._course:
            return False
        self._take(changed, self._index)
        self._events.append(LengthChanged(at))
        return True

    def _rest(self, at: float) -> bool:
        if self.plan.rest is None or self._step.kind not in step_changes.RESTABLE:
            return False
        self._log.note(self._step, self._elapsed)
        self._course = step_changes.insert_rest(self._course, self._index, self._elapsed, self.plan.rest)
        self._begin(self._index, at)
        return True

    def _answer(self, side: Side | None, at: float) -> bool:
        if self._step.kind is not Kind.ASK:
            return False
        self._answers[self._step.pose] = side
        self._course = step_changes.add_answer(self._course, self._index, side)
        self._events.append(SideAnswered(at, side))
        self._pass_to(self._index + 1, at)
        return True

    def _come_out(self, at: float) -> bool:
        step = self._step
        if step.kind in (Kind.LEAVE, Kind.SETTLE):
            return False
        self._leaving = True
        way_out = () if step.kind is Kind.READY else self.plan.ways_out[step.pose]
        self._course = (*self._course[: self._index + 1], *way_out)
        self._pass_to(self._index + 1, at)
        return True
