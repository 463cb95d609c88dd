"""Safe, atomic writing of files.

A full disk, a crash or a power cut loses nothing that was there before.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from wallyoga.files.file_hold import hold_file
from wallyoga.practice.errors import WallyogaError

PRIVATE_FILE = 0o600
"""The mode of files, which are for the user alone."""

PRIVATE_FOLDER = 0o700
"""The mode of folders, which are for the user alone too."""

TRIES, BETWEEN = 20, 0.01
"""The tries to rename a file that Windows refuses, and the seconds between them: whoever reads it needs a moment."""

UNNAMED, SUFFIX = ".wallyoga-", ".tmp"
"""The beginning and the end of a temporary name: that of a file that is being written and has not its own yet."""


class SaveError(WallyogaError):
    """Error of a file that could not be written or removed.

    `file` is its name as shown, `reason` what the system said.
    """

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


def write_safely(path: Path, what: str | bytes) -> None:
    """Write bytes, or a text as UTF-8, to `path`, all or nothing.

    Folders are made as needed. Where `path` is a link, the file it leads to is written.

    Raises:
        SaveError: it could not be written; what was there before is still there, and nothing else is.
    """
    with saving(path):
        raw = what.encode() if isinstance(what, str) else what
        target = Path(os.path.realpath(path))
        make_folder(target.parent)
        with _write_temporary(target.parent, raw) as written:
            _rename(written, target)
        _sync_folder(target.parent)


def write_new(path: Path, text: str) -> bool:
    """Write a new file, and return whether its name was free.

    It is written like `write_safely`; a name that is taken is left alone.

    Raises:
        SaveError: it could not be written, and nothing was.
    """
    with saving(path):
        raw = text.encode()
        make_folder(path.parent)
        with _write_temporary(path.parent, raw) as written:
            free = _give_name(written, path)
        _sync_folder(path.parent)
        return free


def claim_name(path: Path) -> bool:
    """Make `path` an empty file, and return whether its name was free.

    Folders are made as needed.

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


def move_file(source: Path, target: Path) -> bool:
    """Move a file, and return whether its new name was free.

    A name that is taken is left alone; folders are made as needed. At every moment the file is whole under at least one
    of its two names, also from one disk to another.

    Raises:
        SaveError: it could not be moved, and is where it was.
    """
    with saving(target):
        make_folder(target.parent)
        if not _link_second_name(source, target):
            return False
        _sync_folder(target.parent)
    with saving(source):
        try:
            source.unlink()
        except OSError:
            target.unlink(missing_ok=True)
            raise
        _sync_folder(source.parent)
    return True


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it that are missing, each private.

    Raises:
        OSError: the system refuses.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


@contextmanager
def _write_temporary(folder: Path, raw: bytes) -> Iterator[Path]:
    """Write bytes to a temporary file, and give its path.

    All of them are on disk; the file is gone afterwards unless it was renamed.
    """
    # mkstemp makes the file 0600, and a leading dot keeps it out of every list of ours.
    descriptor, name = tempfile.mkstemp(prefix=UNNAMED, suffix=SUFFIX, dir=folder)
    temporary = Path(name)
    with ExitStack() as use:
        try:
            with os.fdopen(descriptor, "wb") as stream:
                use.enter_context(hold_file(stream.fileno()))
                stream.write(raw)
                stream.flush()
                os.fsync(stream.fileno())
            yield temporary
        finally:
            # By now the file is safe under its name, or the reason why not is under way.
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _rename(temporary: Path, target: Path) -> None:
    """Rename a temporary file.

    Windows refuses that while another process, such as a virus scanner, reads the one or the other.
    """
    for _ in range(TRIES if sys.platform == "win32" else 0):
        with suppress(PermissionError):
            temporary.replace(target)
            return
        time.sleep(BETWEEN)
    temporary.replace(target)


def _link_second_name(source: Path, target: Path) -> bool:
    """Link `source` under `target` too, and return whether that was free.

    It is a copy where it cannot be the same file.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        return False
    except OSError:
        with _write_temporary(target.parent, source.read_bytes()) as copy:
            return _give_name(copy, target)
    return True


def _give_name(temporary: Path, target: Path) -> bool:
    """Rename a temporary file in one step, and return whether the name was free.

    A name that is taken is left alone.
    """
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError:
        return _give_claimed_name(temporary, target)
    return True


def _give_claimed_name(temporary: Path, target: Path) -> bool:
    """Rename likewise, on systems where files cannot have two names.

    An empty file holds the place for a moment.
    """
    if not claim_name(target):
        return False
    try:
        _rename(temporary, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return True


def _sync_folder(folder: Path) -> None:
    """Sync a folder, to have the new name on disk too.

    Some systems cannot, and the file itself is safe by then.
    """
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
