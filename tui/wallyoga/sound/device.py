"""The sound device: a stream of frames to the loudspeaker, opened again when its server dies.

It is miniaudio's, the extra `sound`. Opening it can hang for half a minute with a half-dead sound server, so that
this is done in a thread of its own and not waited for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from types import ModuleType
from typing import Any, cast

from wallyoga.sound.mixer import Mixer
from wallyoga.sound.playhead import Playhead
from wallyoga.sound.tones import RATE

BUFFER = 60
"""The milliseconds of sound the device takes at once: the least that never stuttered beside a busy screen."""

PATIENCE = 5.0
"""The most seconds opening may take while somebody waits for it, and stopping."""

STILL = 2.0
"""The seconds without a call for more after which the server is dead."""

DOZE = 5.0
"""The seconds of silence after which the device may sleep."""

BACKENDS = ("WASAPI", "COREAUDIO", "PULSEAUDIO", "ALSA")
"""The ways to play, best first. miniaudio's null one is never among them: it plays to nobody and says all is well."""


class DeviceError(Exception):
    """A device that cannot be opened."""


class NoDeviceError(DeviceError):
    """A device that cannot be opened later either: what opens one is not here."""


class Device:
    """A sound device that plays a mixer."""

    def __init__(self, mixer: Mixer, backends: tuple[str, ...] = BACKENDS) -> None:
        self._mixer = mixer
        self._backends = backends
        self._stream: Any = None
        self._runs = False
        self._asked = self._sounded = monotonic()
        self._playhead = Playhead()
        self.latency = 2 * BUFFER / 1000
        """The seconds a sound is under way to the ear: a guess, until the device has played."""

    def open(self, patience: float | None = None) -> str:
        """Open the device and return the name of its backend.

        That may take `patience` seconds, or as long as it takes.

        Raises:
            DeviceError: there is none, it is busy, or it does not answer.
        """
        results = _call_beside(self._make_stream)
        try:
            opened = results.get(timeout=patience)
        except Empty as error:
            Thread(target=_close_late, args=(results,), daemon=True).start()
            raise DeviceError("the sound server does not answer") from error
        if isinstance(opened, DeviceError):
            raise opened
        self._stream = opened
        return str(opened.backend)

    def wake(self) -> None:
        """Let the device play, if it sleeps."""
        self._sounded = monotonic()
        if self._stream is not None and not self._runs:
            self._playhead = Playhead()
            feed = self._feed(self._playhead)
            next(feed)
            self._asked = monotonic()
            self._runs = True
            # A server that hangs is noticed by its not asking, and nobody waits for it here.
            Thread(target=self._start, args=(feed,), daemon=True).start()

    def watch(self) -> bool:
        """Let the device sleep after silence. Return false where its server is dead."""
        now = monotonic()
        if self._playhead.is_settled:
            self.latency = self._playhead.latency
        if not self._mixer.is_silent:
            self._sounded = now
        if self._runs and now - self._asked > STILL:
            self._give_up()
            return False
        if self._runs and now - self._sounded > DOZE:
            try:
                _call_beside(self._stop).get(timeout=PATIENCE)
            except Empty:
                self._give_up()
                return False
            self._runs = False
            if not self._mixer.is_silent:
                self.wake()
        return True

    def _start(self, feed: Generator[bytes, int, None]) -> None:
        """Let the stream play. One that cannot asks for nothing, and is taken for dead."""
        with suppress(import_module("miniaudio").MiniaudioError):
            self._stream.start(feed)

    def _stop(self) -> None:
        with suppress(import_module("miniaudio").MiniaudioError):
            self._stream.stop()

    def _give_up(self) -> None:
        """Leave the stream to itself: closing it can hang as long as opening it."""
        Thread(target=self._stream.close, daemon=True).start()
        self._stream, self._runs = None, False

    def _feed(self, playhead: Playhead) -> Generator[bytes, int, None]:
        count = yield b""
        while True:
            self._asked = monotonic()
            count = yield self._mixer.read(count, playhead.ask(self._asked, count))

    def _make_stream(self) -> Any:
        try:
            with _hide_numpy():
                miniaudio = import_module("miniaudio")
        except ImportError as error:
            raise NoDeviceError("the extra `sound` is not installed") from error
        enabled = miniaudio.get_enabled_backends()
        backends = [miniaudio.Backend[name] for name in self._backends if miniaudio.Backend[name] in enabled]
        if not backends:
            # Without any, miniaudio takes them all, its null one too.
            raise NoDeviceError("no sound system that is known here")
        try:
            return miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=2,
                sample_rate=RATE,
                buffersize_msec=BUFFER,
                backends=backends,
                app_name="wallyoga",
            )
        except miniaudio.MiniaudioError as error:
            raise DeviceError(f"no sound device answers ({error.args[0]})") from error


@contextmanager
def _hide_numpy() -> Iterator[None]:
    """Keep numpy from being loaded, 20 MB for arrays of which there are none here."""
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = cast(ModuleType, None)
    try:
        yield
    finally:
        del sys.modules["numpy"]


def _call_beside(call_device: Callable[[], Any]) -> SimpleQueue[Any]:
    """Return the queue for the result, or the error, of a call that can hang."""
    results = SimpleQueue[Any]()

    def call() -> None:
        try:
            results.put(call_device())
        except DeviceError as error:
            results.put(error)

    Thread(target=call, daemon=True).start()
    return results


def _close_late(results: SimpleQueue[Any]) -> None:
    """Close a stream that opens when nobody waits for it any more. By itself it would stay."""
    if not isinstance(stream := results.get(), DeviceError):
        stream.close()
