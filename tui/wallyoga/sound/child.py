"""The sound process: plays what it is told, line by line on its standard input.

It is a process of its own, because audio libraries write on the descriptor a terminal app draws on, because a sound
server that hangs must hang nobody else, and because a device's callback wants an interpreter lock to itself.

Lines: `chime KIND EAR`, `breath WAY SECONDS EAR`, `say PATIENCE EAR TEXT`, `ahead LINE` (render it before it is due),
`loudness SORT PERCENT`, `soften PERCENT` (of every loudness), `hush`, `quit`. Answers: `ready NAME LATENCY`,
`latency SECONDS` (the device's own, once it has shown it), `silent WHY`, `lost WHY`, `voice NAME` or `voiceless`, and
where rendering ahead lasts `rendering` and, at its end, `rendered`.
It ends with its standard input, and so with its parent.
"""

from __future__ import annotations

import argparse
import os
import sys
from array import array
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic

from wallyoga.sound.device import BACKENDS
from wallyoga.sound.loudspeaker import Loudspeaker, open_loudspeaker
from wallyoga.sound.mixer import Sort
from wallyoga.sound.speech import Speech
from wallyoga.sound.tones import Chime, Ear, Way, make_breath, make_chime
from wallyoga.sound.voices import USUAL, find_voice

LATE = {"chime": 1.5, "breath": 0.4}
"""The delay after its due time, in seconds, with which a tone is left out: a breath would be told wrongly."""


class SoundProcess:
    """The sound process: obeys one line after the other."""

    def __init__(self, loudspeaker: Loudspeaker, speech: Speech | None) -> None:
        self.loudspeaker = loudspeaker
        self.speech = speech
        self._tones: dict[str, array[int]] = {}
        self._making = Lock()
        self._ahead: SimpleQueue[str] = SimpleQueue()
        self._is_spare = Event()
        """Whether there is time to make what is not due yet."""
        self._is_spare.set()
        Thread(target=self._prepare_all, daemon=True).start()

    def run(self, lines: Iterable[str]) -> None:
        """Obey lines until one says to quit, or they end."""
        for line in lines:
            if line.strip() == "quit":
                return
            # Whoever wrote a line that says nothing waits for no answer.
            with suppress(ValueError):
                self.obey(line)

    def obey(self, line: str) -> None:
        """Do what a line says.

        Raises:
            ValueError: it says nothing that can be done.
        """
        match line.split():
            case ["hush"]:
                self._hush()
            case ["soften", percent]:
                self.loudspeaker.soften(int(percent) / 100)
            case ["loudness", sort, percent]:
                self.loudspeaker.set_loudness(Sort(sort), int(percent) / 100)
            case ["ahead", "say", _, _, *words] if self.speech is not None:
                self.speech.prepare(" ".join(words))
            case ["ahead", *tone]:
                self._ahead.put(" ".join(tone))
            case ["say", patience, ear, *words] if self.speech is not None:
                self.speech.say(" ".join(words), float(patience), Ear(ear))
            case ["chime" | "breath", *_] as tone:
                self._play(" ".join(tone))

    def _hush(self) -> None:
        if self.speech is not None:
            self.speech.cut_off()
        self.loudspeaker.hush()

    def prepare(self, tone: str) -> None:
        """Make a tone, unless it is made.

        Raises:
            ValueError: there is no such tone.
        """
        with self._making:
            if tone not in self._tones:
                self._tones[tone] = make_tone(tone.split())

    def _play(self, tone: str) -> None:
        """Play a tone: at once where it is made, or when it is, if that is soon."""
        frames = self._tones.get(tone)
        if frames is None:
            Thread(
                target=self._make_and_play, args=(tone, monotonic() + LATE[tone.partition(" ")[0]]), daemon=True
            ).start()
        else:
            self.loudspeaker.add(frames, Sort.TONE)

    def _make_and_play(self, tone: str, until: float) -> None:
        self._is_spare.clear()
        with suppress(ValueError):
            self.prepare(tone)
            if monotonic() <= until:
                self.loudspeaker.add(self._tones[tone], Sort.TONE)
        self._is_spare.set()

    def _prepare_all(self) -> None:
        while True:
            tone = self._ahead.get()
            self._is_spare.wait()
            with suppress(ValueError):
                self.prepare(tone)


def make_tone(words: list[str]) -> array[int]:
    """Return the frames of a tone by the words of its line.

    Raises:
        ValueError: there is no such tone.
    """
    match words:
        case ["chime", chime, ear]:
            return make_chime(Chime(chime), Ear(ear))
        case ["breath", way, seconds, ear]:
            return make_breath(Way(way), float(seconds), Ear(ear))
    raise ValueError(f"no tone: {words}")


def main() -> None:
    """Play what standard input says, until it ends."""
    parser = argparse.ArgumentParser(prog="python -m wallyoga.sound.child")
    parser.add_argument("--cache", type=Path, required=True, help="the folder for what is rendered")
    parser.add_argument("--backends", nargs="*", default=BACKENDS, help="the ways to play, best first")
    parser.add_argument("--rate", type=int, default=USUAL, help="words a minute")
    parser.add_argument("--wordless", action="store_true", help="no voice")
    options = parser.parse_args()

    def report(line: str) -> None:
        print(line, flush=True)  # noqa: T201 - that is how it answers

    loudspeaker = open_loudspeaker(tuple(options.backends), options.cache / "tones", report)
    if loudspeaker is not None:
        find = partial(find_voice, options.cache / "sentences", options.rate)
        speech = None if options.wordless else Speech(find, loudspeaker, report)
        SoundProcess(loudspeaker, speech).run(sys.stdin)
    # A device that hangs would hold the process for half a minute at its very end.
    os._exit(0)


if __name__ == "__main__":
    main()
