"""Look of a body: solid, in characters on tinted cells, or an outline alone."""

from __future__ import annotations

from enum import StrEnum


class Look(StrEnum):
    """Look that a figure can have."""

    SOLID = "solid"
    """The body in quarters of cells."""
    ASCII = "ascii"
    """Tinted cells with soft edges, on which characters draw edges and faces."""
    OUTLINE = "outline"
    """The outline in characters alone."""

    @property
    def is_filled(self) -> bool:
        """Whether what the outline encloses has tints."""
        return self is not Look.OUTLINE

    @property
    def parts(self) -> int:
        """The number of pieces across, and as many down, in which a cell is tinted."""
        return 2 if self is Look.SOLID else 1
