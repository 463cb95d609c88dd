"""The body on its way from one figure to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.checking import problems
from wallyoga.figure.drawing import draw
from wallyoga.figure.fitting import fitted
from wallyoga.figure.joints import is_profile, place
from wallyoga.figure.moving import between
from wallyoga.figure.setup import Setup
from wallyoga.figure.vectors import distance

from .shipped import SEVERAL, SHIPPED

FIGURES = {pose: shipped.figure for pose, shipped in SHIPPED.items()}
FROM_SIDE = sorted(pose for pose, figure in FIGURES.items() if figure.view == "side" and figure.torso > 170)
LYING = [pose for pose in FROM_SIDE if FIGURES[pose].torso < 220]
poses = st.sampled_from(sorted(FIGURES))
setups = st.builds(
    Setup, st.sampled_from(["supple", "usual", "tight"]), st.sampled_from(["", "bolster"]), st.booleans()
)


@SEVERAL
@given(first=poses, last=poses)
def test_the_way_begins_and_ends_where_it_is_asked_to(first: str, last: str) -> None:
    """At the ends of the time the figures are the two themselves."""
    assert between(FIGURES[first], FIGURES[last], 0.0) is FIGURES[first]
    assert between(FIGURES[first], FIGURES[last], 1.0) is FIGURES[last]


@SEVERAL
@given(first=poses, last=poses, fraction=st.floats(0.001, 0.999))
def test_every_moment_of_the_way_can_be_drawn(first: str, last: str, fraction: float) -> None:
    """Between any two figures, of whatever views, there is a picture at every moment."""
    picture = draw(between(FIGURES[first], FIGURES[last], fraction), 28, 12)
    assert "".join(picture.lines).strip()


@SEVERAL
@given(first=st.sampled_from(LYING), last=st.sampled_from(LYING), fraction=st.floats(0, 1))
def test_no_joint_bends_the_wrong_way_while_moving(first: str, last: str, fraction: float) -> None:
    """Lying on the back, knees and hips bend forwards all the way from one pose to another."""
    moving = between(FIGURES[first], FIGURES[last], fraction)
    found = [problem for problem in problems(moving) if "knee: bends" in problem or "hip: bends" in problem]
    assert not found


@SEVERAL
@given(first=poses, last=poses, fraction=st.floats(0, 0.98))
def test_nothing_jumps(first: str, last: str, fraction: float) -> None:
    """In a fiftieth of the time no joint moves further than a hand's breadth or two, but where the view changes."""
    one, other = FIGURES[first], FIGURES[last]
    if (one.view, is_profile(one)) != (other.view, is_profile(other)):
        return
    before, after = (place(between(one, other, moment)) for moment in (fraction, fraction + 0.02))
    for name, joint in before.places.items():
        assert distance(joint, after.places[name]) < 0.16, name


def test_knees_bend_before_legs_lower() -> None:
    """On the way from legs up to a bent-leg pose lying down, the knees are bent more than a straight line would."""
    up, down = FIGURES["legs-up-the-wall-straight"], FIGURES["supported-bridge"]
    angles = place(between(up, down, 0.5)).angles
    ends = [place(figure).angles for figure in (up, down)]
    halfway = sum((end["right thigh"] - end["right shin"]) % 360 for end in ends) / 2
    assert (angles["right thigh"] - angles["right shin"]) % 360 > halfway + 10


@pytest.mark.parametrize("pose", sorted(FIGURES))
def test_going_nowhere_is_standing_still(pose: str) -> None:
    """On the way from a figure to itself the joints stay where they are."""
    start, middle = place(FIGURES[pose]), place(between(FIGURES[pose], FIGURES[pose], 0.5))
    for name, joint in start.places.items():
        assert distance(joint, middle.places[name]) < 1e-6, name


@SEVERAL
@given(first=poses, last=poses, fraction=st.floats(0.001, 0.999), setup=setups)
def test_the_set_up_is_worn_all_the_way(first: str, last: str, fraction: float, setup: Setup) -> None:
    """A figure on the way has the person's set-up already, and drawing it for that set-up changes nothing more."""
    moving = between(FIGURES[first], FIGURES[last], fraction, setup=setup)
    assert fitted(moving, setup) == moving


@pytest.mark.parametrize("words", [("tight", False), ("supple", False), ("usual", True)])
def test_the_way_begins_as_the_person_does_the_pose(words: tuple[str, bool]) -> None:
    """A moment after the start the joints are where the person's own set-up had them."""
    setup = Setup(words[0], gentle=words[1])
    up, down = FIGURES["legs-up-the-wall"], FIGURES["knees-to-chest"]
    start, moving = place(fitted(up, setup)), place(between(up, down, 0.001, setup=setup))
    for name, joint in start.places.items():
        assert distance(joint, moving.places[name]) < 0.01, name
