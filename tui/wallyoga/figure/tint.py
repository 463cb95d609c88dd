"""Tint of a piece of the picture, in shares of colours.

Any theme can mix it from its own colours.
"""

from __future__ import annotations

from typing import NamedTuple


class Tint(NamedTuple):
    """Tint: the shares of colours that are mixed, 0 to 100 each.

    They are mixed one after another into the background.
    """

    skin: int = 0
    prop: int = 0
    hair: int = 0
    breath: int = 0
    cool: int = 0
    """What works."""
    warm: int = 0
    """What stretches."""


CLEAR = Tint()
"""The background alone."""
