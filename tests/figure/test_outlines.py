"""Outlines that read as one line: floors without specks, steps that lean, arms, fists and straps."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from math import radians, sin

import pytest

from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import along, place
from wallyoga.figure.limbs import segment
from wallyoga.figure.scene import lay_out
from wallyoga.figure.stroke_cleanup import tidy_strokes
from wallyoga.figure.tone import Tone
from wallyoga.figure.vectors import direction, distance

from .shipped import SHIPPED, SIZES

WITH_FLOOR = [pose for pose, shipped in SHIPPED.items() if shipped.figure.view in ("side", "front")]
ARMS_DOWN = ["legs-up-the-wall", "legs-up-the-wall-straight", "legs-up-the-wall-supported", "one-leg-up"]
STRAPS = ["strap-hamstring", "strap-hamstring-across"]


@pytest.mark.parametrize("size", SIZES)
def test_the_line_of_the_floor_has_no_specks(size: tuple[int, int]) -> None:
    """Along the floor stand only its line and the edges that meet it, and up to the wall it has no gap."""
    for pose in WITH_FLOOR:
        scene = lay_out(SHIPPED[pose].figure, *size, 0.0)
        row = int((scene.frame.dot((0.0, scene.floor))[1] - 2) // CELL_HEIGHT)
        assert set(SHIPPED[pose].drawn(*size).lines[row].rstrip()) <= set("_/\\|()"), pose


@pytest.mark.parametrize("size", SIZES)
def test_no_upright_stroke_goes_on_as_one_in_the_next_column(size: tuple[int, int]) -> None:
    """A straight limb that steps a column does so with a slash."""
    for pose in SHIPPED:
        for upper, lower in pairwise(SHIPPED[pose].drawn(*size).lines):
            beside = f" {lower} "
            assert not [
                column
                for column, character in enumerate(upper)
                if character == "|"
                and sorted(beside[column : column + 3]) == [" ", " ", "|"]
                and beside[column + 1] == " "
            ], pose


def test_a_step_leans_towards_the_column_below() -> None:
    """The bar above a step becomes the slash that leads to the bar below it, on both sides alike."""
    assert tidy_strokes(["| ", "| ", " |"]) == ["| ", "\\ ", " |"]
    assert tidy_strokes([" |", " |", "| "]) == [" |", " /", "| "]


def test_an_edge_meets_the_floor_as_one_slash() -> None:
    """In the row of the floor ticks become slashes or the floor's own line; beyond its end nothing changes."""
    assert tidy_strokes(["_`.__,'_.- |.'"], (0, 11)) == ["_\\____/____|.'"]


@pytest.mark.parametrize("pose", ARMS_DOWN)
@pytest.mark.parametrize("size", SIZES[1:])
def test_an_arm_along_the_trunk_is_one_unbroken_edge(pose: str, size: tuple[int, int]) -> None:
    """From the elbow nearly to the wrist the upper edge of an arm on the floor is one line that sinks a row at most."""
    scene = lay_out(SHIPPED[pose].figure, *size, 0.0)
    elbow, wrist = (scene.frame.dot(scene.joints.places[f"right {joint}"])[0] for joint in ("elbow", "wrist"))
    lines = SHIPPED[pose].drawn(*size).lines
    floor = int((scene.frame.dot((0.0, scene.floor))[1] - 2) // CELL_HEIGHT)
    end = int(wrist // CELL_WIDTH) - 1 - size[0] // 40
    edges = [line[int(elbow // CELL_WIDTH) : end] for line in lines[max(0, floor - 8) : floor]]
    assert any(
        re.fullmatch("[-_.]+", higher.rstrip() + lower[len(higher.rstrip()) :])
        for higher, lower in pairwise([" " * len(edges[0]), *edges])
    )


def test_arms_come_to_lie_along_the_body_by_degrees() -> None:
    """An arm held away from the trunk does not lie along it, one beside it does, and between there is no jump."""
    assert along(180.0, (60.0, 0.0)) == 0.0
    assert along(180.0, (345.0, 0.0)) == 1.0
    assert 0.0 < along(180.0, (47.0, 0.0)) < 1.0


def test_an_arm_that_slopes_down_to_the_floor_starts_at_its_own_height() -> None:
    """Beside someone who lies, a level arm starts at the floor, and one that slopes down to it starts higher."""
    figure = SHIPPED["legs-up-the-wall"].figure
    level, sloping = (
        place(replace(figure, right_arm=arm)).places["right shoulder"][1] for arm in ((0.0, 0.0), (345.0, 358.0))
    )
    assert level == pytest.approx(-0.05)
    assert sloping == pytest.approx(0.0)


@pytest.mark.parametrize("least", [0.0, 0.02, 0.05])
def test_a_fist_is_hardly_wider_than_its_wrist(least: float) -> None:
    """At every size a closed hand is at most 1.2 times as wide as its wrist is drawn."""
    joints = place(SHIPPED["strap-hamstring"].figure)
    fist = segment(joints, "right", "hand", profile=True, least=least)
    wrist, angle = joints.places["right wrist"], joints.angles["right hand"]
    aside = [distance(wrist, point) * sin(radians(direction(wrist, point) - angle)) for point in fist]
    assert max(aside) - min(aside) <= 1.2 * 2 * max(0.03, least) + 1e-9


@pytest.mark.parametrize("pose", STRAPS)
@pytest.mark.parametrize("size", SIZES)
def test_a_strap_is_seen_from_foot_to_hand(pose: str, size: tuple[int, int]) -> None:
    """In every row between the foot and the fist there is a character of the strap."""
    scene = lay_out(SHIPPED[pose].figure, *size, 0.0)
    picture = SHIPPED[pose].drawn(*size)
    foot, hand = (scene.frame.dot(point)[1] for point in scene.props[0].outline)
    assert hand - foot > 2 * CELL_HEIGHT
    for row in range(int(foot // CELL_HEIGHT) + 1, int(hand // CELL_HEIGHT)):
        assert Tone.PROP in picture.tones[row]
