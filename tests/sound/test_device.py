"""The sound device, played by a miniaudio that is made here: it can be busy, hang and die."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Generator
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from types import ModuleType, SimpleNamespace
from typing import ClassVar

import pytest

from wallyoga.sound import device as device_module
from wallyoga.sound import loudspeaker
from wallyoga.sound.device import BACKENDS, DOZE, STILL, Device, DeviceError, NoDeviceError
from wallyoga.sound.loudspeaker import open_loudspeaker
from wallyoga.sound.mixer import Mixer, Sort

WITHIN = 20.0
"""The seconds a thread may take, on a machine that is busy."""

TRIES = 5
"""The number of times a busy device is tried before it is free."""

NO_BACKENDS = """
from collections import defaultdict

try:
    import numpy
except ImportError:
    numpy = None
Backend = defaultdict(str)
get_enabled_backends = set
"""
"""A miniaudio that loads numpy where it can, as the true one does, and knows no sound system."""


class Audio:
    """A miniaudio with one stream, which plays when it is asked by hand."""

    MiniaudioError = type("MiniaudioError", (Exception,), {})
    SampleFormat = SimpleNamespace(SIGNED16=2)
    Backend: ClassVar = dict(zip(BACKENDS, BACKENDS, strict=True))
    backend = "Pretended"

    def __init__(self) -> None:
        self.busy = 0
        """The number of times the device is taken by another program."""
        self.answers = Event()
        self.answers.set()
        self.calls = SimpleQueue[str]()
        self.feed: Generator[bytes, int, None] | None = None

    def get_enabled_backends(self) -> set[str]:
        """Return the ways to play."""
        return set(BACKENDS)

    def PlaybackDevice(self, **_: object) -> Audio:  # noqa: N802 - that is its name
        """Open the device."""
        self.answers.wait(WITHIN)
        self.busy -= 1
        if self.busy >= 0:
            raise self.MiniaudioError("failed to init device", -16)
        return self

    def start(self, feed: Generator[bytes, int, None]) -> None:
        """Take what is to be asked for frames."""
        self.feed = feed
        self.calls.put("start")

    def stop(self) -> None:
        """Ask no more."""
        self.calls.put("stop")

    def close(self) -> None:
        """Give the device back."""
        self.calls.put("close")

    def wait_for_call(self) -> str:
        """Return what was called next, in whatever thread."""
        return self.calls.get(timeout=WITHIN)


@pytest.fixture
def audio(monkeypatch: pytest.MonkeyPatch) -> Audio:
    """Give a miniaudio, on a machine with no program that plays."""
    audio = Audio()
    monkeypatch.setitem(sys.modules, "miniaudio", audio)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(loudspeaker, "AGAIN", 0.01)
    # A speaker is looked after as long as its process is there, and would try the device of the next test.
    monkeypatch.setattr(loudspeaker, "GLANCE", 3_600)
    return audio


def test_a_busy_device_is_told_once_and_heard_when_it_is_free(audio: Audio, tmp_path: Path) -> None:
    """While another program has the device, that is said once; it is tried until it can be played, without the past."""
    reports = SimpleQueue[str]()
    audio.busy = TRIES
    speaker = open_loudspeaker(("PULSEAUDIO",), tmp_path, reports.put)
    assert speaker is not None
    speaker.add(array("h", [0, 0]), Sort.TONE)
    assert "no sound device answers (failed to init device)" in reports.get(timeout=WITHIN)
    assert reports.get(timeout=WITHIN).startswith("ready Pretended")
    assert audio.busy == -1
    assert speaker.is_silent


def test_a_device_that_opens_too_late_is_closed(audio: Audio) -> None:
    """Who does not wait longer for a server that hangs leaves no stream behind when it goes on."""
    audio.answers.clear()
    with pytest.raises(DeviceError, match="does not answer"):
        Device(Mixer()).open(0.01)
    audio.answers.set()
    assert audio.wait_for_call() == "close"


def test_opening_loads_no_numpy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What miniaudio would load beside it, where it is installed, is hidden from it, and from nothing else."""
    (tmp_path / "numpy.py").touch()
    (tmp_path / "miniaudio.py").write_text(NO_BACKENDS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("miniaudio", "numpy"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(NoDeviceError):
        Device(Mixer()).open()
    assert sys.modules["miniaudio"].numpy is None
    assert "numpy" not in sys.modules


def test_the_device_sleeps_after_silence_and_wakes(audio: Audio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds after the last sound the stream stops, the next one starts it, and one that asks no more is dead."""
    seconds = [100.0]
    monkeypatch.setattr(device_module, "monotonic", lambda: seconds[0])
    device = Device(Mixer())
    device.open()
    device.wake()
    assert audio.wait_for_call() == "start"
    assert audio.feed is not None
    while seconds[0] <= 100 + DOZE:
        audio.feed.send(1_440)
        assert device.watch()
        assert audio.calls.empty()
        seconds[0] += 1
    audio.feed.send(1_440)
    assert device.watch()
    assert audio.wait_for_call() == "stop"
    device.wake()
    assert audio.wait_for_call() == "start"
    seconds[0] += STILL + 1
    assert not device.watch()
    assert audio.wait_for_call() == "close"
