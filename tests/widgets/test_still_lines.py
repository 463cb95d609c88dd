"""Lines that stand still: each is rendered again only when it was refreshed."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip

from wallyoga.widgets.still_lines import Still

from .widget_driver import show_alone


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
