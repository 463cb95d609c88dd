"""Trunk outline, from the front and from the side.

It also says how the breath moves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from wallyoga.figure.outlines import smooth
from wallyoga.figure.spine import Spine
from wallyoga.figure.vectors import Point, between_points, find_share

_FRONT = (
    (0.572, 0.05),
    (0.552, 0.1),
    (0.53, 0.16),
    (0.49, 0.204),
    (0.42, 0.192),
    (0.33, 0.172),
    (0.21, 0.154),
    (0.1, 0.17),
    (0.01, 0.188),
    (-0.06, 0.16),
    (-0.115, 0.08),
    (-0.135, 0.02),
)
"""Half of the trunk from the front. It is in metres from the hips towards the head, and from the middle outwards."""

_WAIST = 0.3
"""The height above the hips from which a turned pelvis turns, in metres."""
_SEAT = ((0.25, 0.174), (0.17, 0.182), (0.1, 0.195), (0.03, 0.206), (-0.045, 0.194), (-0.105, 0.134), (-0.13, 0.02))
"""The seat of a turned pelvis, as seen from its side: it is round, and goes out further than the waist."""
_BELLY = ((0.25, 0.174), (0.17, 0.176), (0.12, 0.176), (0.06, 0.17), (-0.06, 0.108))
"""The belly of a turned pelvis, on the other side, up to its thighs. It is likewise."""

_CHEST = (
    (0.52, 0.026),
    (0.475, 0.066),
    (0.42, 0.094),
    (0.35, 0.1),
    (0.27, 0.089),
    (0.17, 0.067),
    (0.08, 0.064),
    (0.02, 0.073),
    (-0.05, 0.083),
)
"""Throat, chest and belly from the side. They are in metres from the hips towards the head, and forwards."""

_CELL_CHEST = (
    (0.535, 0.036),
    (0.485, 0.082),
    (0.42, 0.115),
    (0.34, 0.121),
    (0.25, 0.103),
    (0.15, 0.073),
    (0.08, 0.067),
    (0.02, 0.074),
    (-0.05, 0.084),
)
"""The same in whole cells. It is deeper: a tenth less would often be a whole row of cells less, and a flat slab."""

_BACK = (
    (-0.112, 0.0),
    (-0.104, -0.084),
    (-0.03, -0.124),
    (0.07, -0.108),
    (0.17, -0.098),
    (0.28, -0.1),
    (0.4, -0.106),
    (0.485, -0.094),
    (0.54, -0.056),
)
"""Seat and back from the side, likewise."""

_LAP = ((0.17, 0.06), (0.11, 0.068), (0.065, 0.14), (-0.05, 0.13))
"""The end of the belly of a hip that is bent at a right angle. It goes up into the thigh in one soft crease."""
_CELL_LAP = ((0.15, 0.074), (0.11, 0.084), (0.07, 0.145), (-0.05, 0.13))
"""The same in whole cells. Its crease is less deep: there it would be a notch."""
_BENT_SEAT = ((-0.124, 0.048), (-0.114, -0.046), (-0.05, -0.119))
"""The beginning of the seat of such a hip, which is rounder."""
_FOLDED_LAP = ((0.15, 0.076), (0.11, 0.076), (0.07, 0.076), (-0.05, 0.07))
"""The end of the belly of a hip that is folded. It lies under the thigh."""
_FOLDED_SEAT = ((-0.114, 0.02), (-0.103, -0.06), (-0.048, -0.115))
"""The beginning of the seat of such a hip, on which a body that is drawn up rolls."""
_BENT = (20.0, 90.0)
"""The bends at which a hip begins to change the trunk's outline, and has changed it. They are in degrees."""

_FOLDS = (116.0, 130.0)
"""The bends at which a hip begins to be folded, and is folded. They are of the pelvis, which a round back tilts."""

_ROLL = 0.06
"""The way the seat goes out with a pelvis that rolls towards you, in metres."""
_RISE = 0.06
"""The rise of the ribs with a full breath, in metres. It is more than life, so that it shows in few rows."""
_FOLDED = (60.0, 90.0)
"""The curves of a spine, in degrees, at which the breath begins to rise in the back, and does so alone. The belly of a
body that is folded so far lies on its thighs."""
_SPREAD = 0.03
"""The widening of each side of the ribs with a full breath, in metres."""
_ARCH = ((0.235, 1.0), (0.26, 0.75), (0.27, 0.4), (0.27, 0.0))
"""Half of the lower edge of the ribs from the front. It is in metres above the hips, and in shares of the width."""


def from_front(spine: Spine, breath: float, top_hip: str | None = None) -> list[Point]:
    """Return the outline of the trunk from the front; `breath` is 0 to 1.

    With a hip on top of the other, the pelvis below the chest is seen from that hip's side.
    """
    half = [(up, out + breath * _SPREAD * _swell(up, 0.34, 0.16)) for up, out in _FRONT]
    if top_hip is None:
        return smooth(_place(spine, [*half, *((up, -out) for up, out in reversed(half))]))
    chest, sign = [(up, out) for up, out in half if up > _WAIST], 1 if top_hip == "left" else -1
    back, front = [*chest, *_SEAT], [*chest, *_BELLY]
    whole = [*((up, sign * out) for up, out in back), *((up, -sign * out) for up, out in reversed(front))]
    return smooth(_place(spine, whole))


def from_side(
    spine: Spine, breath: float, bend: float, seat_bend: float, *, rolls: bool = False, in_cells: bool = False
) -> list[Point]:
    """Return the outline of the trunk from the side.

    Its front is to the right of the way up; `bend` is how far the hip is bent, in degrees, and `seat_bend` that by
    which the seat is round. `in_cells` is whether it will fill whole cells.
    """
    chest, right_lap = (_CELL_CHEST, _CELL_LAP) if in_cells else (_CHEST, _LAP)
    lap, bottom = chest[-len(_LAP) :], _BACK[: len(_BENT_SEAT)]
    for ends, tilt, bent_lap, bent_seat in (
        (_BENT, 0.0, right_lap, _BENT_SEAT),
        (_FOLDS, spine.curve / 2, _FOLDED_LAP, _FOLDED_SEAT),
    ):
        lap = tuple(map(between_points, lap, bent_lap, repeat(find_share(bend - tilt, ends))))
        bottom = tuple(map(between_points, bottom, bent_seat, repeat(find_share(seat_bend - tilt, ends))))
    if rolls:
        bottom = tuple((up - _ROLL, out) for up, out in bottom)
    belly, seat = [*chest[: -len(_LAP)], *lap], [*bottom, *_BACK[len(_BENT_SEAT) :]]
    to_back = find_share(spine.curve, _FOLDED)
    front, back = (
        [(up, out + breath * rise * _swell(up, 0.33, 0.25)) for up, out in points]
        for points, rise in ((belly, _RISE * (1 - to_back)), (seat, -_RISE * to_back))
    )
    return smooth(_place(spine, [*front, *back]))


def ribs(spine: Spine, breath: float) -> list[Point]:
    """Return the lower edge of the ribs from the front.

    It is an open line that widens and rises with the breath.
    """
    half = [(up - 0.05 * breath, out * (0.05 + 0.075 * breath)) for up, out in _ARCH]
    return _place(spine, [*half, *((up, -out) for up, out in reversed(half))])


def _swell(up: float, middle: float, reach: float) -> float:
    """Return the swell of the trunk at a height, by the breath.

    It is how much of the rise shows: 1 in the middle, 0 beyond the reach.
    """
    share = 1 - ((up - middle) / reach) ** 2
    return max(0.0, share)


def _place(spine: Spine, points: Sequence[Point]) -> list[Point]:
    """Return the points of the trunk in the picture."""
    return [spine.at(up, out) for up, out in points]
