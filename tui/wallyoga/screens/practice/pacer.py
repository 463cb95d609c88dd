"""The pacer: the count and the breath, as they are seen from the floor."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wallyoga.screens.practice.pacer_layout import Arrangement, arrange
from wallyoga.text.practice_words import Pace
from wallyoga.widgets.bars import draw_blocks, draw_line
from wallyoga.widgets.letters import draw_text

NOTHING = Pace("", "", "", 0.0, quiet=True)


class Pacer(Widget):
    """The pacer: a large count with its caption, the breath's phase, and its bar.

    It is one widget, because each one that lies over another is painted again with it: the bar is shown a new
    fraction thirty times a second, and only its own rows are painted, when an eighth of a cell changes.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "pacer--count",
        "pacer--caption",
        "pacer--word",
        "pacer--lungs",
        "pacer--time",
        "pacer--room",
    }

    DEFAULT_CSS: ClassVar[str] = """
    Pacer { width: 38; height: 1fr; padding: 0 2 0 0; }
    Pacer > .pacer--count { color: $foreground; }
    Pacer > .pacer--caption { color: $quiet; }
    Pacer > .pacer--word { color: $primary; }
    Pacer > .pacer--lungs { color: $primary; background: $panel; }
    Pacer > .pacer--time { color: $quiet; }
    Pacer > .pacer--room { color: $faint; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._pace = NOTHING
        self._bar: tuple[int, bool] | None = None
        self._arrangement = arrange(0, 0)
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}

    @property
    def pace(self) -> Pace:
        """The pace that is shown."""
        return self._pace

    @property
    def arrangement(self) -> Arrangement:
        """The arrangement of its parts."""
        return self._arrangement

    def show(self, pace: Pace) -> None:
        """Show `pace`; only rows that change are painted."""
        last, self._pace = self._pace, pace
        takes_bar = self._takes_bar(pace)
        if bool(pace.word) != bool(last.word):
            self._arrange()
            return
        place = self._arrangement
        for row, rows, changed in (
            (place.count, place.letters, pace.count != last.count),
            (place.caption, 1, pace.caption != last.caption),
            (place.word, place.letters, pace.word != last.word),
            (place.bar, place.bar_rows, takes_bar),
        ):
            if changed and row is not None:
                self._paint(row, rows)

    def on_resize(self) -> None:
        """Arrange the parts in the new room."""
        self._arrange()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of whichever part stands there."""
        if y not in self._strips:
            self._strips[y] = self._strip(y)
        return self._strips[y]

    def _arrange(self) -> None:
        """Arrange the parts of what is shown, and paint them all."""
        self._arrangement = arrange(*self.size, worded=bool(self._pace.word))
        self._strips.clear()
        self.refresh()

    def _takes_bar(self, pace: Pace) -> bool:
        """Return whether the bar looks different from what is painted."""
        steps = 1 if pace.quiet else 8
        bar = (round(pace.bar * self.size.width * steps), pace.quiet)
        changed, self._bar = bar != self._bar, bar
        return changed

    def _paint(self, row: int, rows: int) -> None:
        for y in range(row, row + rows):
            self._strips.pop(y, None)
        self.refresh(Region(0, row, self.size.width, rows))

    def _strip(self, y: int) -> Strip:
        place, pace = self._arrangement, self._pace
        if place.bar <= y < place.bar + place.bar_rows:
            return self._bar_strip(y - place.bar)
        for row, text, part in ((place.count, pace.count, "count"), (place.word, pace.word, "word")):
            if row is not None and row <= y < row + place.letters:
                lines = draw_text(text, self.size.width, place.letters)
                above = place.letters - len(lines)
                return self._words(lines[y - row - above] if y - row >= above else "", part)
        return self._words(pace.caption if y == place.caption else "", "caption")

    def _bar_strip(self, row: int) -> Strip:
        """Return a row of the bar. All rows of the breath are alike, the line of the time is the first."""
        width, pace = self.size.width, self._pace
        if not pace.quiet:
            return Strip([Segment("".join(draw_blocks(pace.bar, width)), self._style("lungs"))], width)
        if row:
            return self._words("", "time")
        past, to_come = draw_line(pace.bar, width)
        return Strip([Segment(past, self._style("time")), Segment(to_come, self._style("room"))], width)

    def _words(self, words: str, part: str) -> Strip:
        """Return a row of letters, in the middle where the style says so."""
        width = self.size.width
        centred = self.styles.content_align_horizontal == "center"
        before = " " * ((width - len(words)) // 2 if centred else 0)
        return Strip([Segment(before + words, self._style(part))]).adjust_cell_length(width, self.rich_style)

    def _style(self, part: str) -> Style:
        if part not in self._styles:
            self._styles[part] = self.get_component_rich_style(f"pacer--{part}")
        return self._styles[part]
