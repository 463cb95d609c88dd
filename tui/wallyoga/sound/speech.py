"""The speech: sentences that wait for each other, and are dropped when their moment has passed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic, sleep

from wallyoga.sound.loudspeaker import Loudspeaker, Report
from wallyoga.sound.mixer import Sort
from wallyoga.sound.tones import Ear
from wallyoga.sound.voices import Voice, VoiceError

GLANCE = 0.05
"""The seconds between a waiting sentence's looks at whether the one before it has ended."""


LOADING = 2.5
"""The share of its patience that the first sentence may wait: a voice may have to be loaded for it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be said."""

    text: str
    ear: Ear
    until: float
    """The reading of the monotonic clock after which it is dropped."""
    turn: int
    """The number of hushes before it came: a later hush drops it."""


class Speech:
    """A voice at a loudspeaker, one sentence after the other."""

    def __init__(self, find_voice: Callable[[], Voice | None], loudspeaker: Loudspeaker, report: Report) -> None:
        """Find a voice and report which, beside everything else: a good one takes seconds to load."""
        self._find_voice = find_voice
        self._loudspeaker = loudspeaker
        self._report = report
        self._turn = 0
        self._has_begun = False
        self._saying: SimpleQueue[Sentence] = SimpleQueue()
        self._ahead: SimpleQueue[str] = SimpleQueue()
        self._rendering = Lock()
        self._is_spare = Event()
        """Whether there is time to render what is not due yet."""
        self._is_spare.set()
        Thread(target=self._run, daemon=True).start()

    def say(self, text: str, patience: float, ear: Ear) -> None:
        """Say a sentence once those before it are said, if that is within `patience` seconds.

        The first may take longer.
        """
        if not self._has_begun:
            patience *= LOADING
            self._has_begun = True
        self._saying.put(Sentence(text, ear, monotonic() + patience, self._turn))

    def prepare(self, text: str) -> None:
        """Render a sentence before it is due."""
        self._ahead.put(text)

    def cut_off(self) -> None:
        """Forget every sentence that waits."""
        self._turn += 1

    def _run(self) -> None:
        voice = self._find_voice()
        self._report(f"voice {voice.name}" if voice else "voiceless")
        if voice is not None:
            Thread(target=self._render_all, args=(voice,), daemon=True).start()
            self._say_all(voice)

    def _say_all(self, voice: Voice) -> None:
        while True:
            sentence = self._saying.get()
            while self._loudspeaker.is_speaking and self._is_due(sentence):
                sleep(GLANCE)
            if not self._is_due(sentence):
                continue
            self._is_spare.clear()
            try:
                with self._rendering:
                    frames = voice.render(sentence.text, sentence.ear)
            except VoiceError:
                continue
            finally:
                self._is_spare.set()
            if self._is_due(sentence):
                self._loudspeaker.add(frames, Sort.VOICE)

    def _is_due(self, sentence: Sentence) -> bool:
        return sentence.turn == self._turn and monotonic() <= sentence.until

    def _render_all(self, voice: Voice) -> None:
        while True:
            text = self._ahead.get()
            self._is_spare.wait()
            try:
                with self._rendering:
                    voice.prepare(text)
            except VoiceError:
                continue
