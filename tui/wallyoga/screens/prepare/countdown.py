"""The countdown of the time to come to the wall, told the time."""

from __future__ import annotations

GAP = 5.0
"""Seconds between two looks of which no more count: a laptop that slept has nobody lying before it."""


class Countdown:
    """A countdown of so many seconds from its first look."""

    def __init__(self, seconds: float, *, speed: float = 1.0) -> None:
        self.seconds = seconds
        """The seconds it has in all."""
        self.left = seconds
        """The seconds that were left at the last look."""
        self._gap = GAP * speed
        self._at: float | None = None

    def look(self, now: float) -> float:
        """Return how many seconds are left at a time."""
        if self._at is not None:
            self.left = max(0.0, self.left - min(now - self._at, self._gap))
        self._at = now
        return self.left
