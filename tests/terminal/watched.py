"""A program in a terminal of its own, of which every byte it writes is looked at."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager

from wallyoga.files.printable import UNPRINTABLE

COLUMNS, ROWS = 120, 40
"""How large the terminal is."""

SIZES = ("COLUMNS", "LINES")
"""What would be believed more than the terminal; the tests' own runner sets it."""

PATIENCE = 30.0
"""Nothing takes longer than this to come, in seconds."""

OURS = re.compile(
    r"\x1b\[[0-9;]*[mH]"  # colours and places
    r"|\x1b\[[?>=<][0-9;]*(\$p|[hlu])"  # what the terminal can do, and is to do while the app is open
    r"|\x1b\]22;default\x07"  # the shape of the pointer
    r"|\r\n"
)
"""What wallyoga and Textual have a terminal do; nothing of a file looks like this."""


class Watched:
    """A running program: what it writes can be waited for, and keys can be pressed."""

    def __init__(self, code: str, *arguments: str) -> None:
        self._terminal, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
        environ = {name: value for name, value in os.environ.items() if name not in SIZES}
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environ,
            start_new_session=True,
        )
        os.close(theirs)
        self._raw = b""
        self._looked = 0

    def press(self, keys: str, *words: str) -> None:
        """Press keys, and return when these words have been written because of them."""
        self._looked = len(self._raw)
        os.write(self._terminal, keys.encode())
        self.until(*words)

    def until(self, *words: str) -> None:
        """Return when these words have been written since the last key."""
        deadline = time.monotonic() + PATIENCE
        while not all(word in self._new for word in words):
            assert time.monotonic() < deadline, f"{words} never came; this did: {self._new!r}"
            assert self._read(), f"it ended before {words}, with {self._new!r}"

    @property
    def _new(self) -> str:
        return OURS.sub("", self._raw[self._looked :].decode(errors="ignore"))

    def ended(self) -> int:
        """Return its exit status, when it has ended by itself."""
        while self._read():
            pass
        return self.process.wait(PATIENCE)

    @property
    def written(self) -> str:
        """All that was written, without what is ours."""
        return OURS.sub(" ", self._raw.decode())

    def close(self) -> None:
        """End it, if it still runs."""
        self.process.kill()
        self.process.wait()
        os.close(self._terminal)

    def _read(self) -> bool:
        """Take what is written next, and return whether anything can come yet."""
        if select.select([self._terminal], [], [], 1.0)[0]:
            try:
                self._raw += os.read(self._terminal, 65536)
            except OSError:
                return False
        return True


@contextmanager
def watched(code: str, *arguments: str) -> Iterator[Watched]:
    """Run a program in a terminal, and end it afterwards."""
    program = Watched(code, *arguments)
    try:
        yield program
    finally:
        program.close()


def obeyed(text: str) -> list[str]:
    """Return what of a text a terminal would obey, with what stands around it."""
    return [repr(text[max(0, found.start() - 40) : found.end() + 40]) for found in UNPRINTABLE.finditer(text)]
