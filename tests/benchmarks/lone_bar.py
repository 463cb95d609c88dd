"""The least a breath can cost: a bar alone in a bare Textual app, looked at as often as a practice looks."""

from __future__ import annotations

import sys
import time

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.practice.breath import Pattern, compute_fullness
from wallyoga.widgets.bars import draw_blocks

LOOKS = 30
"""The looks at the clock in a second, as in a practice."""

LUNGS = Style.parse("#8fbcbb on #232a32")


class Bar(Widget):
    """A bar that is painted again when an eighth of a cell changes."""

    def __init__(self, columns: int, rows: int, pattern: Pattern) -> None:
        super().__init__()
        self.styles.width, self.styles.height = columns, rows
        self._pattern = pattern
        self._fraction = 0.0
        self._painted = -1

    def on_mount(self) -> None:
        """Look at the clock from now on."""
        self.set_interval(1 / LOOKS, self.look)

    def look(self) -> None:
        """Show how full the lungs are now."""
        phase, fraction = self._pattern.at(time.monotonic() % self._pattern.seconds)
        self._fraction = compute_fullness(phase, fraction)
        eighths = round(self._fraction * self.size.width * 8)
        if eighths != self._painted:
            self._painted = eighths
            self.refresh()

    def render_line(self, _y: int) -> Strip:
        """Return a row of the bar; all are alike."""
        return Strip([Segment("".join(draw_blocks(self._fraction, self.size.width)), LUNGS)], self.size.width)


class LoneBar(App[None]):
    """Shows the bar."""

    def __init__(self, bar: Bar) -> None:
        super().__init__()
        self._bar = bar

    def compose(self) -> ComposeResult:
        """Show the bar."""
        yield self._bar


if __name__ == "__main__":
    LoneBar(Bar(int(sys.argv[1]), int(sys.argv[2]), Pattern.parse(sys.argv[3]))).run(mouse=False)
