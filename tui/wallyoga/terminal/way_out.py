"""The way out of wallyoga: how the process ends.

What is under way is kept, the terminal is given back, and the process ends.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from threading import Lock, Thread, Timer
from typing import NoReturn

from wallyoga.exit_codes import exit_code_of_signal
from wallyoga.files.printable import escape_text
from wallyoga.files.safe_write import SaveError
from wallyoga.history.drafts.unfinished import Unfinished

PATIENCE = 1.0
"""The most seconds the last words may take once everything is kept: a terminal that is stuck takes none."""

ENDING = ("SIGHUP", "SIGINT", "SIGTERM")
"""The signals that end wallyoga."""


class WayOut:
    """The way out, which ends the process from any thread.

    It does so whatever the others are doing: a painting, a disk or a loop that hangs.
    """

    def __init__(self, unfinished: Unfinished) -> None:
        self._unfinished = unfinished
        # While an app runs it takes what is written for its own.
        self._out, self._err = sys.stdout, sys.stderr
        self._last = ExitStack()
        self._turn = Lock()
        self.codes = ""
        """The codes that take back what the terminal was told besides what its driver knows of."""
        self.is_taken = False
        """Whether the process is about to end."""
        self.is_lent = False
        """Whether another program has the terminal, whose keys are not for us."""

    @property
    def last_words(self) -> str:
        """The lines about what was kept, for a terminal that shows lines again."""
        return "".join(f"Kept as {escape_text(str(file))}\n" for file in self._unfinished.files)

    def at_last(self, do: Callable[[], object]) -> None:
        """Have this done when everything is kept.

        It is done before what was named earlier, and may be cut short.
        """
        self._last.callback(do)

    def watch(self, *, always: bool) -> None:
        """Watch for signals, and leave when one says so.

        With `always` also by one that whoever started us had us ignore. Call it in the main thread. Another one waits
        for the signals, because that may be stuck. Windows has none.
        """
        if os.name != "posix":
            return
        signals = (getattr(signal, name) for name in ENDING)
        heard = {number for number in signals if always or signal.getsignal(number) is not signal.SIG_IGN}
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in heard:
            signal.signal(number, lambda number, _frame: self._take(number))
        Thread(target=self._wait, args=(reading, heard), name="way-out", daemon=True).start()

    def leave(self, status: int) -> NoReturn:
        """Leave: keep what is under way, and end the process.

        What is to be done at last is done between; who comes second waits for the end.
        """
        self._end(status, self._unfinished.keep)

    def give_up(self, status: int) -> NoReturn:
        """End likewise after an error of ours.

        What is under way is written down, to be gone on with.
        """
        self._end(status, self._unfinished.note)

    def _end(self, status: int, save: Callable[[], list[SaveError]]) -> NoReturn:
        self.is_taken = True
        self._turn.acquire()
        try:
            refused = save()
            _end_in(PATIENCE, status)
            self._last.close()
            for error in refused:
                self._err.write(f"{error}\n")
            self._err.flush()
            self._out.flush()
        finally:
            os._exit(status)

    def _wait(self, reading: int, heard: set[int]) -> None:
        while numbers := os.read(reading, 1):
            if numbers[0] in heard and self._heeds(numbers[0]):
                self.leave(exit_code_of_signal(numbers[0]))

    def _take(self, number: int) -> None:
        """Know of it in the main thread, before that does anything else."""
        self.is_taken = self.is_taken or self._heeds(number)

    def _heeds(self, number: int) -> bool:
        return not (self.is_lent and number == signal.SIGINT)


def _end_in(seconds: float, status: int) -> None:
    """End the process after so long, whatever happens."""
    timer = Timer(seconds, os._exit, (status,))
    timer.daemon = True
    timer.start()
