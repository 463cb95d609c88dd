"""The breath as a bar: full at the top of the inhale, empty at the end of the exhale."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

EIGHTHS = " ▏▎▍▌▋▊▉"


def blocks(fraction: float, width: int) -> tuple[str, str]:
    """Return the filled and the empty cells of a bar of `width` cells, filled to an eighth of a cell."""
    whole, eighth = divmod(round(max(0.0, min(1.0, fraction)) * width * 8), 8)
    filled = "█" * whole + (EIGHTHS[eighth] if eighth else "")
    return filled, " " * (width - len(filled))


class BreathBar(Widget):
    """A bar that follows the breath, or, while the breath is natural, a quiet line that follows the time.

    It is shown a new fraction thirty times a second and repaints only when an eighth of a cell changes.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath-bar--lungs", "breath-bar--time", "breath-bar--room"}

    DEFAULT_CSS: ClassVar[str] = """
    BreathBar { height: 2; width: 1fr; }
    BreathBar > .breath-bar--lungs { color: $primary; background: $panel; }
    BreathBar > .breath-bar--time { color: $quiet; }
    BreathBar > .breath-bar--room { color: $faint; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._fraction = 0.0
        self._quiet = False
        self._painted: tuple[int, bool] | None = None

    @property
    def fraction(self) -> float:
        """How full the bar is, 0 to 1."""
        return self._fraction

    def show(self, fraction: float, *, quiet: bool = False) -> None:
        """Show `fraction` of the breath or, `quiet`, of the time."""
        steps = 1 if quiet else 8
        picture = (round(fraction * self.size.width * steps), quiet)
        self._fraction, self._quiet = fraction, quiet
        if picture != self._painted:
            self._painted = picture
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row; all rows of the breath are alike, the line of the time is the first."""
        width = self.size.width
        if not self._quiet:
            style = self._style("lungs")
            return Strip([Segment("".join(blocks(self._fraction, width)), style)], width)
        if y:
            return Strip.blank(width, self.rich_style)
        filled = round(self._fraction * width)
        return Strip(
            [Segment("━" * filled, self._style("time")), Segment("─" * (width - filled), self._style("room"))], width
        )

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"breath-bar--{part}")
