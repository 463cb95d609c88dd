"""The figure in its place on a screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.figure import Figure, FigureError, Picture, Tone, draw

TONE_CLASSES = {tone: f"figure-view--{tone.name.lower().replace('_', '-')}" for tone in Tone}

LARGEST = (110, 45)
"""The columns and rows beyond which a figure does not grow."""


class FigureView(Widget):
    """Draws a figure as large as there is room, each part in its colour."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(TONE_CLASSES.values())

    DEFAULT_CSS: ClassVar[str] = """
    FigureView { width: 1fr; height: 1fr; }
    FigureView > .figure-view--plain { color: $foreground; }
    FigureView > .figure-view--stretch-1 { color: $stretch-1; }
    FigureView > .figure-view--stretch-2 { color: $stretch-2; }
    FigureView > .figure-view--stretch-3 { color: $stretch-3; text-style: bold; }
    FigureView > .figure-view--effort-1 { color: $effort-1; }
    FigureView > .figure-view--effort-2 { color: $effort-2; }
    FigureView > .figure-view--effort-3 { color: $effort-3; text-style: bold; }
    FigureView > .figure-view--prop { color: $prop; }
    FigureView > .figure-view--ground { color: $ground; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._figure: Figure | None = None
        self._side: str | None = None
        self._stretches: Mapping[str, int] = {}
        self._works: Mapping[str, int] = {}
        self._picture: Picture | None = None
        self._styles: dict[Tone, Style] = {}

    def show(
        self, figure: Figure | None, side: str | None, stretches: Mapping[str, int], works: Mapping[str, int]
    ) -> None:
        """Show `figure` on `side`, its parts coloured by how strongly they stretch and work (1 to 3)."""
        if (figure, side) != (self._figure, self._side):
            self._figure, self._side = figure, side
            self._stretches, self._works = stretches, works
            self._redraw()

    def on_resize(self) -> None:
        """Draw the figure at its new size."""
        self._redraw()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        super().notify_style_update()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """Return row `y`, the picture in the middle of its place."""
        width, height = self.size
        picture = self._picture
        if picture is None or not picture.lines:
            return Strip.blank(width, self.rich_style)
        row = y - (height - len(picture.lines)) // 2
        if not 0 <= row < len(picture.lines):
            return Strip.blank(width, self.rich_style)
        before = (width - len(picture.lines[row])) // 2
        segments = [Segment(" " * before, self.rich_style)]
        segments += [Segment(text, self._style(tone)) for text, tone in picture.runs(row)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _redraw(self) -> None:
        self._picture = self._draw()
        self.refresh()

    def _draw(self) -> Picture | None:
        columns, rows = (min(room, most) for room, most in zip(self.size, LARGEST, strict=True))
        if self._figure is None or not (columns and rows):
            return None
        try:
            return draw(self._figure, columns, rows, side=self._side, stretches=self._stretches, works=self._works)
        except FigureError:
            return None

    def _style(self, tone: Tone) -> Style:
        if tone not in self._styles:
            self._styles[tone] = self.get_component_rich_style(TONE_CLASSES[tone])
        return self._styles[tone]
