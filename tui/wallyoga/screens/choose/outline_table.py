"""The outline table: rows of three in columns that know their width."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wallyoga.widgets.cells import GAP, cut_text, pad_text


class Outline(Widget):
    """An outline table in rows of three.

    The first is at the left, cut where there is no room, the others at the right, under each other.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Outline { height: auto; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._rows: tuple[tuple[str, str, str], ...] = ()

    def show(self, rows: tuple[tuple[str, str, str], ...]) -> None:
        """Show other rows. It lays out only when their number is another one."""
        if rows != self._rows:
            layout, self._rows = len(rows) != len(self._rows), rows
            self.refresh(layout=layout)

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def render(self) -> Content:
        """Return the rows, spread over the width."""
        last = max((cell_len(length) for *_, length in self._rows), default=0)
        ends = (f"{sides}{'':{GAP}}{length:>{last}}".lstrip() for _, sides, length in self._rows)
        return Content("\n".join(map(self._line, (name for name, *_ in self._rows), ends)))

    def _line(self, name: str, end: str) -> str:
        room = max(0, self.size.width - cell_len(end) - GAP)
        return f"{pad_text(cut_text(name, room), room)}{'':{GAP}}{end}"
