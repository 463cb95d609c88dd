"""The beginning and end of a session that is kept, whatever the clock on the wall was set to meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.studios import make_studio
from wallyoga.history.recorder import SessionRecorder
from wallyoga.practice.clock import SystemClock
from wallyoga.practice.session import Session

START = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@dataclass
class Wall:
    """What a machine's two clocks say, one of which can be set."""

    passed: float = 0.0
    set_by: float = 0.0

    def clock(self) -> SystemClock:
        """Return a clock that reads them."""
        return SystemClock(sleepless=lambda: self.passed, wall=lambda: START.timestamp() + self.passed + self.set_by)


@pytest.fixture
def wall() -> Wall:
    """Return the clocks, which nobody has set yet."""
    return Wall()


@pytest.fixture
def recorder(tmp_path: Path, wall: Wall) -> SessionRecorder:
    """Return what keeps a session that begins now."""
    studio = make_studio(tmp_path, clock=wall.clock())
    session = Session(studio.plan(studio.library.sequence("desk-break")))
    recorder = studio.begin_recorder(session, minutes=None, arrived=None)
    session.start(studio.clock.now())
    return recorder


def practise(recorder: SessionRecorder, wall: Wall, seconds: int) -> None:
    """Practise for so long."""
    for _ in range(seconds):
        wall.passed += 1
        recorder.session.look(recorder.clock.now())


@pytest.mark.parametrize("jumps", [(3600,), (-3600,), (3600, -3600), (86400, 60)])
def test_a_clock_that_is_set(recorder: SessionRecorder, wall: Wall, jumps: tuple[int, ...]) -> None:
    """A session is as long as it was, and stays the same however late it is kept."""
    for jump in jumps:
        wall.set_by += jump
        practise(recorder, wall, 20)
    length = timedelta(seconds=20 * len(jumps))
    assert (recorder.record().started, recorder.record().ended) == (START, START + length)
    recorder.session.finish(recorder.clock.now())
    wall.passed += 600
    assert recorder.record().ended == START + length
    assert recorder.history.read(recorder.keep()).ended == START + length


def test_a_clock_that_is_set_back_before_going_on(tmp_path: Path, wall: Wall) -> None:
    """A session that was cut off and goes on under a clock a day behind does not end before it began."""
    studio = make_studio(tmp_path, clock=wall.clock())
    session = Session(studio.plan(studio.library.sequence("desk-break")))
    wall.set_by = -86400
    recorder = studio.archive.make_recorder(session, id="x", started=START, minutes=None, arrived=None)
    session.start(studio.clock.now())
    practise(recorder, wall, 40)
    assert recorder.record().ended == START + timedelta(seconds=40)


def test_a_laptop_that_slept(recorder: SessionRecorder, wall: Wall) -> None:
    """Of a practice that was left when a laptop was closed, the end is when it was closed."""
    practise(recorder, wall, 60)
    wall.passed += 8 * 3600
    recorder.session.finish(recorder.clock.now())
    assert recorder.record().ended == START + timedelta(seconds=60)


def test_another_zone(recorder: SessionRecorder, wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session that began in one zone and ended in another says so, at the same instants."""
    practise(recorder, wall, 60)
    monkeypatch.setenv("TZ", "JST-9")
    record = recorder.record()
    assert (record.ended, record.ended.utcoffset()) == (START + timedelta(seconds=60), timedelta(hours=9))
    assert record.started.utcoffset() == timedelta(0)
