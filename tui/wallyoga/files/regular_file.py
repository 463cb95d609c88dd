"""Reading of the bytes of a regular file.

A pipe, a device or a folder is refused before it is opened, for it may never answer.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LARGEST_FILE = 1_000_000
"""The largest file of ours, in bytes: a larger one is no practice, pose or session."""

KINDS = {
    stat.S_IFIFO: "a pipe, and no file",
    stat.S_IFSOCK: "a socket, and no file",
    stat.S_IFCHR: "a device, and no file",
    stat.S_IFBLK: "a device, and no file",
    stat.S_IFDIR: os.strerror(errno.EISDIR),
}
"""The words for what is no file, by its kind."""

AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""The flag that opens even a pipe at once: one may have taken the place of the file since it was looked at."""


def read_bytes(path: Traversable, most: int = -1) -> bytes:
    """Return the first `most` bytes of a file, or all of them.

    One that is shipped may lie in an archive.

    Raises:
        OSError: it cannot be read, or is no regular file.
        ValueError: its name is none.
    """
    if not isinstance(path, Path):
        with path.open("rb") as stream:
            return stream.read(most)
    _refuse_what_is_none(path.stat())
    with open(path, "rb", opener=_open_at_once) as stream:
        status = os.fstat(stream.fileno())
        _refuse_what_is_none(status)
        # Room for all there may be takes longer to make than a small file takes to read.
        raw = stream.read(most if 0 <= most <= status.st_size else status.st_size + 1)
        return raw if len(raw) <= status.st_size else raw + stream.read(most - len(raw) if most >= 0 else -1)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | AT_ONCE)


def _refuse_what_is_none(status: os.stat_result) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise OSError(errno.EINVAL, KINDS.get(kind, "no file"))


def is_missing(path: Path) -> bool:
    """Return whether there is no such file, nor anything else of that name."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False
