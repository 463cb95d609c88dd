"""The head of a screen with two sides, the one that is open marked."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget


class Places(Widget):
    """A name, the places there are, and a few words at the right where there is room for them."""

    DEFAULT_CSS: ClassVar[str] = """
    Places { height: 1; padding: 0 2; }
    """

    def __init__(self, name: str, places: tuple[str, ...], here: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = name
        self._places = places
        self._here = here
        self._right = ""

    def say(self, right: str) -> None:
        """Show other words at the right."""
        self._right = right
        self.refresh()

    def render(self) -> Content:
        """Return it all in one line; of the words at the right as much as fits, up to a dot between them."""
        names = [
            Content.assemble((f"▸{place}", "$primary bold") if place == self._here else (f" {place}", "$quiet"))
            for place in self._places
        ]
        left = Content.assemble((self._title, "bold $foreground"), "    ", Content("  ").join(names))
        for right in (self._right, self._right.partition(" · ")[0]):
            room = self.size.width - left.cell_length - len(right)
            if room >= 2:
                return Content.assemble(left, " " * room, (right, "$quiet"))
        return left
