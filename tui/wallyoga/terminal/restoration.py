"""The restoration of a terminal: it is as it was before it was taken, with its lines, its cursor and its colours."""

from __future__ import annotations

import os
import signal
import termios
from contextlib import suppress
from typing import Any

GIVEN_BACK = "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""The codes that undo all that Textual asks of a terminal: it is shown as it was before, with its cursor."""


def read_modes(keyboard: int) -> list[Any]:
    """Return the modes of a terminal, for when it is restored."""
    return termios.tcgetattr(keyboard)


def restore_terminal(keyboard: int, modes: list[Any] | None, screen: int, codes: str) -> None:
    """Restore a terminal: its modes, and by codes what it shows.

    What was typed and not read is dropped.
    """
    # In the background even giving it back would be stopped.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    with suppress(termios.error):
        if modes is not None:
            termios.tcsetattr(keyboard, termios.TCSANOW, modes)
        termios.tcflush(keyboard, termios.TCIFLUSH)
    with suppress(OSError):
        os.write(screen, codes.encode())
