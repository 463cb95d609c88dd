"""The hang-up: the other end of a pipe or of a terminal is closed, and nobody is there any more."""

from __future__ import annotations

import select
from collections.abc import Callable
from threading import Thread


def await_hang_up(stream: int, act: Callable[[], object]) -> None:
    """Act once the other end of a stream is closed.

    A thread waits for that, so that it is noticed whatever the others do. Only Unix can say it.
    """
    if hasattr(select, "poll"):
        Thread(target=_wait, args=(stream, act), name="hang-up", daemon=True).start()


def _wait(stream: int, act: Callable[[], object]) -> None:
    ends = select.poll()
    ends.register(stream, 0)
    ends.poll()
    act()
