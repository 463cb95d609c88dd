"""Tones: bowls and breaths as frames of sound, made by arithmetic alone.

Frames are 16-bit, stereo, left before right. Every tone begins and ends at silence by a raised cosine, so that nothing
clicks, and a glide keeps one phase.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from math import cos, exp, pi, sin

RATE = 24_000
"""The frames a second. Nothing here is above 3 kHz, and 44,100 would cost 1.8 times as much and sound the same."""

FULL = 32_767
"""The loudest a sample can be."""

PARTIALS = ((1.0, 1.0, 5.0), (1.003, 0.6, 5.0), (2.71, 0.45, 2.2), (5.16, 0.18, 1.0))
"""The partials of a bowl: ratio to its pitch, loudness, and the seconds in which it falls to a third."""

STRIKE = 0.012
"""The seconds a bowl takes to sound: short enough for a strike and too long for a click."""

NARROWEST = 0.12
"""The angle, in radians, of a tone of one side from that side alone: nobody takes the other for broken then."""

LOW, HIGH = 165.0, 247.0
"""The pitches between which a breath glides, in hertz: a fifth that a small loudspeaker can carry."""


class Chime(StrEnum):
    """A chime: a bowl that says one thing."""

    CHANGE = "change"
    QUESTION = "question"
    HALF = "half"
    LAST = "last"


class Way(StrEnum):
    """The way a breath goes."""

    IN = "in"
    OUT = "out"


class Ear(StrEnum):
    """The ear a tone is nearer to."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


def make_chime(chime: Chime, ear: Ear = Ear.BOTH) -> array[int]:
    """Return the frames of a chime."""
    return make_frames(CHIMES[chime](), ear)


def make_breath(way: Way, seconds: float, ear: Ear = Ear.BOTH) -> array[int]:
    """Return the frames of a breath tone, which rises or falls for `seconds`."""
    return make_frames(_glide(LOW, HIGH, seconds) if way is Way.IN else _glide(HIGH, LOW, seconds), ear)


def make_frames(samples: array[float], ear: Ear) -> array[int]:
    """Return samples from -1 to 1 as frames, at equal power from any side."""
    angle = {Ear.LEFT: NARROWEST, Ear.RIGHT: pi / 2 - NARROWEST, Ear.BOTH: pi / 4}[ear]
    left, right = FULL * cos(angle), FULL * sin(angle)
    frames = array("h", bytes(4 * len(samples)))
    frames[0::2] = array("h", [int(sample * left) for sample in samples])
    frames[1::2] = array("h", [int(sample * right) for sample in samples])
    return frames


def _strike(pitch: float, seconds: float, level: float) -> array[float]:
    """Return a struck bowl, -1 to 1: each partial is a damped resonator, two products a sample and no sine."""
    count = int(seconds * RATE)
    samples = array("d", bytes(8 * count))
    whole = sum(loudness for _, loudness, _ in PARTIALS)
    for ratio, loudness, fall in PARTIALS:
        turn = 2 * pi * pitch * ratio / RATE
        damping = exp(-1 / (fall * RATE))
        one, two = 2 * damping * cos(turn), -damping * damping
        last, before = 0.0, -level * loudness / whole * sin(turn) / damping
        for index in range(count):
            samples[index] += last
            last, before = one * last + two * before, last
    _soften(samples, STRIKE, seconds / 2)
    return samples


def _glide(low: float, high: float, seconds: float) -> array[float]:
    """Return a tone that glides from one pitch to another, -1 to 1."""
    count = int(seconds * RATE)
    turn, growth = 2 * pi * low / RATE, (high / low) ** (1 / count)
    phase = 0.0
    samples = array("d")
    for _ in range(count):
        wave = sin(phase)
        # A little of the third harmonic, so that a small loudspeaker carries it.
        samples.append(0.2 * wave * (0.8 + 0.2 * wave * wave))
        phase += turn
        turn *= growth
    _soften(samples, seconds / 6, seconds / 4)
    return samples


def _soften(samples: array[float], rise: float, fall: float) -> None:
    """Let samples rise from silence and fall back to it, in so many seconds."""
    rising, falling = int(rise * RATE), int(fall * RATE)
    for index in range(min(rising, len(samples))):
        samples[index] *= 0.5 - 0.5 * cos(pi * index / rising)
    for index in range(min(falling, len(samples))):
        samples[-1 - index] *= 0.5 - 0.5 * cos(pi * index / falling)


def _join(first: array[float], second: array[float], after: float) -> array[float]:
    """Return two sounds as one, the second `after` so many seconds."""
    offset = int(after * RATE)
    joined = array("d", first)
    joined.frombytes(bytes(8 * max(0, offset + len(second) - len(first))))
    for index, sample in enumerate(second, offset):
        joined[index] += sample
    return joined


def _ask() -> array[float]:
    return _join(_strike(294, 3, 0.22), _strike(392, 3, 0.22), 0.7)


CHIMES: dict[Chime, Callable[[], array[float]]] = {
    Chime.CHANGE: partial(_strike, 220, 5, 0.35),
    Chime.QUESTION: _ask,
    Chime.HALF: partial(_strike, 147, 4, 0.3),
    Chime.LAST: partial(_strike, 165, 3, 0.22),
}
"""The sound of each chime: a pitch in hertz, a length in seconds and a loudness from 0 to 1."""
