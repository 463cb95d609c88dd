"""Pointed feet, feet at the wall, and hands that hold hamstrings."""

from __future__ import annotations

from dataclasses import replace
from math import radians, sin

import pytest

from wallyoga.figure.feet import foot, is_aside
from wallyoga.figure.joints import place
from wallyoga.figure.vectors import direction, distance

from .shipped import SHIPPED

ANKLES = SHIPPED["ankles-at-the-wall"].figure


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


@pytest.mark.parametrize("gentle", [False, True])
@pytest.mark.parametrize("pose", ["wall-butterfly", "reclined-butterfly"])
def test_soles_that_are_together_face_each_other(pose: str, *, gentle: bool) -> None:
    """Feet whose soles are together are seen from their sides, and meet at the middle without crossing it."""
    figure = SHIPPED[pose].figure
    joints = place(figure.with_limbs(figure.gentle) if gentle else figure)
    for side in ("left", "right"):
        outwards = 1 if joints.places[f"{side} ankle"][0] > 0 else -1
        sole = min(outwards * x for x, _ in foot(joints, side, profile=False))
        assert is_aside(joints, side)
        assert 0 < sole < 0.04


def test_hands_behind_a_thigh_hold_its_back() -> None:
    """Hands that hold hamstrings are closed at the back of that thigh, the side that is away from the head."""
    joints = place(SHIPPED["wall-hamstring"].figure)
    knee, hip, palm = (joints.places[name] for name in ("right knee", "right hip", "right palm"))
    middle = hip[0] + (palm[1] - hip[1]) / (knee[1] - hip[1]) * (knee[0] - hip[0])
    assert joints.grips == {"left", "right"}
    assert 0.04 < palm[0] - middle < 0.12


def test_a_foot_at_a_right_angle_to_its_shin_is_seen_from_the_side() -> None:
    """From the front, a foot that goes on from its shin has like edges; one across it has its sole away from that."""
    straddle = SHIPPED["wall-straddle"].figure
    for turned, beyond in ((0, False), (90, True)):
        joints = place(replace(straddle, left_leg=(90, 90, 90 + turned), lengths={"left foot": 1.0}))
        ankle, along = joints.places["left ankle"], joints.angles["left foot"]
        offs = [
            (direction(ankle, point) - along, distance(ankle, point)) for point in foot(joints, "left", profile=False)
        ]
        edges = [max(sign * far * sin(radians(off)) for off, far in offs) for sign in (1, -1)]
        assert (max(edges) > 1.6 * min(edges)) == beyond
