"""Lines that stand still: each is rendered again only when it was refreshed."""

from __future__ import annotations

import pytest
from textual.geometry import Region
from textual.strip import Strip

from wallyoga.widgets.still_lines import Ground, Still

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
