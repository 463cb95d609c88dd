"""A wallyoga of its own in a terminal of its own, for what only a real process and a real terminal can show."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PATIENCE = 30.0
"""The longest wait for what is sure to come, in seconds, on a busy machine."""

AT_ONCE = 2.0
"""The longest a process may take to end, in seconds."""

QUIET = 0.15
"""When nothing is painted for so long, in seconds, everything is."""

BEGIN = """
import fcntl, signal, sys, termios
fcntl.ioctl(2, termios.TIOCSCTTY, 0)
for name in sys.argv.pop(1).split():
    signal.signal(getattr(signal, name), signal.SIG_IGN)
from wallyoga.cli import main
exec(sys.argv.pop(1))
sys.exit(main(sys.argv[1:]))
"""
"""Takes the terminal as that of the process, ignores some signals, and is wallyoga then, with something odd in it."""

CODES = re.compile(r"\x1b(\[[\d;?<>$]*[a-zA-Z]|[=>])")
"""What a terminal obeys."""


@dataclass
class Terminal:
    """A process, and the end of its terminal at which a person sits."""

    process: subprocess.Popen[bytes]
    keyboard: int
    raw: bytes = field(default=b"", init=False)
    is_gone: bool = field(default=False, init=False)

    @property
    def words(self) -> str:
        """Everything that was painted since the last press of a key, in its order."""
        return CODES.sub("", self.raw.decode(errors="replace"))

    @property
    def is_given_back(self) -> bool:
        """Whether the terminal shows what it showed before, and its cursor, and reads lines again."""
        left = self.raw.rfind(b"\x1b[?1049l") > self.raw.rfind(b"\x1b[?1049h")
        shown = self.raw.rfind(b"\x1b[?25h") > self.raw.rfind(b"\x1b[?25l")
        return left and shown and bool(termios.tcgetattr(self.keyboard)[3] & termios.ICANON)

    def until(self, *words: str) -> None:
        """Wait until all of these words were painted."""
        deadline = time.monotonic() + PATIENCE
        while not all(word in self.words for word in words):
            assert time.monotonic() < deadline, f"no {words} in {self.words[-3000:]!r}"
            assert self._take(), f"it ended before {words}: {self.words[-3000:]!r}"

    def settle(self) -> None:
        """Wait until nothing more is painted."""
        while select.select([self.keyboard], [], [], QUIET)[0]:
            self._take()

    def press(self, keys: str) -> None:
        """Press keys at once, and forget what was painted before."""
        self.raw = b""
        self.send(keys.encode())

    def send(self, raw: bytes) -> None:
        """Send what a terminal may send besides keys; it takes some at a time."""
        for at in range(0, len(raw), 1000):
            os.write(self.keyboard, raw[at : at + 1000])
            self._take()

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def vanish(self) -> None:
        """Close the terminal under the process."""
        self.is_gone = True
        os.close(self.keyboard)

    def ended(self, within: float = AT_ONCE, *, reading: bool = True) -> int:
        """Return how it ended, which takes no longer than this, also where nobody is `reading` what is painted."""
        deadline = time.monotonic() + within
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"it goes on: {self.words[-3000:]!r}"
            if self.is_gone or not reading:
                time.sleep(0.01)
            else:
                self._take()
        while not self.is_gone and self._take():
            pass
        return self.process.returncode

    def close(self) -> None:
        """End everything, however it stands."""
        if not self.is_gone:
            self.vanish()
        self.process.kill()
        self.process.wait()

    def _take(self, wait: float = 0.05) -> bool:
        """Take in what is painted by now, and return whether more can come."""
        if not select.select([self.keyboard], [], [], wait)[0]:
            return self.process.poll() is None
        with suppress(OSError):
            self.raw += (more := os.read(self.keyboard, 65536))
            return bool(more)
        return False


@contextmanager
def terminal(*arguments: str, ignoring: str = "", odd: str = "", keys: bool = True) -> Iterator[Terminal]:
    """Run wallyoga with these arguments in a terminal, some signals ignored; without `keys` it cannot read from it."""
    keyboard, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN, ignoring, odd, *arguments],
        stdin=screen if keys else subprocess.DEVNULL,
        stdout=screen,
        stderr=screen,
        start_new_session=True,
    )
    os.close(screen)
    there = Terminal(process, keyboard)
    try:
        yield there
    finally:
        there.close()
