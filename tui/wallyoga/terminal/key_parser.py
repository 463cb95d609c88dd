"""The parser of what a terminal sends: keys, pastes, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from textual._xterm_parser import XTermParser
from textual.message import Message


class KeyParser:
    """The parser: Textual's, letter by letter.

    Where that fails it begins anew, and the next letters are not lost.
    """

    def __init__(self) -> None:
        self._parser = XTermParser()

    def read(self, text: str) -> Iterator[Message]:
        """Yield what a text says.

        An empty one tells that nothing came for a while, after which escape is a key by itself.
        """
        for letter in text:
            try:
                messages = list(self._parser.feed(letter))
            except (ArithmeticError, ValueError):
                self._parser = XTermParser()
                continue
            yield from messages
        yield from self._parser.tick()
