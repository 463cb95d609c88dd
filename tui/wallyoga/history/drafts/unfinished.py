"""The unfinished works, so that every way out of wallyoga can keep them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Protocol

from wallyoga.files.safe_write import SaveError


class Work(Protocol):
    """A work that a person is doing.

    Any thread may ask these things of it, at any moment.
    """

    def keep_at_once(self) -> None:
        """Keep it as it stands, and ask nothing.

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
        return _collect_refusals(work.keep_at_once for work in tuple(self._works))

    def note(self) -> list[SaveError]:
        """Write everything down, and return what the system said against it."""
        return _collect_refusals(work.note_at_once for work in tuple(self._works))


def _collect_refusals(calls: Iterable[Callable[[], None]]) -> list[SaveError]:
    refused = []
    for call in calls:
        try:
            call()
        except SaveError as error:
            refused.append(error)
    return refused
