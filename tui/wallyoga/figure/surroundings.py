"""Painter of the surroundings of the body: floor, wall and props."""

from __future__ import annotations

from math import hypot

from wallyoga.figure.bitmap import NOTHING, Point, fill
from wallyoga.figure.coverage import Shape
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.painter import Painter
from wallyoga.figure.scene import MAT_ROWS, Scene
from wallyoga.figure.tone import Tone

PROP = "prop"
"""The beginning of the names of the shapes of props."""
_THINNEST = 3.6
"""Half of the width in dots of the thinnest ribbon."""
_FAINT, _SOFT = 2, 5
"""The amounts of colour of a mat, and of a wall, which all else leans on: in sixteenths of that of a prop."""
_WALL = 2
"""The columns of cells behind the line of a wall that are an area."""
_LOW = CELL_HEIGHT - 2
"""The row of dots in a cell that an underscore draws."""


def paint_ground(scene: Scene, painter: Painter) -> None:
    """Draw floor and wall, each along its row or column of cells.

    Where the look fills it, the wall is an area too.
    """
    if scene.standing:
        _paint_floor(scene, painter)
    elif scene.figure.view == "above":
        _paint_wall(scene, painter, painter.height)
    elif scene.wall is not None:
        y = scene.frame.dot((0.0, scene.wall))[1] // CELL_HEIGHT * CELL_HEIGHT + _LOW
        if painter.look.is_filled:
            foot = y // CELL_HEIGHT * CELL_HEIGHT + CELL_HEIGHT
            _paint_area("wall", (0.0, 0.0), (float(painter.width), foot), painter, _SOFT)
        painter.stroke([(0.0, y), (painter.width, y)], Tone.GROUND)
    _paint_mat(scene, painter)


def _paint_mat(scene: Scene, painter: Painter) -> None:
    """Draw the mat.

    It is an area where the look fills it, else its outline, its sides in the middle of their cells, in enough rows.
    """
    mat = scene.mat
    if mat is None:
        return
    (left, top), (right, bottom) = scene.frame.dot((mat.left, mat.top)), scene.frame.dot((mat.right, mat.bottom))
    if painter.look.is_filled:
        _paint_area("mat", (left, top), (right, bottom), painter)
        return
    if scene.rows < MAT_ROWS:
        return
    left, right = (x // CELL_WIDTH * CELL_WIDTH + CELL_WIDTH / 2 for x in (left, right))
    top, bottom = (y // CELL_HEIGHT * CELL_HEIGHT + _LOW for y in (top, min(bottom, painter.height - 1.0)))
    painter.stroke([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], Tone.GROUND)


def _paint_area(name: str, first: Point, last: Point, painter: Painter, amount: int = _FAINT) -> None:
    """Paint an area between two of its corners, in an amount of its colour. It is of whole cells, so it has no seam."""
    (left, right), (top, bottom) = (
        [round(end / size) * size for end in ends]
        for ends, size in zip(zip(first, last, strict=True), (CELL_WIDTH, CELL_HEIGHT), strict=True)
    )
    area = fill([(left, top), (right, top), (right, bottom), (left, bottom)], painter.width, painter.height)
    painter.hide(area)
    painter.shapes.append(Shape(f"{PROP} {name}", area, amount=amount))


def _paint_floor(scene: Scene, painter: Painter) -> None:
    """Draw the floor, and the wall that ends it."""
    floor = round(scene.frame.dot((0.0, scene.floor))[1]) - 1.0
    end = _paint_wall(scene, painter, floor)
    painter.stroke([(0.0, floor), (end, floor)], Tone.GROUND)
    painter.floor = int(floor // CELL_HEIGHT), int(end // CELL_WIDTH)


def _paint_wall(scene: Scene, painter: Painter, foot: float) -> float:
    """Draw the wall that ends the floor, and return its column of dots.

    It goes down to the row of dots `foot`. Seen from above, all beyond its line is wall.
    """
    if scene.wall is None:
        return float(painter.width)
    column = min(painter.columns - 1, round(scene.frame.dot((scene.wall, 0.0))[0] / CELL_WIDTH))
    end = float(column * CELL_WIDTH)
    if painter.look.is_filled:
        far = end + _WALL * CELL_WIDTH if scene.standing else float(painter.width)
        _paint_area("wall", (end, 0.0), (far, (foot // CELL_HEIGHT + 1) * CELL_HEIGHT), painter, _SOFT)
    painter.stroke([(end + CELL_WIDTH / 2, 0.0), (end + CELL_WIDTH / 2, foot)], Tone.GROUND)
    return end


def paint_behind(scene: Scene, painter: Painter) -> None:
    """Draw what the body lies on, and what is behind it."""
    for number, prop in enumerate(scene.props):
        if prop.line and prop.behind:
            _paint_line(scene, painter, number)
        elif not (prop.line or prop.before):
            _paint_shape(scene, painter, number)


def paint_over(scene: Scene, painter: Painter) -> None:
    """Draw the lines that lie over the body, and the shapes that stand before it."""
    for number, prop in enumerate(scene.props):
        if prop.line and not prop.behind:
            _paint_line(scene, painter, number)
        elif prop.before:
            _paint_shape(scene, painter, number)


def _paint_line(scene: Scene, painter: Painter, number: int) -> None:
    """Draw a prop that is a line, by its number: the ribbon it is where the look fills it."""
    prop = scene.props[number]
    line = scene.frame.dots(prop.outline)
    if prop.width and painter.look.is_filled:
        half = max(_THINNEST, prop.width * scene.frame.scale / 2)
        if prop.level:
            line, half = _on_row(line), max(half, CELL_HEIGHT / 2)
        ribbon = fill(_ribbon(line, half), painter.width, painter.height)
        painter.paint(ribbon, name=f"{PROP} {number}", seam=ribbon)
    else:
        painter.stroke(line, Tone.PROP)


def _paint_shape(scene: Scene, painter: Painter, number: int) -> None:
    """Draw a prop that is a shape, by its number.

    A faint one ends above the cells it stands on, in which the floor is a line.
    """
    prop = scene.props[number]
    outline = scene.flatten(prop.outline)
    if prop.faint and painter.look.is_filled:
        box = around([outline])
        _paint_area(str(number), (box.left, box.bottom), (box.right, box.top // CELL_HEIGHT * CELL_HEIGHT), painter)
        return
    mask = fill(outline, painter.width, painter.height)
    seam = mask if painter.look.is_filled else NOTHING
    painter.paint(mask, name=f"{PROP} {number}", tone=Tone.PROP, seam=seam)


def _on_row(line: list[Point]) -> list[Point]:
    """Return a level line in the middle of its row of cells.

    A ribbon along it fills that row evenly, without a step.
    """
    return [(x, y // CELL_HEIGHT * CELL_HEIGHT + CELL_HEIGHT / 2) for x, y in line]


def _ribbon(line: list[Point], half: float) -> list[Point]:
    """Return the outline of a straight ribbon.

    Half of its width is on each side of the line.
    """
    (x0, y0), (x1, y1) = line[0], line[-1]
    long = hypot(x1 - x0, y1 - y0) or 1.0
    across, down = (y1 - y0) / long * half, (x0 - x1) / long * half
    return [(x0 + across, y0 + down), (x1 + across, y1 + down), (x1 - across, y1 - down), (x0 - across, y0 - down)]
