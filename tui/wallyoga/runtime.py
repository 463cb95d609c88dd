"""The runtime of a process: its exit codes, and when Python looks for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

DONE = 0
"""The exit code of what went well."""

WRONG = 1
"""The exit code where something of the person's is wrong."""

MISUSED = 2
"""The exit code of what cannot be; argparse ends with it as well."""


def exit_code_of_signal(number: int) -> int:
    """Return the exit code of a process that a signal ended, as shells count it."""
    return 128 + number


INTERRUPTED = exit_code_of_signal(2)
"""The exit code after ctrl+c."""

GONE = exit_code_of_signal(1)
"""The exit code where the terminal was closed."""


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Collect no garbage while modules are loaded.

    It would take a tenth of the time.

    It ends with `collect_garbage_seldom`, or with a short command, which is over before any matters.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_garbage_seldom() -> None:
    """Collect garbage seldom and never among what is loaded: each look stops the app for up to 30 ms."""
    gc.freeze()
    gc.set_threshold(5_000, 10, 100)
    gc.enable()
