"""Locks on files in use.

They keep another process from taking such a file for left behind; a killed process lets go of its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

if sys.platform != "win32":
    import fcntl


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
