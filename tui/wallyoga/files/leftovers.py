"""Leftover temporary files of killed writers.

They were never given their name, and nobody writes them any more.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from wallyoga.files.file_hold import is_in_use
from wallyoga.files.safe_write import SUFFIX, UNNAMED

OLD = 60 * 60
"""The age, in seconds, from which a file is left over: a younger one may be on its way, here or on another computer."""


def remove_leftovers(folders: Iterable[Path], trees: Iterable[Path] = ()) -> None:
    """Remove leftover temporary files of killed writers.

    They are looked for in these folders, and in these trees in the folders inside them too.
    """
    for path in (*_find_temporary(folders, deep=False), *_find_temporary(trees, deep=True)):
        with suppress(OSError):
            if _is_left(path):
                path.unlink()


def _find_temporary(folders: Iterable[Path], *, deep: bool) -> Iterator[Path]:
    """Yield each file named like a temporary file of ours.

    A link to a folder leads nowhere.
    """
    for folder in folders:
        for inside, below, names in os.walk(folder):
            yield from (Path(inside, name) for name in names if name.startswith(UNNAMED) and name.endswith(SUFFIX))
            if not deep:
                below.clear()


def _is_left(path: Path) -> bool:
    """Return whether a file is old, and held by no process."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or time.time() - status.st_mtime < OLD:
        return False
    with path.open("rb") as stream:
        return not is_in_use(stream.fileno())
