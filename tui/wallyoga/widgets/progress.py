"""The progress line: how far a practice, or the reading of files, is along."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from wallyoga.widgets.bars import draw_line
from wallyoga.widgets.still_lines import Still


class Progress(Still):
    """A progress line, thin and across the screen, that fills from the left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"progress--past", "progress--to-come"}

    DEFAULT_CSS: ClassVar[str] = """
    Progress { height: 1; margin: 0 2; }
    Progress > .progress--past { color: $primary; }
    Progress > .progress--to-come { color: $faint; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._fraction = 0.0
        self._painted: int | None = None

    def show(self, fraction: float) -> None:
        """Show a fraction from 0 to 1; it repaints when another cell is reached."""
        self._fraction = fraction
        if round(fraction * self.size.width) != self._painted:
            self._painted = round(fraction * self.size.width)
            self.refresh()

    def render_line(self, _y: int) -> Strip:
        """Return the line."""
        past, to_come = draw_line(self._fraction, self.size.width)
        return Strip(
            [
                Segment(past, self.get_component_rich_style("progress--past")),
                Segment(to_come, self.get_component_rich_style("progress--to-come")),
            ],
            self.size.width,
        )
