"""Neutral figures: how a body is before it moves into a pose, and when it has come out of it."""

from __future__ import annotations

from dataclasses import replace

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import place
from wallyoga.figure.layers import is_on_side
from wallyoga.figure.tween import gather_knees, is_lying

STANDING = Figure(
    view="side",
    torso=90,
    left_leg=(270, 270, 0),
    right_leg=(270, 270, 0),
    left_arm=(266, 276),
    right_arm=(266, 276),
    gap=0.6,
)
"""Someone who stands, the wall an arm's length in front of them."""

SITTING = Figure(
    view="side",
    torso=94,
    left_leg=(48, 306, 4),
    right_leg=(44, 310, 4),
    left_arm=(290, 20),
    right_arm=(290, 20),
    gap=0.85,
)
"""Someone who sits on the floor, their knees up."""

_STANDS = 0.6
"""The height of hips above the feet, in metres, from which a body stands."""


def begin_pose(figure: Figure) -> Figure:
    """Return the figure before the way into a pose: standing for what is done on one's feet, else sitting."""
    if figure.view == "front" and not _is_standing(figure):
        return replace(gather_knees(figure), props=())
    return _set_beside(STANDING if _is_standing(figure) else SITTING, figure)


def leave_pose(figure: Figure) -> Figure:
    """Return the figure after the way out of a pose: upright again, or on its back with its knees drawn in."""
    return gather_knees(figure) if is_lying(figure) and not is_on_side(figure) else begin_pose(figure)


def _set_beside(neutral: Figure, figure: Figure) -> Figure:
    """Return a neutral figure where another one is: at the wall, if that one is."""
    return replace(neutral, side=figure.side, props=("wall",) if "wall" in figure.props else ())


def _is_standing(figure: Figure) -> bool:
    places = place(figure).places
    lowest = min(places["left ankle"][1], places["right ankle"][1])
    return figure.view in ("side", "front") and places["left hip"][1] - lowest > _STANDS
