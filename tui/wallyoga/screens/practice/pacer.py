"""The pacer: the count and the breath, as they are seen from the floor."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from wallyoga.screens.practice.count_parts import draw_breaths
from wallyoga.screens.practice.floor_layout import arrange_floor
from wallyoga.screens.practice.move_layout import (
    arrange_floor_leaving,
    arrange_floor_move,
    arrange_leaving,
    arrange_move,
)
from wallyoga.screens.practice.pacer_layout import (
    Arrangement,
    Part,
    Place,
    arrange_column,
    arrange_question,
)
from wallyoga.screens.practice.pacer_parts import DRAWERS, draw_bar
from wallyoga.screens.practice.pacer_row import Row
from wallyoga.screens.practice.pacer_scope import Scope
from wallyoga.screens.practice.pacer_state import Reading
from wallyoga.text.pace import Pace, Tempo
from wallyoga.widgets.moving_lines import Moving

NOTHING = Reading(Pace("", (), "", "", Tempo.STILL))

LEADING = {Scope.MOVE: None, Scope.SIDED_MOVE: Part.SIDE, Scope.BREATHED_MOVE: Part.WORD}
"""The part that stands left of the time of a move."""


class Pacer(Moving):
    """The pacer: a large count, the breath's phase, its bar, and what is next.

    It is one widget, because each one that lies over another is painted again with it: the bar is shown a new
    fraction thirty times a second, and only its own rows are painted, when an eighth of a cell changes.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "pacer--count", "pacer--caption", "pacer--beside", "pacer--past", "pacer--side",
        "pacer--cue", "pacer--next", "pacer--soon", "pacer--key", "pacer--default",
        "pacer--in", "pacer--out", "pacer--ease", "pacer--move", "pacer--still", "pacer--paused",
        "pacer--bar-in", "pacer--bar-out", "pacer--bar-move", "pacer--bar-still", "pacer--bar-ease", "pacer--bar-gone",
    }  # fmt: skip

    DEFAULT_CSS: ClassVar[str] = """
    Pacer { width: 40; height: 1fr; padding: 0 2 0 0; }
    Pacer > .pacer--count, Pacer > .pacer--ease { color: $foreground; }
    Pacer > .pacer--key { color: $focus; text-style: bold; }
    Pacer > .pacer--beside, Pacer > .pacer--cue { color: $foreground; text-style: bold; }
    Pacer > .pacer--caption, Pacer > .pacer--next, Pacer > .pacer--bar-ease { color: $quiet; }
    Pacer > .pacer--soon { color: $focus; text-style: bold; }
    Pacer > .pacer--bar-gone { color: $faint; }
    Pacer > .pacer--side { color: $side; }
    Pacer > .pacer--in, Pacer > .pacer--past { color: $in; }
    Pacer > .pacer--out { color: $out; }
    Pacer > .pacer--move, Pacer > .pacer--default { color: $focus; }
    Pacer > .pacer--still, Pacer > .pacer--paused { color: $care; }
    Pacer > .pacer--paused { text-style: bold; }
    Pacer > .pacer--bar-in { color: $in; background: $panel; }
    Pacer > .pacer--bar-out { color: $out; background: $panel; }
    Pacer > .pacer--bar-move { color: $focus; background: $panel; }
    Pacer > .pacer--bar-still { color: $quiet; background: $panel; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._reading = NOTHING
        self._share = 0.0
        """The fullness of the bar, 0 to 1."""
        self._scope = Scope.COLUMN
        self._bar: tuple[int, Tempo] | None = None
        self._room = Size()
        """The room the parts are arranged in."""
        self._width = 0
        self._arrangement: Arrangement = {}
        self._places: dict[int, list[tuple[Part, Place]]] = {}
        """The parts that stand on each row, from the left."""
        self._rows: dict[Part, list[Row]] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._last: tuple[list[tuple[Place, Row]], Strip] | None = None

    @property
    def reading(self) -> Reading:
        """The reading that is shown."""
        return self._reading

    @property
    def arrangement(self) -> Arrangement:
        """The places of its parts, in the room there is by now."""
        self._suit_room()
        return self._arrangement

    def show(self, reading: Reading, share: float = 0.0, scope: Scope = Scope.COLUMN) -> None:
        """Show a reading, and a bar of which a share is full, 0 to 1. Only rows that change are painted."""
        last, self._reading, self._share = self._reading, reading, share
        if scope is not self._scope:
            self._scope = scope
            self._arrange()
            return
        parts = set(self._arrangement) - {Part.BAR} if reading is not last and reading != last else set[Part]()
        if self._takes_bar():
            parts.add(Part.BAR)
        if parts:
            self._paint(sorted({y for part in parts for y in self._redraw(part)}))

    def on_resize(self) -> None:
        """Arrange the parts in the new room."""
        self._suit_room()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        super().notify_style_update()
        self._styles.clear()
        self._forget()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of whichever parts stand there.

        It can be asked for in a new room before that is told.
        """
        self._suit_room()
        if y not in self._strips:
            self._strips[y] = self._strip(y)
        return self._strips[y]

    def _suit_room(self) -> None:
        """Arrange the parts, if they stand as in another room."""
        if self.size != self._room:
            self._arrange()

    def _arrange(self) -> None:
        """Arrange the parts of what is shown, and paint them all."""
        self._room = columns, rows = self.size
        self._width = columns
        column = arrange_column(columns, rows)
        match self._scope:
            case Scope.COLUMN:
                self._arrangement = column
            case Scope.MOVE | Scope.SIDED_MOVE | Scope.BREATHED_MOVE as scope:
                self._arrangement = arrange_move(columns, column, LEADING[scope])
            case Scope.LEAVING:
                self._arrangement = arrange_leaving(columns, column)
            case Scope.FLOOR:
                self._arrangement = arrange_floor(columns, rows)
            case Scope.FLOOR_MOVE:
                self._arrangement = arrange_floor_move(columns, arrange_floor(columns, rows))
            case Scope.FLOOR_LEAVING:
                self._arrangement = arrange_floor_leaving(columns, arrange_floor(columns, rows))
            case Scope.QUESTION:
                self._arrangement = arrange_question(columns, rows)
        places = sorted(self._arrangement.items(), key=lambda item: item[1].x)
        self._places = {
            y: [(part, place) for part, place in places if place.y <= y < place.y + place.rows] for y in range(rows)
        }
        self._bar = None
        self._forget()
        for part in self._arrangement:
            self._redraw(part)
        self.refresh()

    def _forget(self) -> None:
        """Let go of the rows that were made for another width, or in other colours."""
        self._strips.clear()
        self._last = None

    def _takes_bar(self) -> bool:
        """Return whether the bar looks different from what is painted: with every eighth of a cell it does."""
        if Part.BAR not in self._arrangement:
            return False
        tempo, columns = self._reading.pace.tempo, self._arrangement[Part.BAR].columns
        is_line = tempo in (Tempo.EASE, Tempo.PAUSED)
        bar = (round(self._share * columns * (1 if is_line else 8)), tempo)
        changed, self._bar = bar != self._bar, bar
        return changed

    def _redraw(self, part: Part) -> range:
        """Draw a part anew, and return the rows it is on."""
        place = self._arrangement[part]
        if part is Part.BAR:
            self._rows[part] = draw_bar(self._share, self._reading.pace.tempo, place)
        elif part is Part.BREATHS:
            self._rows[part] = draw_breaths(self._reading, place, self._arrangement[Part.COUNT])
        else:
            self._rows[part] = DRAWERS[part](self._reading, place)
        return range(place.y, place.y + place.rows)

    def _paint(self, rows: list[int]) -> None:
        """Paint those of these rows that became others."""
        regions: list[Region] = []
        for y in rows:
            last, self._strips[y] = self._strips.get(y), self._strip(y)
            if self._strips[y] == last:
                continue
            if regions and regions[-1].bottom == y:
                regions[-1] = regions[-1].grow((0, 0, 1, 0))
            else:
                regions.append(Region(0, y, self._width, 1))
        if regions:
            self.refresh(*regions)

    def _strip(self, y: int) -> Strip:
        """Return a row: the parts on it, each in its columns. The rows of a bar are alike, and made once."""
        parts: list[tuple[Place, Row]] = []
        for part, place in self._places.get(y, ()):
            rows = self._rows[part]
            if y < place.y + len(rows):
                parts.append((place, rows[y - place.y]))
        if self._last is None or parts != self._last[0]:
            self._last = parts, self._join(parts)
        return self._last[1]

    def _join(self, parts: list[tuple[Place, Row]]) -> Strip:
        """Return the rows of parts beside each other."""
        segments: list[Segment] = []
        column, plain = 0, self._style("")
        for place, row in parts:
            segments += [Segment(" " * (place.x - column), plain)] if place.x > column else []
            column = place.x + place.columns
            pieces = [Segment(text, self._style(style)) for text, style in row if text]
            segments += pieces if column == self._width else Strip(pieces).adjust_cell_length(place.columns, plain)
        return Strip(segments).adjust_cell_length(self._width, plain)

    def _style(self, part: str) -> Style:
        if part not in self._styles:
            # Working out a style costs more than drawing the bar with it.
            self._styles[part] = self.get_component_rich_style(f"pacer--{part}") if part else self.rich_style
        return self._styles[part]
