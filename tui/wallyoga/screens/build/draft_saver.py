"""The saver of a practice that is built: it writes the file, and asks where another wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wallyoga.building import own_copies
from wallyoga.building.draft import Draft, mark_saved
from wallyoga.building.pose_groups import propose_goals, propose_name
from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.library.validation import find_sequence_problems
from wallyoga.practice.clock import find_practice_day
from wallyoga.practice.sequence import Sequence
from wallyoga.screens.base import Page
from wallyoga.screens.build.name_card import NameCard
from wallyoga.screens.questions import Question

OVER_COMMENTS = {"on": "Do not save now", "save": "Save it without them"}

OVER_ANOTHER = {"on": "Do not save now", "new": "Save yours as another practice", "save": "Save yours in its place"}


class DraftSaver:
    """The saver of a draft practice into `path`.

    That is None while it is in no file yet. What needs to be known for it is asked over a page.
    """

    def __init__(self, page: Page[Any], path: Path | None) -> None:
        self.path = path
        self.saved_id: str | None = None
        """The id of the practice once it was saved here."""
        self._page = page
        self._studio = page.studio
        self._read_as = own_copies.read_written(path)
        self._comments_may_go = False

    async def save(self, draft: Draft) -> Draft | None:
        """Write a draft, and return it as it is kept. Where it is not, say why and return None."""
        sequence = draft.sequence
        missing = self._find_missing(sequence)
        if missing:
            self._page.notify(missing)
            return None
        if not sequence.name:
            name = await self._page.ask(NameCard(self._studio, self._propose_name(sequence)))
            if not name:
                return None
            sequence = sequence._replace(name=name)
        if not sequence.goals:
            sequence = sequence._replace(goals=propose_goals(sequence, self._studio.library.poses))
        try:
            if not (await self._may_replace() and await self._may_drop_comments()):
                return None
            sequence = self._write(sequence)
        except (SaveError, FileError) as error:
            self._page.warn(f"{error}\nNothing is lost while you stay here.")
            return None
        self._studio.reload()
        return mark_saved(draft, sequence)

    def take_file(self) -> Sequence | None:
        """Return the practice as its file says it now. An editor may have written it."""
        if self.path is None:
            return None
        self._comments_may_go = False
        self._read_as = own_copies.read_written(self.path)
        library = self._studio.library
        return library.sequences[self.path.stem] if self.path.stem in library.own else None

    def _find_missing(self, sequence: Sequence) -> str:
        """Return what a practice lacks before it can be saved."""
        if not sequence.steps:
            return "It needs a pose first; a adds one."
        # A name is asked for when all else is there.
        named = sequence if sequence.name else sequence._replace(name=self._propose_name(sequence))
        return "\n".join(map(str, find_sequence_problems(named, self._studio.library.poses)))

    def _propose_name(self, sequence: Sequence) -> str:
        today = find_practice_day(self._studio.clock.date(), self._studio.settings.day_starts)
        return propose_name(sequence, self._studio.library.poses, today)

    def _write(self, sequence: Sequence) -> Sequence:
        if self.path:
            own_copies.overwrite_copy(self.path, sequence)
        else:
            folder, taken = self._studio.places.practices, self._studio.library.sequences
            self.path, sequence = own_copies.write_new_copy(folder, sequence, taken)
        self.saved_id = self.path.stem
        self._read_as = own_copies.read_written(self.path)
        return sequence

    async def _may_replace(self) -> bool:
        """Return whether the file may be replaced.

        It is as it was read, or what another wrote into it may go, or stays beside this.
        """
        if self.path is None or own_copies.read_written(self.path) in ("", self._read_as):
            return True
        detail = f"{self.path.name} is another now than when you opened it."
        answer = await self._page.ask(Question("This was changed elsewhere", OVER_ANOTHER, detail))
        if answer == "new":
            self.path = None
        return answer in ("new", "save")

    async def _may_drop_comments(self) -> bool:
        """Return whether the file holds no comments of the person's, or they let them go."""
        if self.path and not self._comments_may_go and own_copies.has_comments(self.path):
            detail = f"{self.path.name} has lines of your own after a #."
            question = Question("The comments in your file would go", OVER_COMMENTS, detail)
            self._comments_may_go = await self._page.ask(question) == "save"
            return self._comments_may_go
        return True
