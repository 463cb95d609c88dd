"""The loudspeaker: what plays frames, by a device of our own or by a program that is there."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Protocol

from wallyoga.sound.device import PATIENCE, Device, DeviceError, NoDeviceError
from wallyoga.sound.mixer import Mixer, Sort
from wallyoga.sound.players import LATENCY, Player, describe_players, list_programs

GLANCE = 0.25
"""The seconds between two looks at the device."""

AGAIN = 3.0
"""The seconds after which a device is tried again whose server died, or that was busy."""

CLOSE = 0.005
"""The seconds by which a latency differs before it is said again."""

Report = Callable[[str], None]
"""A function that takes a line on how it stands."""


class Loudspeaker(Protocol):
    """A loudspeaker: it plays frames beside each other, and can be hushed."""

    @property
    def is_speaking(self) -> bool:
        """Whether a voice is heard."""

    @property
    def is_silent(self) -> bool:
        """Whether nothing plays."""

    def set_loudness(self, sort: Sort, loudness: float) -> None:
        """Set how loud sounds of a sort are from now on, 0 to 1."""

    def soften(self, share: float) -> None:
        """Let every loudness be a share of itself from now on, 0 to 1."""

    def add(self, frames: array[int], sort: Sort) -> None:
        """Play frames from now on."""

    def hush(self) -> None:
        """Let everything that plays fall silent."""


class DeviceSpeaker(Mixer):
    """A mixer with its sound device, looked after by a thread."""

    def __init__(self, backends: tuple[str, ...], report: Report) -> None:
        super().__init__()
        self._device = Device(self, backends)
        self._latency = self._device.latency
        self._report = report

    def open(self) -> None:
        """Open the device, say so, and look after it from then on.

        Raises:
            DeviceError: there is none, or it does not answer.
        """
        self._open_device(PATIENCE)
        Thread(target=self._look_after, daemon=True).start()

    def open_later(self) -> None:
        """Open the device as soon as it can be, and look after it from then."""
        Thread(target=self._wait_and_look_after, daemon=True).start()

    def add(self, frames: array[int], sort: Sort, due: float = 0.0) -> None:
        """Play frames, always as long after this call. The device may have slept."""
        super().add(frames, sort, due or monotonic() + self._device.latency)
        self._device.wake()

    def _open_device(self, patience: float | None = None) -> None:
        """Open the device and say so. It plays silence at once: that wakes it, and shows its latency."""
        name = self._device.open(patience)
        # What was to be heard while it was not open is past.
        self.drop()
        self._latency = self._device.latency
        self._report(f"ready {name} {self._latency:.3f}")
        self._device.wake()

    def _wait_and_look_after(self) -> None:
        self._open_again()
        self._look_after()

    def _look_after(self) -> None:
        while True:
            sleep(GLANCE)
            if not self._device.watch():
                self._report("lost the sound server stopped")
                self._open_again()
            elif abs(self._device.latency - self._latency) > CLOSE:
                self._latency = self._device.latency
                self._report(f"latency {self._latency:.3f}")

    def _open_again(self) -> None:
        while True:
            sleep(AGAIN)
            with suppress(DeviceError):
                self._open_device()
                return


class PlayerSpeaker(Player):
    """A player looked after by a thread, which finds one again when it cannot play."""

    def __init__(self, folder: Path, report: Report) -> None:
        super().__init__(folder)
        self._report = report

    def open(self) -> bool:
        """Find a program, say so, and look after it from then on. Return whether one can play."""
        if not self._find():
            return False
        Thread(target=self._look_after, daemon=True).start()
        return True

    def open_later(self) -> None:
        """Find a program as soon as one can play, and look after it from then."""
        Thread(target=self._wait_and_look_after, daemon=True).start()

    def _find(self) -> bool:
        if self.find_program():
            self._report(f"ready {self.name} {LATENCY}")
        return bool(self.name)

    def _wait_and_look_after(self) -> None:
        self._find_again()
        self._look_after()

    def _look_after(self) -> None:
        while True:
            sleep(GLANCE)
            name = self.name
            if self.take_failure():
                self._report(f"lost {name} cannot play any more")
                self._find_again()

    def _find_again(self) -> None:
        while True:
            sleep(AGAIN)
            if self._find():
                return


def open_loudspeaker(backends: tuple[str, ...], folder: Path, report: Report) -> Loudspeaker | None:
    """Return the best loudspeaker there is, or None, and report which or why.

    A device that may only be busy is returned silent, and is heard once it is free. So is a program that cannot play.
    """
    speaker = DeviceSpeaker(backends, report)
    try:
        speaker.open()
    except DeviceError as error:
        player = PlayerSpeaker(folder, report)
        if player.open():
            return player
        report(f"silent {error}, and {describe_players()}")
        if not isinstance(error, NoDeviceError):
            speaker.open_later()
        elif list_programs():
            player.open_later()
            return player
        else:
            return None
    return speaker
