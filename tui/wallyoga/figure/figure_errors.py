"""What is raised for a figure that cannot be drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that means nothing at a key of a figure, and the words that do."""

    key: str
    found: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        """Return it in a line."""
        return f"{self.key}: {self.found!r} is not one of {', '.join(self.words)}"


class FigureError(ValueError):
    """A figure, a size, a side or a body part that cannot be drawn, and why; `unknown` are its author's wrong words."""

    def __init__(self, message: str, unknown: tuple[UnknownWord, ...] = ()) -> None:
        self.unknown = unknown
        super().__init__(message)
