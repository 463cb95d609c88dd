"""Lines that move: they look as those of any other widget."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter, Monochrome
from textual.geometry import Region
from textual.strip import Strip

from wallyoga.widgets.moving_lines import Moving
from wallyoga.widgets.still_lines import Still

from .widget_driver import show_alone


class Named(Still):
    """A widget with a name in the middle of each of its lines, in two colours."""

    def render_line(self, y: int) -> Strip:
        """Return the name and the number of the line."""
        return Strip([Segment("line ", Style(color="red")), Segment(str(y), Style(bgcolor="blue"))])

    def get_line_filters(self) -> list[LineFilter]:
        """Have everything in grey."""
        return [Monochrome()]


class MovingNamed(Moving, Named):
    """The same with lines that move."""


@pytest.mark.parametrize(
    "style",
    ["", "padding: 0 2 0 3;", "padding: 1 2;", "border: round red;", "opacity: 40%;", "text-opacity: 50%;"],
)
async def test_lines_that_move_look_as_all_others(monkeypatch: pytest.MonkeyPatch, style: str) -> None:
    """Whatever is around a widget with lines that move, all of it and a part look as where nothing moves."""
    painted = []
    for kind in (Named, MovingNamed):
        monkeypatch.setattr(kind, "DEFAULT_CSS", f"{kind.__name__} {{ width: 14; height: 5; color: green; {style} }}")
        widget = kind()
        async with show_alone(widget):
            lines = [*widget.paint(Region(0, 0, 14, 5)), *widget.paint(Region(2, 1, 7, 3))]
            painted.append([see_cells(line) for line in lines])
    assert painted[0] == painted[1]


def see_cells(line: Strip) -> list[object]:
    """Return what is seen of each cell: its character and colours, of a blank one its background."""
    cells = [(character, style or Style()) for text, style, _ in line for character in text]
    return [(text, style.bgcolor, text != " " and style.color) for text, style in cells]
