"""The mixer sums, fades and lets tones step back under words."""

from __future__ import annotations

from array import array

import pytest

from tests.sound.hearing import find_largest_jump, measure_loudness
from wallyoga.sound.mixer import FADE, STEP, UNDER, Mixer, Sort
from wallyoga.sound.tones import FULL, RATE, Way, make_breath

BLOCK = 1_440
"""The frames a device asks for at once."""


def read_all(mixer: Mixer, blocks: int) -> array[int]:
    """Return the frames of so many blocks."""
    return array("h", b"".join(mixer.read(BLOCK) for _ in range(blocks)))


def make_steady(value: int, seconds: float) -> array[int]:
    """Return frames that stay at one value."""
    return array("h", [value] * (2 * int(seconds * RATE)))


def test_what_plays_beside_each_other_is_summed() -> None:
    """Two sounds are both heard, and each ends when its frames do."""
    mixer = Mixer()
    mixer.add(make_steady(1_000, 0.12), Sort.TONE)
    mixer.add(make_steady(500, 0.06), Sort.TONE)
    frames = read_all(mixer, 3)
    assert [frames[0], frames[2 * BLOCK + 2], frames[-1]] == [1_500, 1_000, 0]
    assert mixer.is_silent


def test_a_sum_never_clips_over() -> None:
    """A sum beyond full scale stays at full scale and does not turn over."""
    mixer = Mixer()
    mixer.add(make_steady(30_000, 1), Sort.TONE)
    mixer.add(make_steady(30_000, 1), Sort.TONE)
    assert set(read_all(mixer, 1)) == {FULL}


def test_hushing_fades_without_a_click() -> None:
    """What is cut off is silent within a fade, and no sample jumps on the way."""
    mixer = Mixer()
    mixer.add(make_breath(Way.IN, 6), Sort.TONE)
    before = read_all(mixer, 30)
    mixer.hush()
    after = read_all(mixer, 1 + FADE // BLOCK + 1)
    assert mixer.is_silent
    assert measure_loudness(after[-200:], 0) == 0
    assert find_largest_jump(array("h", [*before, *after])) < 200


def test_tones_step_back_under_words() -> None:
    """While a voice is heard tones are softer; afterwards they come forward again."""
    mixer = Mixer()
    mixer.add(make_steady(10_000, 3), Sort.TONE)
    mixer.add(make_steady(0, 1), Sort.VOICE)
    assert mixer.is_speaking
    under = read_all(mixer, 16)
    assert under[-2 * BLOCK :][0] == pytest.approx(UNDER * 10_000, abs=2)
    after = read_all(mixer, 2 + STEP // BLOCK + 1)
    assert after[-1] == 10_000


def test_a_loudness_holds_for_what_comes() -> None:
    """What is added after a loudness was set is that loud."""
    mixer = Mixer()
    mixer.set_loudness(Sort.TONE, 0.5)
    mixer.add(make_steady(10_000, 1), Sort.TONE)
    assert read_all(mixer, 1)[0] == 5_000


@pytest.mark.parametrize("wait", [0.01, 0.06, 0.1])
def test_a_sound_begins_at_its_moment(wait: float) -> None:
    """A sound that is due inside a block, or in a later one, begins at that frame and is whole."""
    mixer = Mixer()
    mixer.add(make_steady(1_000, 0.12), Sort.TONE, due=7.0 + wait)
    seconds = BLOCK / RATE
    frames = array("h", b"".join(mixer.read(BLOCK, 7.0 + number * seconds) for number in range(5)))
    begin = 2 * round(wait * RATE)
    assert not any(frames[:begin])
    assert set(frames[begin : begin + 2 * int(0.12 * RATE)]) == {1_000}
    assert mixer.is_silent
