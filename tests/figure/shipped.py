"""The shipped figures, with what their poses say of sides, stretching and working."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import settings

from wallyoga.figure import Figure, Picture, draw
from wallyoga.library.library import load_library

SEVERAL = settings(deadline=None, max_examples=40)
"""How often a property is tried that draws: drawing takes its time, and how long is no test's business."""
SIZES = ((28, 12), (40, 17), (58, 24), (84, 34), (110, 45))
"""From the smallest to the largest canvas a figure is made for: columns and rows."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """One shipped pose as it is drawn."""

    figure: Figure
    side: str | None
    """The side it shows; none when both do the same."""
    stretches: dict[str, int]
    works: dict[str, int]

    def drawn(self, columns: int, rows: int, *, breath: float = 0.0, dotted: bool = False) -> Picture:
        """The pose's picture, with all it stretches and works."""
        return draw(
            self.figure,
            columns,
            rows,
            side=self.side,
            breath=breath,
            stretches=self.stretches,
            works=self.works,
            dotted=dotted,
        )


def _shipped() -> dict[str, Shipped]:
    """Every shipped pose by its id."""
    library = load_library()
    return {
        pose_id: Shipped(
            figure,
            figure.side if str(library.poses[pose_id].sides) == "each" else None,
            dict(library.poses[pose_id].stretches),
            dict(library.poses[pose_id].works),
        )
        for pose_id, figure in sorted(library.figures.items())
    }


SHIPPED = _shipped()
"""Every shipped pose by its id."""
