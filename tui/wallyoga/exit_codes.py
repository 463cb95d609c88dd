"""The exit codes of wallyoga: what went well, a bad file, misuse, and signals."""

from __future__ import annotations

DONE = 0
"""The exit code of what went well."""

WRONG = 1
"""The exit code where something of the person's is wrong, such as a bad file."""

MISUSED = 2
"""The exit code of what cannot be; argparse ends with it as well."""


def exit_code_of_signal(number: int) -> int:
    """Return the exit code of a process that a signal ended, as shells count it."""
    return 128 + number


INTERRUPTED = exit_code_of_signal(2)
"""The exit code after ctrl+c."""

GONE = exit_code_of_signal(1)
"""The exit code where the terminal was closed."""
