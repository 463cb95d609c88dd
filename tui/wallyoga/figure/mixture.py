"""Mixture of colours in the tint of a sample.

It says what is mixed in, and how much of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from wallyoga.figure.coverage import FULL
from wallyoga.figure.shade import EDGE, LIT
from wallyoga.figure.tint import CLEAR, Tint

Sample = tuple[int, ...]
"""The amounts of what is in a sample. They are of body, shade, prop, cloth, hair, breath, coolness and warmth.

Shade, coolness and warmth are in hundredths, the others in 128ths of the sample.
"""

_PROP, _BREATH, _COOL, _WARM = 84, 44, 78, 86
"""The most of each colour that is mixed in, in hundredths."""
_GLOW = 0.3
"""The share by which what is felt most is less dark in the shade, 0 to 1."""
_STEP = 4
"""The steps in which each is mixed in, in hundredths. So there are fewer tints."""


@lru_cache(maxsize=1 << 15)
def mix_tint(sample: Sample) -> Tint:
    """Return the tint of one sample."""
    body, shade, prop, cloth, hair, breath, cool, warm = sample
    if not (body or prop):
        return CLEAR
    covered = body / FULL
    gain = covered * FULL / body if body else 0.0
    shares: Sequence[float] = (
        100 * covered,
        prop / FULL * _PROP,
        cloth / FULL * gain * 100,
        hair / FULL * gain * 100,
        (shade - LIT) * covered * (1 if shade >= EDGE else 1 - _GLOW * max(cool, warm) / 100),
        breath / FULL * gain * _BREATH,
        cool / 100 * gain * _COOL,
        warm / 100 * gain * _WARM,
    )
    return Tint(*[round(share / _STEP) * _STEP if share else 0 for share in shares])
