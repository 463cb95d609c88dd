"""The keyboard of the plain lines: keys without enter on a terminal, lines on a pipe."""

from __future__ import annotations

import os
import re
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TextIO

from wallyoga.control.verb import Verb

KEYS = "space pause · x come out · r break · ← → steps · l r s answers · + - longer, shorter · t time left"

OTHER_KEY = f"That key does nothing here. These do: {KEYS}"

VERBS = {verb.value: verb for verb in Verb} | {
    "go on": Verb.RESUME,
    "break": Verb.REST,
    " ": Verb.TOGGLE,
    "b": Verb.TOGGLE,
    ".": Verb.TOGGLE,
    "x": Verb.OUT,
    "l": Verb.LEFT,
    "r": Verb.RIGHT,
    "s": Verb.SAME,
    "+": Verb.MORE,
    "-": Verb.FEWER,
    "←": Verb.BACK,
    "→": Verb.NEXT,
    "page up": Verb.BACK,
    "page down": Verb.NEXT,
}
"""The verbs of the words a line on a pipe can say, and of the keys, those of a presenter among them."""

TIME = ("t", "time")
"""The key and the word that ask how much time is left."""

CODES = {"\x1b[D": "←", "\x1b[C": "→", "\x1b[5~": "page up", "\x1b[6~": "page down"}
"""The names of the keys a terminal sends as a code."""

CODE = re.compile("\x1b[\\[O][0-9;]*[@-~]|.", re.DOTALL)
"""The pattern of a key: a code, or a character."""

PART_OF_CODE = re.compile("\x1b(?:[\\[O][0-9;]*)?$")
"""The pattern of a code whose end has not come yet."""


class Keyboard:
    """A keyboard that is read beside everything else, so that nobody waits for it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._pieces: SimpleQueue[str] = SimpleQueue()
        self._half = ""
        self.is_open = True
        """Whether more can come."""
        self.gives_keys = stream.isatty() and sys.platform != "win32"
        """Whether each key comes at once, and not with its line."""
        self._lines_again = _make_unbuffered(stream) if self.gives_keys else None
        Thread(target=self._read, daemon=True).start()

    def take_keys(self) -> list[str]:
        """Return the keys that were pressed since the last such call."""
        pieces = list[str]()
        with suppress(Empty):
            while self.is_open:
                pieces.append(self._take(None))
        if self.gives_keys:
            return self._name_keys("".join(pieces))
        return [_find_key(line) for line in "".join(pieces).splitlines()]

    def take_line(self, seconds: float) -> str | None:
        """Return the next line, or None if none comes within `seconds`."""
        line = ""
        try:
            while self.is_open and not line.endswith("\n"):
                line += self._take(seconds)
        except Empty:
            return None
        return line.strip() if line else None

    def give_lines(self) -> None:
        """Let the terminal show and give whole lines again, as it was found."""
        if self._lines_again is not None:
            restore, self._lines_again = self._lines_again, None
            restore()

    def _name_keys(self, text: str) -> list[str]:
        """Return the keys of a typed text.

        Half a code waits for its other half.
        """
        text = self._half + text
        half = PART_OF_CODE.search(text)
        self._half = half[0] if half and text != self._half else ""
        return [CODES.get(key.replace("\x1bO", "\x1b["), key) for key in CODE.findall(text.removesuffix(self._half))]

    def _take(self, seconds: float | None) -> str:
        """Return the next piece, or raise Empty where none comes in time. An empty one is the end."""
        piece = self._pieces.get_nowait() if seconds is None else self._pieces.get(timeout=seconds)
        self.is_open = bool(piece)
        return piece

    def _read(self) -> None:
        decoder = getincrementaldecoder("utf-8")("replace")
        with suppress(OSError, ValueError):
            if self.gives_keys:
                while byte := os.read(self._stream.fileno(), 1):
                    if text := decoder.decode(byte):
                        self._pieces.put(text)
            else:
                for line in self._stream:
                    self._pieces.put(line)
        self._pieces.put("")


def _find_key(line: str) -> str:
    """Return the key or the word of a line on a pipe.

    A word that is not known is no key by its first letter: it asks which keys there are.
    """
    key = line.strip().lower() or line[:1]
    return key if len(key) <= 1 or key in VERBS or key in TIME else "?"


def _make_unbuffered(stream: TextIO) -> partial[None]:
    """Let a terminal give each key at once and show none; return what undoes it."""
    import termios  # 0.4 ms, and only Unix has it
    import tty

    before = termios.tcgetattr(stream)
    tty.setcbreak(stream)
    return partial(termios.tcsetattr, stream, termios.TCSADRAIN, before)
