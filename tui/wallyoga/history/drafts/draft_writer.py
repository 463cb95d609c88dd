"""The draft writer: what is being written is noted as it stands, and forgotten when kept."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import Generic, Protocol, TypeVar

from wallyoga.files.safe_write import SaveError

Noted = TypeVar("Noted")
Noted_contra = TypeVar("Noted_contra", contravariant=True)


class Drafts(Protocol[Noted_contra]):
    """The place where drafts are written, one for each session."""

    def write(self, draft: Noted_contra, /) -> None:
        """Write a draft, in place of what was written of that session before."""

    def discard(self, record_id: str, /) -> None:
        """Remove what was written of a session."""


class Drafting(Generic[Noted]):
    """The draft writer of one session.

    Any thread may write, the newest is what stays, and nothing comes after the end.
    """

    def __init__(self, drafts: Drafts[Noted], record_id: str) -> None:
        self._drafts = drafts
        self._id = record_id
        # Whoever notes never waits for a disk, so this is no matter for the lock.
        self._latest: deque[Noted] = deque(maxlen=1)
        self._over = False
        self._writing = Lock()

    def note(self, draft: Noted) -> None:
        """Take in how it stands, for the next `write`."""
        self._latest.append(draft)

    def write(self) -> None:
        """Write what was noted last, once.

        Raises:
            SaveError: it could not be written; what was written before is still there, and this is still to be written.
        """
        with self._writing:
            if self._latest and not self._over:
                latest = self._latest.pop()
                try:
                    self._drafts.write(latest)
                except SaveError:
                    if not self._latest:
                        self._latest.append(latest)
                    raise

    def end(self) -> None:
        """Forget the draft.

        Raises:
            SaveError: the system refuses.
        """
        with self._writing:
            self._over = True
            self._drafts.discard(self._id)
