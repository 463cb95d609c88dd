"""Dots, glyphs and tidying: how a stroke becomes characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.bitmap import Mask, disc_dots, fill, union
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH, GLYPHS, HIGH, glyph
from wallyoga.figure.picture import MIRRORED
from wallyoga.figure.stroke_cleanup import tidy_strokes

rows_of_dots = st.lists(st.integers(0, 255), min_size=CELL_HEIGHT, max_size=CELL_HEIGHT).map(tuple)


def line(x0: float, y0: float, x1: float, y1: float) -> tuple[int, ...]:
    """The dots of a cell with one straight stroke, from one point in dots to another."""
    rows = [0] * CELL_HEIGHT
    for step in range(65):
        x, y = int(x0 + (x1 - x0) * step / 64), int(y0 + (y1 - y0) * step / 64)
        rows[min(y, CELL_HEIGHT - 1)] |= 0x80 >> min(x, CELL_WIDTH - 1)
    return tuple(rows)


@pytest.mark.parametrize(
    ("stroke", "expected"),
    [
        ((0, 14, 8, 14), "_"),
        ((0, 8, 8, 8), "-"),
        ((0, 1, 8, 1), HIGH),
        ((1, 0, 1, 16), "|"),
        ((7, 0, 7, 16), "|"),
        ((8, 0, 0, 16), "/"),
        ((0, 0, 8, 16), "\\"),
        ((8, 8, 2, 15), ","),
        ((0, 8, 6, 15), "."),
        ((7, 0, 1, 7), "'"),
        ((0, 0, 6, 7), "`"),
        ((0, 0, 1, 1), " "),
    ],
)
def test_a_straight_stroke_is_the_character_that_draws_it(stroke: tuple[int, int, int, int], expected: str) -> None:
    """Level, upright, leaning and short strokes each take their own character."""
    assert glyph(line(*stroke)) == expected


@given(rows_of_dots)
def test_any_dots_give_a_character_of_the_set(cell: tuple[int, ...]) -> None:
    """Whatever is in a cell, its character is one of the few, or the mark for a high level stroke."""
    assert glyph(cell) in GLYPHS + HIGH


@given(st.floats(0, 8), st.floats(0, 8))
def test_a_leaning_stroke_and_its_mirror_image_are_mirrored_characters(top: float, bottom: float) -> None:
    """A stroke seen in the mirror is the mirror image of its character."""
    cell = line(top, 0, bottom, 16)
    flipped = tuple(int(f"{row:08b}"[::-1], 2) for row in cell)
    assert glyph(flipped) == glyph(cell).translate(MIRRORED)


def test_mirroring_twice_changes_nothing() -> None:
    """Every character's mirror image's mirror image is the character."""
    assert GLYPHS.translate(MIRRORED).translate(MIRRORED) == GLYPHS


def test_a_square_is_filled_dot_by_dot() -> None:
    """A shape holds the dots whose centres lie inside it, and none outside the picture."""
    mask = fill([(1, 1), (3, 1), (3, 3), (1, 3)], 4, 4)
    assert mask == Mask(1, (0b0110, 0b0110))
    assert fill([(-5, -5), (9, -5), (9, 9), (-5, 9)], 4, 2) == Mask(0, (0b1111, 0b1111))


def test_the_edge_of_a_shape_is_its_outermost_dots() -> None:
    """An edge is one dot wide, and what remains is the core."""
    square = Mask(0, (0b11111,) * 5)
    assert square.edge() == Mask(0, (0b11111, 0b10001, 0b10001, 0b10001, 0b11111))
    assert square.core(1) == Mask(0, (0, 0b01110, 0b01110, 0b01110, 0))
    assert Mask(2, (0b00100,)).grow(1) == Mask(1, (0b01110, 0b01110, 0b01110))


def test_shapes_join_and_overlap() -> None:
    """The union holds the dots of either, what is shared those of both."""
    one, other = Mask(0, (0b110, 0b110)), Mask(1, (0b011, 0b011))
    assert union([one, other]) == Mask(0, (0b110, 0b111, 0b011))
    assert one.intersect(other) == Mask(1, (0b010,))
    assert other.intersect(one) == Mask(1, (0b010,))


def test_the_rows_of_a_shape_are_taken_from_beyond_it_as_well() -> None:
    """As many rows as are asked for are there, empty above and below the shape."""
    shape = Mask(3, (1, 2, 3))
    for top in range(9):
        for count in range(7):
            assert list(shape.between(top, count)) == [shape.row(y) for y in range(top, top + count)]


def test_a_disc_is_round() -> None:
    """A disc is as wide as high and looks the same upside down."""
    disc = disc_dots((8, 8), 5, 16, 16)
    assert len(disc.rows) == 10
    assert max(row.bit_count() for row in disc.rows) == 10
    assert disc.rows == disc.rows[::-1]


def test_high_level_strokes_move_into_the_row_above() -> None:
    """A high level stroke becomes underscores of the row above where that is free, and ticks where it is not."""
    assert tidy_strokes(["    ", "^^^^"]) == ["____", "    "]
    assert tidy_strokes(["  | ", "^^^^"]) == ["__|_", "  ` "]
    assert tidy_strokes(["      ", "^^'^^^"]) == ["______", "      "]
    assert tidy_strokes(["   ___", "^^'   "]) == ["______", "      "]


def test_a_leaning_stroke_has_no_whiskers() -> None:
    """A tick that only leads a stroke into the next column goes, and the stroke leans there."""
    assert tidy_strokes([" |", ",|", "| "]) == [" |", " /", "| "]
    assert tidy_strokes(["| ", "|.", " |"]) == ["| ", "\\ ", " |"]
