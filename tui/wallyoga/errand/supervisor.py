"""The supervisor of an errand: it waits for the command and the practice, and ends both by one signal."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from wallyoga.errand.errand_news import CommandEnd, send_news
from wallyoga.errand.running_command import RunningCommand
from wallyoga.exit_codes import exit_code_of_signal

ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM) if os.name == "posix" else ()
"""The signals that end both."""

MOMENT = 1.0
"""The seconds within which two signals are one: a shell and a terminal may both send it."""

PATIENCE = 5
"""The seconds a command, and a practice, may take to end after a signal."""

LEFT = 1
"""The most of them for what a command has left behind when it ended."""

BETWEEN = 0.05
"""The seconds between two looks whether the last process of a command has ended."""

SETTLED = 0.1
"""The seconds after which a process that stopped with us goes on with us as well."""


@dataclass
class Supervisor:
    """The supervisor: the parent of the command, and of the process in which the person practises."""

    command: RunningCommand
    practice: int
    """The number of the process in which the person practises."""
    news: int
    """The writing end of the pipe to that."""
    restore_terminal: Callable[[], None]
    """A function that gives the terminal back where the process in which the person practises could not."""
    tell_left: Callable[[bool], None]
    """A function that says that the practice is over and the command is not, and whether that is to end as well."""
    end: CommandEnd | None = None
    ended_by: int | None = None
    """The signal that ended both, or None."""
    _ended_at: float = 0.0
    _is_practising: bool = True

    def wait(self) -> int:
        """Wait until both have ended, and return the exit code: the command's, or a signal's."""
        self._watch()
        while self.end is None or self._is_practising:
            process, status = os.waitpid(-1, os.WUNTRACED)
            if os.WIFSTOPPED(status):
                self._stop_too(process)
            elif process == self.command.process:
                self._note_end(_exit_code(status))
            elif process == self.practice:
                if os.WIFSIGNALED(status):
                    self.restore_terminal()
                self._note_left(_exit_code(status))
        if self.ended_by is None:
            return self.end.status
        self._clear_away()
        return exit_code_of_signal(self.ended_by)

    def _watch(self) -> None:
        """Take the signals that end wallyoga, but for those we were to ignore."""
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, lambda number, _: self._end_both(number))
        signal.signal(signal.SIGALRM, lambda *_: self._kill_both())
        release_signals()

    def _note_end(self, status: int) -> None:
        """Note how the command ended, and say so where the person practises."""
        self.end = CommandEnd(status, round(time.monotonic() - self.command.started, 1))
        send_news(self.news, self.end)

    def _note_left(self, status: int) -> None:
        """Note that the practice is over. Where a signal ended it, that is for the command too."""
        self._is_practising = False
        number = status - exit_code_of_signal(0)
        if number in ENDING and self.ended_by is None:
            self._end_both(number)
        if self.end is None:
            self.tell_left(self.ended_by is not None)

    def _end_both(self, number: int) -> None:
        """End both by a signal.

        It is done by force where that takes too long, or they are told again.
        """
        now = time.monotonic()
        if self.ended_by is not None:
            if now - self._ended_at > MOMENT:
                self._kill_both()
            return
        self.ended_by, self._ended_at = number, now
        self.command.signal(number)
        # A command that stands still takes no signal but this one.
        self.command.signal(signal.SIGCONT)
        self._signal_practice(number)
        signal.alarm(PATIENCE)

    def _kill_both(self) -> None:
        self.command.signal(signal.SIGKILL)
        self._signal_practice(signal.SIGKILL)

    def _signal_practice(self, number: int) -> None:
        if self._is_practising:
            with suppress(ProcessLookupError):
                os.kill(self.practice, number)

    def _clear_away(self) -> None:
        """End what the command has left of its own processes: a shell lets some of them ignore ctrl+c."""
        self.command.signal(signal.SIGTERM)
        until = time.monotonic() + min(signal.alarm(0), LEFT)
        while self.command.signal(0) and time.monotonic() < until:
            time.sleep(BETWEEN)
        self.command.signal(signal.SIGKILL)

    def _stop_too(self, process: int) -> None:
        """Stand still with the practice, so that the shell has its terminal back.

        The command goes on.
        """
        time.sleep(SETTLED)
        goes_on = os.waitid(os.P_PID, process, os.WCONTINUED | os.WNOHANG) if process == self.practice else True
        if not goes_on:
            os.kill(os.getpid(), signal.SIGSTOP)


def hold_signals() -> None:
    """Hold back the signals that end both, until there are two to be ended."""
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)


def release_signals() -> None:
    """Take those signals from now on, and those that came meanwhile."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _exit_code(status: int) -> int:
    """Return the exit code of what `waitpid` says, as a shell counts it."""
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else exit_code_of_signal(os.WTERMSIG(status))
