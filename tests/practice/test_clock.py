"""The clocks: the machine's, which counts sleep and is not fooled by wall time, and the one turned by hand."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from wallyoga.practice.clock import Clock, ManualClock, SystemClock, count_days_since, find_sleepless

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


class Machine:
    """The clocks of a machine, moved by hand: two that nobody can set, and the one on the wall."""

    def __init__(self, *, tells_sleep: bool = True) -> None:
        self.awake = 5000.0
        self.booted = 9000.0
        self.wall = START.timestamp()
        self._tells_sleep = tells_sleep

    def run(self, seconds: float) -> None:
        """Let time pass while the machine is awake."""
        self.awake += seconds
        self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        """Let time pass while it sleeps."""
        self.booted += seconds
        self.wall += seconds

    def clock(self, speed: float = 1.0) -> SystemClock:
        """Return a clock that reads this machine."""
        sleepless = (lambda: self.booted) if self._tells_sleep else None
        return SystemClock(speed, sleepless, monotonic=lambda: self.awake, wall=lambda: self.wall)


@pytest.fixture(params=[True, False], ids=["tells sleep", "does not"])
def machine(request: pytest.FixtureRequest) -> Machine:
    """Return a machine that has a clock for its sleep, and one that has not."""
    return Machine(tells_sleep=request.param)


@pytest.mark.parametrize("speed", [1.0, 30.0])
def test_system_clock_runs_at_its_speed(machine: Machine, speed: float) -> None:
    """Readings begin at nothing and pass `speed` times as fast as the machine's time."""
    clock = machine.clock(speed)
    assert clock.now() == 0
    machine.run(8)
    assert clock.now() == 8 * speed
    assert clock.date() - START == timedelta(seconds=8 * speed)


def test_system_clock_counts_sleep(machine: Machine) -> None:
    """Time the machine slept, which its monotonic clock leaves out, is on the clock, once."""
    clock = machine.clock()
    machine.run(10)
    machine.sleep(3600)
    assert [clock.now(), clock.now()] == [3610, 3610]
    machine.run(1)
    assert clock.now() == 3611


@pytest.mark.parametrize("set_by", [-7200.0, -1.0, 1.0, 2.0])
def test_system_clock_ignores_wall_time_being_set(machine: Machine, set_by: float) -> None:
    """Wall time set back, or corrected by a little, does not move the clock, and sleep after it still counts."""
    clock = machine.clock()
    machine.run(10)
    machine.wall += set_by
    assert clock.now() == 10
    machine.run(5)
    machine.sleep(100)
    assert clock.now() == 115


@pytest.mark.parametrize("set_by", [2.5, 3600.0, -3600.0, 86400.0])
def test_wall_time_set_forward_is_no_sleep(set_by: float) -> None:
    """Where sleep is told, wall time may be set by as much as it likes: the clock goes on, and the date follows it."""
    machine = Machine()
    clock = machine.clock()
    for _ in range(2):
        machine.run(10)
        machine.wall += set_by
    assert clock.now() == 20
    assert clock.date() - START == timedelta(seconds=20 + 2 * set_by)


def test_system_clock_never_goes_back(machine: Machine) -> None:
    """Whatever happens to wall time, a reading is never less than the one before."""
    clock = machine.clock()
    readings = []
    for jump in (0.0, 3600.0, -3600.0, 1.5, -1.5, 86400.0, -5.0):
        machine.run(0.25)
        machine.wall += jump
        readings.append(clock.now())
    assert readings == sorted(readings)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system does not tell of its zone")
def test_the_zone_is_that_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date is in the zone the machine is in by then, also where it was another one when the clock was made."""
    clock = Machine().clock()
    offsets = []
    for zone in ("UTC0", "EST5", "JST-9"):
        monkeypatch.setenv("TZ", zone)
        offsets.append(clock.date().utcoffset())
        assert clock.date() == START
    assert offsets == [timedelta(hours=hours) for hours in (0, -5, 9)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other names for it")
def test_the_machine_tells_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux has a clock that counts sleep; where it is refused, or where there is none, there is no such clock."""
    began = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert 0 <= (find_sleepless() or float)() - began < 10
    with monkeypatch.context() as patch:
        patch.delattr(time, "CLOCK_BOOTTIME")
        assert find_sleepless() is None
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_sleepless() is time.monotonic


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


def test_a_night_belongs_to_the_evening_before() -> None:
    """What was done at one in the night counts as done on the day before, as in the history."""
    now = datetime(2026, 11, 22, 7, tzinfo=UTC)
    assert count_days_since(datetime(2026, 11, 22, 1, tzinfo=UTC), now, 4) == 1
    assert count_days_since(datetime(2026, 11, 22, 5, tzinfo=UTC), now, 4) == 0


def test_days_are_those_of_the_wall_where_one_was() -> None:
    """A session far away counts from the day its history shows, and nothing is in the future."""
    now = datetime(2026, 11, 22, 7, tzinfo=UTC)
    assert count_days_since(datetime(2026, 11, 21, 6, tzinfo=timezone(timedelta(hours=9))), now) == 1
    assert count_days_since(now + timedelta(days=1), now) == 0
