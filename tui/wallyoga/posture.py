"""A pose as it is drawn: its figure on one side, with what stretches and works in it, still or on its way."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module

from wallyoga.figure.errors import FigureError
from wallyoga.figure.model import Figure
from wallyoga.figure.picture import Picture
from wallyoga.figure.setup import Setup
from wallyoga.library.library import Library

DRAWING = "wallyoga.figure.drawing"
"""The module that draws; it is loaded with the first figure, because most commands and the first list need none."""


@dataclass(frozen=True, slots=True)
class Look:
    """How figures are drawn for one person: at what size, for which set-up, dotted where there is no colour."""

    columns: int
    rows: int
    setup: Setup = field(default_factory=Setup)
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Posture:
    """A figure on one side (None: as its author drew it)."""

    figure: Figure
    side: str | None = None
    stretches: Mapping[str, int] = field(default_factory=dict, hash=False)
    works: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def is_mirrored(self) -> bool:
        """Whether it shows the other side than the one its author drew."""
        return self.side not in (None, self.figure.side)

    def drawn(self, look: Look, breath: float = 0.0) -> Picture | None:
        """Return the picture at a fullness of the lungs from 0 to 1, or None where there is no room for one."""
        return _drawn(self.figure, self, look, breath)


def can_draw() -> bool:
    """Return whether what draws is loaded, so that a figure is there at once."""
    return DRAWING in sys.modules


def load_drawing() -> None:
    """Load what draws; it takes as long as a few frames."""
    import_module(DRAWING)


def posture(library: Library, pose: str, side: str | None) -> Posture | None:
    """Return how a pose is drawn on a side, or None where it has no figure."""
    figure = library.figures.get(pose)
    if figure is None:
        return None
    words = library.poses[pose]
    return Posture(figure, side, words.stretches, words.works)


def on_the_way(start: Posture, end: Posture, fraction: float, look: Look) -> Picture | None:
    """Return the body between two postures at a share of the time; from side to side it passes through the middle.

    Nothing is coloured on the way, because nothing is held.
    """
    from wallyoga.figure.moving import between, gathered

    if start.is_mirrored == end.is_mirrored:
        figure, shown = between(start.figure, end.figure, fraction, setup=look.setup), end
    elif fraction < 1 / 2:
        figure, shown = between(start.figure, gathered(start.figure), fraction * 2, setup=look.setup), start
    else:
        figure, shown = between(gathered(end.figure), end.figure, fraction * 2 - 1, setup=look.setup), end
    return _drawn(replace(figure, side=shown.figure.side), Posture(shown.figure, shown.side), look, 0.0)


def _drawn(figure: Figure, posture: Posture, look: Look, breath: float) -> Picture | None:
    from wallyoga.figure.drawing import draw

    try:
        return draw(
            figure,
            look.columns,
            look.rows,
            side=posture.side,
            breath=breath,
            stretches=posture.stretches,
            works=posture.works,
            setup=look.setup,
            dotted=look.dotted,
        )
    except FigureError:
        return None
