"""Mixture of colours in the tint of a sample.

It says what is mixed in, and how much of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from sys import byteorder

from wallyoga.figure.coverage import FULL
from wallyoga.figure.shade import EDGE, LIT
from wallyoga.figure.tint import CLEAR, Tint

Sample = tuple[int, ...]
"""The amounts of what is in a sample. They are of body, shade, prop, cloth, hair, breath, coolness and warmth.

Shade, coolness and warmth are in hundredths, the others in 128ths of the sample. The last three bits of cloth say how
much of it is the top, in sevenths.
"""

COARSE = bytes([min(248, (amount + 4) // 8 * 8) for amount in range(256)])
"""The amounts that are told apart. So there are fewer tints to mix."""
_TOPS = 7
"""The bits of an amount of cloth that say how much of it is the top."""
_PROP, _BREATH, _COOL, _WARM = 84, 44, 86, 88
"""The most of each colour that is mixed in, in hundredths."""
_GLOW = 0.3
"""The share by which what is felt most is less dark in the shade, 0 to 1."""
STEP = 4
"""The steps in which each is mixed in, in hundredths. So there are fewer tints."""


def mark_top(cloth: bytes, top: bytes) -> bytes:
    """Return a row of amounts of cloth, marked with what of it is the top."""
    if not any(top):
        return cloth.translate(COARSE)
    return bytes([COARSE[worn] | above * _TOPS // (worn or 1) for worn, above in zip(cloth, top, strict=True)])


@lru_cache(maxsize=1 << 15)
def mix_sample(sample: int) -> Tint:
    """Return the tint of one sample, given as a whole number of eight bytes."""
    return mix_tint(tuple(sample.to_bytes(8, byteorder)))


def mark_whole(worn: int, above: int) -> int:
    """Return the amount of cloth in what wears nothing else, likewise.

    There is none where nothing is `worn`; what is `above` the waist is marked.
    """
    return (FULL | _TOPS if above else FULL) if worn else 0


@lru_cache(maxsize=1 << 15)
def mix_tint(sample: Sample) -> Tint:
    """Return the tint of one sample.

    What stretches takes the place of what works there: the two mixed would be pink.
    """
    body, shade, prop, cloth, hair, breath, cool, warm = sample
    if not (body or prop):
        return CLEAR
    covered = body / FULL
    gain = covered * FULL / body if body else 0.0
    worn, top = (cloth & ~_TOPS) / FULL * gain * 100, (cloth & _TOPS) / _TOPS
    shares: Sequence[float] = (
        100 * covered,
        prop / FULL * _PROP,
        worn * (1 - top),
        worn * top,
        hair / FULL * gain * 100,
        (shade - LIT) * covered * (1 if shade >= EDGE else 1 - _GLOW * max(cool, warm) / 100),
        breath / FULL * gain * _BREATH,
        max(0, cool - warm) / 100 * gain * _COOL,
        warm / 100 * gain * _WARM,
    )
    return Tint(*[round(share / STEP) * STEP if share else 0 for share in shares])
