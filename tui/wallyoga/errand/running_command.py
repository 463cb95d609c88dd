"""The command of an errand as a process in a session of its own."""

from __future__ import annotations

import os
import shlex
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wallyoga.practice.errors import WallyogaError

ASKED_AGAIN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE) if os.name == "posix" else ()
"""The signals that mean to the command what they usually do, whatever they mean to us."""

NOT_FOUND = 127
"""The exit code of a command that is not there, as shells have it."""

NOT_RUN = 126
"""The exit code of a command that is there and cannot be run."""


class CommandError(WallyogaError):
    """The error of a command that could not be started."""

    def __init__(self, name: str, error: OSError) -> None:
        self.status = NOT_FOUND if isinstance(error, FileNotFoundError) else NOT_RUN
        """The exit code a shell would end with."""
        reason = "no such command" if self.status == NOT_FOUND else error.strerror
        super().__init__(f"{name}: {reason}. Nothing was begun.")


@dataclass(frozen=True, slots=True)
class RunningCommand:
    """A command that was started."""

    name: str
    """The command as it was typed."""
    output: Path
    """The file of all that it writes."""
    process: int
    """The number of its process, and of the group of all that it starts."""
    started: float
    """The reading of the monotonic clock at its start, in seconds."""

    def signal(self, number: int) -> bool:
        """Send a signal to all its processes, and return whether there are any."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process, number)
            return True
        return False


def start_command(words: Sequence[str], output: Path) -> RunningCommand:
    """Start a command whose output goes to a new file.

    It reads nothing, and has no terminal: that is the practice's.

    Raises:
        CommandError: it is not there, or cannot be run.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    places = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(output), flags, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    try:
        process = os.posix_spawnp(
            words[0], list(words), os.environ, file_actions=places, setsid=True, setsigmask=(), setsigdef=ASKED_AGAIN
        )
    except OSError as error:
        output.unlink(missing_ok=True)
        raise CommandError(words[0], error) from None
    return RunningCommand(shlex.join(words), output, process, time.monotonic())
