"""Sight of files and folders, some of which are out of reach.

What lies in a folder that may not be entered cannot be seen, and so counts as not there. `pathlib` raises there, before
Python 3.14.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def is_there(path: Path | str) -> bool:
    """Return whether there is a file or folder that can be seen."""
    return os.path.exists(path)  # noqa: PTH110 - it never raises


def is_folder(path: Path) -> bool:
    """Return whether there is a folder that can be seen."""
    return os.path.isdir(path)  # noqa: PTH112 - it never raises


def list_matching(folder: Path, pattern: str) -> list[Path]:
    """Return what can be seen in a folder of names like a pattern, in order."""
    # A name with a null character in it is none, and no error of the system.
    with suppress(OSError, ValueError):
        return sorted(folder.glob(pattern))
    return []
