"""The pane of the time to come to the wall: where to come to and the time left, in floor type, above a draining bar."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.markup import escape
from textual.widgets import Static

from wallyoga.practice.plan import PlanStep
from wallyoga.text.amounts import format_clock_time
from wallyoga.widgets.bars import draw_blocks
from wallyoga.widgets.floor_text import FloorText
from wallyoga.widgets.floor_type import TypeSize
from wallyoga.widgets.still_lines import Still

WITH_WORDS = 17
"""The least lines of the pane with the whole sentence on what to do."""


class DrainingBar(Still):
    """A bar that drains to the left.

    It repaints when an eighth of a cell is gone.
    """

    DEFAULT_CSS: ClassVar[str] = """
    DrainingBar { height: 1; width: 1fr; color: $focus; background: $panel; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._cells = ""
        self._fraction = 1.0

    def show(self, fraction: float) -> None:
        """Show how much is left, from 0 to 1."""
        self._fraction = fraction
        cells = draw_blocks(fraction, self.size.width)[0]
        if cells != self._cells:
            self._cells = cells
            self.refresh()

    def render(self) -> Content:
        """Return the bar."""
        return Content("".join(draw_blocks(self._fraction, self.size.width)))


class LieDown(Vertical):
    """A pane with what to do now, and how long there is for it."""

    DEFAULT_CSS: ClassVar[str] = """
    LieDown { border: round $focus; border-title-color: $foreground; padding: 1 2; height: 1fr; }
    LieDown Static { height: auto; }
    LieDown .come { height: 1fr; max-height: 5; min-height: 1; color: $foreground; }
    LieDown #left-to-lie { height: 1fr; max-height: 8; min-height: 1; color: $foreground; }
    LieDown DrainingBar { margin: 1 0; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the place to come to, the time left, its bar and the words."""
        for _ in range(2):
            yield FloorText(classes="come", largest=TypeSize.SMALL)
        yield FloorText(id="left-to-lie", largest=TypeSize.LARGE)
        yield DrainingBar()
        yield Static(id="way-in")

    def on_resize(self) -> None:
        """Leave the words out where there is no room for them below the bar."""
        self.query_one("#way-in").display = self.size.height >= WITH_WORDS

    def tell(self, ready: PlanStep) -> None:
        """Tell how to get ready: in few words in floor type, and in full with room."""
        short = ready.short_texts[0]
        words = short.split()
        half = (len(words) + 1) // 2
        for line, part in zip(self.query(".come").results(FloorText), (words[:half], words[half:]), strict=True):
            line.show(" ".join(part))
        self.border_title = escape(short)
        self.query_one("#way-in", Static).update(Content(ready.texts[0]))

    def show(self, left: float, seconds: float) -> None:
        """Show how many of the seconds are left."""
        self.query_one("#left-to-lie", FloorText).show(format_clock_time(left))
        self.query_one(DrainingBar).show(left / seconds)
