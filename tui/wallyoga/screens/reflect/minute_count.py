"""The minute count: how long a session was, in floor type, with its breaths beside it.

Where it was not a minute, the seconds are counted: nobody is told more than there was.
"""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from wallyoga.history.record import Record
from wallyoga.text.amounts import format_breaths
from wallyoga.widgets.floor_type import TypeSize, fit_text
from wallyoga.widgets.still_lines import Still

GAP = "  "

MINUTE = 60


class MinuteCount(Still):
    """The minute count of a session."""

    DEFAULT_CSS: ClassVar[str] = """
    MinuteCount { width: 1fr; color: $in; }
    """

    def __init__(self, record: Record) -> None:
        super().__init__()
        seconds = record.practised_seconds
        self._count, unit = (seconds, "second") if seconds < MINUTE else (round(seconds / MINUTE), "minute")
        self._unit = unit if self._count == 1 else f"{unit}s"
        breaths = sum(hold.breaths or 0 for hold in record.holds)
        self._breaths = format_breaths(breaths) if breaths else ""

    def render(self) -> Content:
        """Return the number with its unit beside it, and the breaths below that."""
        width, height = self.size
        unit = self._unit
        room = width - len(GAP) - max(len(unit), len(self._breaths))
        *upper, above, last = ("", *fit_text(str(self._count), room, height, TypeSize.LARGER))
        return Content("\n").join(
            [
                *map(Content, upper),
                Content.assemble(above, GAP, (unit if self._breaths else "", "bold $foreground")),
                Content.assemble(last, GAP, (self._breaths, "$quiet") if self._breaths else (unit, "bold $foreground")),
            ][-height:]
        )
