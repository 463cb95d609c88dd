"""The row of the offer of today: a practice, its length, and the reason below."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

from rich.cells import cell_len
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from wallyoga.screens.choose.practice_row import lighten
from wallyoga.widgets.grouped_list import Line
from wallyoga.widgets.spread import Spread

OFFERED = "today/offered"
"""The id of the line; no practice has such an id: the files they are read from have no slash in their names."""


class OfferDetails(NamedTuple):
    """The details of the line that is the offer of today."""

    reason: str
    """The reason why it is worth doing now."""


class OfferedRow(Visual):
    """An offered row, as high as its reason takes. The length stands where every practice has its own."""

    def __init__(self, line: Line, details: OfferDetails) -> None:
        self.line = line
        self.details = details

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the strips of the name, its length and the reason."""
        first = Spread(self.line.name, self.line.note, "").render_strips(width, height, style, options)
        light = lighten(style)
        rows = (Spread(row, "").render_strips(width, height, light, options) for row in self._reason(width))
        return [*first, *(strip for row in rows for strip in row)]

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """Return the cells that show its name whole."""
        return cell_len(self.line.name) + 1 + cell_len(self.line.note)

    def get_height(self, _rules: RulesMap, width: int) -> int:
        """Return how many rows it takes."""
        return 1 + len(self._reason(width))

    def _reason(self, width: int) -> list[str]:
        return wrap(self.details.reason, max(1, width))
