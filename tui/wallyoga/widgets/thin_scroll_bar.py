"""The thin scrollbar: a line with a column of air before it, quiet beside the text it scrolls."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment, Segments
from textual.scrollbar import ScrollBarRender

BAR = "┃"
"""The line that stands for what is seen of the whole."""


class ThinScrollBar(ScrollBarRender):
    """A scrollbar of one line at the right edge; what lies beside it stays empty."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the bar on the lines it stands on, and air on the others."""
        height, width = options.height or console.height, options.max_width
        hidden = self.virtual_size - self.window_size if self.window_size else 0
        style = console.get_style(self.style)
        length = max(1, round(height * self.window_size / self.virtual_size)) if hidden else 0
        first = round((height - length) * self.position / hidden) if length else 0
        marks = [BAR if first <= line < first + length else "" for line in range(height)]
        yield Segments([Segment(mark.rjust(width), style) for mark in marks], new_lines=True)
