"""Look of a body: solid, a wash with few lines, or an outline alone.

The wash is one of colour.
"""

from __future__ import annotations

from enum import StrEnum


class Look(StrEnum):
    """Look that a figure can have."""

    SOLID = "solid"
    """The body in quarters of cells, without an outline."""
    ASCII = "ascii"
    """A wash of tints in whole cells, with characters. These are where limbs cross, and for what is around the body."""
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
