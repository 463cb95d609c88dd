"""A line with a name at its left and a note at its right, whatever width it is given."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Spread(Visual):
    """One line: the name is cut where there is no room, the note stands quietly at the right edge."""

    def __init__(self, name: str, note: str) -> None:
        self._name = name
        self._note = note

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the one line."""
        return self._spread(width).render_strips(width, height, style, options)

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """Return the cells that show all of it."""
        return len(self._name) + 1 + len(self._note)

    def get_height(self, _rules: RulesMap, _width: int) -> int:
        """Return that it is one line, always."""
        return 1

    def _spread(self, width: int) -> Content:
        room = max(0, width - len(self._note) - 1)
        name = self._name if len(self._name) <= room else self._name[: max(0, room - 1)] + "…"
        return Content.assemble(name.ljust(room), " ", (self._note, "$quiet"))
