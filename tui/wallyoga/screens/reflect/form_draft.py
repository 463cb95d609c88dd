"""The draft of a reflection form, written a moment after a change."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from wallyoga.choosing.cut_off_reflection import keep_words
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.draft_writer import Drafting
from wallyoga.history.drafts.reflection_drafts import ReflectionDraft
from wallyoga.history.reflection_merge import Words
from wallyoga.studio import Studio


class FormDraft:
    """The draft of what is said of a session in a form.

    The session's file is `path` once it is kept; `opened` is what was said of it when that began.
    """

    def __init__(self, studio: Studio, record_id: str, path: Path | None, opened: Words) -> None:
        self.path = path
        self._unfinished = studio.unfinished
        self._history = studio.history
        self._id = record_id
        self._opened = opened
        self._drafting = Drafting(studio.reflections, record_id)
        self._noted: Words | None = None

    def begin(self, words: Words) -> None:
        """Count as unfinished from now on; `words` need no writing."""
        self._noted = words
        self._unfinished.begin(self)

    def note(self, words: Words) -> bool:
        """Take in what is said, for the next `write`. Return whether that is anything new."""
        if self.path is None or self._noted is None or words == self._noted:
            return False
        self._noted = words
        self._drafting.note(self._make_draft(self.path, words))
        return True

    def write(self) -> None:
        """Write what was not yet, from any thread.

        Raises:
            SaveError: it could not be written.
        """
        self._drafting.write()

    note_at_once = write
    """Write in the middle of a word, where wallyoga goes to the background."""

    def keep_at_once(self) -> None:
        """Keep what is said until now, where wallyoga is left.

        What only the person can decide stays a draft.

        Raises:
            SaveError: not even the draft could be written.
        """
        self.write()
        if self.path and self._noted and self._noted != self._opened:
            with suppress(SaveError, FileError):
                if keep_words(self._history, self._make_draft(self.path, self._noted)):
                    self._drafting.end()

    def leave(self) -> None:
        """Count as unfinished no more; what was written stays."""
        self._unfinished.end(self)

    def end(self) -> None:
        """Forget the draft, because the words are kept or let go."""
        self.leave()
        with suppress(SaveError):
            self._drafting.end()

    def _make_draft(self, path: Path, words: Words) -> ReflectionDraft:
        return ReflectionDraft(self._id, path, words.reflection, words.arrived, self._opened)
