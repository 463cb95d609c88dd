"""The minute count: how long a session was, in floor type, with its breaths beside it."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from wallyoga.history.record import Record
from wallyoga.text.amounts import format_breaths
from wallyoga.widgets.floor_type import TypeSize, fit_text
from wallyoga.widgets.still_lines import Still

GAP = "  "


class MinuteCount(Still):
    """The minute count of a session."""

    DEFAULT_CSS: ClassVar[str] = """
    MinuteCount { width: 1fr; color: $in; }
    """

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._minutes = max(1, round(record.practised_seconds / 60))
        breaths = sum(hold.breaths or 0 for hold in record.holds)
        self._breaths = format_breaths(breaths) if breaths else ""

    def render(self) -> Content:
        """Return the number with its unit beside it, and the breaths below that."""
        width, height = self.size
        unit = "minute" if self._minutes == 1 else "minutes"
        room = width - len(GAP) - max(len(unit), len(self._breaths))
        *upper, above, last = ("", *fit_text(str(self._minutes), room, height, TypeSize.LARGER))
        return Content("\n").join(
            [
                *map(Content, upper),
                Content.assemble(above, GAP, (unit if self._breaths else "", "bold $foreground")),
                Content.assemble(last, GAP, (self._breaths, "$quiet") if self._breaths else (unit, "bold $foreground")),
            ][-height:]
        )
