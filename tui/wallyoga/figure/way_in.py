"""Way in: the figures a body comes through before it is in a pose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wallyoga.figure.figure_model import Figure


def list_stops(figure: Figure) -> tuple[Figure, ...]:
    """Return the figures at the ends of the lines of the way in.

    They are those the figure tells, without the last line, which ends in the pose. A leg that is named for a line does
    not rest on the wall there, nor does an arm hold more than the strap.
    """
    return tuple(_stop(figure, limbs) for limbs in figure.enter)


def _stop(figure: Figure, limbs: Mapping[str, tuple[float, ...]]) -> Figure:
    return replace(
        figure.with_limbs(limbs),
        rests=tuple(leg for leg in figure.rests if leg not in limbs),
        hands={side: held for side, held in figure.hands.items() if held == "strap" or f"{side} arm" not in limbs},
        gentle={},
        enter=(),
    )
