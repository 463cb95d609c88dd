"""Still widgets, which keep their rendered lines in a cache beside widgets that move.

Textual renders every widget of a screen when one of them changes, and works out borders, opacity and backgrounds each
time. A still widget hands over the lines it had, until it is refreshed; that halves what a breath costs.
"""

from __future__ import annotations

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class Still(Widget):
    """A still widget, which keeps its lines in a cache until it is refreshed."""

    _lines: tuple[Region, list[Strip]] | None = None

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Let go of the lines, and have them rendered again."""
        self._lines = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Let go of the lines in the old style."""
        self._lines = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines within `crop`, those of last time where nothing has changed."""
        if self._lines is None or self._lines[0] != crop:
            self._lines = crop, super().render_lines(crop)
        return self._lines[1]


class Words(Still, Static):
    """A text widget that stands still."""
