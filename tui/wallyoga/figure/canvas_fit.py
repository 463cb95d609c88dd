"""Fit of a body in its canvas: how large it is drawn, and where."""

from __future__ import annotations

from wallyoga.figure.figure_model import Figure
from wallyoga.figure.frame import Box, Frame
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile

_BEFORE = 0.5
"""The dots between what presses the wall and the cells of the wall."""
_MARGIN = 3
"""The dots kept free above and below a picture of few rows."""
_AIR = (2 * CELL_WIDTH, CELL_HEIGHT)
"""The dots kept free beside a picture of more rows, and above and below it."""
_AIRY = 14
"""The fewest rows in which there is room for that."""
_NEAREST = 380.0
"""The most dots a metre for each 24 rows. So a small pose is not drawn as a giant."""


def on_floor(figure: Figure) -> bool:
    """Return whether the view shows the floor as a line below."""
    return figure.view in ("side", "front")


def fit(figure: Figure, box: Box, columns: int, rows: int) -> Frame:
    """Return the frame of the largest picture that fits.

    Its lowest point is on the last row or its middle in the middle, and what presses the wall touches the wall's cells.
    """
    width, height = columns * CELL_WIDTH, rows * CELL_HEIGHT
    aside, above = _AIR if rows >= _AIRY else (CELL_WIDTH, _MARGIN)
    scale = min(
        (width - 2 * aside) / (box.right - box.left),
        (height - 2 * above) / (box.top - box.bottom),
        _NEAREST * rows / 24,
    )
    left = width / 2 - scale * (box.left + box.right) / 2
    if not is_profile(figure) and figure.torso % 180 == 90:
        left = _centre(box, scale, width, aside)
    if "wall" in figure.props and figure.view != "wall":
        left -= (left + scale * box.right) % CELL_WIDTH + _BEFORE
    if not on_floor(figure):
        middle = height / 2 + scale * (box.bottom + box.top) / 2 - 1
        return Frame(scale, left, _on_row(middle) if _is_level(figure) and rows >= _AIRY else middle)
    below = above // CELL_HEIGHT * CELL_HEIGHT
    free = (height - 2 * above - scale * (box.top - box.bottom)) / 2
    floor = height - 1 - below - int(free / CELL_HEIGHT) * CELL_HEIGHT
    return Frame(scale, left, floor + scale * box.bottom)


def _is_level(figure: Figure) -> bool:
    """Return whether a body lies straight across the picture, seen from the front."""
    return not (is_profile(figure) or figure.curve) and figure.torso % 180 == 0


def _on_row(y: float) -> float:
    """Return the middle of the row of cells in which a row of dots is.

    So both sides of a body have as much of their cells.
    """
    return y // CELL_HEIGHT * CELL_HEIGHT + CELL_HEIGHT / 2


def _centre(box: Box, scale: float, width: int, aside: int) -> float:
    """Return the column of dots of an upright body's middle.

    It is the canvas's own middle, where there is room.
    """
    least, most = aside - scale * box.left, width - aside - scale * box.right
    return float(round(max(least, min(most, width / 2))))
