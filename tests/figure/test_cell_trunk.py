"""Trunks in whole cells: a full chest, on which no row of cells has little in it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wallyoga.figure.cell_trunk import fit_trunk, list_chest
from wallyoga.figure.glyphs import CELL_HEIGHT
from wallyoga.figure.scene import Scene, lay_out

from .shipped import SHIPPED

LYING = ["ankles-at-the-wall", "doorway-leg-stretch", "legs-on-a-chair", "legs-up-the-wall", "one-leg-up"]
SIZES = [(40, 17), (58, 24), (84, 34)]
BREATHS = (0.0, 0.25, 0.5, 0.75, 1.0)


def lay(pose: str, size: tuple[int, int], breath: float) -> Scene:
    """A shipped pose laid out for whole cells, its trunk not yet fitted to them."""
    return lay_out(SHIPPED[pose].figure, *size, breath, shaped=True, in_cells=True)


def find_top(scene: Scene) -> float:
    """The row of dots at the top of a chest."""
    return min(y for _, y in scene.frame.dots(list_chest(scene)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pose", LYING)
def test_the_highest_row_of_a_chest_has_much_in_it(pose: str, size: tuple[int, int]) -> None:
    """With every breath, the chest of who lies fills more than half of the height of its highest row, or all of it."""
    for breath in BREATHS:
        top = find_top(fit_trunk(lay(pose, size, breath)))
        assert (-(top + 0.001) % CELL_HEIGHT) / CELL_HEIGHT > 0.55


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pose", LYING)
def test_a_breath_raises_a_fitted_chest(pose: str, size: tuple[int, int]) -> None:
    """From breath to breath a fitted chest is never lower, and with full lungs it is higher."""
    tops = [find_top(fit_trunk(lay(pose, size, breath))) for breath in BREATHS]
    assert all(after <= before + 0.001 for before, after in pairwise(tops))
    assert tops[-1] < tops[0]


@pytest.mark.parametrize("pose", LYING)
def test_a_chest_in_whole_cells_is_deeper(pose: str) -> None:
    """Seen from the side, the trunk goes up further where it fills whole cells than where it fills parts of them."""
    deep, slim = (
        max(y for _, y in list_chest(lay_out(SHIPPED[pose].figure, 58, 24, 0.0, shaped=True, in_cells=cells)))
        for cells in (True, False)
    )
    assert deep > slim + 0.01


@pytest.mark.parametrize("pose", ["wall-straddle", "standing-forward-fold", "side-rest", "supported-bridge"])
def test_a_trunk_that_does_not_lie_level_on_its_back_stays_as_it_is(pose: str) -> None:
    """What is seen from the front, stands, lies on its side, or has its hips lifted keeps its outline."""
    scene = lay(pose, (58, 24), 0.5)
    assert fit_trunk(scene) is scene
