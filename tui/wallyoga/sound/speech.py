"""The speech: sentences that wait for each other, and are dropped when their moment has passed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from queue import Queue, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic, sleep

from wallyoga.sound.loudspeaker import Loudspeaker, Report
from wallyoga.sound.mixer import Sort
from wallyoga.sound.tones import Ear
from wallyoga.sound.voices import Voice, VoiceError

GLANCE = 0.05
"""The seconds between a waiting sentence's looks at whether the one before it has ended."""


LASTING = 2.0
"""The seconds of rendering ahead from which it is reported."""

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
        self._ahead: Queue[str] = Queue()
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
            with suppress(VoiceError):
                frames = self._render(voice, sentence)
                if self._is_due(sentence):
                    self._loudspeaker.add(frames, Sort.VOICE)

    def _render(self, voice: Voice, sentence: Sentence) -> array[int]:
        """Return the frames of a sentence, before those of any that has time.

        One that was said before waits for no other.
        """
        self._is_spare.clear()
        try:
            with nullcontext() if voice.has_said(sentence.text) else self._use(voice):
                return voice.render(sentence.text, sentence.ear)
        finally:
            self._is_spare.set()

    def _is_due(self, sentence: Sentence) -> bool:
        return sentence.turn == self._turn and monotonic() <= sentence.until

    def _render_all(self, voice: Voice) -> None:
        """Render what is not due yet, and report where that lasts."""
        since: float | None = None
        lasts = False
        while True:
            text = self._ahead.get()
            since = since or monotonic()
            self._is_spare.wait()
            with suppress(VoiceError), self._use(voice):
                self._ahead.task_done()
                voice.prepare(text)
            if not lasts and monotonic() - since > LASTING:
                lasts = True
                self._report("rendering")
            if self._ahead.empty():
                if lasts:
                    self._report("rendered")
                since, lasts = None, False

    @contextmanager
    def _use(self, voice: Voice) -> Iterator[None]:
        """Have the voice to oneself. It rests once there is nothing more to render."""
        with self._rendering:
            try:
                yield
            finally:
                if not self._ahead.unfinished_tasks:
                    voice.rest()
