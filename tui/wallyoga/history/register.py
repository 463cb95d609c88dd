"""The register of the session files, by the instants their names tell.

What has not changed is not listed again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

from wallyoga.history.folder_scan import FILE, UNSURE, Folder, walk_folders
from wallyoga.history.session_names import find_end_of_day, parse_start, says_when, to_second

T = TypeVar("T")

File = os.DirEntry[str]

Placed = tuple[int, str, T]
"""The place of a session: its start in seconds since 1970, its file's name without suffix, and the file."""

DAY = len("2026-11-22")
"""The characters of a day, with which a name begins that says when."""

by_instant = itemgetter(0, 1)
"""The sort key of sessions. Of those that started in one second, "-2" was added after what has no number."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The session files in a folder."""

    folder: Folder
    telling: list[File]
    """The files whose names say when, newest name first."""

    others: list[File]
    """The other files."""


class Register:
    """The register of the files under `root`; any thread may ask."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names: dict[str, _Names] = {}

    def count(self) -> int:
        """Return how many files there are, and folders that cannot be listed."""
        return sum(1 if folder.unlisted is not None else len(folder.files) for folder in self._folders())

    def newest_first(
        self, place: Callable[[File], Placed[T]], look: Callable[[File | Folder], Placed[T]]
    ) -> Iterator[Placed[T]]:
        """Yield every file, newest first.

        Each is given to `place` when it is its turn, but `look` is asked at once for those whose names do not say when,
        and for folders that cannot be listed.
        """
        folders = list(self._folders())
        names = [self._names_in(folder) for folder in folders if folder.unlisted is None]
        self._names = {each.folder.place: each for each in names}
        others = [look(file) for each in names for file in each.others]
        others += (look(folder) for folder in folders if folder.unlisted is not None)
        others.sort(key=by_instant, reverse=True)
        telling = merge(*(each.telling for each in names), key=stem_of, reverse=True)
        return merge(_sort_by_day(telling, place), others, key=by_instant, reverse=True)

    def _folders(self) -> Iterator[Folder]:
        return walk_folders(self._root, before={place: names.folder for place, names in self._names.items()})

    def _names_in(self, folder: Folder) -> _Names:
        """Return the sorted files of a folder.

        They are those from before, if it has not changed since.
        """
        before = self._names.get(folder.place)
        if before and before.folder.mtime == folder.mtime != UNSURE:
            return before
        telling, others = list[File](), list[File]()
        for file in folder.files:
            (telling if says_when(file.name) else others).append(file)
        return _Names(folder, sorted(telling, key=stem_of, reverse=True), others)


def stem_of(file: File) -> str:
    """Return the name of a file without its suffix."""
    return file.name.removesuffix(FILE)


def parse_second(file: File) -> int | None:
    """Return the start of a session by its file's name, in seconds since 1970.

    It is None where the name does not say.
    """
    moment = parse_start(file.name)
    return to_second(moment) if moment else None


def _sort_by_day(files: Iterable[File], place: Callable[[File], Placed[T]]) -> Iterator[Placed[T]]:
    """Yield files whose names say when, a day on the wall at a time.

    That is enough, because no offset is as long as a day.
    """
    pending: list[Placed[T]] = []
    for day, some in groupby(files, key=lambda file: file.name[:DAY]):
        pending += map(place, some)
        pending.sort(key=by_instant)
        # What is still to come is of an earlier day on the wall, and so from before the end of this one in UTC.
        end = find_end_of_day(day)
        while pending and end and pending[-1][0] >= to_second(end):
            yield pending.pop()
    yield from reversed(pending)
