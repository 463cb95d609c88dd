"""Fit of a figure to a set-up.

It changes how far from the wall it is, how soft the knees are, and which support there is.
"""

from __future__ import annotations

from dataclasses import replace

from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.prop_names import PROPS
from wallyoga.figure.props import SUPPORTS
from wallyoga.figure.setup import HAMSTRINGS, USUAL, Setup

_GAPS = {"supple": -0.08, "usual": 0.0, "tight": 0.1}
"""The change of the hips' distance from the wall, in metres. It is against the author's figure; less than 0 is nearer
to the wall."""
_LEAST = {"supple": 0.0, "usual": 0.0, "tight": 0.15}
"""The least distance of the hips from the wall, in metres. Supple is 0 to 5 cm, usual 8 to 15, tight 15 to 30."""
_BENDS = {"supple": 0.0, "usual": 0.0, "tight": 24.0}
"""The bend of the knees, in degrees."""
_SOFT_SHARE = 0.95
"""The visible share of a leg's length with a soft knee, in the wall view."""


def fit_setup(figure: Figure, setup: Setup) -> Figure:
    """Return the figure as this person does the pose.

    Raises:
        FigureError: a word of the set-up means nothing.
    """
    if setup == USUAL:
        return figure
    if setup.hamstrings not in HAMSTRINGS:
        raise FigureError(f"hamstrings: {setup.hamstrings!r} is not one of {', '.join(HAMSTRINGS)}")
    if setup.prop and setup.prop not in PROPS:
        raise FigureError(f"prop: {setup.prop!r} is not one of {', '.join(PROPS)}")
    changed, hamstrings = figure, setup.hamstrings
    if setup.gentle:
        changed = figure.with_limbs(figure.gentle)
        hamstrings = hamstrings if figure.gentle else "tight"
    if figure.rests:
        changed = replace(changed, gap=max(_LEAST[hamstrings], figure.gap + _GAPS[hamstrings]))
        changed = _bend(changed, _BENDS[hamstrings])
    if setup.prop in SUPPORTS:
        changed = replace(changed, props=tuple(setup.prop if prop in SUPPORTS else prop for prop in figure.props))
    return changed


def _bend(figure: Figure, bend: float) -> Figure:
    """Return the figure with the knees of its resting legs bent more.

    It is by so many degrees.
    """
    if not bend:
        return figure
    if not is_profile(figure):
        shares = {f"{leg.removesuffix('leg')}{name}": _SOFT_SHARE for leg in figure.rests for name in ("thigh", "shin")}
        return replace(figure, lengths={**shares, **figure.lengths})
    legs = {"left leg": figure.left_leg, "right leg": figure.right_leg}
    for leg in figure.rests:
        thigh, shin, *foot = legs[leg]
        legs[leg] = (thigh + bend / 2, shin - bend / 2, *foot)
    return replace(figure, left_leg=legs["left leg"], right_leg=legs["right leg"])
