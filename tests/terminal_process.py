"""A process in a terminal of its own, for what only a real process and a real terminal can show."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

PATIENCE = 30.0
"""The longest wait for what is sure to come, in seconds, on a busy machine."""

AT_ONCE = 2.0
"""The longest a process may take to end, in seconds."""

QUIET = 0.15
"""The seconds without painting after which everything is painted."""

REMEMBERED = 4_000_000
"""So many bytes of what was painted are remembered."""

SIZES = ("COLUMNS", "LINES")
"""The variables that would be believed more than the terminal; the tests' own runner sets them."""

OWN_TERMINAL = 'exec 3<>"$0" 3>&- && exec "$@"'
"""Makes a terminal that of a new session, by opening it; without that ctrl+c and hanging up would signal nobody."""

CODES = re.compile(r"\x1b(?:\[[0-9;:?<>$ ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78])")
"""The control sequences a terminal is sent besides text."""

ALTERNATE, USUAL = b"\x1b[?1049h", b"\x1b[?1049l"
"""The sequences that take the whole screen, and that give it back."""

STOPPED = "T"
"""The state of a process that is stopped, in Linux's own account."""

WALLYOGA = """
import signal, sys
for name in sys.argv.pop(1).split():
    signal.signal(getattr(signal, name), signal.SIG_IGN)
from wallyoga.cli import main
exec(sys.argv.pop(1))
sys.exit(main(sys.argv[1:]))
"""
"""Ignores some signals, and is wallyoga then, with something odd in it."""


class TerminalProcess:
    """A process, and the end of its terminal at which a person sits."""

    def __init__(
        self,
        command: tuple[str, ...],
        *,
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
        columns: int = 100,
        rows: int = 30,
        reads_keys: bool = True,
    ) -> None:
        self._fd, theirs = pty.openpty()
        self.resize(columns, rows)
        with _default_signals():
            self.process = subprocess.Popen(
                ("/bin/sh", "-c", OWN_TERMINAL, os.ttyname(theirs), *command),
                stdin=theirs if reads_keys else subprocess.DEVNULL,
                stdout=theirs,
                stderr=theirs,
                env={name: value for name, value in (environ or os.environ).items() if name not in SIZES},
                cwd=folder,
                start_new_session=True,
            )
        os.close(theirs)
        os.set_blocking(self._fd, False)
        self.raw = b""
        self._pressed_at = 0
        self.is_gone = False
        self.is_open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def text(self) -> str:
        """The text painted of late, without colours and places."""
        return CODES.sub("", self.raw.decode(errors="replace"))

    @property
    def words(self) -> str:
        """The text painted since the last press of a key, in its order."""
        return CODES.sub("", self.raw[self._pressed_at :].decode(errors="replace"))

    @property
    def status(self) -> int | None:
        """The exit status, negative after a signal, or None while the process runs."""
        return self.process.poll()

    @property
    def state(self) -> str:
        """The state of the process, as a letter of Linux's own account."""
        account = Path(f"/proc/{self.process.pid}/stat")
        return account.read_text(encoding="utf-8").rpartition(")")[2].split()[0] if account.exists() else ""

    @property
    def is_taken(self) -> bool:
        """Whether the process has taken the whole screen by now, as far as is remembered."""
        return len(self.raw) > REMEMBERED // 2 or ALTERNATE in self.raw

    @property
    def is_given_back(self) -> bool:
        """Whether the terminal shows what it showed before, and its cursor, and reads lines again."""
        left = self.raw.rfind(USUAL) > self.raw.rfind(ALTERNATE)
        shown = self.raw.rfind(b"\x1b[?25h") > self.raw.rfind(b"\x1b[?25l")
        return left and shown and bool(termios.tcgetattr(self._fd)[3] & termios.ICANON)

    def press(self, keys: str, *words: str) -> None:
        """Press keys at once, and wait until these words were painted since."""
        while self.read(0):
            pass
        self._pressed_at = len(self.raw)
        self.write(keys.encode())
        self.until(*words)

    def write(self, data: bytes) -> None:
        """Have the process read these bytes; what it paints meanwhile is taken in."""
        while data and self.status is None:
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:
                self.read(0.01)
            except OSError:
                return

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        self.process.send_signal(number)

    def go_on(self) -> None:
        """Have the process go on, where it put itself into the background."""
        if self.state == STOPPED:
            self.signal(signal.SIGCONT)

    def vanish(self) -> None:
        """Close the terminal under the process, as a window is closed."""
        self.is_gone, self.is_open = True, False
        os.close(self._fd)

    def read(self, seconds: float) -> bool:
        """Wait at most so long for something to be painted; return whether anything was."""
        if not self.is_open or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            new = os.read(self._fd, 65536)
        except OSError:
            new = b""
        self.is_open = bool(new)
        forgotten = max(0, len(self.raw) + len(new) - REMEMBERED)
        self.raw, self._pressed_at = (self.raw + new)[forgotten:], max(0, self._pressed_at - forgotten)
        return self.is_open

    def until(self, *words: str) -> None:
        """Wait until all of these words were painted since the last key."""
        deadline = time.monotonic() + PATIENCE
        while not all(word in self.words for word in words):
            assert time.monotonic() < deadline, f"no {words} in {self.words[-3000:]!r}"
            self.read(0.05)
            assert self.is_open, f"it ended before {words}: {self.words[-3000:]!r}"

    def settle(self) -> None:
        """Wait until nothing more is painted."""
        while self.read(QUIET):
            pass

    def watch(self, seconds: float) -> None:
        """Take in what is painted, for so long, or until the process has ended."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.status is None:
            self.read(left)

    def answers(self, seconds: float) -> bool:
        """Wait at most so long for something to be painted, and have the process go on where it stopped."""
        until = time.monotonic() + seconds
        while self.is_open and time.monotonic() < until:
            self.go_on()
            if self.read(0.1):
                return True
        return False

    def wait(self, seconds: float, *, reads: bool = True) -> int | None:
        """Return the exit status, or None after so many seconds; a process that stopped goes on."""
        until = time.monotonic() + seconds
        while self.status is None and time.monotonic() < until:
            self.go_on()
            if not reads or not self.read(0.02):
                time.sleep(0.002)
        while self.read(0):
            pass
        return self.status

    def ended(self, within: float = AT_ONCE, *, reads: bool = True) -> int:
        """Return how it ended, which takes no longer than this, also where nobody `reads` what is painted."""
        status = self.wait(within, reads=reads)
        assert status is not None, f"it goes on: {self.words[-3000:]!r}"
        return status

    def close(self) -> None:
        """End everything, however it stands."""
        if not self.is_gone:
            self.vanish()
        self.process.kill()
        self.process.wait()


def start_wallyoga(*arguments: str, ignoring: str = "", odd: str = "", reads_keys: bool = True) -> TerminalProcess:
    """Run wallyoga with these arguments in a terminal, some signals ignored."""
    return TerminalProcess((sys.executable, "-c", WALLYOGA, ignoring, odd, *arguments), reads_keys=reads_keys)


@contextmanager
def _default_signals() -> Iterator[None]:
    """Start processes that are not told to ignore ctrl+c, as those are that run in the background of a shell."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT)}
    for number in before:
        signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
