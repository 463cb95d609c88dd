"""Parts of a body, as closed outlines.

The body is drawn from them; they hide what lies behind them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wallyoga.figure import proportions, trunk
from wallyoga.figure.joints import Joints
from wallyoga.figure.knees import find_share_out
from wallyoga.figure.limbs import ENDS, OPENING, SEGMENTS, segment
from wallyoga.figure.outlines import disc, limb
from wallyoga.figure.spine import Spine
from wallyoga.figure.vectors import Point, distance, find_share, towards, turn

ASIDE = (-0.058, 0.03)
"""The way a bent limb exactly behind another is drawn aside and above, in metres. So it is seen."""
_FREE = 0.1
"""The distance from another limb at which one is seen without that, in metres."""
_BENT = (30.0, 70.0)
"""The bends of knee or elbow up to which a limb stays hidden, and from which it is drawn aside. They are in degrees;
two long arms are one clear line, and so are the feet of two long legs."""
_BESIDE = 0.8
"""The least share of that way by which a leg is seen beside the nearer one, up to its foot."""
_OPEN_SHARE = 1.4
"""The least opening of a limb, as a share of half its least thickness. Where a limb is thickened to be seen, its
opening grows with it."""
_BUTTOCK = (0.01, 0.09)
"""The ways beyond the hips from which a trunk is less flat on a floor, and is round, in metres."""
_STEEP = (15.0, 40.0)
"""The slopes at which a thigh begins to go up from a floor, and does, in degrees."""


@dataclass(frozen=True, slots=True)
class Part:
    """Part of the body, one closed shape."""

    name: str
    outline: list[Point]
    """The outline, in metres."""
    joint: Point | None = None
    """The joint where it grows out of its parent. There no line is drawn between the two."""
    opening: float = 0.0
    """The radius around the joint within which no line is drawn, in metres."""
    parent: str = ""
    """The part it grows out of."""
    is_fitted: bool = False
    """Whether it is fitted to whole cells, and so is not pressed onto the floor."""
    roundness: tuple[float, ...] = ()
    """The share of its roundness that each point of the outline keeps on a floor, 0 to 1. Without any, all is flat."""


def parts(
    joints: Joints, *, profile: bool, least: float, breath: float, apart: bool = False, in_cells: bool = False
) -> dict[str, Part]:
    """Return every part of the body by its name.

    Limbs are at least twice `least` metres thick; `breath` is 0 to 1. Limbs seen from their side that lie behind
    another can be drawn `apart` from it; a trunk that will fill whole cells is deeper.
    """
    body = {
        "torso": torso(joints, profile=profile, breath=breath, in_cells=in_cells),
        "neck": _neck(joints, least, profile=profile),
        "head": Part("head", disc(joints.places["head"], proportions.HEAD)),
    }
    for side in ("left", "right"):
        for names in SEGMENTS.values():
            parent = "torso"
            for name in names:
                part = _segment(joints, side, name, parent, profile=profile, least=least)
                body[part.name] = part
                parent = part.name
    if apart and profile:
        for names in SEGMENTS.values():
            share, end_share = find_ways_aside(joints, names)
            if share:
                upper, lower, end = (f"left {name}" for name in names)
                body[upper] = _swing_part(body[upper], joints.places[f"left {ENDS[names[0]][1]}"], share)
                body[lower] = _move_part(body[lower], share)
                body[end] = _move_part(body[end], end_share)
    return body


def find_ways_aside(joints: Joints, segments: tuple[str, ...]) -> tuple[float, float]:
    """Return how far a hidden left limb is drawn aside, and its foot or hand.

    Both are shares, 0 to 1, the less the more of it is seen anyway.
    """
    ends = [[joints.places[f"{side} {ENDS[name][1]}"] for name in segments] for side in ("left", "right")]
    first, second, _ = (joints.angles[f"left {name}"] for name in segments)
    bent = find_share(abs(turn(first, second)), _BENT)
    hidden = max(0.0, 1 - max(map(distance, *ends)) / _FREE)
    return hidden * (max(bent, _BESIDE) if segments == SEGMENTS["leg"] else bent), hidden * bent


def _move_part(part: Part, share: float) -> Part:
    """Return a part moved aside, by a share of the way."""
    right, up = (share * way for way in ASIDE)
    outline = [(x + right, y + up) for x, y in part.outline]
    joint = part.joint and (part.joint[0] + right, part.joint[1] + up)
    return replace(part, outline=outline, joint=joint)


def _swing_part(part: Part, end: Point, share: float) -> Part:
    """Return a part whose far end is moved aside, by a share of the way.

    Where it grows out of the trunk it stays inside it.
    """
    if part.joint is None:
        return part
    (x, y), (right, up) = part.joint, ASIDE
    along_x, along_y = end[0] - x, end[1] - y
    square = along_x**2 + along_y**2
    ways = [((px - x) * along_x + (py - y) * along_y) / square for px, py in part.outline]
    moves = [share * max(0.0, min(1.0, way)) for way in ways]
    outline = [(px + right * way, py + up * way) for (px, py), way in zip(part.outline, moves, strict=True)]
    return replace(part, outline=outline)


def torso(joints: Joints, *, profile: bool, breath: float, in_cells: bool = False) -> Part:
    """Return the trunk from the seat to the throat; `breath` is 0 to 1."""
    if profile:
        # A thigh that is turned out lies across the pelvis, which is tilted by the other one.
        near, far = (_hip_bend(joints, side) for side in ("right", "left"))
        seat = near + find_share_out(joints, "right") * (far - near)
        rolls = joints.top_hip is not None
        outline = trunk.from_side(joints.spine, breath, near, seat, rolls=rolls, in_cells=in_cells)
        return Part("torso", outline, roundness=_find_roundness(joints.spine, outline))
    return Part("torso", trunk.from_front(joints.spine, breath, joints.top_hip))


def _find_roundness(spine: Spine, outline: list[Point]) -> tuple[float, ...]:
    """Return how round each point of a trunk stays on a floor: the back is flat there, the buttock is not."""
    (x, y), (down_x, down_y) = spine.hips, towards((0.0, 0.0), spine.direction(0.0), -1.0)
    return tuple(find_share((px - x) * down_x + (py - y) * down_y, _BUTTOCK) for px, py in outline)


def _hip_bend(joints: Joints, side: str) -> float:
    """Return how far a hip is bent, seen from the side, in degrees.

    It is 0 where the thigh goes on straight from the trunk.
    """
    return turn(joints.angles["torso"] + 180, joints.angles[f"{side} thigh"])


def _neck(joints: Joints, least: float, *, profile: bool) -> Part:
    """Return the neck, from the trunk into the head.

    From the side its nape is further from the bone than its throat.
    """
    start, end = joints.places["neck"], joints.places["head"]
    napes = (0.06, 0.05) if profile else (0.048, 0.042)
    widths = ((0.0, napes[0], 0.048), (1.0, napes[1], 0.042))
    return Part("neck", limb(start, end, widths, least), start, 0.08, "torso")


def _segment(joints: Joints, side: str, name: str, parent: str, *, profile: bool, least: float) -> Part:
    """Return one segment of a limb.

    A thigh that goes up from the floor is round where it begins.
    """
    outline, roundness = segment(joints, side, name, profile=profile, least=least), 0.0
    if name == "thigh" and profile:
        slope = abs(turn(0.0, joints.angles[f"{side} {name}"]))
        roundness = find_share(min(slope, 180.0 - slope), _STEEP)
    return Part(
        f"{side} {name}",
        outline,
        joints.places[f"{side} {ENDS[name][0]}"],
        max(OPENING[name], least * _OPEN_SHARE),
        parent,
        roundness=(roundness,) * len(outline) if roundness else (),
    )
