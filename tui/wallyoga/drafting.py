"""A reflection that is being written: noted as it stands, forgotten when it is saved."""

from __future__ import annotations

from threading import Lock

from wallyoga.history.draft import ReflectionDraft, ReflectionDrafts


class Drafting:
    """Writes the draft of one reflection; any thread may, and nothing is written after the end."""

    def __init__(self, drafts: ReflectionDrafts, record_id: str) -> None:
        self._drafts = drafts
        self._id = record_id
        self._latest: ReflectionDraft | None = None
        self._over = False
        self._writing = Lock()

    def note(self, draft: ReflectionDraft) -> None:
        """Take in how the reflection stands, for the next `write`."""
        self._latest = draft

    def write(self) -> None:
        """Write what was noted last, once.

        Raises:
            SaveError: it could not be written.
        """
        with self._writing:
            draft, self._latest = self._latest, None
            if draft and not self._over:
                self._drafts.write(draft)

    def end(self) -> None:
        """Forget the draft.

        Raises:
            SaveError: the system refuses.
        """
        with self._writing:
            self._over = True
            self._drafts.discard(self._id)
