"""Errors of a figure that cannot be drawn."""

from typing import NamedTuple


class UnknownWord(NamedTuple):
    """Unknown word at a key of a figure, and the words allowed there."""

    key: str
    """The key the word stands at."""
    word: str
    """The word that means nothing."""
    words: tuple[str, ...]
    """The words that do mean something there."""

    def __str__(self) -> str:
        """Return it in a line."""
        return f"{self.key}: {self.word!r} is not one of {', '.join(self.words)}"


class FigureError(ValueError):
    """Error of a figure, size, side or body part that cannot be drawn.

    It says why; `unknown` are the wrong words of the figure's author.
    """

    def __init__(self, message: str, unknown: tuple[UnknownWord, ...] = ()) -> None:
        self.unknown = unknown
        super().__init__(message)
