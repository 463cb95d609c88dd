"""The trash of deleted sessions.

They are kept for a while, and put back where they were.
"""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from wallyoga.files.numbered_names import number_names
from wallyoga.files.safe_write import SaveError, move_file, saving
from wallyoga.files.sight import list_matching

KEEPING_TIME = timedelta(days=30)
"""The time for which a deleted session can be put back."""

WHEN = "%Y%m%dT%H%M%SZ"
"""The form of the time of a removal, in UTC."""


@dataclass(frozen=True, slots=True, order=True)
class _Removal:
    """A folder of the trash, which holds one file at its place among the sessions."""

    number: int
    when: datetime
    folder: Path

    @property
    def file(self) -> Path | None:
        """The file, unless it was taken out by hand, or by another window this moment."""
        return next((path for path in list_matching(self.folder, "**/*") if path.is_file()), None)


class Trash:
    """The trash in the folder `trash` of `state`, of what was removed from `sessions`.

    Neither folder need be there yet.
    """

    def __init__(self, state: Path, sessions: Path) -> None:
        self._folder = state / "trash"
        self._sessions = sessions

    def remove(self, path: Path, now: datetime) -> None:
        """Move a file of the sessions to the trash.

        Raises:
            SaveError: it could not be moved, and is where it was.
            ValueError: it is no file of the sessions, or `now` does not know its offset.
        """
        place = path.relative_to(self._sessions)
        first = max((removal.number for removal in self._removals()), default=0) + 1
        for number in count(first):
            folder = self._folder / f"{number:06}-{now.astimezone(UTC):{WHEN}}"
            try:
                if move_file(path, folder / place):
                    break
            except SaveError:
                _prune(folder)
                raise

    def undo(self) -> Path | None:
        """Put back what was removed last and return its path; None if nothing was.

        It comes beside whatever has its name now. Called again, it puts back what was removed before that.

        Raises:
            SaveError: it could not be moved, and is still in the trash.
        """
        for removal in sorted(self._removals(), reverse=True):
            file = removal.file
            if file:
                place = self._sessions / file.relative_to(removal.folder)
                path = next(path for path in number_names(place) if _put_back(file, path))
                _prune(removal.folder)
                return path
        return None

    def clean(self, now: datetime) -> None:
        """Remove for good what was removed more than thirty days before `now`.

        What cannot go now goes another time.
        """
        for removal in self._removals():
            if now - removal.when > KEEPING_TIME:
                shutil.rmtree(removal.folder, ignore_errors=True)

    def _removals(self) -> Iterator[_Removal]:
        """Yield what is in the trash; what has another kind of name is someone else's."""
        try:
            folders = list(self._folder.iterdir())
        except OSError:
            return
        for folder in folders:
            number, _, when = folder.name.partition("-")
            with suppress(ValueError):
                yield _Removal(int(number), datetime.strptime(when, WHEN).replace(tzinfo=UTC), folder)


def _prune(folder: Path) -> None:
    """Remove a folder and those in it, as far as they are empty."""
    for each in reversed(list_matching(folder, "**/*/")):
        with suppress(OSError):
            each.rmdir()
    with suppress(OSError):
        folder.rmdir()


def _put_back(file: Path, path: Path) -> bool:
    """Put a file back at a path, if that is free or holds the same."""
    if _hold_same(file, path):
        with saving(file):
            file.unlink()
        return True
    return move_file(file, path)


def _hold_same(one: Path, other: Path) -> bool:
    """Return whether two files hold the same.

    They do after a removal that was cut off halfway.
    """
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False
