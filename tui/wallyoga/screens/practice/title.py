"""The title of a step: the pose and its side in floor type, where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from wallyoga.practice.plan import Kind, PlanStep
from wallyoga.text.practice_words import QUESTION
from wallyoga.widgets.floor_type import TypeSize, draw_text, find_size, measure_text
from wallyoga.widgets.still_lines import Still

DOING = {Kind.READY: "Get ready", Kind.LEAVE: "Coming out", Kind.SETTLE: "Settle", Kind.ASK: QUESTION}
"""What is done in a step, where that says more than the name of its pose."""

GAP = 3
"""Cells between a name and its side at the least."""


@dataclass(frozen=True, slots=True)
class TitleText:
    """The texts of a title."""

    name: str = ""
    side: str = ""
    below: str = ""
    """What stands quietly below the name: the pose that is come out of, or its Sanskrit name."""

    @classmethod
    def of(cls, step: PlanStep) -> TitleText:
        """Return the texts for a step."""
        if doing := DOING.get(step.kind):
            return cls(doing, "", "" if step.kind is Kind.SETTLE else step.name)
        return cls(step.name, step.side.upper() if step.side else "", step.sanskrit)


class Title(Still):
    """The title of the step under way: where rows are few, one plain line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--name", "title--side", "title--below"}

    DEFAULT_CSS: ClassVar[str] = """
    Title { height: 5; padding: 0 2; }
    Title > .title--name { color: $foreground; text-style: bold; }
    Title > .title--side { color: $side; text-style: bold; }
    Title > .title--below { color: $quiet; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = TitleText()
        self._side_at = 0

    @property
    def text(self) -> TitleText:
        """The texts that are shown."""
        return self._text

    def show(self, text: TitleText, side_at: int) -> None:
        """Show these texts, the side at a column or after the name."""
        if (text, side_at) != (self._text, self._side_at):
            self._text, self._side_at = text, side_at
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the name, the side beside it and what is below."""
        width, height = self.size
        text = self._text
        sides = self._draw_side(width, height)
        room = width - (len(sides[0]) + GAP if text.side else 0)
        size = find_size(text.name, room, height, TypeSize.SMALL)
        lines = draw_text(text.name, size) if size else (text.name[:room],)
        pieces = [(lines[y], "name")] if y < len(lines) else []
        if not size and height == 1 and text.below and not text.side:
            pieces.append((f"  {text.below}"[: max(0, room - len(text.name))], "below"))
        elif y == len(lines) and height > 1:
            pieces.append((text.below[:room], "below"))
        if y < len(sides):
            column = max(self._side_at, len(lines[0]) + GAP)
            column = min(column, width - len(sides[0]))
            pieces += [(" " * (column - sum(len(piece) for piece, _ in pieces)), "below"), (sides[y], "side")]
        segments = [Segment(piece, self.get_component_rich_style(f"title--{style}")) for piece, style in pieces]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _draw_side(self, width: int, height: int) -> tuple[str, ...]:
        """Return the rows of the side: no larger than lets the name stand beside it."""
        side = self._text.side
        largest = find_size(
            self._text.name, width - GAP - measure_text(side, TypeSize.SMALL)[0], height, TypeSize.SMALL
        )
        size = find_size(side, width, height, largest or TypeSize.NARROW) if side else None
        return draw_text(side, size) if size else (side,)
