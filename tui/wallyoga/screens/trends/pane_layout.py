"""The layout of the trends' panes: one column, two, or a band above three.

Every place follows from the room and from what the panes hold, so that all columns end alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Container
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from wallyoga.screens.trends.pane import FRAME, LOFTY, Pane

COLUMNS = 98
"""The cells from which the panes stand in two columns."""

BAND = Size(178, 36)
"""The room from which the weeks are a band, and the other panes three columns below it."""

HIGHER = 6
"""The lines by which a pane that grows is higher in one column of a lofty window."""

LEAST = 6 + FRAME.height
"""The fewest lines of a pane that has more than fits, and tells the number of the rest."""

BAND_SHARE, LEAST_SHARE = 0.5, 0.38
"""The share of the lines that a band that grows keeps, and at least, where that gives all rows below it air."""


class PaneLayout(Layout):
    """The layout of the trends' panes: the weeks, the stretches, the feelings, the times of day, and the sides."""

    name = "panes"

    def arrange(
        self,
        parent: Widget,  # noqa: ARG002 - as Textual has it
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002
    ) -> ArrangeResult:
        """Return where each pane stands."""
        panes = [child for child in children if isinstance(child, Pane)]
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, pane)
            for pane, region in zip(panes, place_panes(panes, size), strict=True)
        ]

    def get_content_height(self, widget: Widget, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the lines that the panes take, at least all there are."""
        panes = [child for child in widget.displayed_children if isinstance(child, Pane)]
        places = place_panes(panes, Size(width, container.height))
        return max(container.height, *(place.bottom for place in places))


class Panes(Container):
    """The panes of the trends, in their layout."""

    @property
    def layout(self) -> Layout:
        """Return the layout, whatever the styles say."""
        return LAYOUT


LAYOUT = PaneLayout()


def place_panes(panes: Sequence[Pane], size: Size) -> list[Region]:
    """Return the places of the panes in this room. They take more lines where they need them."""
    weeks, stretches, feelings, times, sides = panes
    width, height = size
    if width < COLUMNS:
        more = HIGHER if weeks.screen.size.height >= LOFTY else 0
        heights = [pane.count_lines(width) + (more if pane.grows else 0) for pane in panes]
        return [Region(0, sum(heights[:number]), width, lines) for number, lines in enumerate(heights)]
    if width < BAND.width or height < BAND.height:
        columns = [[weeks, stretches], [feelings, times, sides]]
        places = _place_columns(columns, 0, size)
    else:
        columns = _make_three_columns(panes, width // 3)
        top = _measure_band(weeks, columns, size) if weeks.grows else 0
        places = {weeks: Region(0, 0, width, top), **_place_columns(columns, top, size)}
    return [places[pane] for pane in panes]


def _make_three_columns(panes: Sequence[Pane], width: int) -> list[list[Pane]]:
    """Return three columns of about one height: the times of day are where there is less.

    Weeks that are no band are words, and stand above the sides.
    """
    weeks, stretches, feelings, times, sides = panes
    words = [] if weeks.grows else [weeks]
    is_short = sum(pane.count_lines(width) for pane in (*words, sides)) < feelings.count_lines(width)
    last = [*words, *([times] if is_short else []), sides]
    middle = [feelings, *([] if is_short else [times])]
    return [[stretches], middle, last] if weeks.grows else [last, [stretches], middle]


def _place_columns(columns: Sequence[Sequence[Pane]], top: int, size: Size) -> dict[Pane, Region]:
    """Return the places of panes in columns of one width, which end in one line. None is higher than it can use."""
    widths = [size.width // len(columns)] * len(columns)
    widths[-1] += size.width % len(columns)
    height = size.height - top
    if not any(pane.grows for column in columns for pane in column) and not top:
        height = min(height, _count_highest(columns, size.width, columns[0][0].most_air))
    places: dict[Pane, Region] = {}
    for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
        heights = share_height(column, width, height)
        for at, pane in enumerate(column):
            places[pane] = Region(sum(widths[:number]), top + sum(heights[:at]), width, heights[at])
    return places


def _count_highest(columns: Sequence[Sequence[Pane]], width: int, air: int) -> int:
    """Return the lines of the highest column with so much air."""
    each = width // len(columns)
    return max(sum(pane.count_lines(each, air) for pane in column) for column in columns)


def share_height(panes: Sequence[Pane], width: int, height: int) -> list[int]:
    """Return the lines of each pane of a column that ends at `height`.

    What is left goes to one that grows, or else to all as air, and to the last. Where there is too little room the
    last tells less than it holds.
    """
    growing = next((number for number, pane in enumerate(panes) if pane.grows), None)
    for air in range(0 if growing is not None else panes[0].most_air, -1, -1):
        lines = [pane.count_lines(width, air) for pane in panes]
        if sum(lines) <= height:
            break
    spare = height - sum(lines)
    taking = len(panes) - 1 if growing is None or spare < 0 else growing
    lines[taking] += max(spare, min(0, LEAST - lines[taking]))
    return lines


def _measure_band(weeks: Pane, columns: Sequence[Sequence[Pane]], size: Size) -> int:
    """Return the lines of a band that grows: what the columns below it leave."""
    needed, spacious = (_count_highest(columns, size.width, air) for air in (0, 1))
    room, most = (round(size.height * (1 - share)) for share in (BAND_SHARE, LEAST_SHARE))
    below = spacious if spacious <= most else max(needed, room)
    return max(weeks.count_lines(size.width), size.height - below)
