"""Limits of a body in a figure, for the people who write figures.

They are about what a body cannot do.
"""

from __future__ import annotations

from wallyoga.figure import proportions
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.hover import floor_under, hovering, lowest
from wallyoga.figure.joints import BUTTOCK, Joints, is_profile, place
from wallyoga.figure.landmarks import landmark
from wallyoga.figure.parts import Part, parts
from wallyoga.figure.setup import USUAL, Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.vectors import distance

_ROOM = 0.04
"""The depth a part may press into floor or wall, in metres."""
_TURNED = 0.92
"""The visible share of its length below which a shin is that of a leg turned outwards, and a forearm that of an arm
whose elbow points aside."""
_ROUND, _ARCHED, _ASIDE = 120.0, 60.0, 60.0
"""The most a spine turns between hips and shoulders, forwards, backwards and to a side, in degrees."""
_REACH = proportions.UPPER_ARM + proportions.FOREARM + proportions.HAND
_BENDS = (
    ("knee", "thigh", "shin", -160.0, 10.0),
    ("elbow", "upper arm", "forearm", -10.0, 155.0),
    ("hip", "torso", "thigh", 140.0, 335.0),
)
"""A joint, the segments it joins, and its limits. These are how far the second segment may turn from the first, in
degrees, from the side."""


def problems(figure: Figure, setup: Setup = USUAL) -> tuple[str, ...]:
    """Return the problems of a figure, one short line each.

    There are none when a body can do it. Found are joints that bend the wrong way, limbs that go through the floor or
    the wall, hands that cannot reach what they hold, what hovers above the floor it should lie or stand on, and lengths
    that no foreshortening gives.
    """
    own = fit_setup(figure, setup)
    lengths = tuple(
        f"{name}: looks {share:g} times as long as it is; between 0.2 and 1 is possible"
        for name, share in own.lengths.items()
        if not 0.2 <= share <= 1.0
    )
    joints = place(own)
    body = parts(joints, profile=is_profile(own), least=0.0, breath=0.0)
    faults = (*_bends(own, joints), *_reaches(own, joints), *_floor(own, body), *_wall(own, body))
    return (*lengths, *faults, *hovering(own, joints, body))


def _bends(figure: Figure, joints: Joints) -> list[str]:
    """Return the joints that bend further, or the other way, than they can.

    Seen from the front this can be told of the spine alone, and never of a leg that is turned outwards or
    an elbow that points aside.
    """
    arched, rounded = (_ARCHED, _ROUND) if is_profile(figure) else (_ASIDE, _ASIDE)
    faults = [] if -arched <= figure.curve <= rounded else ["trunk: curves further than a spine does"]
    if not is_profile(figure):
        return faults
    for side in ("left", "right"):
        for joint, first, second, least, most in _BENDS:
            start = joints.spine.direction(0.0) if first == "torso" else joints.angles[f"{side} {first}"]
            if second in ("shin", "forearm") and joints.shares.get(f"{side} {second}", 1.0) < _TURNED:
                continue
            bend = (joints.angles[f"{side} {second}"] - start - (least + most) / 2 + 180) % 360 - 180
            if abs(bend) > (most - least) / 2:
                faults.append(f"{side} {joint}: bends in a way that joint does not")
    return faults


def _reaches(figure: Figure, joints: Joints) -> list[str]:
    """Return the hands that cannot reach what they hold."""
    return [
        f"{side} hand: cannot reach the {held}"
        for side, held in figure.hands.items()
        if held != "strap"
        and distance(joints.places[f"{side} shoulder"], landmark(joints.places, joints.angles, held)) > _REACH
    ]


def _floor(figure: Figure, body: dict[str, Part]) -> list[str]:
    """Return the parts below the floor that the body rests on."""
    if figure.view not in ("side", "front"):
        return []
    lows = lowest(body)
    floor = floor_under(figure, lows)
    return [
        f"{name}: goes {round(100 * (floor - low))} cm through the floor"
        for name, low in lows.items()
        if low < floor - _ROOM
    ]


def _wall(figure: Figure, body: dict[str, Part]) -> list[str]:
    """Return the parts behind the wall."""
    if "wall" not in figure.props or figure.view not in ("side", "wall"):
        return []
    wall = BUTTOCK + figure.gap
    axis = 0 if figure.view == "side" else 1
    names = body if figure.view == "side" else ("head", "neck")
    faults = []
    for name in names:
        past = max(point[axis] for point in body[name].outline) - wall
        if past > _ROOM:
            faults.append(f"{name}: goes {round(100 * past)} cm through the wall")
    return faults
