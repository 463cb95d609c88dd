"""Moving lines, painted many times a second with nothing worked out around them."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from wallyoga.widgets.still_lines import Still


class Moving(Still):
    """A still widget with lines that move, and no more around them than padding."""

    def paint(self, crop: Region) -> list[Strip]:
        """Paint the lines within `crop` as `render_line` has them, unless they are blended or framed."""
        gutter, style = self.styles.gutter, Style(bgcolor=self.rich_style.bgcolor)
        if gutter.height or self.opacity < 1 or self.styles.text_opacity < 1:
            return super().paint(crop)
        width = self.size.width + gutter.width
        before = [Segment(" " * gutter.left, style)] if gutter.left else []
        lines = [Strip([*before, *self.render_line(y)]).adjust_cell_length(width, style) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            lines = [line.apply_filter(line_filter, self.background_colors[1]) for line in lines]
        return lines if crop.column_span == (0, width) else [line.crop(*crop.column_span) for line in lines]
