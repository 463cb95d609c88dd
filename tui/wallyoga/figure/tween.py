"""Tween: the body on its way from one figure to another.

It goes through positions a body can be in.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from math import cos, pi, sin

from wallyoga.figure.figure_model import LIMBS, Figure
from wallyoga.figure.joints import Joints, is_profile, lies, place, usual_share
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.setup import USUAL, Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.turnover import is_across
from wallyoga.figure.vectors import turn

_LIFT = 70.0
"""The bend of a knee on the way of a leg, in degrees. It is for a leg that turns by a right angle or more."""
_LEAST = {"leg": (120.0, -300.0), "arm": (100.0,)}
"""The turns from which joints are counted, in degrees from the side, so that no limb goes through the body."""
_MOST_HIP, _MOST_KNEE = 320.0, 150.0
"""The furthest hip and knee go on the way, in degrees. The hip goes from the trunk's own direction."""
_GATHERED_HIP, _GATHERED_KNEE = 115.0, 105.0
"""The bends of hip and knee, in degrees, where the view changes: knees drawn in."""
_NARROW = 0.55
"""The visible share of thigh and shin there from the front, of their length."""
_SQUAT = 70.0
"""The direction of the trunk there for someone who stands or sits, in degrees: a squat."""
_KNEES_UP = (0.5, 0.75)
"""The visible shares of thigh and shin there of someone who sits before you, knees up."""
_HEAD_DOWN = -90.0
"""The direction of a trunk with its head straight down, which no way goes through."""
_LYING = 60.0
"""The turn from lying flat, in degrees, up to which a trunk seen from its side lies."""
_SEAT = "folded blanket"
"""The prop one sits on, which is not drawn before one sits."""


def between(start: Figure, end: Figure, fraction: float, *, setup: Setup = USUAL) -> Figure:
    """Return the figure on its way from one to another.

    `fraction` is the share of the time, 0 to 1. The way is eased: slow at both ends. Hips turn forwards, never
    backwards through the body, and knees bend before legs lower. Where the two are seen from different sides, the knees
    are drawn in before the view changes.
    """
    if fraction <= 0.0:
        return start
    if fraction >= 1.0:
        return end
    start, end = fit_setup(start, setup), fit_setup(end, setup)
    if (start.view, is_profile(start)) != (end.view, is_profile(end)):
        if fraction < 0.5:
            return _on_the_way(start, gather_knees(start), _ease(2 * fraction))
        return _on_the_way(gather_knees(end), end, _ease(2 * fraction - 1))
    return _on_the_way(start, end, _ease(fraction))


def gather_knees(figure: Figure) -> Figure:
    """Return the figure with its knees drawn in: on its back with its arms down, in a squat, or sitting."""
    if is_profile(figure):
        torso = figure.torso if is_lying(figure) else _SQUAT
        thigh = torso + 180 + _GATHERED_HIP
        leg = (thigh, thigh - _GATHERED_KNEE, thigh - _GATHERED_KNEE + 80)
        if is_lying(figure):
            arm = (torso + 180, torso + 180)
            figure = replace(figure, left_arm=arm, right_arm=arm)
        return replace(figure, torso=torso, left_leg=leg, right_leg=leg, rests=(), hands={}, gentle={})
    across = figure.torso + 180
    left, right, thigh, shin = (across + 25, across + 5), (across - 25, across - 5), _NARROW, _NARROW
    if figure.view == "front":
        (left, right), (thigh, shin) = ((across - 195, across + 2), (across + 195, across - 2)), _KNEES_UP
    shares = {
        f"{side} {name}": share for side in ("left", "right") for name, share in (("thigh", thigh), ("shin", shin))
    }
    lengths = {**figure.lengths, **shares}
    gathered = replace(figure, left_leg=left, right_leg=right, rests=(), hands={}, gentle={}, lengths=lengths)
    # Over the middle no leg lies before the other, so that none changes its tone there.
    return replace(gathered, front=(), top_hip=None) if is_across(figure) else gathered


def is_lying(figure: Figure) -> bool:
    """Return whether a body lies on its back, as far as its trunk says."""
    return figure.view in ("wall", "above") or (is_profile(figure) and abs(turn(180, figure.torso)) < _LYING)


def _ease(fraction: float) -> float:
    """Return the share of the way after a share of the time."""
    return (1 - cos(pi * fraction)) / 2


def _on_the_way(start: Figure, end: Figure, share: float) -> Figure:
    """Return the figure at a share of the way between two of the same view."""
    first, last = place(start), place(end)
    torso = _turn_trunk(start, end, share)
    tilts = [turn(joints.angles["torso"], joints.angles["head"]) for joints in (first, last)]
    nearer = start if share < 0.5 else end
    left_arm, right_arm, left_leg, right_leg = (
        _limb(name, first, last, share, torso, profile=is_profile(start), lifts=not is_across(start)) for name in LIMBS
    )
    moved = replace(
        nearer,
        torso=torso,
        curve=start.curve + share * (end.curve - start.curve),
        head=torso + tilts[0] + share * (tilts[1] - tilts[0]),
        left_arm=left_arm,
        right_arm=right_arm,
        left_leg=left_leg,
        right_leg=right_leg,
        lengths=_lengths(start, end, share),
        hands={side: held for side, held in nearer.hands.items() if held == "strap"},
        rests=(),
        gentle={},
        gap=start.gap + share * (end.gap - start.gap),
        props=nearer.props if is_lying(nearer) else tuple(prop for prop in nearer.props if prop != _SEAT),
    )
    return _turn_knees_out(moved, first, last) if lies(moved) else moved


def _turn_knees_out(figure: Figure, first: Joints, last: Joints) -> Figure:
    """Return the figure with its feet over the floor.

    None is lower than the hips, or than it begins or ends. A leg whose foot would be turns its knee out: its shin
    points at you, and so looks shorter.
    """
    joints, lengths = place(figure), dict(figure.lengths)
    for side in ("left", "right"):
        least = min(0.0, _foot(first, side), _foot(last, side))
        knee, foot = joints.places[f"{side} knee"][1], _foot(joints, side)
        if foot < least < knee:
            for segment in (f"{side} shin", f"{side} foot"):
                lengths[segment] = lengths.get(segment, 1.0) * (knee - least) / (knee - foot)
    return replace(figure, lengths=lengths)


def _foot(joints: Joints, side: str) -> float:
    """Return the height of a foot over the hips, in metres."""
    return min(joints.places[f"{side} {joint}"][1] for joint in ("ankle", "toes"))


def _turn_trunk(start: Figure, end: Figure, share: float) -> float:
    """Return the direction of the trunk on the way. From its side it comes up to sit, and never goes over its head."""
    if start.view != "side":
        return start.torso + share * turn(start.torso, end.torso)
    first, last = _from(start.torso, _HEAD_DOWN), _from(end.torso, _HEAD_DOWN)
    return first + share * (last - first)


def _lengths(start: Figure, end: Figure, share: float) -> dict[str, float]:
    """Return the visible lengths of the segments on the way."""
    names = sorted({*start.lengths, *end.lengths})
    usual = {name: usual_share(name, profile=is_profile(start)) for name in names}
    return {
        name: start.lengths.get(name, usual[name]) * (1 - share) + end.lengths.get(name, usual[name]) * share
        for name in names
    }


def _limb(
    name: str, first: Joints, last: Joints, share: float, torso: float, *, profile: bool, lifts: bool
) -> tuple[float, ...]:
    """Return the angles of a limb on the way.

    Every joint turns by itself, from the trunk outwards; a leg that `lifts` bends more on its way.
    """
    side, _, kind = name.partition(" ")
    segments = [f"{side} {segment}" for segment in SEGMENTS[kind]]
    folds = kind == "leg" and profile
    pairs = []
    for depth, (parent, segment) in enumerate(pairwise(["torso", *segments])):
        start, end = (joints.angles[segment] - joints.angles[parent] for joints in (first, last))
        if profile and depth < len(_LEAST[kind]):
            start, end = _from(start, _LEAST[kind][depth]), _from(end, _LEAST[kind][depth])
        else:
            end = start + turn(start, end)
        pairs.append((start, end))
    bends = [start + share * (end - start) for start, end in pairs]
    if kind == "leg" and lifts:
        lift = _LIFT * sin(pi * share) * min(1.0, abs(pairs[0][1] - pairs[0][0]) / 90)
        if folds:
            lift = max(0.0, min(lift, _MOST_KNEE + bends[1], 2 * (_MOST_HIP - bends[0])))
        outwards = 1 if profile or side == "left" else -1
        bends[0] += outwards * lift / 2
        bends[1] -= outwards * lift
    return tuple(angle % 360 for angle in accumulate(bends, initial=torso))[1:]


def _from(angle: float, least: float) -> float:
    """Return the angle of a direction, at least `least`, in degrees.

    It is less than a full turn more.
    """
    return (angle - least) % 360 + least
