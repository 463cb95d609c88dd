"""The news of an errand: a line in a pipe, from who waits for the command to who practises."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CommandEnd:
    """The end of a command."""

    status: int
    """Its exit code, as a shell counts it."""
    seconds: float
    """The time it took."""

    @property
    def is_well(self) -> bool:
        """Whether it did what it was to do."""
        return self.status == 0


class Errand:
    """The errand of a person who practises: a command, and how it ended once it has."""

    def __init__(self, name: str, output: Path, news: int) -> None:
        """Take the reading end of a pipe on which `send_news` says how the command ended."""
        self.name = name
        self.output = output
        self.end: CommandEnd | None = None
        """The end of the command, as it was when it was last looked for."""
        self.has_company = False
        """Whether a practice was begun meanwhile."""
        self._news = news
        os.set_blocking(news, False)

    def look(self) -> CommandEnd | None:
        """Look whether the command has ended, and return how."""
        if self.end is None:
            with suppress(BlockingIOError):
                status, _, seconds = os.read(self._news, 100).decode().partition(" ")
                # Nobody waits for it any more where the pipe is empty for good.
                self.end = CommandEnd(int(status), float(seconds)) if status else None
        return self.end


def send_news(news: int, end: CommandEnd) -> None:
    """Say on the writing end of a pipe how a command ended."""
    with suppress(BrokenPipeError):
        os.write(news, f"{end.status} {end.seconds:.1f}".encode())
