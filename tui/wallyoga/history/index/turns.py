"""The turns of long work in a thread.

They are so small that no key press waits for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TURN = 0.0005
"""How long a thread may go on while another one wants its turn, in seconds."""

USUAL_TURN = sys.getswitchinterval()
"""How long it may otherwise."""


@contextmanager
def work_in_background() -> Iterator[None]:
    """Do what is inside beside a person's own work."""
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL_TURN)


class Gone(Exception):  # noqa: N818 - not an error: nobody is looking any more
    """The signal that ends the reading because nobody waits for it."""


def stop_reading_when(is_over: Callable[[], bool]) -> Callable[[int, int], None]:
    """Return a progress by which reading ends with `Gone` once nobody waits for it."""

    def progress(_done: int, _of: int) -> None:
        if is_over():
            raise Gone

    return progress
