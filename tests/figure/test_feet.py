"""Feet: pointed ones, and soles that point at you."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.feet import foot, toes
from wallyoga.figure.frame import around
from wallyoga.figure.joints import place
from wallyoga.figure.vectors import between_points, distance

from .shipped import SHIPPED

HAPPY_BABY = SHIPPED["wall-happy-baby"].figure
ANKLES = SHIPPED["ankles-at-the-wall"].figure


def test_a_shin_that_points_at_you_shows_the_sole_of_its_foot() -> None:
    """The sole of a foot is wider than a foot that lies, has its toes apart, and is held at its outer edge."""
    joints = place(HAPPY_BABY)
    lying = place(replace(HAPPY_BABY, lengths=HAPPY_BABY.lengths | {"left shin": 0.8}))
    widths = [_width(foot(each, "left", profile=False), each.angles["left foot"]) for each in (joints, lying)]
    assert widths[0] > 1.1 * widths[1]
    assert toes(joints, "left")
    assert not toes(lying, "left")
    middle = between_points(joints.places["left ankle"], joints.places["left toes"], 0.5)
    assert joints.places["left palm"][0] < middle[0] - 0.05


def test_a_pointed_foot_goes_on_from_its_shin() -> None:
    """A heel juts out from the shin of a bent foot, and hardly from that of a pointed one."""
    pointed, bent = (
        place(replace(ANKLES, right_leg=(*ANKLES.right_leg[:2], ANKLES.right_leg[1] + turned))) for turned in (8, 80)
    )
    heels = [
        max(distance(point, each.places["right ankle"]) for point in foot(each, "right", profile=True)[15:30])
        for each in (pointed, bent)
    ]
    assert heels[0] < 0.85 * heels[1]


@pytest.mark.parametrize("side", ["left", "right"])
def test_hands_behind_a_thigh_hold_its_back(side: str) -> None:
    """Hands that hold hamstrings are closed at the back of that thigh, the side that is away from the head."""
    joints = place(SHIPPED["wall-hamstring"].figure)
    knee, hip, palm = (joints.places[name] for name in ("right knee", "right hip", f"{side} palm"))
    middle = hip[0] + (palm[1] - hip[1]) / (knee[1] - hip[1]) * (knee[0] - hip[0])
    assert side in joints.grips
    assert 0.04 < palm[0] - middle < 0.12


def _width(outline: list[tuple[float, float]], angle: float) -> float:
    """Return the width across of what lies along a direction that is nearly down."""
    assert abs(angle - 270) < 30
    box = around([outline])
    return box.right - box.left
