"""A session with the clock that is turned by hand, and everything that happened in it."""

from __future__ import annotations

from wallyoga.practice.plan import Kind, Plan
from wallyoga.practice.pose import Side
from wallyoga.practice.session import SETTLE, Session
from wallyoga.practice.session_events import Event, StepBegan
from wallyoga.practice.session_state import Now, Op, State

from .small_plans import small_plan

OFTEN = 4.0
"""A session is looked at this often, in seconds, which is well below the gap that pauses it."""


class Practised:
    """A session that was started at `at`, and the reading `at` of its clock."""

    def __init__(self, plan: Plan, *, at: float = 0.0, speed: float = 1.0) -> None:
        self.session = Session(plan, speed=speed)
        self.at = at
        self.events: list[Event] = []
        self.session.start(at)

    @property
    def now(self) -> Now:
        """The present moment of the session."""
        return self.session.look(self.at)

    @property
    def begun(self) -> list[StepBegan]:
        """The beginnings of its steps, in order."""
        return [event for event in self.events if isinstance(event, StepBegan)]

    def gather(self) -> None:
        """Take up what has happened."""
        self.events += self.session.take_events(self.at)

    def wait(self, seconds: float, *, every: float = OFTEN) -> Now:
        """Let the clock run for `seconds`, looking now and then."""
        until = self.at + seconds
        while self.at < until:
            self.at = min(until, self.at + every)
            self.gather()
        return self.now

    def reach(self, kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Now:
        """Let the clock run until `into` seconds of the next such step."""
        while not (self.now.step.kind is kind and (side is None or self.now.step.side is side)):
            assert self.now.state is State.RUNNING
            self.wait(self.now.settling + self.now.left)
        return self.wait(into)

    def finish(self) -> Now:
        """Go on where it stands still, and let the clock run to the end."""
        self.session.resume(self.at)
        self.wait(self.now.settling + self.now.total_left)
        self.gather()
        return self.now

    def press(self, op: Op) -> None:
        """Do `op`; going back once or twice is told apart by waiting, in a pause."""
        match op:
            case Op.NEXT:
                self.session.next(self.at)
            case Op.RESTART | Op.PREVIOUS:
                self._back(twice=op is Op.PREVIOUS)
            case Op.MORE:
                self.session.more(self.at)
            case Op.FEWER:
                self.session.fewer(self.at)
            case Op.REST:
                self.session.rest(self.at)
            case Op.LEFT | Op.RIGHT | Op.SAME:
                self.session.answer(self.at, None if op is Op.SAME else Side(op.value))
            case Op.OUT:
                self.session.come_out(self.at)

    def _back(self, *, twice: bool) -> None:
        was = self.now.state
        self.session.pause(self.at)
        self.at += 3
        self.session.back(self.at)
        if twice:
            self.session.back(self.at)
        if was is State.RUNNING:
            self.go_on()

    def go_on(self) -> None:
        """Resume, and let the time to settle pass."""
        self.session.resume(self.at)
        self.at += SETTLE
        self.gather()

    def due(self, kind: type[Event]) -> list[float]:
        """Return when each event of that kind was due."""
        self.gather()
        return [event.due for event in self.events if isinstance(event, kind)]


def practise(kind: Kind, side: Side | None = None, *, into: float = 0.0) -> Practised:
    """Return the small practice, run until `into` seconds of such a step."""
    practised = Practised(small_plan())
    practised.reach(kind, side, into=into)
    return practised
