"""The filter head: the app's name, what is looked for as chips, and the date."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content

from wallyoga.choosing.wish import Wish
from wallyoga.widgets.cells import cut_text
from wallyoga.widgets.still_lines import Still

NAME = "wallyoga"

ALL = "esc all"
"""The key that shows everything again, with its label."""


class FilterHead(Still):
    """The head of the choose screen. Where there is no room the date goes first, then chips are cut."""

    DEFAULT_CSS: ClassVar[str] = """
    FilterHead { height: 1; padding: 0 2; }
    """

    def __init__(self, date: str, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._date = date
        self._wishes: tuple[str, ...] = ()
        self._back = ALL

    def show_date(self, date: str) -> bool:
        """Show a date, and return whether it is another than before."""
        if date == self._date:
            return False
        self._date = date
        self.refresh()
        return True

    def show(self, wish: Wish, *, types: bool) -> None:
        """Show what is looked for, a chip each. While one `types`, the words and the way back stand elsewhere."""
        wishes, back = (wish._replace(words="").parts(), "") if types else (wish.parts(), ALL)
        if (wishes, back) != (self._wishes, self._back):
            self._wishes, self._back = wishes, back
            self.refresh()

    def render(self) -> Content:
        """Return the name, the chips and the date."""
        room = self.size.width - cell_len(NAME)
        chips = self._chips(room)
        room -= chips.cell_length
        date = self._date if cell_len(self._date) + 2 <= room else ""
        return Content.assemble((NAME, "bold $foreground"), chips, " " * (room - cell_len(date)), (date, "$quiet"))

    def _chips(self, room: int) -> Content:
        if not self._wishes:
            return Content("")
        pieces: list[tuple[str, str] | str] = []
        room -= cell_len(self._back) + 3
        for wish in self._wishes:
            chip = cut_text(wish, max(0, room - 4))
            if len(chip) > 1:
                pieces += ["  ", (f" {chip} ", "$focus on $panel")]
                room -= cell_len(chip) + 4
        return Content.assemble(*pieces, "  ", (self._back, "$quiet"))
