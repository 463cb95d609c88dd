"""Look of a body: solid, in characters on tinted cells, or an outline alone."""

from __future__ import annotations

from enum import StrEnum

BREATH_STEPS = 4
"""The number of steps in which a breath is drawn. So its frames are drawn once and kept."""


class Look(StrEnum):
    """Look that a figure can have."""

    SOLID = "solid"
    """The body in quarters and eighths of cells."""
    ASCII = "ascii"
    """The body in whole cells with soft edges, and characters for its face, fingers and toes."""
    OUTLINE = "outline"
    """The outline in characters alone."""

    @property
    def is_filled(self) -> bool:
        """Whether what the outline encloses has tints."""
        return self is not Look.OUTLINE
