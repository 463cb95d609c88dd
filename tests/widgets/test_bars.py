"""The breath as a bar."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.widgets.bars import EIGHTHS, draw_blocks, draw_line

WIDTHS = st.integers(0, 300)
SHARES = st.floats(0, 1)


def eighths(fraction: float, width: int) -> int:
    """Return how many eighths of a cell the bar fills."""
    filled, _ = draw_blocks(fraction, width)
    return sum(8 if cell == "█" else EIGHTHS.index(cell) for cell in filled)


@given(st.floats(-1, 2), WIDTHS)
def test_the_bar_is_exactly_as_wide_as_its_place(fraction: float, width: int) -> None:
    """Filled and empty cells together take the whole width, whatever the fraction."""
    filled, empty = draw_blocks(fraction, width)
    assert len(filled) + len(empty) == width
    assert set(empty) <= {" "}


@given(SHARES, SHARES, WIDTHS)
def test_fuller_lungs_are_a_longer_bar(one: float, other: float, width: int) -> None:
    """The bar never shrinks while the lungs fill, and is within an eighth of a cell of what it shows."""
    less, more = sorted((one, other))
    assert eighths(less, width) <= eighths(more, width)
    assert abs(eighths(one, width) / 8 - one * width) <= 1 / 16 + 1e-9


@given(WIDTHS)
def test_the_bar_is_full_and_empty_at_its_ends(width: int) -> None:
    """At the top of the inhale every cell is full, and at the end of the exhale none is."""
    assert draw_blocks(1, width) == ("█" * width, "")
    assert draw_blocks(0, width) == ("", " " * width)


@given(SHARES, WIDTHS)
def test_the_line_of_the_time_is_as_wide_as_its_place(fraction: float, width: int) -> None:
    """What is past and what is to come take the whole width together, all of it past at the end."""
    past, to_come = draw_line(fraction, width)
    assert len(past) + len(to_come) == width
    assert draw_line(1, width) == ("━" * width, "")
