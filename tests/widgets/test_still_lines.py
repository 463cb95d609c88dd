"""Lines that stand still: each is rendered again only when it was refreshed."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter, Monochrome
from textual.geometry import Region
from textual.strip import Strip

from wallyoga.widgets.still_lines import Ground, Moving, Still

from .widget_driver import read_rows, show_alone


class Counting(Still):
    """A widget that notes which of its lines are rendered."""

    DEFAULT_CSS = "Counting { height: 100%; padding: 1 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.rendered: list[int] = []

    def render_line(self, y: int) -> Strip:
        """Note the line."""
        self.rendered.append(y)
        return Strip.blank(self.size.width)


async def test_only_lines_that_were_refreshed_are_rendered_again() -> None:
    """After a region is refreshed its own lines are rendered, those without one stay, and a whole refresh takes all."""
    counting = Counting()
    async with show_alone(counting, height=6) as pilot:
        counting.rendered.clear()
        counting.refresh(Region(0, 1, 4, 2))
        await pilot.pause()
        assert counting.rendered == [1, 2]
        counting.refresh()
        await pilot.pause()
        assert counting.rendered[2:] == [0, 1, 2, 3]


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


class CountingGround(Counting, Ground):
    """A ground that notes which of its lines are rendered, in a frame where it is told so."""

    DEFAULT_CSS = """
    CountingGround { padding: 0; width: 100%; height: 100%; }
    CountingGround.-framed { border: round red; }
    """


async def test_of_a_ground_one_line_stands_for_all_between_its_ends() -> None:
    """A frame's first and last line are rendered, and one of those between, which are all alike."""
    ground = CountingGround()
    ground.add_class("-framed")
    async with show_alone(ground, width=6, height=5):
        assert read_rows(ground) == ["╭────╮", *["│    │"] * 3, "╰────╯"]
        assert ground.rendered == [0]


@pytest.mark.parametrize("height", [1, 2])
async def test_a_low_ground_has_all_its_lines(height: int) -> None:
    """A ground without lines between its ends shows those there are."""
    ground = CountingGround()
    async with show_alone(ground, width=6, height=height):
        assert read_rows(ground) == ["      "] * height
