"""Block characters: the one that draws a shape in a cell best."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.blocks import DOTS, LEFT, LOWER, QUARTER_DOTS, QUARTERS, WHOLE, fit_block

SHAPES = st.integers(1, WHOLE - 1)


def count_wrong(shape: int, dots: int) -> float:
    """The spread of a shape over the dots a block inks and over those it leaves: none where it is one of the two."""
    spread = 0.0
    for part in (dots, WHOLE ^ dots):
        whole, inside = part.bit_count(), (part & shape).bit_count()
        spread += inside * (whole - inside) / whole
    return spread


def test_blocks_ink_what_they_are_named_for() -> None:
    """A lower block inks the lowest rows, a left one the leftmost columns, and a set of quarters those quarters."""
    for character, count in LOWER.items():
        shape = (1 << 16 * count) - 1
        assert fit_block(shape) == (character, shape)
    for character, count in LEFT.items():
        shape = int(("1" * count + "0" * (8 - count)) * 16, 2)
        assert fit_block(shape) == (character, shape)
    for bits in range(1, 8):
        shape = sum(dots for number, dots in enumerate(QUARTER_DOTS) if bits >> number & 1)
        assert fit_block(shape) == (QUARTERS[bits], shape)


@given(SHAPES)
def test_no_other_block_draws_a_shape_better(shape: int) -> None:
    """Of all blocks the one taken leaves a shape, and what is around it, least on the other's side."""
    block, dots = fit_block(shape)
    assert block in {*QUARTERS[1:], *LOWER, *LEFT}
    quarters = [sum(q for number, q in enumerate(QUARTER_DOTS) if bits >> number & 1) for bits in range(1, 15)]
    eighths = [(1 << 16 * count) - 1 for count in LOWER.values()]
    sides = [int(("1" * count + "0" * (8 - count)) * 16, 2) for count in LEFT.values()]
    best = min(count_wrong(shape, other) for other in (*quarters, *eighths, *sides))
    assert count_wrong(shape, dots) <= best + 1e-6


@given(SHAPES)
def test_a_shape_and_its_rest_are_drawn_alike(shape: int) -> None:
    """Which of two shapes that fill a cell is asked for does not matter."""
    assert fit_block(shape)[1] in (fit_block(WHOLE ^ shape)[1], WHOLE ^ fit_block(WHOLE ^ shape)[1])


def test_quarters_fill_a_cell() -> None:
    """The quarters of a cell have all of its dots, and none twice."""
    assert sum(QUARTER_DOTS) == WHOLE
    assert sum(map(int.bit_count, QUARTER_DOTS)) == DOTS
