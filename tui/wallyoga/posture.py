"""A pose as it is drawn: its figure on one side, with what stretches and works in it, still or on its way."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module

from wallyoga.figure.errors import FigureError
from wallyoga.figure.look import Look
from wallyoga.figure.model import Figure
from wallyoga.figure.picture import Picture
from wallyoga.figure.setup import Setup
from wallyoga.library.library import Library

DRAWING = "wallyoga.figure.drawing"
"""The module that draws; it is loaded with the first figure, because most commands and the first list need none."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a figure is drawn on: its size, for which set-up and in which look, dotted where there is little colour."""

    columns: int
    rows: int
    setup: Setup = field(default_factory=Setup)
    look: Look = Look.OUTLINE
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

    def drawn(self, canvas: Canvas, breath: float = 0.0) -> Picture | None:
        """Return the picture at a fullness of the lungs from 0 to 1, or None where there is no room for one."""
        return _drawn(self.figure, self, canvas, breath)


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


def on_the_way(start: Posture, end: Posture, fraction: float, canvas: Canvas) -> Picture | None:
    """Return the body between two postures at a share of the time; from side to side it passes through the middle.

    Nothing is coloured on the way, because nothing is held.
    """
    from wallyoga.figure.moving import between, gathered

    if start.is_mirrored == end.is_mirrored:
        figure, shown = between(start.figure, end.figure, fraction, setup=canvas.setup), end
    elif fraction < 1 / 2:
        figure, shown = between(start.figure, gathered(start.figure), fraction * 2, setup=canvas.setup), start
    else:
        figure, shown = between(gathered(end.figure), end.figure, fraction * 2 - 1, setup=canvas.setup), end
    return _drawn(replace(figure, side=shown.figure.side), Posture(shown.figure, shown.side), canvas, 0.0)


def _drawn(figure: Figure, posture: Posture, canvas: Canvas, breath: float) -> Picture | None:
    from wallyoga.figure.drawing import draw

    try:
        return draw(
            figure,
            canvas.columns,
            canvas.rows,
            side=posture.side,
            breath=breath,
            stretches=posture.stretches,
            works=posture.works,
            setup=canvas.setup,
            look=canvas.look,
            dotted=canvas.dotted,
        )
    except FigureError:
        return None
