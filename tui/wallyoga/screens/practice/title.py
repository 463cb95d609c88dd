"""The title of a step: the pose and its side in floor type, where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.practice.pose import Side
from wallyoga.text.amounts import list_names
from wallyoga.text.practice_words import BREAK, QUESTION
from wallyoga.widgets.cells import cut_name, cut_text
from wallyoga.widgets.floor_type import THIN_SPACE, TypeSize, draw_text, find_size
from wallyoga.widgets.still_lines import Still

GAP = 2
"""Cells between a name and what stands beside it."""

APART = 2
"""Cells at least between floor type and what is as large beside the title."""


@dataclass(frozen=True, slots=True)
class TitleText:
    """The texts of a title."""

    name: str = ""
    short: str = ""
    """The name in few letters, which is in floor type where it is larger so."""
    side: str = ""
    """The side, where nothing else shows it."""
    below: str = ""
    """The quiet line below the name: the pose's Sanskrit name."""
    then: str = ""
    """The end of a break: the side or the pose that it leads back to, before the quiet line."""
    is_move: bool = False
    """Whether the name says that one comes out or takes a break, in the colour of a move."""
    cue: str = ""
    """The cue that is in floor type instead of the name, where it has room."""
    cue_style: str = "name"
    """The style of the cue, which is another one where it names the side or the pose to come."""

    @classmethod
    def of(cls, step: PlanStep, side: Side | None) -> TitleText:
        """Return the texts for a step and the side that is told."""
        if step.kind is Kind.ASK:
            return cls(QUESTION, below=step.name)
        return cls(*list_names(step), side.upper() if side else "", step.sanskrit)

    @classmethod
    def of_break(cls, step: PlanStep, then: str) -> TitleText:
        """Return the texts for a break, and what it leads back to."""
        return cls(BREAK, below=step.name, then=then, is_move=True)


Piece = tuple[str, str]
"""A piece of a line, and the name of its style."""


class Title(Still):
    """The title of the step under way: where rows are few, one plain line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--name", "title--move", "title--soon", "title--side", "title--below"}

    DEFAULT_CSS: ClassVar[str] = """
    Title { height: 5; padding: 0 0 0 2; }
    Title > .title--name { color: $foreground; text-style: bold; }
    Title > .title--move, Title > .title--soon { color: $focus; text-style: bold; }
    Title > .title--side { color: $side; text-style: bold; }
    Title > .title--below { color: $quiet; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = TitleText()

    @property
    def text(self) -> TitleText:
        """The texts that are shown."""
        return self._text

    @property
    def room(self) -> Size:
        """The room for floor type, which is none where the title is not shown."""
        return Size(self.size.width, max(0, self.size.height - 1)) if self.display else Size()

    def has_room(self, cue: str) -> bool:
        """Return whether a cue has room in floor type."""
        return bool(_draw_cue(cue, *self.room))

    def show(self, text: TitleText) -> None:
        """Show these texts."""
        if text != self._text:
            self._text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the name, and of what is below."""
        width, height = self.size
        lines = self._draw_lines(width, height)
        pieces = lines[y] if y < len(lines) else ()
        segments = [Segment(piece, self.get_component_rich_style(f"title--{style}")) for piece, style in pieces]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _draw_lines(self, width: int, height: int) -> list[tuple[Piece, ...]]:
        """Return the lines: floor type with a line below it, or else plain ones.

        A cue is in floor type first, and a name in few letters where it is larger so, each with the whole name below.
        """
        text = self._text
        if text.cue and (lines := _draw_cue(text.cue, width, height - 1)):
            named = _write_below(text.name, text.below, width)
            return [*(((line, text.cue_style),) for line in lines), named]
        if fitting := _fit_name(text, width, height):
            fit, large, name = max(fitting, key=lambda each: each[0])
            below = _write_below(text.then or ("" if name == text.name else text.name), text.below, width)
            tone = "move" if text.is_move else "name"
            air: list[tuple[Piece, ...]] = [()] * min(fit.air, height - 1 - fit.rows)
            return [*(((line, tone),) for line in draw_text(large, fit)), *air, below]
        room = width - len(text.side) - GAP * bool(text.side)
        name, after = cut_name(text.name, room), text.then or text.below
        if height > 1:
            return [((name, "name"),), ((cut_text(after, width), "below"),)]
        if text.side:
            return [((name, "name"), (GAP * " ", "below"), (text.side, "side"))]
        fits = len(name) + GAP + len(after) <= width
        return [((name, "name"), (GAP * " " + after if fits else "", "below"))]


def _draw_cue(cue: str, width: int, rows: int) -> tuple[str, ...]:
    """Return a cue in floor type, its words closer where columns are few."""
    room = width - APART
    for words, columns in ((cue, room), (_bring_closer(cue), room), (cue, width)):
        if size := find_size(words, columns, rows, TypeSize.SMALL):
            return draw_text(words, size)
    return ()


def _fit_name(text: TitleText, width: int, height: int) -> list[tuple[TypeSize, str, str]]:
    """Return the ways a name fits in floor type: a size, the letters, and the name that they are of.

    Its words are closer where they would come close to what is beside them.
    """
    names = text.name, text.short
    ways = *((name, name, APART + 1) for name in names), *((_bring_closer(name), name, APART) for name in names)
    return [
        (fit, letters, name)
        for letters, name, apart in ways
        if name and (fit := find_size(letters, width - apart, height - 1, TypeSize.TALL, tall=True))
    ]


def _bring_closer(words: str) -> str:
    return words.replace(" ", THIN_SPACE)


def _write_below(name: str, below: str, width: int) -> tuple[Piece, ...]:
    """Return the line below floor type: a name, and quiet words after it where they fit whole."""
    if not name:
        return ((cut_text(below, width), "below"),)
    after = GAP * " " + below
    return (cut_name(name, width), "name"), (after if cell_len(name + after) <= width else "", "below")
