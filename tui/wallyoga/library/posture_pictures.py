"""Pictures of postures, still or on the way from one to another."""

from __future__ import annotations

from wallyoga.figure import drawing, way_in
from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.neutral import begin_pose, leave_pose
from wallyoga.figure.picture import Picture
from wallyoga.figure.turnover import OTHER, is_across, mirror_image, turn_over
from wallyoga.figure.tween import between, gather_knees
from wallyoga.library.posture import Canvas, Drawing, Posture

TURNING = (0.35, 0.65)
"""The shares of the time between which a body turns over: one seen from its side, its knees drawn in."""


def draw_between(start: Posture, end: Posture, fraction: float, canvas: Canvas) -> Picture | None:
    """Return the picture of the body between two postures.

    `fraction` is the share of the time; from side to side the body turns its legs over. Nothing is coloured on the way,
    because nothing is held.
    """
    if start.is_mirrored == end.is_mirrored:
        return _draw_passing(between(start.figure, end.figure, fraction, setup=canvas.setup), end, canvas)
    if is_across(start.figure) and is_across(end.figure):
        other = turn_over(end.figure)
        first, last = (start.figure, gather_knees(start.figure)), (gather_knees(other), other)
        way, share = (first, 2 * fraction) if fraction < 1 / 2 else (last, 2 * fraction - 1)
        return _draw_passing(between(*way, share, setup=canvas.setup), start, canvas)
    if not (is_profile(start.figure) or is_profile(end.figure)):
        return _draw_passing(
            between(start.figure, mirror_image(end.figure), fraction, setup=canvas.setup), start, canvas
        )
    if fraction < TURNING[0]:
        figure = between(start.figure, gather_knees(start.figure), fraction / TURNING[0], setup=canvas.setup)
        return _draw_passing(figure, start, canvas)
    if fraction > TURNING[1]:
        share = (fraction - TURNING[1]) / (1 - TURNING[1])
        return _draw_passing(between(gather_knees(end.figure), end.figure, share, setup=canvas.setup), end, canvas)
    share = (fraction - TURNING[0]) / (TURNING[1] - TURNING[0])
    shown = start if share < 1 / 2 else end
    return _draw_passing(gather_knees(shown.figure), shown, canvas, turned=180 * min(share, 1 - share))


def _draw_passing(figure: Figure, shown: Posture, canvas: Canvas, *, turned: float = 0.0) -> Picture | None:
    side = OTHER[figure.side] if shown.is_mirrored else figure.side
    return _draw(figure, Posture(figure, side), canvas, 0.0, turned)


def draw_posture(posture: Posture, canvas: Canvas, breath: float = 0.0) -> Picture | None:
    """Return the picture of a posture, None where it has no room.

    The breath is a fullness of the lungs from 0 to 1.
    """
    return _draw(posture.figure, posture, canvas, breath)


def list_stops(posture: Posture) -> tuple[Posture, ...]:
    """Return the postures after the lines of the way in, on the same side."""
    return tuple(Posture(figure, posture.side) for figure in way_in.list_stops(posture.figure))


def begin(posture: Posture) -> Posture:
    """Return the posture before the way into another, on the same side."""
    return Posture(begin_pose(posture.figure), posture.side)


def leave(posture: Posture) -> Posture:
    """Return the posture after the way out of another, on the same side."""
    return Posture(leave_pose(posture.figure), posture.side)


def _draw(figure: Figure, posture: Posture, canvas: Canvas, breath: float, turned: float = 0.0) -> Picture | None:
    try:
        return drawing.draw(
            figure,
            canvas.columns,
            canvas.rows,
            side=posture.side,
            breath=breath,
            stretches=posture.stretches,
            works=posture.works,
            setup=canvas.setup,
            look=canvas.look,
            dotted=canvas.dotted,
            turned=turned,
        )
    except FigureError:
        return None


DRAWING = Drawing(draw_posture, draw_between, list_stops, begin, leave)
"""The functions that draw postures."""
