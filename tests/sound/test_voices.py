"""A voice says a sentence into a file once, and what it says is as loud as a tone allows."""

from __future__ import annotations

import subprocess
import wave
from array import array
from pathlib import Path

import pytest

from tests.sound.hearing import measure_loudness, measure_pitch
from wallyoga.sound.tones import FULL, RATE, Ear, Way, make_breath
from wallyoga.sound.voices import LEVEL, Voice, VoiceError, read_frames


def write_mono(path: Path, samples: array[int], rate: int) -> None:
    """Write a WAV file of one channel."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def test_a_sentence_is_said_once_and_kept(tmp_path: Path) -> None:
    """The same sentence at the same rate is rendered once; another, or another rate, anew."""
    rendered: list[tuple[str, int]] = []

    def say(text: str, path: Path, rate: int) -> None:
        rendered.append((text, rate))
        write_mono(path, array("h", [100, -100] * 50), RATE)

    for rate in (140, 140, 160):
        voice = Voice("mine", say, tmp_path / "sentences", rate)
        for text in ("One.", "Two."):
            voice.render(text, Ear.BOTH)
    assert rendered == [("One.", 140), ("Two.", 140), ("One.", 160), ("Two.", 160)]


def test_a_voice_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """A sentence that could not be said is an error, and is tried again the next time."""

    def say(_text: str, path: Path, _rate: int) -> None:
        path.write_bytes(b"half")
        raise subprocess.CalledProcessError(1, "espeak-ng")

    voice = Voice("mine", say, tmp_path / "sentences")
    with pytest.raises(VoiceError, match="mine cannot say"):
        voice.render("One.", Ear.BOTH)
    assert not list((tmp_path / "sentences").glob("*.wav"))


def test_a_file_that_is_no_sound_is_an_error(tmp_path: Path) -> None:
    """A spoiled file is said to be one, and is not kept."""

    def say(_text: str, path: Path, _rate: int) -> None:
        path.write_bytes(b"no wave")

    with pytest.raises(VoiceError, match="no sound"):
        Voice("mine", say, tmp_path).render("One.", Ear.BOTH)
    assert not list(tmp_path.glob("*.wav"))


@pytest.mark.parametrize("rate", [16_000, 22_050, RATE, 48_000])
def test_a_voice_of_any_rate_keeps_its_pitch_and_length(tmp_path: Path, rate: int) -> None:
    """A recording at another rate sounds as long, as high and as loud as it is meant."""
    tone = make_breath(Way.IN, 1)[0::2]
    write_mono(tmp_path / "tone.wav", tone, rate)
    frames = read_frames(tmp_path / "tone.wav", Ear.LEFT)
    assert len(frames) / 2 / RATE == pytest.approx(RATE / rate, rel=0.01)
    expected = measure_pitch(make_breath(Way.IN, 1)) * rate / RATE
    assert measure_pitch(frames) == pytest.approx(expected, rel=0.03)
    assert max(map(abs, frames)) == pytest.approx(LEVEL * FULL, rel=0.05)
    assert measure_loudness(frames, 0) > 4 * measure_loudness(frames, 1)
