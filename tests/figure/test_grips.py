"""Hands that close around something, clasped hands, and arms that reach out before a lying trunk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.dress import clothes
from wallyoga.figure.frame import around
from wallyoga.figure.grips import clasps, grips
from wallyoga.figure.joints import is_profile, place
from wallyoga.figure.parts import torso
from wallyoga.figure.proportions import TORSO
from wallyoga.figure.regions import regions
from wallyoga.figure.vectors import distance

from .shipped import SHIPPED
from .test_filled import see

STRAP = SHIPPED["strap-hamstring"].figure
CLASPED = sorted(name for name, posture in SHIPPED.items() if clasps(posture.figure))


def test_a_hand_closes_around_a_limb_and_rests_on_a_knee() -> None:
    """Straps and limbs are gripped, and what is too wide for a hand is not."""
    assert [grips(held) for held in ("strap", "left shin", "right kneecap", "left thigh")] == [True, True, False, False]


@pytest.mark.parametrize("pose", CLASPED)
def test_of_clasped_hands_both_are_seen(pose: str) -> None:
    """The farther of two clasped hands is beside the nearer one, and before the limb they hold."""
    figure = SHIPPED[pose].figure
    left, right = (place(figure).places[f"{side} palm"] for side in ("left", "right"))
    shown, whole = see(figure)
    far, near = (sum(bits.bit_count() for bits in masks["left hand"].rows) for masks in (shown.shapes, whole))
    assert distance(left, right) < 0.08
    assert far > near / 4


def test_clasped_hands_are_before_what_they_hold() -> None:
    """Behind a thigh, all of the farther hand is seen that the nearer one does not hide."""
    shown, whole = see(SHIPPED["wall-hamstring"].figure)
    bared = whole["left hand"].without(whole["right hand"])
    assert [*filter(None, shown.shapes["left hand"].rows)] == [*filter(None, bared.rows)]


def test_some_poses_clasp_their_hands() -> None:
    """Behind one thigh hands are clasped, and not where each holds its own foot."""
    assert "wall-hamstring" in CLASPED
    assert not clasps(SHIPPED["wall-happy-baby"].figure)


@pytest.mark.parametrize("angle", [90.0, 70.0])
def test_an_arm_before_a_lying_trunk_leaves_the_neck_free(angle: float) -> None:
    """Who lies and reaches up has the shoulder further from the head than who lies with arms down."""
    up, down = (place(replace(STRAP, right_arm=(way, way))).places["right shoulder"] for way in (angle, 355.0))
    assert up[0] > down[0] + 0.05
    assert up[1] > down[1] + 0.04
    assert down[0] == pytest.approx(-TORSO)


def test_an_arm_that_works_leaves_its_sleeve_green() -> None:
    """What arms work is felt from the end of the sleeve on."""
    joints = place(replace(STRAP, right_arm=(90.0, 90.0)))
    upper, _ = regions("arms", ("right",), joints, profile=True)
    sleeve = around([clothes(joints)["right upper arm"]])
    assert min(y for _, y in upper.outline) > sleeve.top


def test_the_seat_of_a_pelvis_that_rolls_goes_out_with_the_hip_on_top() -> None:
    """The trunk's seat goes out under a thigh that comes over the other."""
    across = SHIPPED["strap-hamstring-across"].figure
    assert is_profile(across)
    rolled, flat = (
        around([torso(place(figure), profile=True, breath=0.0).outline]).right
        for figure in (across, replace(across, top_hip=None))
    )
    assert rolled > flat + 0.04
