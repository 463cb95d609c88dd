"""The mixer: every sound that plays, summed into one stream of frames."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from threading import Lock

from wallyoga.sound.tones import FULL, RATE

FADE = int(0.08 * RATE)
"""The frames in which a sound that is cut off falls silent: 80 ms, too long for a click."""

UNDER = 0.35
"""The loudness of tones while somebody speaks."""

STEP = int(0.2 * RATE)
"""The frames in which tones step back under words, or come forward again."""


class Sort(StrEnum):
    """The sort of a sound: tones step back under the voice."""

    TONE = "tone"
    VOICE = "voice"


@dataclass(slots=True)
class Playing:
    """A sound that plays."""

    frames: array[int]
    sort: Sort
    loudness: float
    due: float
    """The reading of the clock at which it is to be heard."""
    position: int = 0
    """The next sample of its frames."""
    fading: bool = False
    share: float = 1.0
    """The share of it that is left, while it fades."""


class Mixer:
    """The mixer of a sound device, fed by one thread and read by another."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._playing: list[Playing] = []
        self._back = 0.0
        self._loudness = dict.fromkeys(Sort, 1.0)
        self._share = 1.0

    @property
    def is_silent(self) -> bool:
        """Whether nothing plays."""
        return not self._playing

    @property
    def is_speaking(self) -> bool:
        """Whether a voice is heard."""
        return any(sound.sort is Sort.VOICE for sound in self._playing)

    def set_loudness(self, sort: Sort, loudness: float) -> None:
        """Set how loud sounds of a sort are from now on, 0 to 1."""
        self._loudness[sort] = loudness

    def soften(self, share: float) -> None:
        """Let every loudness be a share of itself from now on, 0 to 1."""
        self._share = share

    def add(self, frames: array[int], sort: Sort, due: float = 0.0) -> None:
        """Play frames beside whatever plays, from a reading of the clock on."""
        with self._lock:
            self._playing.append(Playing(frames, sort, self._share * self._loudness[sort], due))

    def hush(self) -> None:
        """Let everything that plays fall silent."""
        with self._lock:
            for sound in self._playing:
                sound.fading = True

    def drop(self) -> None:
        """Forget everything that plays, at once: nobody hears it."""
        with self._lock:
            self._playing.clear()

    def read(self, count: int, heard: float = 0.0) -> bytes:
        """Return the next `count` frames.

        The first of them is `heard` at that reading of the clock. Silence costs nothing.
        """
        with self._lock:
            if not self._playing:
                return bytes(4 * count)
            back = self._step_back(count)
            parts = [
                _take(sound, count, back if sound.sort is Sort.TONE else (0.0, 0.0), sound.due - heard)
                for sound in self._playing
            ]
            self._playing = [sound for sound in self._playing if sound.position < len(sound.frames)]
        return _sum_up(parts, count).tobytes()

    def _step_back(self, count: int) -> tuple[float, float]:
        """Return how far tones are back before and after the next frames, 0 to 1."""
        begin, way = self._back, count / STEP if self.is_speaking else -count / STEP
        self._back = max(0.0, min(1.0, begin + way))
        return begin, self._back


def _sum_up(parts: list[list[float]], count: int) -> array[int]:
    """Return the sum of parts in so many frames, never beyond full scale.

    One part alone, as most are, is not looked at twice.
    """
    total = parts[0] if len(parts) == 1 else list(map(sum, zip_longest(*parts, fillvalue=0.0)))
    if len(parts) > 1 and (max(total) > FULL or min(total) < -FULL):
        total = [max(-FULL, min(FULL, sample)) for sample in total]
    frames = array("h", map(int, total))
    frames.frombytes(bytes(4 * count - 2 * len(frames)))
    return frames


def _take(sound: Playing, count: int, back: tuple[float, float], wait: float) -> list[float]:
    """Take the next frames of a sound, as loud as it is now. One that fades ends with them once it is silent.

    One that has not begun begins after `wait` seconds.
    """
    silence = 0 if sound.position else max(0, min(count, round(wait * RATE)))
    samples = array("h", bytes(4 * silence))
    samples += sound.frames[sound.position : sound.position + 2 * (count - silence)]
    sound.position += 2 * (count - silence)
    share = sound.share
    if sound.fading:
        sound.share = max(0.0, share - count / FADE)
        if sound.share == 0:
            sound.position = len(sound.frames)
    begin, end = (
        sound.loudness * left * (1 - (1 - UNDER) * far) for left, far in zip((share, sound.share), back, strict=True)
    )
    if begin == end:
        return [begin * sample for sample in samples]
    slope = (end - begin) / (2 * count)
    return [(begin + slope * index) * sample for index, sample in enumerate(samples)]
