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

SIDE_ON = Figure(
    view="front",
    torso=90,
    left_leg=(75, 272, 300),
    right_leg=(105, 268, 240),
    left_arm=(288, 258),
    right_arm=(252, 282),
    front=("right leg", "left leg"),
    lengths={"left thigh": 0.5, "right thigh": 0.5, "left shin": 0.75, "right shin": 0.75},
)
"""Someone who sits beside wall or chair, one hip near it, their knees up."""

_STANDS = 0.6
"""The height of hips above the feet, in metres, from which a body stands."""


def begin_pose(figure: Figure) -> Figure:
    """Return the figure before the way into a pose.

    It stands for what is done on one's feet, and else it sits: beside the wall, where legs would be in the way.
    """
    if figure.view == "front" and not _is_standing(figure):
        return replace(gather_knees(figure), props=())
    upright = STANDING if _is_standing(figure) else SIDE_ON if _turns_in(figure) else SITTING
    return _set_beside(upright, figure)


def leave_pose(figure: Figure) -> Figure:
    """Return the figure after the way out of a pose: upright again, or on its back with its knees drawn in."""
    return gather_knees(figure) if is_lying(figure) and not is_on_side(figure) else begin_pose(figure)


def _set_beside(neutral: Figure, figure: Figure) -> Figure:
    """Return a neutral figure where another one is: at the wall, if that one is."""
    return replace(neutral, side=figure.side, props=("wall",) if "wall" in figure.props else ())


def _turns_in(figure: Figure) -> bool:
    """Return whether a body turns onto its back beside what its legs go up on.

    That is a wall it has its hips at, or a chair.
    """
    return is_lying(figure) and ("chair" in figure.props or ("wall" in figure.props and not figure.gap))


def _is_standing(figure: Figure) -> bool:
    """Return whether a pose is done on one's feet."""
    places = place(figure).places
    lowest = min(places["left ankle"][1], places["right ankle"][1])
    return figure.view in ("side", "front") and places["left hip"][1] - lowest > _STANDS
