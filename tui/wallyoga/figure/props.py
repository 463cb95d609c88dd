"""Props around the body: straps, supports, a chair.

They are drawn where the body needs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import mul

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import BUTTOCK, Joints, is_profile, lies
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.outlines import disc, round_box
from wallyoga.figure.parts import ASIDE, find_ways_aside
from wallyoga.figure.vectors import Point, between_points, distance, towards, turn

_BEYOND_HEAD = 0.22
"""The length of a bolster past the middle of the head, in metres."""
SUPPORTS = ("block", "bolster", "folded blanket")
"""The props that can lie under the pelvis."""
_POST, _FAR_POST = 0.06, 0.04
"""The widths of a doorway's nearer and farther posts, in metres."""
_OPENING, _OVERHEAD = 0.36, 0.38
"""The width of a doorway as it is seen, and its height above the highest joint, in metres. It is lower than in life, so
that the whole frame is seen."""
_LINTEL = 0.06
"""The thickness of the beam over a doorway, in metres."""
_STRAP = 0.022
"""The width of a strap, in metres."""
_BALL, _BALL_FROM_FRONT, _SOLE = 0.095, 0.07, 0.082
"""The place of a strap on a foot from its side and from the front, and the distance of its sole, in metres."""
_AROUND = 0.045
"""Half of the length of strap that is seen on a sole, in metres."""
_REACH = 0.48
"""The most strap there is between a foot and a hand, in metres. On the way to a pose none is seen before that."""
_BELT = 0.06
"""The width of a loop. It is wider than life, to be seen on a leg."""
_LOOP_FRONT, _LOOP_BACK = 0.074, 0.068
"""The distances of a loop's ends from the bone of a thigh, in metres. They are those of its skin, off which no end
stands."""
_LEVEL = 15.0
"""The most a loop may be off level to be drawn level, in degrees. So it has no step."""
_BLOCK = 0.16
"""Half the width of a block, in metres. It is wider than a pelvis, which so is seen to lie on it."""
_SEATED = 0.04
"""The place of what someone sits on, forwards from the hips, in metres. So the whole seat is on it."""
_LOOP = 0.62
"""The place of a loop around a thigh, as a share of the thigh's length."""


@dataclass(frozen=True, slots=True)
class Prop:
    """Piece of a prop."""

    outline: list[Point]
    """The outline, in metres."""
    line: bool = False
    """Whether it is an open line, drawn over the body."""
    behind: bool = False
    """Whether it is a line drawn behind the body, as shapes are."""
    before: bool = False
    """Whether it is a shape that stands before the body."""
    faint: bool = False
    """Whether it is faint where pictures are filled, as the wall is."""
    width: float = 0.0
    """The width of a line where pictures are filled, in metres. Without it, a line has none."""
    level: bool = False
    """Whether it is a level line, which is drawn in the middle of a row of cells where pictures are filled."""


def props(figure: Figure, joints: Joints, floor: float, *, apart: bool = False) -> list[Prop]:
    """Return every piece of every prop but wall and floor.

    `floor` is the height of the floor in metres; limbs that lie behind others may be drawn `apart` from them.
    """
    pieces: list[Prop] = []
    for name in figure.props:
        if name in SUPPORTS:
            pieces += _support(name, figure, joints, floor)
        elif name == "looped strap":
            pieces += _loop(joints, profile=is_profile(figure), apart=apart)
        elif name in _MAKERS:
            pieces += _MAKERS[name](figure, joints, floor)
    return pieces


def _box(left: float, bottom: float, right: float, top: float, corner: float = 0.0) -> list[Point]:
    """Return a box with corners that may be rounded, in metres."""
    if corner:
        return round_box(left, bottom, right, top, corner)
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def support(figure: Figure, joints: Joints, floor: float) -> list[Prop]:
    """Return the pieces of what lies under the pelvis; none where nothing does."""
    return [piece for name in figure.props if name in SUPPORTS for piece in _support(name, figure, joints, floor)]


def _support(name: str, figure: Figure, joints: Joints, floor: float) -> list[Prop]:
    """Return a block, bolster or folded blanket under the pelvis.

    It is as high as the pelvis is raised.
    """
    across, up = joints.places["hips"]
    if figure.view == "above":
        return [Prop(_turn(joints, 0.27))]
    if figure.view == "front":
        return [Prop(_box(across - 0.42, floor, across + 0.42, max(floor + 0.03, up - 0.14), 0.03))]
    if not is_profile(figure):
        return [Prop(_box(across - 0.3, up - 0.1, across + 0.3, up + 0.12, 0.06))]
    top = up - BUTTOCK + 0.03
    if name == "block":
        return [Prop(_box(across - _BLOCK, floor, across + _BLOCK, top))]
    across += -0.03 if lies(figure) else _SEATED
    if name == "bolster":
        middle = (floor + top) / 2
        half = max(0.02, (top - floor) / 2)
        return [Prop([(across + 1.5 * (x - across), y) for x, y in disc((across, middle), half)])]
    layers = [Prop(_box(across - 0.22, floor, across + 0.14, top, 0.03))]
    fold = (2 * floor + top) / 3
    return [*layers, Prop([(across - 0.2, fold), (across + 0.14, fold)], line=True, behind=True)]


def _turn(joints: Joints, half: float) -> list[Point]:
    """Return a long box under trunk and head, seen from above.

    It has corners that show; `half` is half its width in metres.
    """
    axis, hips = joints.angles["torso"], joints.places["hips"]
    long = distance(hips, joints.places["head"]) + _BEYOND_HEAD
    return [towards(towards(hips, axis, y), axis - 90, x) for x, y in _box(-half, 0.0, half, long, 0.08)]


def _strap(figure: Figure, joints: Joints, _floor: float) -> list[Prop]:
    """Return a strap around the sole of the stretched foot to the hands.

    It goes from the ball of the foot to every hand that holds it and is as near as the strap is long; from the side it
    goes behind the foot to the farther hand.
    """
    foot, profile = joints.angles[f"{figure.side} foot"], is_profile(figure)
    if profile:
        ball = towards(joints.places[f"{figure.side} ankle"], foot, _BALL)
        down = joints.angles[f"{figure.side} shin"]
        sole = [towards(towards(ball, down, _SOLE), foot, half) for half in (_AROUND, -_AROUND)]
        ball = between_points(sole[0], sole[1], 0.5)
    else:
        ball = towards(joints.places[f"{figure.side} ankle"], foot, _BALL_FROM_FRONT)
        sole = [towards(ball, foot + 90, half) for half in (_AROUND, -_AROUND)]
    pieces = [
        Prop([ball, joints.places[f"{hand} palm"]], line=True, behind=profile and hand == "left", width=_STRAP)
        for hand in ("left", "right")
        if figure.hands.get(hand) == "strap" and distance(ball, joints.places[f"{hand} palm"]) <= _REACH
    ]
    return [*pieces, Prop(sole, line=True, width=_STRAP)] if pieces else []


def _loop(joints: Joints, *, profile: bool, apart: bool) -> list[Prop]:
    """Return a looped strap around both thighs, above the knee.

    Around thighs that lie behind one another it is one, and goes out to the farther where they are drawn apart.
    """
    hidden = find_ways_aside(joints, SEGMENTS["leg"])[0] if profile else 0.0
    pieces = []
    for side in ("left", "right"):
        hip, knee = joints.places[f"{side} hip"], joints.places[f"{side} knee"]
        across = joints.angles[f"{side} thigh"] + 90
        level = abs(turn(180.0, across)) < _LEVEL
        if level:
            across = 180.0
        beyond = hidden * _LOOP * apart * sum(map(mul, ASIDE, towards((0.0, 0.0), across, 1.0)))
        middle, out, back = between_points(hip, knee, _LOOP), max(0.0, beyond), min(0.0, beyond)
        ends = [towards(middle, across, _LOOP_FRONT + out), towards(middle, across, back - _LOOP_BACK)]
        pieces.append(Prop(ends, line=True, width=_BELT, level=level))
    return pieces[1:] if profile else pieces


def _chair(_figure: Figure, joints: Joints, floor: float) -> list[Prop]:
    """Return a chair whose seat carries the calves."""
    knee, ankle = joints.places["right knee"], joints.places["right ankle"]
    top = min(knee[1], ankle[1]) - 0.068
    left, right = knee[0] + 0.06, ankle[0] + 0.16
    return [
        Prop(_box(right - 0.045, floor, right, top)),
        Prop(_box(left + 0.02, floor, left + 0.065, top)),
        Prop(_box(right - 0.03, top - 0.02, right + 0.02, top + 0.42, 0.02)),
        Prop(_box(left, top - 0.075, right + 0.02, top, 0.02), before=True),
    ]


def _doorway(figure: Figure, joints: Joints, floor: float) -> list[Prop]:
    """Return the frame of a door, with the room beyond it.

    The leg that lies through it is behind its nearer post and before the farther one.
    """
    left = BUTTOCK + figure.gap
    right, top = left + _POST, max(y for _, y in joints.places.values()) + _OVERHEAD
    end = right + _OPENING
    return [
        Prop(_box(right, floor, end, top), faint=True),
        Prop(_box(end, floor, end + _FAR_POST, top)),
        Prop([(left, top), (end + _FAR_POST, top)], line=True, behind=True, width=_LINTEL, level=True),
        Prop(_box(left, floor, right, top), before=True),
    ]


def _cushion(figure: Figure, joints: Joints, floor: float) -> list[Prop]:
    """Return a cushion under the head, straight on its mat when seen from above."""
    x, y = joints.places["head"]
    if figure.view == "above":
        along, pillow = 90 * round(figure.torso / 90), _box(-0.25, -0.19, 0.25, 0.195, 0.05)
        return [Prop([towards(towards((x, y), along, up), along - 90, out) for out, up in pillow])]
    return [Prop(_box(x - 0.16, floor, x + 0.12, max(floor + 0.03, y - 0.09), 0.02))]


def _towel(figure: Figure, joints: Joints, _floor: float) -> list[Prop]:
    """Return a folded towel behind the feet."""
    x = (joints.places["left ankle"][0] + joints.places["right ankle"][0]) / 2
    y = (joints.places["left ankle"][1] + joints.places["right ankle"][1]) / 2
    if figure.view == "side":
        return []
    return [Prop(_box(x - 0.26, y - 0.05, x + 0.26, y + 0.16, 0.04))]


_MAKERS = {
    "strap": _strap,
    "chair": _chair,
    "cushion": _cushion,
    "towel": _towel,
    "doorway": _doorway,
}
