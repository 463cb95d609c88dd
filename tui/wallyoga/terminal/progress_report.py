"""The progress of a practice, which terminals show in a tab or a task bar: OSC 9;4."""

from __future__ import annotations

from collections.abc import Callable

from wallyoga.practice.session_state import Now, State

CLEARED = "\x1b]9;4;0;0\x1b\\"
"""The code after which no progress is shown."""


class ProgressReport:
    """The progress report of one practice, which sends a code only where that is another."""

    def __init__(self, send: Callable[[str], object]) -> None:
        self._send = send
        self._code = CLEARED

    def attend(self, now: Now) -> None:
        """Show how far a practice is, and whether it stands still."""
        way = 4 if now.state is State.PAUSED else 1
        self._show(CLEARED if now.state is State.ENDED else f"\x1b]9;4;{way};{int(100 * now.progress)}\x1b\\")

    def clear(self) -> None:
        """Show none."""
        self._show(CLEARED)

    def _show(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self._send(code)
