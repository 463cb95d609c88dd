"""How a process of wallyoga ends, as whoever started it is told."""

from __future__ import annotations

DONE = 0
WRONG = 1
"""Something of the person's is wrong."""

MISUSED = 2
"""It was asked for what cannot be; argparse ends with it as well."""


def ended_by(number: int) -> int:
    """Return how it ends by a signal, as shells count it."""
    return 128 + number


INTERRUPTED = ended_by(2)
"""They pressed ctrl+c."""

GONE = ended_by(1)
"""The terminal was closed."""
