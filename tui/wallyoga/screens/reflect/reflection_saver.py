"""The reflection saver, which writes words into a session's file.

Another window may have changed the file since they were begun.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import shorten
from typing import Any

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.reflection_merge import Merged, Words, join_notes, merge_words, take_theirs
from wallyoga.screens.base import Page
from wallyoga.screens.questions import Question
from wallyoga.text.amounts import find_pose_name

CHANGED = "This was changed elsewhere while you wrote"

BOTH = {"both": "Keep both notes, one below the other"}
HERE_OR_THERE = {"here": "Keep what you wrote here", "there": "Keep what was written there"}
"""The choices for words that were changed here and elsewhere."""

UNSAID = "left open"

SHORT = 60
"""The most letters that are shown of the notes that were written elsewhere."""


class Rewording:
    """The reflection saver, which writes words into the file in `path`.

    It does so on behalf of a page, and asks where that cannot be decided without. `done` is called once everything is
    written.
    """

    def __init__(self, page: Page[Any], path: Path, done: Callable[[], None]) -> None:
        self._page = page
        self._path = path
        self._done = done

    def write(self, opened: Words, here: Words) -> None:
        """Write what differs between `opened` and `here` into the file.

        It goes onto what the file says now; where that fails, say why.
        """
        history = self._page.studio.history
        try:
            there = Words.of(history.read(self._path))
            merged = merge_words(opened, here, there)
            if merged.disputed:
                self._ask(merged, there)
                return
            history.revise_words(self._path, merged.words)
        except (SaveError, FileError) as error:
            self._page.warn(f"{error}\nThe session is kept; these words are not yet.")
            return
        self._done()

    def _ask(self, merged: Merged, there: Words) -> None:
        """Ask which words stay; without an answer nothing is written."""

        def answered(answer: str | None) -> None:
            # The file may have changed once more; what was decided holds against what it was decided about.
            match answer:
                case "both":
                    self.write(there, join_notes(merged, there))
                case "there":
                    self.write(there, take_theirs(merged, there))
                case "here":
                    self.write(there, merged.words)

        answers = (BOTH if "notes" in merged.disputed else {}) | HERE_OR_THERE
        detail = "\n".join(self._elsewhere(field, there) for field in merged.disputed)
        self._page.open(Question(CHANGED, answers, detail), answered)

    def _elsewhere(self, disputed: str, there: Words) -> str:
        """Return what was written elsewhere in a field."""
        match disputed:
            case "notes":
                return f"Notes: {shorten(there.reflection.notes, SHORT, placeholder=' ...') or UNSAID}"
            case "left":
                return f"Afterwards: {there.reflection.left or UNSAID}"
            case "arrived":
                return f"Arrived: {there.arrived or UNSAID}"
            case pose:
                name = find_pose_name(self._page.studio.library.poses, pose)
                return f"{name}, tighter: {there.reflection.tighter.get(pose, UNSAID)}"
