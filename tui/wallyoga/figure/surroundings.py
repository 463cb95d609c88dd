"""Painter of the surroundings of the body: floor, wall and props."""

from __future__ import annotations

from wallyoga.figure.bitmap import fill
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.painter import Painter
from wallyoga.figure.scene import Scene
from wallyoga.figure.tone import Tone

PROP = "prop"
"""What the names of the shapes of props begin with."""
_LOW = CELL_HEIGHT - 2
"""The row of dots in a cell that an underscore draws."""


def paint_ground(scene: Scene, painter: Painter) -> None:
    """Draw floor and wall, each along its row or column of cells."""
    if scene.standing:
        _paint_floor(scene, painter)
    elif scene.wall is not None:
        y = scene.frame.dot((0.0, scene.wall))[1] // CELL_HEIGHT * CELL_HEIGHT + _LOW
        painter.stroke([(0.0, y), (painter.width, y)], Tone.GROUND)
    _paint_mat(scene, painter)


def _paint_mat(scene: Scene, painter: Painter) -> None:
    """Draw the outline of the mat, its sides in the middle of their cells."""
    mat = scene.mat
    if mat is None:
        return
    (left, top), (right, bottom) = scene.frame.dot((mat.left, mat.top)), scene.frame.dot((mat.right, mat.bottom))
    left, right = (x // CELL_WIDTH * CELL_WIDTH + CELL_WIDTH / 2 for x in (left, right))
    top, bottom = (y // CELL_HEIGHT * CELL_HEIGHT + _LOW for y in (top, min(bottom, painter.height - 1.0)))
    painter.stroke([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], Tone.GROUND)


def _paint_floor(scene: Scene, painter: Painter) -> None:
    """Draw the floor, and the wall that ends it."""
    floor, end = round(scene.frame.dot((0.0, scene.floor))[1]) - 1.0, float(painter.width)
    if scene.wall is not None:
        column = min(painter.columns - 1, int(scene.frame.dot((scene.wall, 0.0))[0] // CELL_WIDTH))
        end = float(column * CELL_WIDTH)
        painter.stroke([(end + CELL_WIDTH / 2, 0.0), (end + CELL_WIDTH / 2, floor)], Tone.GROUND)
    painter.stroke([(0.0, floor), (end, floor)], Tone.GROUND)
    painter.floor = int(floor // CELL_HEIGHT), int(end // CELL_WIDTH)


def paint_behind(scene: Scene, painter: Painter) -> None:
    """Draw what the body lies on."""
    for number, prop in enumerate(scene.props):
        if not prop.line:
            mask = fill(scene.flattened(prop.outline), painter.width, painter.height)
            painter.paint(mask, name=f"{PROP} {number}", tone=Tone.PROP)


def paint_over(scene: Scene, painter: Painter) -> None:
    """Draw what lies over the body."""
    for prop in scene.props:
        if prop.line:
            painter.stroke(scene.frame.dots(prop.outline), Tone.PROP)
