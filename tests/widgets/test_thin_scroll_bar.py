"""The thin scrollbar beside what it scrolls."""

from __future__ import annotations

import pytest
from rich.console import Console

from wallyoga.widgets.thin_scroll_bar import ThinScrollBar


def draw(virtual_size: int, window_size: int, position: float) -> list[str]:
    """Return the lines of a scrollbar two cells wide and eight lines high."""
    bar = ThinScrollBar(virtual_size=virtual_size, window_size=window_size, position=position)
    lines = Console().render_lines(bar, Console().options.update(width=2, height=8))
    return ["".join(segment.text for segment in line) for line in lines]


@pytest.mark.parametrize(("position", "above"), [(0, 0), (8, 2), (24, 6)])
def test_the_bar_stands_where_one_is_with_air_before_it(position: int, above: int) -> None:
    """A quarter that is seen is a quarter of the bar, from the first line to the last, and never touches the text."""
    assert draw(32, 8, position) == ["  "] * above + [" ┃"] * 2 + ["  "] * (6 - above)


def test_of_much_a_line_is_seen() -> None:
    """However little of the whole is seen, the bar is one line."""
    assert draw(9000, 8, 8992) == ["  "] * 7 + [" ┃"]


def test_where_all_is_seen_there_is_no_bar() -> None:
    """What fits has an empty column beside it, as wide as the bar is."""
    assert draw(8, 0, 0) == ["  "] * 8
