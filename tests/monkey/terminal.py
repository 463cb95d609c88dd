"""A real program in a terminal of its own, which can be written to, resized, stopped and hung up."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ESCAPES = re.compile(r"\x1b(?:\[[0-9;:?<>$ ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78])")
"""What a terminal is told besides text."""

OPENED = 'exec 0<>"$0" && exec "$@"'
"""Makes a terminal that of a new session, by opening it; without that ctrl+c and hanging up would signal nobody."""

REMEMBERED = 200_000
"""So many bytes of what was written are remembered."""

ALTERNATE = b"\x1b[?1049h"
"""What a terminal is told before a program takes the whole screen."""

STOPPED = "T"
"""The state of a process that is stopped, in Linux's own account."""


@contextmanager
def default_signals() -> Iterator[None]:
    """Start programs that are not told to ignore ctrl+c, as those are that run in the background of a shell."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT)}
    for number in before:
        signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Terminal:
    """A program that runs in a terminal until it ends by itself or is ended."""

    def __init__(self, command: tuple[str, ...], environ: Mapping[str, str], folder: Path) -> None:
        self._fd, theirs = pty.openpty()
        self.resize(100, 30, at=theirs)
        opened = ("sh", "-c", OPENED, os.ttyname(theirs), *command)
        with default_signals():
            self._process = subprocess.Popen(
                opened, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, cwd=folder, start_new_session=True
            )
        os.close(theirs)
        os.set_blocking(self._fd, False)
        self._written = b""
        self._is_open = True

    @property
    def status(self) -> int | None:
        """The exit status, negative after a signal, or None while the program runs."""
        return self._process.poll()

    @property
    def text(self) -> str:
        """What was written of late, without colours and positions."""
        return ESCAPES.sub("", self._written.decode(errors="replace"))

    def write(self, data: bytes) -> None:
        """Have the program read these bytes, at once where there are few; what it writes meanwhile is taken in."""
        while data and self.status is None:
            self.read(0)
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:
                self.read(0.01)
            except OSError:
                return

    def resize(self, columns: int, rows: int, *, at: int | None = None) -> None:
        """Give the terminal another size, of which the program is told."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._fd if at is None else at, termios.TIOCSWINSZ, size)

    @property
    def is_open(self) -> bool:
        """Whether the program still has the terminal."""
        return self._is_open

    @property
    def is_taken(self) -> bool:
        """Whether the program has taken the whole screen by now, as far as is remembered."""
        return len(self._written) > REMEMBERED // 2 or ALTERNATE in self._written

    def read(self, seconds: float) -> bool:
        """Wait at most so long for something to be written; return whether anything was."""
        if not self._is_open or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            new = os.read(self._fd, 65536)
        except OSError:
            new = b""
        self._is_open = bool(new)
        self._written = (self._written + new)[-REMEMBERED:]
        return self._is_open

    def watch(self, seconds: float) -> None:
        """Take in what is written, for so long, or until the program has ended."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.status is None:
            self.read(left)

    def answers(self, seconds: float) -> bool:
        """Wait at most so long for something to be written, and have the program go on where it stopped."""
        until = time.monotonic() + seconds
        while self._is_open and time.monotonic() < until:
            self.go_on()
            if self.read(0.1):
                return True
        return False

    def go_on(self) -> None:
        """Have the program go on, where it put itself into the background."""
        if self.state == STOPPED:
            self.send(signal.SIGCONT)

    def send(self, what: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(what)

    def hang_up(self) -> None:
        """Close the terminal, as a window is closed."""
        os.close(self._fd)
        self._is_open = False

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, or None where the program has not ended in so many seconds."""
        until = time.monotonic() + seconds
        while self.status is None and time.monotonic() < until:
            self.go_on()
            if not self.read(0.02):
                time.sleep(0.002)
        while self.read(0):
            pass
        return self.status

    def end(self) -> None:
        """End the program, whatever it does."""
        self._process.kill()
        self._process.wait()
        if self._is_open:
            os.close(self._fd)
            self._is_open = False

    @property
    def state(self) -> str:
        """What the program does, as a letter of Linux's own account."""
        account = Path(f"/proc/{self._process.pid}/stat")
        return account.read_text(encoding="utf-8").rpartition(")")[2].split()[0] if account.exists() else ""
