"""Mixture of colours in the tint of a sample.

It says what is mixed in, and how much of it in each look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wallyoga.figure.coverage import FULL
from wallyoga.figure.look import Look
from wallyoga.figure.shade import LIT
from wallyoga.figure.tint import CLEAR, Tint

Sample = tuple[int, ...]
"""The amounts of what is in a sample. They are of body, shade, prop, cloth, hair, breath, coolness and warmth.

Shade, coolness and warmth are in hundredths, the others in 128ths of the sample.
"""

_LEAST, _MOST = 0.4, 0.6
"""The covered shares of a cell from which its tint begins, and is whole. They are those under an outline: so nothing
bleeds past the line."""


@dataclass(frozen=True, slots=True)
class _Mixture:
    """Mixture of colours: the most of each, in hundredths.

    It also says in which steps each is mixed in.
    """

    body: float
    """The opacity of a body, 0 to 1. Under an outline it lets the background through, so that the lines stand out."""
    felt: float
    """The opacity of what stretches or works most."""
    prop: int
    lit: int
    """The darkness of what is neither in the light nor in the shade."""
    glow: float
    """The share by which what is felt most is less dark in the shade, 0 to 1."""
    breath: int
    cool: int
    warm: int
    step: int


_MIXTURES = {
    Look.ASCII: _Mixture(0.7, 0.8, 54, 0, 0.0, 40, 94, 96, 2),
    Look.SOLID: _Mixture(1.0, 1.0, 84, LIT, 0.5, 44, 92, 96, 4),
}


@lru_cache(maxsize=1 << 15)
def mix_tint(look: Look, sample: Sample) -> Tint:
    """Return the tint of one sample."""
    body, shade, prop, cloth, hair, breath, cool, warm = sample
    if not (body or prop):
        return CLEAR
    most = _MIXTURES[look]
    covered = _cover(look, body) * (most.body + (most.felt - most.body) * max(cool, warm) / 100)
    gain = covered * FULL / body if body else 0.0
    shares: Sequence[float] = (
        100 * covered,
        prop / FULL * most.prop,
        cloth / FULL * gain * 100,
        hair / FULL * gain * 100,
        (shade - most.lit) * covered * (1 - most.glow * max(cool, warm) / 100),
        breath / FULL * gain * most.breath,
        cool / 100 * gain * most.cool,
        warm / 100 * gain * most.warm,
    )
    if look is Look.ASCII:
        shares = _flatten(shares)
    return Tint(*[round(share / most.step) * most.step if share else 0 for share in shares])


def _flatten(shares: Sequence[float]) -> list[float]:
    """Return the shares in flat tones.

    A cell is of a body or of a prop, and a body's is of skin, cloth or hair.
    """
    skin, prop, cloth, hair, *rest = shares
    return [
        skin,
        prop if skin < prop else 0.0,
        skin if 2 * cloth > skin else 0.0,
        skin if 2 * hair > skin else 0.0,
        *rest,
    ]


def _cover(look: Look, dots: int) -> float:
    """Return the share of a sample that counts as covered.

    Under an outline, what is covered a little counts for nothing.
    """
    if look is Look.SOLID:
        return dots / FULL
    return min(1.0, max(0.0, (dots / FULL - _LEAST) / (_MOST - _LEAST)))
