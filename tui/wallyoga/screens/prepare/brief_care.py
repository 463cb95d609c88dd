"""The brief care: the signs to stop at in one line, and the key that shows all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Size

from wallyoga.widgets.cells import GAP, cut_text
from wallyoga.widgets.facts import DOT
from wallyoga.widgets.key_line import ALL, MORE
from wallyoga.widgets.still_lines import Still


class CareRow(NamedTuple):
    """A row of the care: what it is about, and a list with what weighs most first."""

    about: str
    parts: tuple[str, ...]


class BriefCare(Still):
    """A brief care. Each row is one line at every size, with as many of its parts as fit."""

    DEFAULT_CSS: ClassVar[str] = """
    BriefCare { height: auto; }
    """

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._rows: tuple[CareRow, ...] = ()

    def show(self, rows: tuple[CareRow, ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self._rows = rows
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual has it
        """Return a line for each row."""
        return len(self._rows)

    def render(self) -> Content:
        """Return the rows, the last with the key behind it."""
        indent = max((len(row.about) for row in self._rows), default=0) + GAP
        tail = Content.assemble(GAP * " ", (self._key, "$focus"), " ", (ALL, "$quiet"))
        lines = []
        for number, row in enumerate(self._rows, 1):
            end = tail if number == len(self._rows) else Content("")
            parts = fit_parts(row.parts, self.size.width - indent - end.cell_length)
            lines.append(Content.assemble((f"{row.about:{indent}}", "$care"), parts, end))
        return Content("\n").join(lines)


def fit_parts(parts: Sequence[str], room: int) -> str:
    """Return the parts of a list that fit into `room` cells.

    A sign stands for the others.
    """
    for count in range(len(parts), 0, -1):
        text = DOT.join((*parts[:count], *([MORE] if count < len(parts) else [])))
        if len(text) <= room:
            return text
    return cut_text(DOT.join(parts), max(1, room))
