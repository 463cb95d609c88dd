"""The head line of a screen in sections, the one that is open marked."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget


class Sections(Widget):
    """A head line with a name, the sections, and a few words at the right.

    The words stand there where there is room for them.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Sections { height: 1; padding: 0 2; }
    """

    def __init__(self, name: str, sections: tuple[str, ...], here: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = name
        self._sections = sections
        self._here = here
        self._right = ""

    def say(self, right: str) -> None:
        """Show other words at the right."""
        self._right = right
        self.refresh()

    def render(self) -> Content:
        """Return the name, the sections and the words in one line.

        Of the words at the right as much as fits is there, up to a dot between them.
        """
        names = [
            Content.assemble((f"▸{section}", "$primary bold") if section == self._here else (f" {section}", "$quiet"))
            for section in self._sections
        ]
        left = Content.assemble((self._title, "bold $foreground"), "    ", Content("  ").join(names))
        for right in (self._right, self._right.partition(" · ")[0]):
            room = self.size.width - left.cell_length - len(right)
            if room >= 2:
                return Content.assemble(left, " " * room, (right, "$quiet"))
        return left
