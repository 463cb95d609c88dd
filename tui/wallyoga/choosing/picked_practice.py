"""A practice that was picked before wallyoga opens: by its name, or after a run."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.practice.plan import Plan


@dataclass(frozen=True, slots=True)
class Picked:
    """A practice that was picked, as it is planned."""

    plan: Plan
    minutes: float | None = None
    """The minutes it is fitted to, or None where it takes its own."""
    why: str = ""
    """The reason for it, where nobody named it."""
