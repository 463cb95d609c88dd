"""The sounds that can be heard in frames: pitch, loudness, side and clicks, by arithmetic alone."""

from __future__ import annotations

from array import array
from itertools import pairwise
from math import cos, pi, sqrt

from wallyoga.sound.tones import RATE

COARSE = 12
"""The frames that are one for comparing: 2 kHz are enough for a tone of 247 Hz."""


def cut_frames(frames: array[int], begin: float, end: float) -> array[int]:
    """Return the frames from one second to another."""
    return frames[2 * int(begin * RATE) : 2 * int(end * RATE)]


def measure_loudness(frames: array[int], ear: int) -> float:
    """Return the root mean square of one ear, 0 left and 1 right."""
    samples = frames[ear::2]
    return sqrt(sum(sample * sample for sample in samples) / max(1, len(samples)))


def measure_pitch(frames: array[int]) -> float:
    """Return the pitch of a steady tone in hertz, by how often it passes zero."""
    samples = frames[0::2]
    rises = [index for index, (one, two) in enumerate(pairwise(samples)) if one < 0 <= two]
    return (len(rises) - 1) * RATE / (rises[-1] - rises[0])


def measure_partial(frames: array[int], hertz: float) -> float:
    """Return how much of a pitch is in frames, by Goertzel's filter."""
    samples = frames[0::2]
    turn = 2 * cos(2 * pi * hertz / RATE)
    last = before = 0.0
    for sample in samples:
        last, before = sample + turn * last - before, last
    return sqrt(max(0.0, last * last + before * before - turn * last * before)) / max(1, len(samples))


def find_largest_jump(frames: array[int]) -> int:
    """Return the largest second difference of the left ear: a click is a jump, a tone bends softly."""
    samples = [0, 0, *frames[0::2], 0, 0]
    return max(abs(one - 2 * two + three) for one, two, three in zip(samples, samples[1:], samples[2:], strict=False))


def find_tone(tone: array[int], frames: array[int]) -> tuple[float, float]:
    """Return the second at which a tone is in frames, and how much alike it is there, 0 to 1."""
    wanted, heard = _thin_out(tone), _thin_out(frames)
    power = sum(sample * sample for sample in wanted)
    best = (0, 0.0)
    for offset in range(len(heard) - len(wanted) + 1):
        part = heard[offset : offset + len(wanted)]
        loudness = sum(sample * sample for sample in part) or 1
        likeness = sum(one * two for one, two in zip(wanted, part, strict=True)) / (power * loudness) ** 0.5
        best = max(best, (offset, likeness), key=lambda each: each[1])
    return best[0] * COARSE / RATE, best[1]


def _thin_out(frames: array[int]) -> list[int]:
    """Return frames as fewer, both ears together."""
    mono = [left + right for left, right in zip(frames[0::2], frames[1::2], strict=True)]
    return [sum(mono[index : index + COARSE]) for index in range(0, len(mono) - COARSE + 1, COARSE)]
