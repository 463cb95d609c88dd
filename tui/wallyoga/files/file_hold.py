"""Files that a process has in use, so that no other one takes them for left behind; a killed one lets go of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

if sys.platform != "win32":
    import fcntl


@contextmanager
def in_use(descriptor: int) -> Iterator[None]:
    """Hold an open file, also after it is closed, until what is inside is done; where nothing can, do without."""
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
