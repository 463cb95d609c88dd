"""The orders on their way from another process to the practice, and their allowance."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from wallyoga.control.verb import Answer, Verb

PATIENCE = 2.0
"""The seconds after which an order that nobody took is none any more."""

MOST, PER_SECOND = 20, 10.0
"""The orders that are taken at once, and those that grow again in a second."""


@dataclass(eq=False, slots=True)
class Order:
    """An order: a verb for the practice, which answers it in its own time."""

    verb: Verb
    until: float = field(default_factory=lambda: monotonic() + PATIENCE)
    """The moment after which it is not done any more."""
    answer: Answer | None = None

    @property
    def is_late(self) -> bool:
        """Whether nobody took it in time."""
        return monotonic() > self.until


class Allowance:
    """An allowance of orders, which grows again with time.

    A pedal or a key never comes to its end; a flood does, and the practice goes on beside it.
    """

    def __init__(self) -> None:
        self._left, self._at = float(MOST), monotonic()

    def take(self) -> bool:
        """Take one, and return whether there was one left."""
        at = monotonic()
        self._left = min(MOST, self._left + (at - self._at) * PER_SECOND)
        self._at = at
        if self._left < 1:
            return False
        self._left -= 1
        return True
