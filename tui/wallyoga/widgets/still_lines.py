"""Still widgets, which keep their rendered lines in a cache beside widgets that move.

Textual renders every widget of a screen when one of them changes, and works out borders, opacity and backgrounds each
time. A still widget hands over the lines it had, until they are refreshed; that halves what a breath costs.
"""

from __future__ import annotations

from typing import Self

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class Still(Widget):
    """A still widget, which keeps its lines in a cache until they are refreshed."""

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)
    """The size of all that is in it. Told with its own size, it is no reason to lay out the screen once more."""

    _strip_cache: tuple[Region, list[Strip]] | None = None
    _stale = range(0)
    """The lines from the first to the last that was refreshed."""
    _above: int | None = None
    """The lines above the content, None until they are asked for."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Let go of the lines in these regions, or of all."""
        if regions:
            top = self._above = self.content_offset.y if self._above is None else self._above
            rows = [*self._stale, *(top + y for region in regions for y in (region.y, region.bottom - 1))]
            self._stale = range(min(rows), max(rows) + 1)
        else:
            self._strip_cache = self._above = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Let go of the lines in the old style."""
        self._strip_cache = self._above = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines within `crop`, those of last time where nothing has changed."""
        if self._strip_cache is None or self._strip_cache[0] != crop:
            self._strip_cache = crop, self.paint(crop)
        elif self._stale:
            self._renew(*self._strip_cache)
        self._stale = range(0)
        return self._strip_cache[1]

    def paint(self, crop: Region) -> list[Strip]:
        """Paint the lines within `crop`."""
        return super().render_lines(crop)

    def _renew(self, crop: Region, lines: list[Strip]) -> None:
        """Render the stale lines anew."""
        first, last = max(self._stale[0], crop.y), min(self._stale[-1] + 1, crop.bottom)
        if first < last:
            fresh = self.paint(Region(crop.x, first, crop.width, last - first))
            lines[first - crop.y : last - crop.y] = fresh


class Ground(Still):
    """A still container, between whose first and last line all are alike: its frame, and nothing in it."""

    def paint(self, crop: Region) -> list[Strip]:
        """Return the lines within `crop`, one of those between painted for all."""
        if crop.height < 3:
            return super().paint(crop)
        rows = (crop.y, crop.y + 1, crop.bottom - 1)
        first, between, last = (Still.paint(self, Region(crop.x, y, crop.width, 1))[0] for y in rows)
        return [first, *[between] * (crop.height - 2), last]


class Words(Still, Static):
    """A text widget that stands still."""
