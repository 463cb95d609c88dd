"""Legs that are turned out and lie across the other, seen from their side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.frame import around
from wallyoga.figure.joints import place
from wallyoga.figure.knees import is_crossed, is_turned_out
from wallyoga.figure.parts import parts, torso
from wallyoga.figure.vectors import distance

from .shipped import SHIPPED
from .test_filled import see

CROSSED = ("floor-figure-four", "wall-figure-four")
FLAT = SHIPPED["legs-on-a-chair"].figure


@pytest.mark.parametrize("pose", CROSSED)
def test_the_crossed_leg_alone_is_turned_out(pose: str) -> None:
    """In a figure four the near leg lies across the other, whose knee bends as knees do."""
    joints = place(SHIPPED[pose].figure)
    assert is_turned_out(joints, "right")
    assert not is_turned_out(joints, "left")


def test_no_other_shipped_leg_seen_from_its_side_is_turned_out() -> None:
    """Who is seen from the side crosses a leg in the figure fours alone."""
    profiles = {name: posture.figure for name, posture in SHIPPED.items() if posture.figure.view == "side"}
    assert sorted(name for name, figure in profiles.items() if is_crossed(place(figure))) == sorted(CROSSED)


@pytest.mark.parametrize("pose", CROSSED)
def test_the_knee_of_a_crossed_leg_is_round(pose: str) -> None:
    """Nothing of the near thigh goes further beyond its knee than the knee is thick."""
    joints = place(SHIPPED[pose].figure)
    thigh = parts(joints, profile=True, least=0.0, breath=0.0)["right thigh"].outline
    hip, knee = joints.places["right hip"], joints.places["right knee"]
    beyond = [point for point in thigh if distance(point, hip) > distance(hip, knee)]
    assert 0.05 < max(distance(point, knee) for point in beyond) < 0.075


def test_the_calf_of_a_crossed_leg_hangs_below_its_shin() -> None:
    """A level shin that lies across the other thigh is straight above, and fuller below."""
    crossed = replace(FLAT, left_leg=(90.0, 0.0, 90.0), right_leg=(60.0, 180.0, 180.0))
    joints = place(crossed)
    box = around([parts(joints, profile=True, least=0.0, breath=0.0)["right shin"].outline])
    level = joints.places["right knee"][1]
    assert level - box.bottom > box.top - level + 0.005


@pytest.mark.parametrize(("near", "follows"), [((60.0, 180.0, 180.0), True), ((60.0, 0.0, 90.0), False)])
def test_the_seat_under_a_crossed_leg_is_that_of_the_other(near: tuple[float, ...], *, follows: bool) -> None:
    """The trunk's outline follows the hip of the leg below one that is turned out, and of no other far leg."""
    bent, straight = (
        torso(place(replace(FLAT, left_leg=far, right_leg=near)), profile=True, breath=0.0).outline
        for far in ((90.0, 0.0, 90.0), (10.0, 0.0, 90.0))
    )
    assert (bent != straight) == follows


@pytest.mark.parametrize("pose", CROSSED)
def test_a_crossed_shin_takes_nothing_off_its_own_thigh(pose: str) -> None:
    """A shin that goes away from its thigh keeps no room on it, however sharp the knee."""
    shown, whole = see(SHIPPED[pose].figure)
    assert not any(Mask(0, tuple(shown.shadow)).intersect(whole["right thigh"]).rows)
