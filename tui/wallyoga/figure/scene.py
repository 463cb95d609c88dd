"""Scene: a figure laid out in a canvas.

It has body, props and ground in metres, fitted into the canvas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians

from wallyoga.figure.bitmap import Point
from wallyoga.figure.canvas_fit import fit, on_floor
from wallyoga.figure.face import BACK_OF_HEAD, shape_head
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.frame import Box, Frame, around
from wallyoga.figure.glyphs import CELL_WIDTH
from wallyoga.figure.heads import head_on_grid
from wallyoga.figure.joints import BUTTOCK, Joints, is_profile, lies, place
from wallyoga.figure.limbs import is_arm
from wallyoga.figure.parts import Part, parts, torso
from wallyoga.figure.press import press
from wallyoga.figure.proportions import HEAD
from wallyoga.figure.props import Prop, props
from wallyoga.figure.turnover import turn_body
from wallyoga.figure.vectors import towards, turn

_THINNEST = 7.0
"""Half of the least width of a limb, in dots. Below it the two edges of a limb run into each other."""
_FLESH = 0.08
"""The distance of the skin from the outermost joints, roughly, in metres."""
MAT_ROWS = 14
"""The rows below which a mat has no lines, which would run into those of the body, and no room of its own."""
_NECK = 6.0
"""The dots of neck shown more than in life. They are where it would hardly show: from the side, in few rows."""
_FEW_ROWS = 20
_DEEP = 0.9
"""The size of a head's disc from its side, as a share of its height. A head is less deep than it is high."""
_ROOMY = 20.0
"""The least size of a head at which that shows, half its height in dots. In fewer rows it would only be flat."""
_LARGER, _LARGER_FROM_FRONT = 1.05, 1.18
"""The size of a head with a face, as a share of life, from its side and from the front. Then there is room for the face
in few rows."""
_CROWN = 0.05
"""The room beyond the crown, in metres. A head that is brought onto the grid may need it."""
_ROUND, _BESIDE = 0.05, 0.12
"""The distances from the ends of the mat and from its long edges to what is nearest, in metres."""
_LOW = 1.6
"""The greatest height above the floor of a lying head's middle. It is a share of half the head's size."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Scene with everything to be drawn, in metres.

    It also says how metres turn into dots.
    """

    figure: Figure
    joints: Joints
    body: dict[str, Part]
    props: list[Prop]
    frame: Frame
    rows: int
    """The height of the canvas, in cells."""
    floor: float
    """The height of the floor, in the side and front views."""
    wall: float | None
    """The wall's place. It is how high its foot lies in the wall view, else how far right it stands."""

    @property
    def standing(self) -> bool:
        """Whether the floor is a line below."""
        return on_floor(self.figure)

    @property
    def mat(self) -> Box | None:
        """The mat under someone seen from above, in metres. No breath moves it."""
        if self.figure.view != "above":
            return None
        deep = torso(self.joints, profile=is_profile(self.figure), breath=1.0).outline
        return _mat(self.figure, around([deep, *(part.outline for part in self.body.values())]), self.props)

    def flatten(self, outline: list[Point]) -> list[Point]:
        """Return the outline in dots, pressed onto the floor.

        It is pressed where it lies just above it.
        """
        dots = self.frame.dots(outline)
        if not self.standing:
            return dots
        floor = self.frame.dot((0.0, self.floor))[1]
        return press(dots, floor, self.frame.scale, lies=lies(self.figure))


def _mat(figure: Figure, body: Box, things: list[Prop]) -> Box:
    """Return the mat under the whole body and the props, in metres.

    It ends a little off a wall.
    """
    corners = [(body.left, body.bottom), (body.right, body.top)]
    under = around([corners, *(thing.outline for thing in things)])
    aside, above = (_BESIDE, _ROUND) if abs(turn(90.0, figure.torso)) < 45 else (_ROUND, _BESIDE)
    wall = _wall(figure, body)
    right = under.right + aside if wall is None else wall - _BESIDE
    return Box(under.left - aside, under.bottom - above, right, under.top + above)


def lay_out(
    figure: Figure,
    columns: int,
    rows: int,
    breath: float,
    turn_over: float = 0.0,
    *,
    shaped: bool = False,
    in_cells: bool = False,
) -> Scene:
    """Place a figure in a canvas of so many cells.

    `breath` is 0 to 1, `turn_over` how far it has turned in degrees, and a `shaped` head has a nose and a chin, where
    others fall into the grid of cells. `in_cells` is whether the body will fill whole cells.
    """
    joints, profile = place(figure), is_profile(figure)
    bones = around([list(joints.places.values())])
    guess = Box(bones.left - _FLESH, bones.bottom - _FLESH, bones.right + _FLESH, bones.top + _FLESH)
    rough = fit(figure, _extent(figure, guess, props(figure, joints, guess.bottom), rows), columns, rows)
    body = parts(joints, profile=profile, least=_THINNEST / rough.scale, breath=breath, apart=shaped, in_cells=in_cells)
    deep = torso(joints, profile=profile, breath=1.0, in_cells=in_cells).outline
    trunk = [*deep, _beyond(joints)]
    box = around([trunk, *(part.outline for part in body.values())])
    if lies(figure):
        box = replace(box, bottom=around([part.outline for name, part in body.items() if not is_arm(name)]).bottom)
    things = props(figure, joints, box.bottom, apart=shaped)
    frame = fit(figure, _extent(figure, box, things, rows), columns, rows)
    body["head"] = (
        _shape(body["head"], figure, joints, box.bottom)
        if shaped
        else _settle(body["head"], figure, joints, frame, (columns, rows), box.bottom)
    )
    scene = Scene(figure, joints, body, things, frame, rows, box.bottom, _wall(figure, box))
    return _turning(scene, columns, turn_over) if turn_over else scene


def _turning(scene: Scene, columns: int, angle: float) -> Scene:
    """Return the scene with the body turned about the canvas's middle.

    Props are laid aside.
    """
    middle = (columns * CELL_WIDTH / 2 - scene.frame.left) / scene.frame.scale
    wall = None if scene.wall is None else middle + (scene.wall - middle) * cos(radians(angle))
    return replace(scene, body=turn_body(scene.body, middle, angle), props=[], wall=wall)


def _beyond(joints: Joints) -> Point:
    """Return a point a little beyond the crown."""
    return towards(joints.places["head"], joints.angles["head"], HEAD + _CROWN)


def _shape(head: Part, figure: Figure, joints: Joints, floor: float) -> Part:
    """Return the head with its face, on the floor where it lies there.

    Its chin stays in its place, so that a larger head leaves as much of the neck free.
    """
    axis, half = joints.angles["head"], (_LARGER if is_profile(figure) else _LARGER_FROM_FRONT) * HEAD
    x, y = towards(joints.places["head"], axis, half - HEAD)
    if lies(figure) and y < floor + _LOW * HEAD:
        y = floor + BACK_OF_HEAD * half
    return replace(head, outline=shape_head((x, y), half, axis, profile=is_profile(figure)))


def _settle(head: Part, figure: Figure, joints: Joints, frame: Frame, room: tuple[int, int], floor: float) -> Part:
    """Return the head, settled on the grid of cells.

    It is a little away from the trunk, and on the floor where it lies there.
    """
    below = frame.dot((0.0, floor))[1] if on_floor(figure) else None
    face = joints.angles["head"] - 90 if is_profile(figure) else None
    stretch = _NECK if is_profile(figure) or room[1] < _FEW_ROWS else 0.0
    middle = frame.dot(towards(joints.places["head"], joints.angles["head"], stretch / frame.scale))
    half = frame.scale * HEAD
    if face is not None and half > _ROOMY:
        half *= _DEEP
    outline = head_on_grid(middle, half, room, below, face)
    return replace(head, outline=frame.metres(outline))


def _wall(figure: Figure, body: Box) -> float | None:
    """Return the place of the wall.

    It is beside the body, to the right, or at the line the legs come from.
    """
    if "wall" not in figure.props:
        return None
    if figure.view == "wall":
        return BUTTOCK + figure.gap
    return max(BUTTOCK + figure.gap, body.right)


def _extent(figure: Figure, body: Box, things: list[Prop], rows: int) -> Box:
    """Return the rectangle that holds body, props, mat and wall, in metres.

    In few rows the mat is not asked for: the body has its room.
    """
    corners = [(body.left, body.bottom), (body.right, body.top)]
    wall = _wall(figure, body)
    if figure.view == "above" and rows >= MAT_ROWS:
        under = _mat(figure, body, things)
        corners += [(under.left, under.bottom), (under.right, under.top)]
    if wall is not None and figure.view != "wall":
        corners.append((wall, body.bottom))
    return around([corners, *(thing.outline for thing in things)])
