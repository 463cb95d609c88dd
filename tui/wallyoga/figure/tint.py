"""The tint of a piece of the picture, in shares that any theme can mix from its own colours."""

from __future__ import annotations

from typing import NamedTuple


class Tint(NamedTuple):
    """How much of each colour is mixed, one after another, into the background; each from 0 to 100."""

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
