"""Heads in whole cells: round on the floor, with a neck below the chin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.bitmap import fill
from wallyoga.figure.cell_heads import fit_lying_head
from wallyoga.figure.dress import hair
from wallyoga.figure.face import on_head
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.look import Look
from wallyoga.figure.scene import Scene, lay_out

from .shipped import SHIPPED

LYING = ["legs-up-the-wall", "knees-to-chest", "supported-bridge", "doorway-leg-stretch"]


def lay(pose: str, size: tuple[int, int]) -> Scene:
    """A shipped pose laid out in a canvas."""
    return lay_out(SHIPPED[pose].figure, *size, 0.0, shaped=True)


@pytest.mark.parametrize("size", [(40, 17), (58, 24), (84, 34)])
@pytest.mark.parametrize("pose", LYING)
def test_a_lying_head_is_round_and_fills_whole_rows(pose: str, size: tuple[int, int]) -> None:
    """It lies on the floor, is as high as rows of cells, and its highest and lowest row are its shortest."""
    scene = fit_lying_head(lay(pose, size))
    dots = scene.frame.dots(scene.body["head"].outline)
    box = around([dots])
    assert box.top == pytest.approx(scene.frame.dot((0.0, scene.floor))[1] + 1)
    lefts, rights = dots[: len(dots) // 2 : 2], dots[: len(dots) // 2 - 1 : -2]
    highest, *between, lowest = (right - left for (left, _), (right, _) in zip(lefts, rights, strict=True))
    assert (box.top - box.bottom) / CELL_HEIGHT == pytest.approx(len(between) + 2)
    assert all(max(highest, lowest) < length for length in between)


@pytest.mark.parametrize("pose", LYING)
def test_a_neck_is_lower_than_the_chin_and_above_the_floor(pose: str) -> None:
    """At least a row of cells is free above a neck, and one below it."""
    scene = fit_lying_head(lay(pose, (58, 24)))
    head, neck = (around([scene.frame.dots(scene.body[name].outline)]) for name in ("head", "neck"))
    assert neck.bottom >= head.bottom + CELL_HEIGHT - 1e-6
    assert neck.top <= head.top - CELL_HEIGHT + 1e-6


def test_hair_from_the_side_reaches_the_forehead_in_whole_cells() -> None:
    """A cap of hair ends over the brow, where the finer hairline of other looks leaves the forehead bare."""
    scene = lay("legs-up-the-wall", (58, 24))
    outline, axis = scene.body["head"].outline, scene.joints.angles["head"]
    (forehead,) = on_head(outline, axis, [(0.6, 0.8)])
    x, y = (round(at) for at in scene.frame.dot(forehead))
    width, height = 58 * CELL_WIDTH, 24 * CELL_HEIGHT
    covered = {
        look: fill(scene.frame.dots(hair(outline, axis, look, profile=True)), width, height).row(y) >> (width - 1 - x)
        & 1
        for look in (Look.ASCII, Look.SOLID)
    }
    assert covered == {Look.ASCII: 1, Look.SOLID: 0}


@pytest.mark.parametrize("pose", ["calf-stretch-at-the-wall", "corpse-pose", "seated-forward-fold"])
def test_other_heads_stay_as_they_are(pose: str) -> None:
    """A head that is upright, hangs, or is seen from above has the outline it had."""
    scene = lay(pose, (58, 24))
    assert fit_lying_head(scene).body["head"] == scene.body["head"]


@pytest.mark.parametrize(("torso", "head"), [(180.0, 210.0), (160.0, 180.0)])
def test_a_head_that_lies_aslant_or_high_stays_as_it_is(torso: float, head: float) -> None:
    """Of who lies, a head that is off level or above the floor has the outline it had."""
    figure = replace(SHIPPED["knees-to-chest"].figure, torso=torso, head=head)
    scene = lay_out(figure, 58, 24, 0.0, shaped=True)
    assert fit_lying_head(scene).body["head"] == scene.body["head"]
