"""Contours: cells in which surfaces meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.bitmap import NOTHING, Mask
from wallyoga.figure.blocks import LEFT, QUARTERS
from wallyoga.figure.contours import Contours
from wallyoga.figure.coverage import FULL
from wallyoga.figure.quadrants import Cell
from wallyoga.figure.surfaces import Surfaces
from wallyoga.figure.tint import BARE, CLEAR
from wallyoga.figure.wash import Wash

ALL = Mask(0, (0xFF,) * 16)
LOW = Mask(8, (0xFF,) * 8)
SIDE = Mask(0, (0b11111000,) * 16)


def make_wash(*, warm: tuple[int, int] = (0, 0)) -> Wash:
    """The wash of one cell that is body all over, as warm as is given above and below."""
    nothing, whole = [bytes(2)] * 2, [bytes([FULL] * 2)] * 2
    return Wash(whole, nothing, nothing, nothing, nothing, nothing, nothing, [bytes([share] * 2) for share in warm])


def draw(wash: Wash | None = None, **masks: Mask) -> Cell | None:
    """One cell of the surfaces there are in it, or nothing where none of them meet."""
    surfaces: dict[str, Mask] = dict.fromkeys(("body", "edges", "creases", "worn", "top", "hair", "mouth"), NOTHING)
    prop = masks.pop("prop", NOTHING)
    cells = dict(Contours(Surfaces(**{**surfaces, **masks}, props={16: prop}), wash or make_wash(), 1).draw_row(0))
    return cells.get(0)


@pytest.mark.parametrize("mask", [ALL, NOTHING])
def test_a_cell_of_one_surface_has_no_contour(mask: Mask) -> None:
    """Where all is body, or nothing is, there is nothing to draw."""
    assert draw(body=mask) is None


def test_an_edge_is_drawn_where_it_is() -> None:
    """A body that fills five eighths of a cell from the left fills as much of the character, and no more."""
    cell = draw(body=SIDE)
    assert cell is not None
    block, ink, paper = cell
    assert LEFT[block] == 5
    assert ink.skin == 100
    assert paper == BARE


@given(st.integers(1, 7))
def test_a_sliver_beside_an_edge_is_not_mixed(count: int) -> None:
    """Body and background on the two sides of an edge have their own tints, whatever eighth it stands at."""
    cell = draw(body=Mask(16 - 2 * count, (0xFF,) * (2 * count)))
    assert cell is not None
    assert {tint.skin for tint in cell[1:]} == {0, 100}


def test_the_background_is_a_tint_of_its_own_in_a_character() -> None:
    """A character that inks the background, with the body around it, does not stand in the colour of text."""
    cell = draw(body=Mask(0, (0b00111111,) * 16))
    assert cell is not None
    assert cell[0] in LEFT
    assert CLEAR not in cell[1:]


def test_the_dark_edge_of_a_limb_is_not_lost() -> None:
    """Between a limb in front and one behind it there is a dark edge, and the cell is drawn with it."""
    cell = draw(body=ALL, edges=Mask(0, (0b00001111,) * 16))
    assert cell is not None
    assert sorted(tint.is_edge for tint in cell[1:]) == [False, True]


def test_what_is_worn_ends_where_it_ends() -> None:
    """Skin and cloth meet in an edge as body and background do."""
    cell = draw(body=ALL, worn=LOW)
    assert cell is not None
    assert cell[0] in QUARTERS
    assert {tint.cloth for tint in cell[1:]} == {0, 100}


def test_a_glow_stays_on_the_surface_it_is_in() -> None:
    """Of two surfaces in a cell only that one is warm whose quarters are."""
    cell = draw(make_wash(warm=(0, 80)), body=ALL, worn=LOW)
    assert cell is not None
    assert {tint.cloth: tint.warm > 0 for tint in cell[1:]} == {0: False, 100: True}


def test_two_of_three_surfaces_are_told_apart() -> None:
    """Where body, prop and background meet in a cell, a small one goes with what it is most like."""
    cell = draw(body=Mask(0, (0b11110000,) * 16), prop=Mask(0, (0b00001110,) * 16))
    assert cell is not None
    assert {(tint.skin, tint.prop > 0) for tint in cell[1:]} == {(100, False), (0, True)}


def test_a_slender_prop_does_not_break_off() -> None:
    """A strap that ends at a hand is drawn in a cell that has more of the hand and of the background."""
    hand, strap = Mask(10, (0xFF,) * 6), Mask(0, (0b00011000,) * 10)
    cell = draw(body=hand, prop=strap)
    assert cell is not None
    assert any(tint.prop for tint in cell[1:])
