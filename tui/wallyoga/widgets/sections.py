"""The head line of a screen in sections, the one that is open marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from wallyoga.widgets.cells import cut_text

CHIP = 24
"""The most cells for the words of a chip."""

REMOVED = "\N{MULTIPLICATION SIGN}"
"""The sign on a chip that it can be removed."""


class Sections(Widget):
    """A head line with a name, the sections, chips, and words at the right.

    A chip says what narrows the section. The words and the chips stand there where there is room for them.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Sections { height: 1; padding: 0 2; }
    """

    def __init__(self, name: str, sections: tuple[str, ...], here: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = name
        self._sections = sections
        self._here = here
        self._chips: tuple[str, ...] = ()
        self._right = ""

    def say(self, right: str) -> None:
        """Show other words at the right."""
        self._right = right
        self.refresh()

    def show_chips(self, chips: Iterable[str]) -> None:
        """Show other chips."""
        self._chips = tuple(chips)
        self.refresh()

    def render(self) -> Content:
        """Return the name, the sections, the chips and the words in one line.

        Of the words at the right as much as fits is there, up to a dot between them.
        """
        names = [
            Content.styled(f" {section} ", "bold $background on $primary" if section == self._here else "$foreground")
            for section in self._sections
        ]
        left = Content.assemble((self._title, "bold $foreground"), "  ", *names)
        for chip in self._chips:
            chipped = Content.assemble(left, "  ", (f" {cut_text(chip, CHIP)} {REMOVED} ", "$foreground on $panel"))
            left = chipped if chipped.cell_length <= self.size.width else left
        for right in (self._right, self._right.partition(" · ")[0]):
            room = self.size.width - left.cell_length - len(right)
            if room >= 2:
                return Content.assemble(left, " " * room, right)
        return left
