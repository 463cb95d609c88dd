"""The output stream of the app: a terminal, or the pipe to a browser."""

from __future__ import annotations

import io
import os
from contextlib import suppress
from threading import Lock
from typing import Any

from wallyoga.exit_codes import GONE
from wallyoga.terminal.way_out import WayOut


class Paint(io.RawIOBase):
    """The output stream to the terminal, on which the app paints.

    Once that is stopped or gone, what is painted goes nowhere.
    """

    def __init__(self, terminal: int, way_out: WayOut) -> None:
        super().__init__()
        self._terminal = terminal
        self._way_out = way_out
        self._turn = Lock()
        self._goes_on = True

    def writable(self) -> bool:
        """Say that it can be painted on."""
        return True

    def fileno(self) -> int:
        """Return the number of the terminal."""
        return self._terminal

    def write(self, raw: Any) -> int:
        """Paint, and leave where there is no terminal any more."""
        with self._turn:
            written = self._write(raw) if self._goes_on else len(raw)
            self._goes_on = self._goes_on and written is not None
        if written is None:
            self._way_out.leave(GONE)
        return written

    def stop(self, patience: float = 0.5) -> None:
        """Stop all painting.

        What is being painted comes to its end, unless that takes too long.
        """
        if self._turn.acquire(timeout=patience):
            self._goes_on = False
            self._turn.release()

    def _write(self, raw: Any) -> int | None:
        """Return how much of it was painted, or None where nothing can be."""
        with suppress(OSError):
            return os.write(self._terminal, raw)
        return None
