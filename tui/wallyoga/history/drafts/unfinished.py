"""The unfinished works, so that every way out of wallyoga can keep them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from wallyoga.files.safe_write import SaveError


class Work(Protocol):
    """A work that a person is doing.

    Any thread may ask these things of it, at any moment.
    """

    def keep_at_once(self) -> Path | None:
        """Keep it as it stands, and ask nothing; return its file, where that is new.

        Raises:
            SaveError: it could not be kept.
        """

    def note_at_once(self) -> None:
        """Write it down as it stands where the next start finds it.

        Raises:
            SaveError: it could not be written; what was written before is still there.
        """


class Unfinished:
    """The works that were begun and not ended.

    Their own code ends them when they are kept or let go.
    """

    def __init__(self) -> None:
        self._works: list[Work] = []
        self.files: list[Path] = []
        """The new files of what was kept on a way out."""

    def begin(self, work: Work) -> None:
        """Take in a work, once."""
        if work not in self._works:
            self._works.append(work)

    def end(self, work: Work) -> None:
        """Forget a work, if it is still here."""
        with suppress(ValueError):
            self._works.remove(work)

    def keep(self) -> list[SaveError]:
        """Keep everything, and return what the system said against it; that stays here."""
        refused = []
        for work in tuple(self._works):
            try:
                file = work.keep_at_once()
            except SaveError as error:
                refused.append(error)
            else:
                self.files += [file] if file else []
        return refused

    def note(self) -> list[SaveError]:
        """Write everything down, and return what the system said against it."""
        refused = []
        for work in tuple(self._works):
            try:
                work.note_at_once()
            except SaveError as error:
                refused.append(error)
        return refused
