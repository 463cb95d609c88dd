"""The clocks: the machine's, which counts sleep and is not fooled by wall time, and the one turned by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wallyoga.practice.clock import Clock, ManualClock, SystemClock

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


class Machine:
    """The two clocks of a machine, moved by hand."""

    def __init__(self) -> None:
        self.awake = 5000.0
        self.wall = START.timestamp()

    def run(self, seconds: float) -> None:
        """Let time pass while the machine is awake."""
        self.awake += seconds
        self.wall += seconds

    def clock(self, speed: float = 1.0) -> SystemClock:
        """Return a clock that reads this machine."""
        return SystemClock(speed, monotonic=lambda: self.awake, wall=lambda: self.wall)


@pytest.mark.parametrize("speed", [1.0, 30.0])
def test_system_clock_runs_at_its_speed(speed: float) -> None:
    """Readings begin at nothing and pass `speed` times as fast as the machine's time."""
    machine = Machine()
    clock = machine.clock(speed)
    assert clock.now() == 0
    machine.run(8)
    assert clock.now() == 8 * speed
    assert clock.date() - START == timedelta(seconds=8 * speed)


def test_system_clock_counts_sleep() -> None:
    """Time the machine slept, which its monotonic clock leaves out, is on the clock, once."""
    machine = Machine()
    clock = machine.clock()
    machine.run(10)
    machine.wall += 3600
    assert [clock.now(), clock.now()] == [3610, 3610]
    machine.run(1)
    assert clock.now() == 3611


@pytest.mark.parametrize("set_by", [-7200.0, -1.0, 1.0, 2.0])
def test_system_clock_ignores_wall_time_being_set(set_by: float) -> None:
    """Wall time set back, or corrected by a little, does not move the clock, and sleep after it still counts."""
    machine = Machine()
    clock = machine.clock()
    machine.run(10)
    machine.wall += set_by
    assert clock.now() == 10
    machine.run(5)
    machine.wall += 100
    assert clock.now() == 115


def test_system_clock_never_goes_back() -> None:
    """Whatever happens to wall time, a reading is never less than the one before."""
    machine = Machine()
    clock = machine.clock()
    readings = []
    for jump in (0.0, 3600.0, -3600.0, 1.5, -1.5, 86400.0, -5.0):
        machine.run(0.25)
        machine.wall += jump
        readings.append(clock.now())
    assert readings == sorted(readings)


def test_dates_know_their_offset() -> None:
    """The date and time of day carry their offset from UTC, whatever the time zone is."""
    assert Machine().clock().date().utcoffset() is not None


def test_system_clock_sleeps_less_at_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty seconds of a clock thirty times as fast are one second of sleep."""
    slept: list[float] = []
    monkeypatch.setattr("wallyoga.practice.clock.time.sleep", slept.append)
    Machine().clock(30).sleep(30)
    assert slept == [1]


def test_system_clock_reads_the_machine() -> None:
    """Without anything given it reads the machine's own clocks."""
    clock: Clock = SystemClock()
    first = clock.now()
    assert 0 <= first <= clock.now()
    assert clock.speed == 1


def test_manual_clock_moves_when_told() -> None:
    """A manual clock stands still but for its sleep, and its date goes with it."""
    clock: Clock = ManualClock(START)
    assert (clock.now(), clock.date()) == (0, START)
    clock.sleep(90)
    assert (clock.now(), clock.date()) == (90, START + timedelta(seconds=90))
    assert clock.speed == 1
