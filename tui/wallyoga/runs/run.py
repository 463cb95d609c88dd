"""A run: its end, its time, its length and its climb."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run that was done."""

    ended: datetime
    """The moment of its end, with its time zone."""
    seconds: float
    """The time from its start to its end."""
    metres: float
    climb: float | None = None
    """The metres of height gained, or None where no heights are known."""
    tracks: int = 1
    """The number of runs its file holds, of which it is the newest."""


def choose_newest(runs: list[Run]) -> Run | None:
    """Return the newest of the runs of a file, or None where there is none."""
    return max(runs, key=lambda run: run.ended, default=None)
