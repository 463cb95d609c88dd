"""The hook process: runs a person's commands, each in a group of its own, and stops those that take too long.

It is a process of its own, so that a command at the end runs, and is stopped in time, however wallyoga ends. Its first
line has the commands by their occasion, as JSON; each further one has the facts of an occasion, and is never answered
but where a command failed. Where its input ends without the occasion "end", that has come.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from threading import Lock, Thread

LONGEST = 10.0
"""The seconds a command may take."""

MOST = 8
"""The most commands that run at once."""

OCCASION, OUTCOME = "WALLYOGA_EVENT", "WALLYOGA_OUTCOME"

Facts = Mapping[str, str]


class HookProcess:
    """The hook process, which starts commands and waits for each in a thread."""

    def __init__(self, commands: Mapping[str, list[str]]) -> None:
        self._commands = commands
        self._threads: list[Thread] = []
        self._turn = Lock()

    def run(self, lines: Iterable[str]) -> None:
        """Run what each line asks for, and at their end what is for that.

        It returns when all is over.
        """
        facts: Facts = {}
        for line in lines:
            facts = json.loads(line)
            self.start(facts)
        if facts and facts[OCCASION] != "end":
            self.start({**facts, OCCASION: "end", OUTCOME: "stopped"})
        for thread in self._threads:
            thread.join()

    def start(self, facts: Facts) -> None:
        """Start the command of an occasion, if there is one."""
        occasion = facts[OCCASION]
        command = self._commands.get(occasion)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if not command:
            return
        if len(self._threads) >= MOST:
            self.report(occasion, f"was not run, for {MOST} commands still run")
            return
        thread = Thread(target=self._run, args=(occasion, command, facts))
        thread.start()
        self._threads.append(thread)

    def report(self, occasion: str, what: str) -> None:
        """Tell who listens, if anybody still does, that a command failed."""
        with self._turn, suppress(OSError):
            os.write(1, f"{json.dumps([occasion, what])}\n".encode())

    def _run(self, occasion: str, command: list[str], facts: Facts) -> None:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **facts},
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self.report(occasion, f"did not start: {getattr(error, 'strerror', None) or error}")
            return
        try:
            status = process.wait(LONGEST)
        except subprocess.TimeoutExpired:
            stop_group(process)
            self.report(occasion, f"was stopped after {LONGEST:g} seconds")
            return
        if status:
            self.report(occasion, f"ended with {status}")


def stop_group(process: subprocess.Popen[bytes]) -> None:
    """Stop a process and all of its group."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


if __name__ == "__main__":
    HookProcess(json.loads(sys.stdin.readline())).run(sys.stdin)
