"""The strips of a figure: its pictures in a theme's colours, the latest cached."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from wallyoga.figure.colours import Colour
from wallyoga.figure.palette import Palette
from wallyoga.figure.picture import Paint, Picture
from wallyoga.figure.tone import Tone

_MOST_STRIPS = 12
"""The number of pictures whose strips are kept. They are those of a breath in and out, and of the pose before."""


class FigureStrips:
    """A renderer that turns pictures into strips of one width."""

    def __init__(self, palette: Palette, tones: Mapping[Tone, Style], blank: Style, width: int) -> None:
        self._palette = palette
        self._tones = tones
        self._blank = blank
        self._width = width
        self._styles: dict[Paint, Style] = {}
        self._strips: OrderedDict[int, tuple[Picture, tuple[Strip, ...]]] = OrderedDict()

    def of(self, picture: Picture) -> tuple[Strip, ...]:
        """Return the strips of a picture, in the middle of their width.

        A picture is known by being the same object.
        """
        name = id(picture)
        if name not in self._strips:
            self._strips[name] = picture, tuple(self._strip(picture, row) for row in range(len(picture.lines)))
            if len(self._strips) > _MOST_STRIPS:
                self._strips.popitem(last=False)
        self._strips.move_to_end(name)
        return self._strips[name][1]

    def _strip(self, picture: Picture, row: int) -> Strip:
        before = (self._width - len(picture.lines[row])) // 2
        segments = [Segment(" " * before, self._blank)]
        style = self._style if picture.papers else self._style_outline
        segments += [Segment(text, style(paint)) for text, paint in picture.runs(row)]
        return Strip(segments).adjust_cell_length(self._width, self._blank).simplify()

    def _style(self, paint: Paint) -> Style:
        """Return the style of a cell of a filled picture."""
        if paint not in self._styles:
            ink, paper = self._palette.inks(paint)
            self._styles[paint] = Style(color=_rich(ink), bgcolor=_rich(paper), bold=paint.is_bold)
        return self._styles[paint]

    def _style_outline(self, paint: Paint) -> Style:
        """Return the style of a cell of an outline: what it belongs to colours the character."""
        return self._tones[paint.tone]


def _rich(colour: Colour) -> Color:
    return Color.from_rgb(*colour)
