"""Tones are heard as they are meant."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from tests.sound.hearing import (
    cut_frames,
    find_largest_jump,
    measure_loudness,
    measure_partial,
    measure_pitch,
)
from wallyoga.sound.tones import FULL, HIGH, LOW, RATE, Chime, Ear, Way, make_breath, make_chime

SOFT = 2_500
"""No tone of ours bends more than this from one sample to the next; a step of a tenth of full scale does."""


@pytest.mark.parametrize("seconds", [1.0, 4.0, 8.2])
def test_a_breath_tone_is_as_long_as_its_phase(seconds: float) -> None:
    """A breath tone lasts its phase to the frame."""
    assert len(make_breath(Way.IN, seconds)) == 2 * int(seconds * RATE)


@pytest.mark.parametrize(("way", "begin", "end"), [(Way.IN, LOW, HIGH), (Way.OUT, HIGH, LOW)])
def test_a_breath_glides_between_its_pitches(way: Way, begin: float, end: float) -> None:
    """The inhale rises from the low pitch to the high one and the exhale falls back, without a turn on the way."""
    frames = make_breath(way, 4)
    pitches = [measure_pitch(cut_frames(frames, second / 4, second / 4 + 0.25)) for second in range(16)]
    assert pitches[0] == pytest.approx(begin, rel=0.05)
    assert pitches[-1] == pytest.approx(end, rel=0.05)
    assert all((later > earlier) is (way is Way.IN) for earlier, later in pairwise(pitches))


@pytest.mark.parametrize(("chime", "hertz"), [(Chime.CHANGE, 220), (Chime.HALF, 147), (Chime.LAST, 165)])
def test_a_bowl_sounds_at_its_pitch(chime: Chime, hertz: float) -> None:
    """The strongest of a bowl is its own pitch, not a neighbour of it."""
    frames = cut_frames(make_chime(chime), 0.2, 1.2)
    own = measure_partial(frames, hertz)
    assert all(own > 3 * measure_partial(frames, hertz * ratio) for ratio in (0.8, 0.9, 1.12, 1.25))


def test_the_question_is_two_strikes() -> None:
    """The question is heard as two: it grows louder a second time."""
    frames = make_chime(Chime.QUESTION)
    assert measure_loudness(cut_frames(frames, 0.72, 0.85), 0) > 1.2 * measure_loudness(
        cut_frames(frames, 0.5, 0.68), 0
    )


@pytest.mark.parametrize("chime", list(Chime))
def test_a_bowl_falls_to_silence(chime: Chime) -> None:
    """A bowl is loudest at its beginning, ends at silence and never reaches full scale."""
    frames = make_chime(chime)
    seconds = len(frames) / 2 / RATE
    assert measure_loudness(cut_frames(frames, 0.05, 0.8), 0) > 4 * measure_loudness(frames[-RATE // 2 :], 0)
    assert max(map(abs, frames[-20:])) < 10
    assert max(map(abs, frames)) < 0.6 * FULL
    assert 2 < seconds < 6


@pytest.mark.parametrize(
    "make_tone",
    [*(partial(make_chime, chime) for chime in (Chime.CHANGE, Chime.LAST)), partial(make_breath, Way.OUT, 3)],
    ids=["change", "last", "breath"],
)
def test_no_tone_clicks(make_tone: Callable[[], array[int]]) -> None:
    """A tone has no jump anywhere, neither inside nor at its ends."""
    assert find_largest_jump(make_tone()) < SOFT


@pytest.mark.parametrize(("ear", "louder"), [(Ear.LEFT, 0), (Ear.RIGHT, 1)])
def test_a_side_is_heard_from_that_side(ear: Ear, louder: int) -> None:
    """A tone of one side is much louder there, and the other ear still hears it."""
    for frames in (make_chime(Chime.LAST, ear), make_breath(Way.IN, 1, ear)):
        near, far = measure_loudness(frames, louder), measure_loudness(frames, 1 - louder)
        assert 4 * far < near < 20 * far


def test_every_ear_is_as_loud() -> None:
    """A tone for both ears has the same power as one from a side."""
    both, left = make_breath(Way.IN, 1), make_breath(Way.IN, 1, Ear.LEFT)
    powers = [sum(measure_loudness(frames, ear) ** 2 for ear in (0, 1)) for frames in (both, left)]
    assert powers[0] == pytest.approx(powers[1], rel=0.01)
