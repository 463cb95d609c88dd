"""The players: programs that play a file, for where there is no sound device of our own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import wave
from array import array
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from wallyoga.sound.mixer import Sort
from wallyoga.sound.tones import RATE

WINSOUND = "import sys, winsound as w; w.PlaySound(sys.argv[1], w.SND_FILENAME | w.SND_NODEFAULT)"
"""The script of Python that plays a file. By default Windows would play its own bell for one that it cannot."""

PROGRAMS: dict[str, tuple[str, ...]] = {
    "pw-play": ("pw-play",),
    "paplay": ("paplay",),
    "aplay": ("aplay", "-q"),
    "afplay": ("afplay",),
}
"""The programs that play a file named last, best first."""

PATIENCE = 2.0
"""The most seconds a program may take for a moment of silence."""

LATENCY = 0.05
"""The seconds from starting a program to the ear, about: none of them says."""


@dataclass(slots=True)
class PlayedFile:
    """A file that a program plays."""

    process: subprocess.Popen[bytes]
    sort: Sort
    is_stopped: bool = False


class Player:
    """A program that plays files, one process for each sound."""

    def __init__(self, folder: Path) -> None:
        """Make a player of nothing yet. `folder` is for the files."""
        self.name = ""
        """The program, or empty while none can play."""
        self._folder = folder
        self._lock = Lock()
        self._playing: list[PlayedFile] = []
        self._has_failed = False
        self._loudness = dict.fromkeys(Sort, 1.0)
        self._share = 1.0

    @property
    def is_speaking(self) -> bool:
        """Whether a voice is heard."""
        return any(played.sort is Sort.VOICE for played in self._list_playing())

    @property
    def is_silent(self) -> bool:
        """Whether nothing plays."""
        return not self._list_playing()

    def set_loudness(self, sort: Sort, loudness: float) -> None:
        """Set how loud sounds of a sort are from now on, 0 to 1."""
        self._loudness[sort] = loudness

    def soften(self, share: float) -> None:
        """Let every loudness be a share of itself from now on, 0 to 1."""
        self._share = share

    def add(self, frames: array[int], sort: Sort) -> None:
        """Play frames from now on. Of several tones the last is heard, because programs do not step back."""
        if not self.name:
            return
        self._stop(sort)
        loudness = self._share * self._loudness[sort]
        path = _save(array("h", [int(loudness * sample) for sample in frames]), self._folder)
        with self._lock:
            self._playing.append(PlayedFile(_start(self.name, path), sort))

    def find_program(self) -> bool:
        """Take the best program that can play a file now. Return whether there is one."""
        self.name = next(filter(self._can_play, list_programs()), "")
        return bool(self.name)

    def take_failure(self) -> bool:
        """Return whether a sound could not be played. The program is none of ours then."""
        self._list_playing()
        failed, self._has_failed = self._has_failed, False
        if failed:
            self.name = ""
        return failed

    def _can_play(self, program: str) -> bool:
        """Return whether a program plays a moment of silence.

        Without a sound server, or at a device that is busy, it does not.
        """
        silence = _save(array("h", bytes(4 * RATE // 20)), self._folder)
        try:
            process = _start(program, silence)
        except OSError:
            return False
        try:
            return process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            return False

    def hush(self) -> None:
        """Stop everything that plays."""
        for sort in Sort:
            self._stop(sort)

    def _list_playing(self) -> list[PlayedFile]:
        """Return what plays, and note where a program could not."""
        with self._lock:
            self._has_failed |= any(played.process.poll() and not played.is_stopped for played in self._playing)
            self._playing = [played for played in self._playing if played.process.poll() is None]
            return self._playing.copy()

    def _stop(self, wanted: Sort) -> None:
        for played in self._list_playing():
            if played.sort is wanted:
                played.is_stopped = True
                played.process.terminate()


def list_programs() -> list[str]:
    """Return the players that are there, best first."""
    return ["winsound"] if sys.platform == "win32" else [name for name in PROGRAMS if shutil.which(name)]


def describe_players() -> str:
    """Return in words that no player plays."""
    names = list_programs()
    return f"{', '.join(names)} cannot play either" if names else "no program here plays a file"


def _start(program: str, path: Path) -> subprocess.Popen[bytes]:
    nowhere = subprocess.DEVNULL
    command = (*PROGRAMS.get(program, (sys.executable, "-c", WINSOUND)), str(path))
    return subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere)


def save_frames(path: Path, frames: array[int]) -> None:
    """Write frames as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames.tobytes())


def _save(frames: array[int], folder: Path) -> Path:
    """Return the file of these frames, written once."""
    path = folder / f"{sha256(frames.tobytes()).hexdigest()[:24]}.wav"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        save_frames(part, frames)
        part.replace(path)
    return path
