"""The way into a pose, as far as the pose says where the limbs are then."""

from __future__ import annotations

import pytest

from wallyoga.figure.body_limits import problems
from wallyoga.figure.drawing import draw
from wallyoga.figure.look import Look
from wallyoga.figure.picture import mirror_picture
from wallyoga.figure.setup import HAMSTRINGS, Setup
from wallyoga.figure.turnover import is_across
from wallyoga.figure.way_in import list_stops

from .shipped import SHIPPED

POSES = {pose: shown.figure for pose, shown in SHIPPED.items()}
TOLD_WAYS = [pose for pose, figure in POSES.items() if figure.enter]


@pytest.mark.parametrize("hamstrings", HAMSTRINGS)
def test_a_body_can_do_every_line(hamstrings: str) -> None:
    """At the end of each line no joint bends too far, nothing goes through wall or floor, and nothing hovers."""
    for pose in TOLD_WAYS:
        for stop in list_stops(POSES[pose]):
            assert problems(stop, Setup(hamstrings)) == (), pose


@pytest.mark.parametrize("look", Look)
def test_every_line_is_drawn_on_both_sides(look: Look) -> None:
    """The body at the end of each line is drawn, and mirrored for the other side unless it lies across."""
    for pose in TOLD_WAYS:
        for stop in list_stops(POSES[pose]):
            right, left = (draw(stop, 40, 17, side=side, look=look) for side in ("right", "left"))
            assert is_across(stop) or left == mirror_picture(right), pose
            assert "".join(right.lines).strip(), pose


def test_a_leg_that_is_bent_on_the_way_does_not_rest_on_the_wall() -> None:
    """A limb that a line names goes its own way: the leg does not rest, and the arm holds nothing but the strap."""
    first, second, _ = list_stops(POSES["wall-hamstring"])
    assert first.right_leg != POSES["wall-hamstring"].right_leg
    assert (first.hands, second.hands) == ({}, POSES["wall-hamstring"].hands)
    assert first.rests == ("left leg",)
    assert all(stop.rests == () for stop in list_stops(POSES["legs-up-the-wall-straight"]))
    assert all("strap" in stop.hands.values() for stop in list_stops(POSES["strap-hamstring"]))
