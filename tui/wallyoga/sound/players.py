"""The players: programs that play a file, for where there is no sound device of our own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import wave
from array import array
from hashlib import sha256
from pathlib import Path

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


class Player:
    """A program that plays files, one process for each sound."""

    def __init__(self, program: str, folder: Path) -> None:
        self.name = program
        self._command = PROGRAMS.get(program, (sys.executable, "-c", WINSOUND))
        self._folder = folder
        self._playing: list[tuple[subprocess.Popen[bytes], Sort]] = []
        self._loudness = dict.fromkeys(Sort, 1.0)
        self._share = 1.0

    @property
    def is_speaking(self) -> bool:
        """Whether a voice is heard."""
        self._forget_ended()
        return any(sort is Sort.VOICE for _, sort in self._playing)

    @property
    def is_silent(self) -> bool:
        """Whether nothing plays."""
        self._forget_ended()
        return not self._playing

    def set_loudness(self, sort: Sort, loudness: float) -> None:
        """Set how loud sounds of a sort are from now on, 0 to 1."""
        self._loudness[sort] = loudness

    def soften(self, share: float) -> None:
        """Let every loudness be a share of itself from now on, 0 to 1."""
        self._share = share

    def add(self, frames: array[int], sort: Sort) -> None:
        """Play frames from now on. Of several tones the last is heard, because programs do not step back."""
        self._stop(sort)
        loudness = self._share * self._loudness[sort]
        path = _save(array("h", [int(loudness * sample) for sample in frames]), self._folder)
        self._playing.append((self._start(path), sort))

    def can_play(self) -> bool:
        """Return whether the program plays a moment of silence.

        Without a sound server it does not.
        """
        silence = _save(array("h", bytes(4 * RATE // 20)), self._folder)
        try:
            process = self._start(silence)
        except OSError:
            return False
        try:
            return process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            return False

    def _start(self, path: Path) -> subprocess.Popen[bytes]:
        nowhere = subprocess.DEVNULL
        return subprocess.Popen([*self._command, str(path)], stdin=nowhere, stdout=nowhere, stderr=nowhere)

    def hush(self) -> None:
        """Stop everything that plays."""
        for sort in Sort:
            self._stop(sort)

    def _forget_ended(self) -> None:
        self._playing = [(process, sort) for process, sort in self._playing if process.poll() is None]

    def _stop(self, wanted: Sort) -> None:
        for process, sort in self._playing:
            if sort is wanted and process.poll() is None:
                process.terminate()


def find_player(folder: Path) -> Player | None:
    """Return the best program that can play a file here, or None.

    `folder` is for the files.
    """
    return next((player for name in list_programs() if (player := Player(name, folder)).can_play()), None)


def list_programs() -> list[str]:
    """Return the players that are there, best first."""
    return ["winsound"] if sys.platform == "win32" else [name for name in PROGRAMS if shutil.which(name)]


def describe_players() -> str:
    """Return in words that no player plays."""
    names = list_programs()
    return f"{', '.join(names)} cannot play either" if names else "no program here plays a file"


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
