"""Feet in whole cells: clear forms from the side, their soles on the edges of cells."""

from __future__ import annotations

import pytest

from wallyoga.figure.cell_feet import fit_feet
from wallyoga.figure.frame import Box, around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.look import Look
from wallyoga.figure.scene import Scene, lay_out

from .shipped import SHIPPED

SIZES = [(40, 17), (58, 24), (84, 34)]


def lay(pose: str, size: tuple[int, int] = (58, 24)) -> Scene:
    """A shipped pose laid out in a canvas."""
    return lay_out(SHIPPED[pose].figure, *size, 0.0, shaped=True)


def box_foot(scene: Scene, side: str) -> Box:
    """What is around a fitted foot, in cells."""
    box = around([scene.frame.dots(fit_feet(scene).body[f"{side} foot"].outline)])
    return Box(box.left / CELL_WIDTH, box.bottom / CELL_HEIGHT, box.right / CELL_WIDTH, box.top / CELL_HEIGHT)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pose", ["legs-up-the-wall", "strap-hamstring", "wall-happy-baby"])
def test_the_sole_of_a_level_foot_is_the_edge_of_a_row(pose: str, size: tuple[int, int]) -> None:
    """A foot over its leg is not slanted: its upper edge lies between two rows, and its length is whole cells."""
    box = box_foot(lay(pose, size), "right")
    assert box.bottom == pytest.approx(round(box.bottom))
    assert box.right - box.left == pytest.approx(round(box.right - box.left))
    assert box.right - box.left > box.top - box.bottom


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("pose", ["legs-up-the-wall", "reclined-wall-squat", "one-leg-up"])
def test_a_foot_that_rests_on_the_wall_touches_its_cells(pose: str, side: str, size: tuple[int, int]) -> None:
    """Heel or sole ends where the cells of the wall begin."""
    scene = lay(pose, size)
    assert scene.wall is not None
    wall = (scene.frame.dot((scene.wall, 0.0))[0] + 0.5) / CELL_WIDTH
    assert box_foot(scene, side).right == pytest.approx(wall)
    assert wall == pytest.approx(round(wall))


def test_a_foot_on_the_floor_keeps_its_toes() -> None:
    """Fitted feet are not pressed onto the floor, so toes are as thick in the picture as the foot has them."""
    picture = SHIPPED["constructive-rest"].drawn(58, 24, look=Look.ASCII)
    box = box_foot(lay("constructive-rest"), "right")
    row, columns = round(box.top) - 1, range(round(box.left), round(box.right))
    assert all(picture.tints[picture.papers[row][column]].skin > 60 for column in columns)


@pytest.mark.parametrize(
    ("pose", "side"), [("ankles-at-the-wall", "right"), ("reclined-butterfly", "left"), ("side-rest", "left")]
)
def test_pointed_feet_and_those_seen_from_above_stay_as_they_are(pose: str, side: str) -> None:
    """A foot that goes on from its shin, or is seen from above, has the outline it had."""
    scene = lay(pose)
    assert fit_feet(scene).body[f"{side} foot"] == scene.body[f"{side} foot"]
