"""A figure laid out: body, props and ground in metres, fitted into a canvas."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.figure.bitmap import Point
from wallyoga.figure.frame import Box, Frame, around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import BUTTOCK, Joints, is_profile, place
from wallyoga.figure.model import Figure
from wallyoga.figure.parts import Part, parts
from wallyoga.figure.props import Prop, props

_THINNEST = 7.0
"""Half of the width in dots below which the two edges of a limb run into each other."""
_BESIDE = 0.03
"""Between the wall and what is nearest to it, in metres."""
_MARGIN = 3
"""Dots kept free around the picture."""
_NEAREST = 380.0
"""The most dots a metre for each 24 rows, so that a small pose is not drawn as a giant."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything to be drawn, in metres, and how metres turn into dots."""

    figure: Figure
    joints: Joints
    body: dict[str, Part]
    props: list[Prop]
    frame: Frame
    floor: float
    """The height of the floor, in the side and front views."""
    wall: float | None
    """How far right the wall stands in the side view, or how high its foot lies in the wall view."""

    @property
    def standing(self) -> bool:
        """Whether the floor is a line below."""
        return on_floor(self.figure)

    def flattened(self, outline: list[Point]) -> list[Point]:
        """The outline in dots, pressed onto the floor where it lies just above it."""
        dots = self.frame.dots(outline)
        if not self.standing:
            return dots
        floor = self.frame.dot((0.0, self.floor))[1]
        return [(x, floor) if y > floor - 9 else (x, y) for x, y in dots]


def on_floor(figure: Figure) -> bool:
    """Whether the view shows the floor as a line below."""
    return figure.view in ("side", "front")


def lay_out(figure: Figure, columns: int, rows: int, breath: float) -> Scene:
    """Place a figure in a canvas of so many cells; `breath` is 0 to 1."""
    joints, profile = place(figure), is_profile(figure)
    slim = parts(joints, profile=profile, least=0.0, breath=1.0)
    frame = _framed(figure, joints, slim, columns, rows)
    body = parts(joints, profile=profile, least=_THINNEST / frame.scale, breath=breath)
    inhaled = {**body, "torso": slim["torso"]}
    floor = _lowest(inhaled)
    return Scene(
        figure,
        joints,
        body,
        props(figure, joints, floor),
        _framed(figure, joints, inhaled, columns, rows),
        floor,
        _wall(figure, inhaled),
    )


def _lowest(body: dict[str, Part]) -> float:
    """How high the lowest point of the body lies, in metres."""
    return min(y for part in body.values() for _, y in part.outline)


def _framed(figure: Figure, joints: Joints, body: dict[str, Part], columns: int, rows: int) -> Frame:
    """The frame that holds a body with its props and its wall."""
    things = props(figure, joints, _lowest(body))
    return _fit(figure, _extent(figure, body, things, _wall(figure, body)), columns, rows)


def _wall(figure: Figure, body: dict[str, Part]) -> float | None:
    """Where the wall is: beside the body, or at the line the legs come from."""
    if "wall" not in figure.props:
        return None
    if figure.view == "wall":
        return BUTTOCK + figure.gap
    return max(BUTTOCK + figure.gap, *(x for part in body.values() for x, _ in part.outline)) + _BESIDE


def _extent(figure: Figure, body: dict[str, Part], things: list[Prop], wall: float | None) -> Box:
    """The rectangle that holds body, props and wall, in metres."""
    box = around([*(part.outline for part in body.values()), *(thing.outline for thing in things)])
    if wall is None or figure.view != "side":
        return box
    return Box(box.left, box.bottom, max(box.right, wall), box.top)


def _fit(figure: Figure, box: Box, columns: int, rows: int) -> Frame:
    """The largest picture that fits, its lowest point on the last row or its middle in the middle."""
    width, height = columns * CELL_WIDTH, rows * CELL_HEIGHT
    scale = min(
        (width - 4 * _MARGIN) / (box.right - box.left),
        (height - 2 * _MARGIN) / (box.top - box.bottom),
        _NEAREST * rows / 24,
    )
    left = width / 2 - scale * (box.left + box.right) / 2
    if not is_profile(figure) and figure.torso % 180 == 90:
        left = _centred(box, scale, width)
    if not on_floor(figure):
        return Frame(scale, left, height / 2 + scale * (box.bottom + box.top) / 2 - 1)
    free = (height - 2 * _MARGIN - scale * (box.top - box.bottom)) / 2
    floor = height - 1 - int(free / CELL_HEIGHT) * CELL_HEIGHT
    return Frame(scale, left, floor + scale * box.bottom)


def _centred(box: Box, scale: float, width: int) -> float:
    """The column of dots where the middle of an upright body lies: the canvas's own middle, where there is room."""
    least, most = 2 * _MARGIN - scale * box.left, width - 2 * _MARGIN - scale * box.right
    return float(round(max(least, min(most, width / 2))))
