"""The playhead: when the frames a device asks for are heard.

No library here says how long a device holds what it is given. The device shows it: at its start it fills itself, and
from then on it asks so much ahead of what is heard.
"""

from __future__ import annotations

from wallyoga.sound.tones import RATE

SETTLING = 1.0
"""The seconds from its start in which a device fills itself."""


class Playhead:
    """The playhead of a device that plays, told each of its askings."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._end = 0.0
        """The reading of the clock at which what was given so far has been heard."""
        self._ahead = 0.0
        """The most seconds the device asked ahead while it filled itself."""
        self._longest = 0.0
        """The longest asking, in seconds."""

    @property
    def is_settled(self) -> bool:
        """Whether the device has filled itself, and the latency is its own."""
        return self._began is not None and self._end - self._began > SETTLING

    @property
    def latency(self) -> float:
        """The most seconds from an order to the ear: it comes just after an asking."""
        return self._ahead + self._longest

    def ask(self, now: float, count: int) -> float:
        """Return when the first of the next `count` frames is heard. The clock reads `now`."""
        if self._began is None:
            self._began = now
        if self.is_settled:
            # Adding up what was given would go astray: clocks drift apart, and a device can stand still.
            begin = now + self._ahead
        else:
            begin = max(now, self._end)
            self._ahead = max(self._ahead, begin - now)
        seconds = count / RATE
        self._longest = max(self._longest, seconds)
        self._end = begin + seconds
        return begin
