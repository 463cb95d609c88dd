"""The shipped figures, with what their poses say of sides, stretching and working."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from cattrs.preconf.tomllib import make_converter
from hypothesis import settings

from wallyoga.figure.drawing import draw
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.turnover import is_across

SEVERAL = settings(deadline=None, max_examples=20)
"""The settings of a property that draws: drawing takes its time, and how long is no test's business."""
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

    def drawn(
        self, columns: int, rows: int, *, breath: float = 0.0, dotted: bool = False, look: Look = Look.OUTLINE
    ) -> Picture:
        """The pose's picture, with all it stretches and works."""
        return draw(
            self.figure,
            columns,
            rows,
            side=self.side,
            breath=breath,
            stretches=self.stretches,
            works=self.works,
            look=look,
            dotted=dotted,
        )


def _read_shipped() -> dict[str, Shipped]:
    """Every shipped pose by its id, read as it lies in the folder."""
    converter = make_converter(forbid_extra_keys=True)
    poses = {}
    for path in sorted(Path(str(files("wallyoga.sequences") / "poses")).glob("*.toml")):
        pose = tomllib.loads(path.read_text(encoding="utf-8"))
        figure = converter.structure(pose["figure"], Figure)
        side = figure.side if pose["sides"] == "each" else None
        poses[path.stem] = Shipped(figure, side, pose.get("stretches", {}), pose.get("works", {}))
    return poses


SHIPPED = _read_shipped()
"""Every shipped pose by its id."""

ACROSS = sorted(pose for pose, shipped in SHIPPED.items() if is_across(shipped.figure))
"""The poses that lie across the picture, whose other side has its head where it was."""
