"""The display that stays awake while a practice runs, where that can be asked.

It is wakepy's, part of the extra `sound`; without it nothing happens.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from threading import Event, Thread


class AwakeDisplay:
    """A display that a thread keeps awake until it is let go."""

    def __init__(self) -> None:
        self._is_over = Event()
        Thread(target=self._hold, name="awake-display", daemon=True).start()

    def let_go(self) -> None:
        """Let the display sleep again when it likes."""
        self._is_over.set()

    def _hold(self) -> None:
        # Loading it takes 70 ms and asking can take longer, which no practice waits for.
        with suppress(ImportError):
            keep = import_module("wakepy").keep
            with keep.presenting(on_fail="pass"):
                self._is_over.wait()
