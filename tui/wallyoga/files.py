"""Writing files so that a full disk, a crash or a power cut loses nothing that was there before."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wallyoga.practice.errors import WallyogaError

PRIVATE_FILE = 0o600
"""Files are for the user alone."""

PRIVATE_FOLDER = 0o700
"""So are folders."""


class SaveError(WallyogaError):
    """A file that could not be written or removed: `file` is its name as shown, `reason` what the system said."""

    def __init__(self, file: str, reason: str) -> None:
        self.file = file
        self.reason = reason
        super().__init__(f"{file} could not be written: {reason}")


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn what the system says against writing `path` into a `SaveError`."""
    try:
        yield
    except OSError as error:
        raise SaveError(str(path), error.strerror or str(error)) from error
    except UnicodeEncodeError as error:
        raise SaveError(str(path), "it would hold a character that UTF-8 does not have") from error


def write_safely(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, all of it or nothing; folders are made as needed.

    Where `path` is a link, the file it leads to is written.

    Raises:
        SaveError: it could not be written; what was there before is still there, and nothing else is.
    """
    with saving(path):
        raw = text.encode()
        target = Path(os.path.realpath(path))
        make_folder(target.parent)
        _replace(target, raw)
        _sync_folder(target.parent)


def claim(path: Path) -> bool:
    """Make `path` an empty file, its folders as needed, and return whether the name was still free.

    Raises:
        SaveError: it could not be made.
    """
    with saving(path):
        make_folder(path.parent)
        try:
            path.touch(mode=PRIVATE_FILE, exist_ok=False)
        except FileExistsError:
            return False
        return True


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it that are missing, each private.

    Raises:
        OSError: the system refuses.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def _replace(target: Path, raw: bytes) -> None:
    # mkstemp makes the file 0600, and a leading dot keeps it out of every list of ours.
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Have the new name on disk too; some systems cannot, and the file itself is safe by then."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
