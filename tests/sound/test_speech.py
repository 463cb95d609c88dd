"""The speech says one sentence after the other, and none too late."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from wallyoga.sound import speech as speech_module
from wallyoga.sound.mixer import Mixer, Sort
from wallyoga.sound.speech import LASTING, LOADING, Speech
from wallyoga.sound.tones import RATE, Ear
from wallyoga.sound.voices import Voice

WITHIN = 20.0
"""The seconds a thread may take, on a machine that is busy."""

PATIENCE = 4.0


class Listener(Mixer):
    """A loudspeaker that tells how long each sentence is that it is given, in frames."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths = SimpleQueue[int]()
        self.speaks = Event()
        self.was_asked = Event()

    @property
    def is_speaking(self) -> bool:
        """Whether it was told to speak."""
        self.was_asked.set()
        return self.speaks.is_set()

    def add(self, frames: array[int], _sort: Sort, _due: float = 0.0) -> None:
        """Take a sentence."""
        self.lengths.put(len(frames) // 2)

    def hear(self) -> int:
        """Return the length of the next sentence."""
        return self.lengths.get(timeout=WITHIN)


class Speaker:
    """A speech with a voice that says a frame for each letter, once it is loaded."""

    def __init__(self, folder: Path) -> None:
        self.seconds = 100.0
        self.is_loaded = Event()
        self.is_asked = Event()
        self.rendered: list[str] = []
        self.listener = Listener()
        self.reports = SimpleQueue[str]()
        self.rests = SimpleQueue[int]()
        self.looked_up = SimpleQueue[str]()
        self._folder = folder

    def open(self) -> Speech:
        """Return the speech."""
        return Speech(self._load, self.listener, self.reports.put)

    def _load(self) -> Voice:
        return WatchedVoice(self, self._folder)

    def say(self, text: str, path: Path, _rate: int) -> None:
        """Say a sentence."""
        if text == "bb":
            self.is_asked.set()
        self.is_loaded.wait(WITHIN)
        self.rendered.append(text)
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(array("h", [1_000] * len(text)).tobytes())


class WatchedVoice(Voice):
    """A voice that tells which sentence is due, and after how many it rests."""

    def __init__(self, speaker: Speaker, folder: Path) -> None:
        super().__init__("mine", speaker.say, folder)
        self._speaker = speaker

    def has_said(self, text: str) -> bool:
        """Return whether there is a file, as is asked for a sentence that is due."""
        self._speaker.looked_up.put(text)
        return super().has_said(text)

    def rest(self) -> None:
        """Give nothing back, there being nothing."""
        self._speaker.rests.put(len(self._speaker.rendered))


@pytest.fixture
def speaker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speaker:
    """Give a voice whose clock stands still."""
    speaker = Speaker(tmp_path)
    monkeypatch.setattr(speech_module, "monotonic", lambda: speaker.seconds)
    return speaker


def test_the_first_sentence_waits_for_the_voice(speaker: Speaker) -> None:
    """What is said first is heard though the voice took longer than a sentence may, what follows it is dropped."""
    speech = speaker.open()
    speech.say("a", PATIENCE, Ear.BOTH)
    speech.say("bb", PATIENCE, Ear.BOTH)
    speaker.seconds += PATIENCE * LOADING - 1
    speaker.is_loaded.set()
    assert speaker.listener.hear() == 1
    speech.say("ccc", PATIENCE, Ear.BOTH)
    assert speaker.listener.hear() == 3


@pytest.mark.parametrize("drop", [lambda speaker, _: setattr(speaker, "seconds", 200), lambda _, it: it.cut_off()])
def test_a_sentence_whose_moment_is_past_is_dropped(speaker: Speaker, drop: Callable[[Speaker, Speech], None]) -> None:
    """While another is heard a sentence waits; it is dropped when that is too long, or all is cut off."""
    speaker.is_loaded.set()
    speech = speaker.open()
    speech.say("a", PATIENCE, Ear.BOTH)
    assert speaker.listener.hear() == 1
    speaker.listener.speaks.set()
    speaker.listener.was_asked.clear()
    speech.say("bb", PATIENCE, Ear.BOTH)
    assert speaker.listener.was_asked.wait(WITHIN)
    drop(speaker, speech)
    speaker.listener.speaks.clear()
    speech.say("ccc", PATIENCE, Ear.BOTH)
    assert speaker.listener.hear() == 3


def test_what_is_due_goes_before_what_is_prepared(speaker: Speaker) -> None:
    """A sentence to be said is rendered before those that have time, however many wait."""
    speech = speaker.open()
    for number in range(50):
        speech.prepare(f"{number} has time")
    speech.say("now", PATIENCE, Ear.BOTH)
    assert speaker.looked_up.get(timeout=WITHIN) == "now"
    speaker.is_loaded.set()
    assert speaker.listener.hear() == 3
    assert speaker.rendered.index("now") <= 2


def test_what_was_said_before_waits_for_no_rendering(speaker: Speaker) -> None:
    """While the voice is busy with another sentence, one whose file is there is heard."""
    speech = speaker.open()
    speaker.is_loaded.set()
    speech.prepare("a")
    assert speaker.rests.get(timeout=WITHIN) == 1
    speaker.is_loaded.clear()
    speech.prepare("bb")
    assert speaker.is_asked.wait(WITHIN)
    speech.say("a", PATIENCE, Ear.BOTH)
    assert speaker.listener.hear() == 1
    speaker.is_loaded.set()


def test_a_voice_rests_when_all_is_rendered(speaker: Speaker) -> None:
    """What a voice takes to render is given back after the last sentence, and not before."""
    speech = speaker.open()
    for text in ("a", "bb", "ccc"):
        speech.prepare(text)
    speaker.is_loaded.set()
    assert speaker.rests.get(timeout=WITHIN) == 3
    speech.say("dddd", PATIENCE, Ear.BOTH)
    assert speaker.rests.get(timeout=WITHIN) == 4


def test_rendering_that_lasts_is_reported(speaker: Speaker) -> None:
    """A voice that takes its time is reported, and its end too; one that is quick is not."""
    speech = speaker.open()
    assert speaker.reports.get(timeout=WITHIN) == "voice mine"
    speaker.is_loaded.set()
    speech.prepare("a")
    assert speaker.rests.get(timeout=WITHIN) == 1
    speaker.is_loaded.clear()
    speech.prepare("bb")
    assert speaker.is_asked.wait(WITHIN)
    speech.prepare("ccc")
    speaker.seconds += LASTING + 1
    speaker.is_loaded.set()
    assert speaker.reports.get(timeout=WITHIN) == "rendering"
    assert speaker.reports.get(timeout=WITHIN) == "rendered"
