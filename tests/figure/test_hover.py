"""Parts that hover above the floor, named to the people who write figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.body_limits import problems
from wallyoga.figure.figure_model import Figure

from .shipped import SHIPPED

BRIDGE = SHIPPED["supported-bridge"].figure
FLAT = SHIPPED["legs-on-a-chair"].figure
FOLD = SHIPPED["standing-forward-fold"].figure


@pytest.mark.parametrize(
    ("figure", "named"),
    [
        (replace(BRIDGE, right_leg=(34.0, 268.0, 0.0)), "right foot"),
        (replace(FOLD, left_leg=(290.0, 250.0, 0.0)), "left foot"),
        (replace(FLAT, head=150.0), "head"),
        (replace(BRIDGE, head=207.0), "torso"),
        (replace(FLAT, right_arm=(12.0, 8.0)), "right hand"),
    ],
)
def test_what_hovers_is_named(figure: Figure, named: str) -> None:
    """A foot, head, trunk or arm a few centimetres above the floor it should be on is named, with how far."""
    hovering = [line.partition(": hovers ") for line in problems(figure)]
    assert named in [name for name, _, how_far in hovering if how_far.endswith("cm above the floor")]


def test_what_is_held_up_does_not_hover() -> None:
    """A head on a cushion, a leg in the air and an arm that points up are meant to be where they are."""
    assert not problems(replace(FLAT, head=165.0, props=(*FLAT.props, "cushion")))
    assert not problems(replace(FLAT, right_arm=(90.0, 90.0)))
    assert not problems(SHIPPED["strap-hamstring"].figure)
