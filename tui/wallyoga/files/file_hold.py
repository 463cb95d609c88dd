"""Locks on files in use, and on folders in which processes take turns.

The first keep another process from taking such a file for left behind; a killed process lets go of its own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

TRIES, BETWEEN = 100, 0.01
"""The tries to hold a folder, and the seconds between them: a process that stands still is waited for a second."""


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Hold a lock on a folder, in which processes change a file in turn.

    Where there is no lock to be had, as in a folder that is not there yet, the block does without.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor: int | None = None
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        if descriptor is not None:
            _wait_for_turn(descriptor)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _wait_for_turn(descriptor: int) -> None:
    for _ in range(TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(BETWEEN)
        except OSError:
            return
        else:
            return


@contextmanager
def hold_file(descriptor: int) -> Iterator[None]:
    """Hold a lock on an open file until the block inside is done.

    It holds also after the file is closed; on a system that cannot lock, the block does without.
    """
    if sys.platform == "win32":
        yield
        return
    held = os.dup(descriptor)
    try:
        with suppress(OSError):
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        with suppress(OSError):
            os.close(held)


def is_in_use(descriptor: int) -> bool:
    """Return whether some process holds an open file; False where that cannot be told."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
