"""The input filter: text in which nothing pasted can pass for a key.

It stands for what a terminal sends.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

LOOK = 0.1
"""The seconds between two looks at whether something came."""

SILENCE = 20
"""The number of empty looks that end a paste: nothing came at any, and its end never came."""

MOST = 1_000_000
"""The most characters taken of one paste."""

START, END = "\x1b[200~", "\x1b[201~"
"""The codes a terminal sends around a paste."""

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""The characters without a place in a pasted text: all controls but tabs and the ends of lines."""


class Incoming:
    """The filter of incoming bytes.

    It decodes them, wrong ones too, and takes out of a paste what is no text.
    """

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._before = ""
        self._pasted: int | None = None
        self._silent = 0

    def take(self, raw: bytes) -> str:
        """Return what these bytes say, together with those held back before."""
        self._silent = 0
        text = self._decode(raw)
        parts: list[str] = []
        while text:
            part, text = self._split_typed(text) if self._pasted is None else self._paste(text)
            parts.append(part)
        return "".join(parts)

    def wait(self) -> str:
        """Return what is to be said because nothing came."""
        self._silent += 1
        if self._pasted is None or self._silent < SILENCE:
            return ""
        self._pasted, self._before = None, ""
        return END

    def _split_typed(self, text: str) -> tuple[str, str]:
        """Return what is typed, and what comes after that.

        Typed is everything up to and with the start of a paste.
        """
        held = self._before
        at = (held + text).find(START)
        if at < 0:
            self._before = (held + text)[-len(START) + 1 :]
            return text, ""
        after = at + len(START) - len(held)
        self._before, self._pasted = "", 0
        return text[:after], text[after:]

    def _paste(self, text: str) -> tuple[str, str]:
        """Return what is pasted, up to and with its end, and what follows.

        Half an end is held back.
        """
        text = self._before + text
        at = text.find(END)
        if at >= 0:
            pasted = self._clean(text[:at])
            self._before, self._pasted = "", None
            return pasted + END, text[at + len(END) :]
        half = next((size for size in range(len(END) - 1, 0, -1) if text.endswith(END[:size])), 0)
        self._before = text[len(text) - half :]
        return self._clean(text[: len(text) - half]), ""

    def _clean(self, text: str) -> str:
        text = CONTROLS.sub("", text)[: MOST - (self._pasted or 0)]
        self._pasted = (self._pasted or 0) + len(text)
        return text
