"""The clocks a practice can run on: the machine's, a faster one, and one that tests turn by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

DAY_STARTS = 4
"""The hour at which a person's day begins, unless they say otherwise: what is done after midnight belongs to the
evening before."""

AWAY = 2.0
"""Wall time that runs ahead of the monotonic clock by more than this, in seconds, was slept through."""


class Clock(Protocol):
    """What a practice needs of time."""

    @property
    def speed(self) -> float:
        """How many seconds pass on this clock in one second of the person's."""

    def now(self) -> float:
        """Return a reading in seconds that never goes back and counts time asleep."""

    def date(self) -> datetime:
        """Return the date and time of day, with its offset from UTC."""

    def sleep(self, seconds: float) -> None:
        """Return when `now` has moved on by `seconds`."""


@dataclass
class SystemClock:
    """The machine's clock, `speed` times as fast.

    The monotonic clock stops while a laptop sleeps on Linux and macOS, and wall time jumps when it is
    set: so wall time is only asked whether it ran ahead, and the difference is added as time away.
    """

    speed: float = 1.0
    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    _ahead: float = field(init=False)
    _asleep: float = field(init=False, default=0.0)
    _start: float = field(init=False)
    _date: datetime = field(init=False)
    _turn: Lock = field(init=False, repr=False, compare=False, default_factory=Lock)

    def __post_init__(self) -> None:
        """Note where both clocks stand."""
        self._start = self.monotonic()
        self._ahead = self.wall() - self._start
        self._date = datetime.fromtimestamp(self.wall()).astimezone()

    def now(self) -> float:
        """Return the seconds since this clock was made, time asleep included."""
        # Two threads that ask in the moment of waking would count the sleep twice.
        with self._turn:
            awake = self.monotonic()
            ahead = self.wall() - awake
            if ahead - self._ahead > AWAY:
                self._asleep += ahead - self._ahead
            self._ahead = ahead
            return (awake - self._start + self._asleep) * self.speed

    def date(self) -> datetime:
        """Return the date and time of day this clock shows, in the machine's time zone."""
        return (self._date + timedelta(seconds=self.now())).astimezone()

    def sleep(self, seconds: float) -> None:
        """Wait until this clock has moved on by `seconds`."""
        time.sleep(seconds / self.speed)


@dataclass
class ManualClock:
    """A clock that moves only when it is told to, for tests and pictures."""

    start: datetime
    speed: float = 1.0
    seconds: float = 0.0

    def now(self) -> float:
        """Return the seconds it was moved by so far."""
        return self.seconds

    def date(self) -> datetime:
        """Return the start moved on by as much."""
        return self.start + timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        """Move on by `seconds` at once."""
        self.seconds += seconds
