"""The figure of a pose, as it stands in the library."""

from __future__ import annotations

from wallyoga.library.library import Library
from wallyoga.library.posture import Posture


def find_posture(library: Library, pose: str, side: str | None) -> Posture | None:
    """Return the posture of a pose on a side.

    A pose without a figure has none.
    """
    figure = library.figures.get(pose)
    if figure is None:
        return None
    words = library.poses[pose]
    return Posture(figure, side, words.stretches, words.works)
