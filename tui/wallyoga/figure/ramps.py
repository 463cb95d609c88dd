"""Ramps of a terminal's 256 colours that stand for tints, picked by hand."""

from collections.abc import Sequence
from typing import NamedTuple

from wallyoga.figure.tint import Tint


class Ramps(NamedTuple):
    """Ramps on a dark background, or on a light one.

    What covers a piece goes from little to all of it, and the last of these is in the shade; what is felt goes from
    weak to strong. The edge of a limb has one colour.
    """

    skin: Sequence[int]
    cloth: Sequence[int]
    top: Sequence[int]
    hair: Sequence[int]
    prop: Sequence[int]
    breath: Sequence[int]
    cool: Sequence[int]
    warm: Sequence[int]
    edge: int


DARK = Ramps(
    (235, 237, 240, 95, 137, 95),
    (235, 236, 238, 59, 67, 24),
    (234, 235, 236, 237, 23, 236),
    (234, 235, 236, 237, 238, 236),
    (235, 239, 65),
    (66, 73),
    (97, 98, 99),
    (172, 208, 214),
    236,
)
LIGHT = Ramps(
    (255, 255, 223, 223, 180, 137),
    (255, 253, 152, 110, 67, 24),
    (255, 253, 152, 73, 30, 23),
    (254, 250, 246, 242, 239, 238),
    (254, 251, 151),
    (66, 73),
    (141, 99, 93),
    (215, 208, 166),
    95,
)
_FELT = {"warm": 0.24, "cool": 0.24, "breath": 0.2}
"""The least share of the body for the ramp of what is felt. That is taken instead of the body's own; the first that is
there counts."""
_WORN = ("cloth", "top", "hair")
_BARE, _HALF = 6, 60
"""The covered hundredths of a piece up to which it is bare. From the second number on it counts as covered."""
_DEEP = 0.28
"""The least share of shade on a piece that is in the shade."""
_PROP = 50
"""The most there is of a prop in a tint, in hundredths."""


def pick(ramps: Ramps, tint: Tint) -> int | None:
    """Return the number of the colour that stands for a tint.

    It is from the ramp of what is seen most. A piece that is bare has none.
    """
    if max(tint.skin, tint.prop) < _BARE:
        return None
    if tint.skin < tint.prop:
        return _step(ramps.prop, tint.prop / _PROP)
    if tint.is_edge and tint.skin >= _HALF:
        return ramps.edge
    for name, least in _FELT.items():
        share = getattr(tint, name) / tint.skin
        if tint.skin >= _HALF and share >= least and (name != "cool" or tint.cool > tint.warm):
            return _step(getattr(ramps, name), (share - least) / (1 - least))
    worn = {name: getattr(tint, name) for name in _WORN}
    is_bare = 2 * sum(worn.values()) <= tint.skin
    ramp: Sequence[int] = ramps.skin if is_bare else getattr(ramps, max(worn, key=worn.__getitem__))
    if tint.skin >= _HALF and tint.shade >= _DEEP * tint.skin:
        return ramp[-1]
    return _step(ramp[:-1], tint.skin / 100)


def _step(ramp: Sequence[int], share: float) -> int:
    """Return the step of a ramp that stands for a share of its way."""
    return ramp[max(0, min(len(ramp) - 1, int(share * len(ramp))))]
