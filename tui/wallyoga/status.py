"""How a process of wallyoga ends, as whoever started it is told; argparse ends a misused command with 2."""

from __future__ import annotations

DONE = 0
WRONG = 1
"""Something of the person's is wrong."""

INTERRUPTED = 130
"""They pressed ctrl+c."""
