"""The clocks a practice can run on: the machine's, a faster one, a manual one.

The manual one is turned by hand, in tests.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from threading import Lock
from typing import Protocol

DAY_STARTS = 4
"""The hour at which a person's day begins, unless they say otherwise: what is done after midnight belongs to the
evening before."""

AWAY = 2.0
"""The largest lead of wall time over the monotonic clock, in seconds: a larger one was slept through."""


def find_practice_day(started: datetime, day_starts: int = DAY_STARTS) -> date:
    """Return the day a session belongs to."""
    return (started.replace(tzinfo=None) - timedelta(hours=day_starts)).date()


def count_days_since(started: datetime, now: datetime, day_starts: int = DAY_STARTS) -> int:
    """Return how many days ago a session was, by the days that the history shows."""
    return max(0, (find_practice_day(now, day_starts) - find_practice_day(started, day_starts)).days)


def find_sleepless() -> Callable[[], float] | None:
    """Return the machine's clock that counts sleep, or None where it has none.

    Nobody can set such a clock.
    """
    if sys.platform == "win32":
        return time.monotonic
    # What Linux calls the time since it was booted is the monotonic clock of macOS, and that of Python stops there.
    name = "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    read = partial(time.clock_gettime, getattr(time, name, -1))
    try:
        read()
    except OSError:
        return None
    return read


SLEEPLESS = find_sleepless()
"""The reading of how long it was, asleep or awake."""


class Clock(Protocol):
    """The clock interface: all that a practice needs of time."""

    @property
    def speed(self) -> float:
        """The seconds that pass on this clock in one second of the person's."""

    def now(self) -> float:
        """Return a reading in seconds that never goes back and counts time asleep."""

    def date(self) -> datetime:
        """Return the date and time of day, with its offset from UTC."""

    def sleep(self, seconds: float) -> None:
        """Return when `now` has moved on by `seconds`."""


class SystemClock:
    """The system clock: the machine's, `speed` times as fast.

    Most machines have a clock that counts sleep and that nobody can set. Where there is none, `sleepless` is None: the
    monotonic clock stops while the machine sleeps, and wall time jumps when it is set; so wall time is only asked
    whether it ran ahead, and the difference is added as time away.
    """

    def __init__(
        self,
        speed: float = 1.0,
        sleepless: Callable[[], float] | None = SLEEPLESS,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.speed = speed
        self._sleepless = sleepless
        self._monotonic = monotonic
        self._wall = wall
        self._start = self._steady()
        """The reading at which this clock was made."""
        self._ahead = wall() - self._start
        """The lead of wall time over the monotonic clock when last asked, in seconds."""
        self._asleep = 0.0
        """The time slept through so far, in seconds."""
        self._turn = Lock()

    def now(self) -> float:
        """Return the seconds since this clock was made, time asleep included."""
        return self._measure_passed() * self.speed

    def date(self) -> datetime:
        """Return the date and time of day in the machine's present time zone.

        What `speed` has gained is ahead of it.
        """
        if hasattr(time, "tzset"):
            time.tzset()
        gained = self._measure_passed() * (self.speed - 1)
        return datetime.fromtimestamp(self._wall() + gained, UTC).astimezone()

    def sleep(self, seconds: float) -> None:
        """Wait until this clock has moved on by `seconds`."""
        time.sleep(seconds / self.speed)

    def _steady(self) -> float:
        return (self._sleepless or self._monotonic)()

    def _measure_passed(self) -> float:
        """Return the person's seconds since this clock was made."""
        if self._sleepless:
            return self._sleepless() - self._start
        # Two threads that ask in the moment of waking would count the sleep twice.
        with self._turn:
            awake = self._monotonic()
            ahead = self._wall() - awake
            if ahead - self._ahead > AWAY:
                self._asleep += ahead - self._ahead
            self._ahead = ahead
            return awake - self._start + self._asleep


class ManualClock:
    """A manual clock for tests and pictures, which moves only when it is told to."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self.speed = 1.0
        self.seconds = 0.0
        """The seconds by which it was moved so far."""

    def now(self) -> float:
        """Return the seconds it was moved by so far."""
        return self.seconds

    def date(self) -> datetime:
        """Return the start moved on by as much."""
        return self.start + timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        """Move on by `seconds` at once."""
        self.seconds += seconds
