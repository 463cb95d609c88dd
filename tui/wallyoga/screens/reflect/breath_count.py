"""The breath count: how many breaths a session had, in floor type."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from wallyoga.history.record import Record
from wallyoga.widgets.floor_type import TypeSize, fit_text
from wallyoga.widgets.still_lines import Still

GAP = "  "


class BreathCount(Still):
    """The breath count of a session, and its minutes where no breaths were counted."""

    DEFAULT_CSS: ClassVar[str] = """
    BreathCount { width: 1fr; color: $in; }
    """

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._number, self._unit = _count(record)

    def render(self) -> Content:
        """Return the number, its unit beside its last row."""
        width, height = self.size
        *upper, last = fit_text(str(self._number), width - len(GAP) - len(self._unit), height, TypeSize.LARGE)
        return Content("\n").join([*map(Content, upper), Content.assemble(last, GAP, (self._unit, "bold $foreground"))])


def _count(record: Record) -> tuple[int, str]:
    breaths = sum(hold.breaths or 0 for hold in record.holds)
    number, unit = (breaths, "breath") if breaths else (round(record.practised_seconds / 60), "minute")
    return number, unit if number == 1 else f"{unit}s"
