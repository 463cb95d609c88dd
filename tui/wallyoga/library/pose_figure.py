"""Posture: a pose as it is drawn.

It is the pose's figure on one side, with what stretches and works in it, still or on its way.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module

from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.setup import Setup
from wallyoga.library.library import Library

DRAWING = "wallyoga.figure.drawing"
"""The module that draws; it is loaded with the first figure, because most commands and the first list need none."""

TURNING = (0.35, 0.65)
"""Between which shares of the time a body seen from its side turns over, its knees drawn in."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """Canvas of a figure: size, set-up and look."""

    columns: int
    """Cells across."""
    rows: int
    """Cells down."""
    setup: Setup = field(default_factory=Setup)
    look: Look = Look.OUTLINE
    dotted: bool = False
    """Whether dots stand for colour, where there is little of it."""


@dataclass(frozen=True, slots=True)
class Posture:
    """Posture: the figure of a pose on one side."""

    figure: Figure
    side: str | None = None
    """The side it is drawn on; None: as its author drew it."""
    stretches: Mapping[str, int] = field(default_factory=dict, hash=False)
    works: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def is_mirrored(self) -> bool:
        """Whether it shows the other side than the one its author drew."""
        return self.side not in (None, self.figure.side)

    def drawn(self, canvas: Canvas, breath: float = 0.0) -> Picture | None:
        """Return the picture at a breath, None where it has no room.

        The breath is a fullness of the lungs from 0 to 1.
        """
        return _draw_posture(self.figure, self, canvas, breath)


def can_draw() -> bool:
    """Return whether what draws is loaded, so that a figure is there at once."""
    return DRAWING in sys.modules


def load_drawing() -> None:
    """Load what draws; it takes as long as a few frames."""
    import_module(DRAWING)


def find_posture(library: Library, pose: str, side: str | None) -> Posture | None:
    """Return the posture of a pose on a side.

    A pose without a figure has none.
    """
    figure = library.figures.get(pose)
    if figure is None:
        return None
    words = library.poses[pose]
    return Posture(figure, side, words.stretches, words.works)


def draw_between(start: Posture, end: Posture, fraction: float, canvas: Canvas) -> Picture | None:
    """Return the picture of the body between two postures.

    `fraction` is the share of the time; from side to side the body turns its legs over. Nothing is coloured on the way,
    because nothing is held.
    """
    from wallyoga.figure.joints import is_profile
    from wallyoga.figure.turnover import mirror_image
    from wallyoga.figure.tween import between, gathered

    if start.is_mirrored == end.is_mirrored:
        return _draw_passing(between(start.figure, end.figure, fraction, setup=canvas.setup), end, canvas)
    if not (is_profile(start.figure) or is_profile(end.figure)):
        return _draw_passing(
            between(start.figure, mirror_image(end.figure), fraction, setup=canvas.setup), start, canvas
        )
    if fraction < TURNING[0]:
        figure = between(start.figure, gathered(start.figure), fraction / TURNING[0], setup=canvas.setup)
        return _draw_passing(figure, start, canvas)
    if fraction > TURNING[1]:
        share = (fraction - TURNING[1]) / (1 - TURNING[1])
        return _draw_passing(between(gathered(end.figure), end.figure, share, setup=canvas.setup), end, canvas)
    share = (fraction - TURNING[0]) / (TURNING[1] - TURNING[0])
    shown = start if share < 1 / 2 else end
    return _draw_passing(gathered(shown.figure), shown, canvas, turned=180 * min(share, 1 - share))


def _draw_passing(figure: Figure, shown: Posture, canvas: Canvas, *, turned: float = 0.0) -> Picture | None:
    return _draw_posture(
        replace(figure, side=shown.figure.side), Posture(shown.figure, shown.side), canvas, 0.0, turned
    )


def _draw_posture(
    figure: Figure, posture: Posture, canvas: Canvas, breath: float, turned: float = 0.0
) -> Picture | None:
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
            turned=turned,
        )
    except FigureError:
        return None
