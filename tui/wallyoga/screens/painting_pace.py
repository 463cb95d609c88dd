"""The pace of painting, which is slow where a person wants nothing to move."""

from __future__ import annotations

from math import inf

SELDOM = 0.5
"""The seconds between two paintings where nothing is to move: two a second are enough for a count."""


class PaintingPace:
    """The pace of painting: with each look at the clock, or seldom."""

    def __init__(self) -> None:
        self._last = -inf

    def is_due(self, at: float, *, moves: bool) -> bool:
        """Return whether to paint at a reading of the clock.

        It is taken that this is done then.
        """
        if moves or not 0 <= at - self._last < SELDOM:
            self._last = at
            return True
        return False
