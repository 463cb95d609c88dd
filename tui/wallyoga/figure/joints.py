"""Joints of a figure, placed in metres from its angles."""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, degrees, radians, sin

from wallyoga.figure import proportions as body
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.grips import clasp, clasps, grips
from wallyoga.figure.landmarks import landmark
from wallyoga.figure.reach import reach
from wallyoga.figure.spine import Spine
from wallyoga.figure.vectors import Point, between_points, direction, distance, find_share, towards, turn

BUTTOCK = 0.118
"""The distance from the hip joint back to the skin, in metres."""
HEEL = 0.066
"""The distance from the ankle back to the skin of the heel, in metres."""
_ON_BACK = 0.05
"""The shift of a shoulder towards the back, in metres. It is for an arm that lies along the body, seen from its
side."""
_ALONG = (120.0, 145.0)
"""The turns at which an arm begins to lie along the body, and does. They are in degrees from the trunk's direction."""
_OVERHEAD = (60.0, 30.0)
"""The turns at which an arm begins to go on from the back past the head, and does. They are likewise."""
_BEFORE, _LOWER = (20.0, 70.0), 0.07
"""The angles to a lying trunk at which an arm begins to reach out before it, and does, in degrees. The second number is
the way its shoulder is then further from the head, in metres."""
_TURNED_HIPS = 0.15
"""The share of their width the hips show, of a pelvis that has turned under the chest."""
_ROLLED = (-0.07, 0.038)
"""The place of the hip on top of a pelvis that rolls towards you, seen from its side. It is in metres from the middle
of the hips: towards the head, and forwards. The other hip is as far the other way."""
_LYING = 50.0
"""The most a lying trunk may be off level in the side view, in degrees."""
_FOLDED = 60.0
"""The least bend of a knee, in degrees, of a leg that reaches for the wall with its sole, not its heel."""
_SETTLES = 48
"""The number of times a shoulder is placed by an arm whose hand holds something, and the arm by its shoulder."""
_LEG = (("thigh", body.THIGH), ("shin", body.SHIN))
_ARM = (("upper arm", body.UPPER_ARM), ("forearm", body.FOREARM), ("hand", body.HAND / 2))
_PALM = 0.04
"""The distance from the wrist to the middle of palm or fist, in metres."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Joints of a body in its place."""

    places: dict[str, Point]
    """The places of the joints, in metres. They are `hips`, `shoulders`, `neck`, `head`, and with a side before them
    `hip`, `knee`, `ankle`, `toes`, `shoulder`, `elbow`, `wrist`, `palm`, `hand`."""
    angles: dict[str, float]
    """The direction of every segment, in degrees. They are `torso`, `head`, and with a side before them `thigh`,
    `shin`, `foot`, `upper arm`, `forearm`, `hand`."""
    shares: dict[str, float]
    """The visible share of a segment's length, where it is not whole."""
    spine: Spine
    """The line of the trunk."""
    grips: frozenset[str] = frozenset()
    """The sides whose hand is closed around what it holds."""
    rests: frozenset[str] = frozenset()
    """The sides whose hand lies open on the body."""
    top_hip: str | None = None
    """The side whose hip lies on top, where the pelvis has turned under the chest."""


def is_profile(figure: Figure) -> bool:
    """Return whether the body is seen from its side."""
    return figure.view == "side" if figure.profile is None else figure.profile


def lies(figure: Figure) -> bool:
    """Return whether the body lies on the floor along the bottom of the picture."""
    return figure.view == "side" and abs(turn(180.0, figure.torso)) < _LYING


def _levelness(figure: Figure) -> float:
    """Return the share to which a body lies on the floor, from 0 to 1.

    The shoulders of one that lies wholly are down on it.
    """
    off = abs(turn(180.0, figure.torso)) if figure.view == "side" else 180.0
    return max(0.0, min(1.0, 2 * (1 - off / _LYING)))


def usual_share(segment: str, *, profile: bool) -> float:
    """Return the usual visible share of a segment.

    It is how long one looks of which the figure says nothing: whole, but from the front for a foot that points at you
    and for an arm.
    """
    if profile:
        return 1.0
    return body.FRONT_FOOT if segment.endswith("foot") else body.FRONT_ARM if segment.endswith("arm") else 1.0


def place(figure: Figure) -> Joints:
    """Return the joints of the figure, placed.

    The hips are the origin.
    """
    spine = Spine((0.0, 0.0), figure.torso, figure.curve, figure.lengths.get("trunk", 1.0))
    closed = frozenset(side for side, held in figure.hands.items() if grips(held))
    joints = Joints({}, {}, dict(figure.lengths), spine, closed, frozenset(figure.hands) - closed, figure.top_hip)
    _trunk(figure, joints)
    for side in ("left", "right"):
        leans = f"{side} leg" in figure.rests and is_profile(figure)
        leg = _resting(figure, side, joints.places[f"{side} hip"]) if leans else figure.limb(f"{side} leg")
        for segment in ("foot", "upper arm", "forearm"):
            joints.shares.setdefault(f"{side} {segment}", usual_share(segment, profile=is_profile(figure)))
        foot = ("foot", body.FOOT - HEEL)
        _chain(joints, side, joints.places[f"{side} hip"], leg, (*_LEG, foot), ("knee", "ankle", "toes"))
    for side in sorted(("right", "left"), key=lambda side: figure.hands.get(side, "").endswith("wrist")):
        _arm(figure, joints, side)
    return joints


def _trunk(figure: Figure, joints: Joints) -> None:
    """Place hips, shoulders and head.

    Seen from its side, left and right lie behind one another.
    """
    spine = joints.spine
    wide = 0.0 if is_profile(figure) else 1.0
    hips_wide = _TURNED_HIPS if figure.top_hip else wide
    head = spine.direction(body.TORSO) if figure.head is None else figure.head
    neck = spine.at(body.TORSO + 0.05)
    hidden = (1 - figure.lengths.get("neck", 1.0)) * body.NECK
    joints.angles.update(torso=figure.torso, head=head)
    joints.places.update(
        hips=spine.at(0.0),
        shoulders=spine.at(body.TORSO),
        neck=neck,
        head=towards(neck, head, body.HEAD_AND_NECK - 0.05 - body.HEAD - hidden),
    )
    for side, sign in (("left", -1), ("right", 1)):
        joints.places[f"{side} hip"] = spine.at(0.0, -sign * hips_wide * body.HIP_JOINT)
        if is_profile(figure) and figure.top_hip:
            way = 1 if figure.top_hip == side else -1
            joints.places[f"{side} hip"] = spine.at(*(way * share for share in _ROLLED))
        joints.places[f"{side} shoulder"] = spine.at(body.TORSO, -sign * wide * body.SHOULDER_JOINT)


def _chain(
    joints: Joints,
    side: str,
    start: Point,
    angles: tuple[float, ...],
    segments: tuple[tuple[str, float], ...],
    names: tuple[str, ...],
) -> None:
    """Place the joints of one limb, from hip or shoulder outwards."""
    if len(angles) == len(segments) - 1:
        angles = (*angles, angles[-1])
    for angle, (segment, length), name in zip(angles, segments, names, strict=True):
        start = towards(start, angle, length * joints.shares.get(f"{side} {segment}", 1.0))
        joints.places[f"{side} {name}"] = start
        joints.angles[f"{side} {segment}"] = angle


def _resting(figure: Figure, side: str, hip: Point) -> tuple[float, ...]:
    """Return the angles of a leg whose heel rests on the wall.

    The knee is bent as the figure has it; one that is bent far opens as far as the foot needs at its height.
    """
    thigh, shin, *foot = figure.limb(f"{side} leg")
    knee = towards((0.0, 0.0), thigh, body.THIGH)
    ankle = towards(knee, shin, body.SHIN)
    wall = BUTTOCK + figure.gap - HEEL - hip[0]
    bend = turn(thigh, shin)
    if abs(bend) > _FOLDED:
        return *reach((0.0, 0.0), (wall, ankle[1]), bent=bend, shares=(body.THIGH, body.SHIN)), *foot
    wanted = degrees(acos(max(-1.0, min(1.0, wall / distance((0.0, 0.0), ankle)))))
    lean = wanted - direction((0.0, 0.0), ankle)
    return thigh + lean, shin + lean, *foot


def _arm(figure: Figure, joints: Joints, side: str) -> None:
    """Place the joints of an arm.

    A hand that holds something is brought there.
    """
    angles = figure.limb(f"{side} arm")
    holds = figure.hands.get(side, "strap") != "strap"
    bent = turn(angles[0], angles[1])
    for _ in range(_SETTLES if holds else 1):
        shoulder = _place_shoulder(figure, joints, side, angles)
        if holds:
            # Halfway there each time, or shoulder and arm would swing to and fro.
            shoulder = between_points(joints.places[f"{side} shoulder"], shoulder, 0.5)
            target = _find_hold(figure, joints, side)
            angles = (*reach(shoulder, target, bent=bent, shares=_arm_lengths(joints, side)), *angles[2:])
        joints.places[f"{side} shoulder"] = shoulder
    _chain(joints, side, shoulder, angles, _ARM, ("elbow", "wrist", "hand"))
    joints.places[f"{side} palm"] = towards(joints.places[f"{side} wrist"], joints.angles[f"{side} hand"], _PALM)


def _find_hold(figure: Figure, joints: Joints, side: str) -> Point:
    """Return the place of a hand that holds something.

    The farther of two clasped hands is beyond the nearer one.
    """
    if side == "left" and clasps(figure):
        return clasp(joints.places["right palm"], joints.angles["right hand"])
    return landmark(joints.places, joints.angles, figure.hands[side])


def _place_shoulder(figure: Figure, joints: Joints, side: str, angles: tuple[float, ...]) -> Point:
    """Return the place of a shoulder: towards the back for an arm along or beyond it."""
    if not is_profile(figure):
        return joints.places[f"{side} shoulder"]
    before = lies(figure) * find_share(90.0 - abs(turn(joints.spine.direction(body.TORSO) - 90.0, angles[0])), _BEFORE)
    lies_on = (1 - before) * _levelness(figure)
    back = _ON_BACK * max(along(figure.torso, angles), _overhead(joints, angles[0]), lies_on)
    if lies(figure) and side not in figure.hands:
        back = max(0.0, min(back, back + _rise(angles, _arm_lengths(joints, side))))
    return joints.spine.at(body.TORSO - before * _LOWER, -back)


def along(torso: float, angles: tuple[float, ...]) -> float:
    """Return the share to which an arm lies along the body, from 0 to 1.

    The directions are those of its segments; 0 is not at all, 1 wholly.
    """
    return find_share(min(abs(turn(angle, torso)) for angle in angles), _ALONG)


def _overhead(joints: Joints, upper: float) -> float:
    """Return the share to which an arm is overhead, from 0 to 1."""
    return find_share(abs(turn(joints.spine.direction(body.TORSO), upper)), _OVERHEAD)


def _rise(angles: tuple[float, ...], lengths: tuple[float, float]) -> float:
    """Return the rise of an arm: its end above its shoulder, in metres.

    It is less than 0 for one that slopes down to the floor.
    """
    return sum(length * sin(radians(angle)) for angle, length in zip(angles, lengths, strict=False))


def _arm_lengths(joints: Joints, side: str) -> tuple[float, float]:
    """Return the visible lengths of upper arm and forearm with the palm."""
    return (
        body.UPPER_ARM * joints.shares.get(f"{side} upper arm", 1.0),
        (body.FOREARM + _PALM) * joints.shares.get(f"{side} forearm", 1.0),
    )
