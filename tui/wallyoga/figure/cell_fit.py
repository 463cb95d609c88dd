"""Fit of a scene to whole cells: there small forms would be zigzags and spikes."""

from __future__ import annotations

from wallyoga.figure.cell_feet import fit_feet
from wallyoga.figure.cell_heads import fit_head, fit_lying_head
from wallyoga.figure.scene import Scene


def fit_cells(scene: Scene, *, turned: bool = False) -> Scene:
    """Return the scene with a head and feet that suit whole cells.

    A body that has `turned` is no longer where its joints are, so its feet and a lying head stay as they are.
    """
    scene = fit_head(scene)
    return scene if turned else fit_lying_head(fit_feet(scene))
