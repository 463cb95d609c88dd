"""The body on its way from one figure to another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.body_limits import problems
from wallyoga.figure.drawing import draw
from wallyoga.figure.frame import around
from wallyoga.figure.joints import is_profile, place
from wallyoga.figure.look import Look
from wallyoga.figure.neutral import STANDING, begin_pose, leave_pose
from wallyoga.figure.props import props
from wallyoga.figure.scene import lay_out
from wallyoga.figure.setup import Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.turnover import mirror_image, turn_body, turn_over
from wallyoga.figure.tween import between, gather_knees, is_lying
from wallyoga.figure.vectors import distance, turn
from wallyoga.library.posture import Canvas, Posture
from wallyoga.library.posture_pictures import draw_between, draw_posture

from .shipped import SEVERAL, SHIPPED
from .test_filled import find_tinted

FIGURES = {pose: shipped.figure for pose, shipped in SHIPPED.items()}
FROM_SIDE = sorted(pose for pose, figure in FIGURES.items() if figure.view == "side" and figure.torso > 170)
LYING = [
    pose
    for pose in FROM_SIDE
    if FIGURES[pose].torso < 220
    and min(FIGURES[pose].lengths.get(f"{leg} shin", 1) for leg in ("left", "right")) > 0.92
]
UPRIGHT = ["standing-forward-fold", "calf-stretch-at-the-wall", "seated-forward-fold", "wide-knee-childs-pose"]
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
    """Lying with no leg turned outwards, knees and hips bend forwards all the way from one pose to another."""
    moving = between(FIGURES[first], FIGURES[last], fraction)
    bends = [problem for problem in problems(moving) if "knee: bends" in problem or "hip: bends" in problem]
    assert not bends


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


@pytest.mark.parametrize("fraction", [0.2, 0.4, 0.6, 0.8])
def test_a_head_folds_forward_with_its_trunk(fraction: float) -> None:
    """On the way from standing into a forward fold, and back, the head never tips backwards off the trunk."""
    fold = FIGURES["standing-forward-fold"]
    for start, end in ((begin_pose(fold), fold), (fold, leave_pose(fold))):
        moving = between(start, end, fraction)
        assert moving.head is not None
        assert -90 < turn(moving.torso, moving.head) < 10


@SEVERAL
@given(first=st.sampled_from(UPRIGHT), last=poses, fraction=st.floats(0, 1))
def test_nobody_goes_over_their_head(first: str, last: str, fraction: float) -> None:
    """From standing or sitting to lying down the trunk comes up, and its head is never straight below it."""
    for one, other in ((first, last), (last, first)):
        moving = between(FIGURES[one], FIGURES[other], fraction)
        assert moving.view != "side" or not 225 < moving.torso % 360 < 305


def test_a_pose_is_begun_and_left_in_a_way_a_body_can() -> None:
    """One sits or stands before a pose, and after it one is upright or draws the knees in; either can be drawn."""
    for pose, figure in FIGURES.items():
        assert begin_pose(figure).torso % 360 == pytest.approx(90, abs=5), pose
        assert is_lying(leave_pose(figure)) or leave_pose(figure) == begin_pose(figure), pose
        for neutral in (begin_pose(figure), leave_pose(figure)):
            assert "".join(draw(neutral, 28, 12).lines).strip(), pose


def test_one_who_lies_on_a_side_sits_up_from_there() -> None:
    """After lying on a side, seen from the front or not, one sits; after a twist one is on the back, knees drawn in."""
    aside, twist = FIGURES["side-rest"], FIGURES["reclined-twist"]
    under = ("right arm", "trunk", "left leg", "right leg", "left arm")
    for figure in (aside, replace(aside, profile=None, top_hip="left", front=under)):
        assert leave_pose(figure) == begin_pose(figure)
    assert is_lying(leave_pose(twist))
    assert leave_pose(twist) != begin_pose(twist)


@pytest.mark.parametrize("pose", ["standing-forward-fold", "calf-stretch-at-the-wall", "puppy-at-the-wall"])
def test_what_is_done_on_the_feet_begins_on_them(pose: str) -> None:
    """Before a pose that is done standing one stands, at the wall where it is done there."""
    begun = begin_pose(FIGURES[pose])
    assert begun.left_leg == STANDING.left_leg
    assert ("wall" in begun.props) is ("wall" in FIGURES[pose].props)


@pytest.mark.parametrize(
    ("pose", "view"),
    [("legs-up-the-wall-straight", "front"), ("legs-on-a-chair", "front"), ("legs-up-the-wall", "side")],
)
def test_who_turns_into_a_pose_sits_side_on_before_it(pose: str, view: str) -> None:
    """Before hips come to the wall, or calves onto a chair, one sits beside it; else one faces the wall."""
    assert begin_pose(FIGURES[pose]).view == view


def test_going_nowhere_is_standing_still() -> None:
    """On the way from a figure to itself the joints stay where they are."""
    for pose, figure in FIGURES.items():
        start, middle = place(figure), place(between(figure, figure, 0.5))
        for name, joint in start.places.items():
            assert distance(joint, middle.places[name]) < 1e-6, (pose, name)


@SEVERAL
@given(first=poses, last=poses, fraction=st.floats(0.001, 0.999), setup=setups)
def test_the_set_up_is_worn_all_the_way(first: str, last: str, fraction: float, setup: Setup) -> None:
    """A figure on the way has the person's set-up already, and drawing it for that set-up changes nothing more."""
    moving = between(FIGURES[first], FIGURES[last], fraction, setup=setup)
    assert fit_setup(moving, setup) == moving


@pytest.mark.parametrize("words", [("tight", False), ("supple", False), ("usual", True)])
def test_the_way_begins_as_the_person_does_the_pose(words: tuple[str, bool]) -> None:
    """A moment after the start the joints are where the person's own set-up had them."""
    setup = Setup(words[0], gentle=words[1])
    up, down = FIGURES["legs-up-the-wall"], FIGURES["knees-to-chest"]
    start, moving = place(fit_setup(up, setup)), place(between(up, down, 0.001, setup=setup))
    for name, joint in start.places.items():
        assert distance(joint, moving.places[name]) < 0.01, name


SIDED = sorted(pose for pose, shipped in SHIPPED.items() if shipped.side)


def test_a_mirror_image_is_drawn_as_the_mirror_image() -> None:
    """The joints of a figure's mirror image lie where its own lie in a mirror, left and right exchanged."""
    other = {"left": "right", "right": "left"}
    for pose, figure in FIGURES.items():
        own, mirror = place(figure), place(mirror_image(figure))
        for name, (x, y) in () if is_profile(figure) else own.places.items():
            side, _, joint = name.partition(" ")
            there = mirror.places[f"{other[side]} {joint}" if side in other else name]
            assert distance(there, (-x, y)) < 1e-6, (pose, name)
        assert mirror_image(mirror_image(figure)) == figure, pose


@pytest.mark.parametrize("look", Look)
def test_a_change_of_sides_turns_the_body_over(look: Look) -> None:
    """From one side to the other every moment has a picture, and no two are alike."""
    canvas = Canvas(40, 17, look=look)
    for pose in SIDED:
        right, left = (Posture(FIGURES[pose], side) for side in ("right", "left"))
        way = [draw_between(right, left, moment / 6, canvas) for moment in range(7)]
        assert all(way), pose
        assert len({(picture.lines, *map(bytes, picture.papers)) for picture in way if picture}) == 7, pose


def test_who_lies_across_turns_the_legs_over_and_no_more() -> None:
    """From side to side of a twist head and hands stay where they are, and the legs go over."""
    figure = FIGURES["reclined-twist"]
    own, other = (place(side).places for side in (figure, turn_over(figure)))
    assert turn_over(turn_over(figure)) == figure
    assert all(distance(own[name], other[name]) < 1e-6 for name in ("head", "left hand", "right hand"))
    assert own["left knee"][1] > 0 > other["right knee"][1]
    over_hips = [place(gather_knees(side)) for side in (figure, turn_over(figure))]
    assert all(distance(spot, over_hips[1].places[name]) < 1e-6 for name, spot in over_hips[0].places.items())
    assert not gather_knees(figure).front, "over the middle one leg lies before the other"
    right, left = (Posture(figure, side) for side in ("right", "left"))
    for moment in range(9):
        picture = draw_between(right, left, moment / 8, Canvas(58, 24, look=Look.SOLID))
        assert picture
        assert min(column for _, column in find_tinted(picture, "hair")) > 30, moment


def test_arms_lie_down_while_a_body_turns() -> None:
    """Who lies on the back, seen from the side, has both arms along the floor between one side and the other."""
    for pose in LYING:
        arms = place(gather_knees(FIGURES[pose])).angles
        torso = FIGURES[pose].torso
        assert {round(turn(torso + 180, arms[f"{side} upper arm"])) for side in ("left", "right")} == {0}, pose


def test_a_body_seen_from_its_side_points_at_you_in_the_middle_of_its_turn() -> None:
    """Half turned, a body is narrower than before, its right limbs on one side and its left ones on the other."""
    body = lay_out(FIGURES["strap-hamstring"], 58, 24, 0.0).body
    half = turn_body(body, 0.0, 90.0)

    def middle(name: str) -> float:
        return sum(x for x, _ in half[name].outline) / len(half[name].outline)

    assert middle("right thigh") > 0 > middle("left thigh")
    wide, narrow = (around([part.outline for part in parts.values()]) for parts in (body, half))
    assert narrow.right - narrow.left < (wide.right - wide.left) / 2


def test_a_move_begins_with_the_strap_on_its_foot() -> None:
    """On the way to a pose whose author drew the other leg with the strap, it is at first where it was."""
    start = Posture(SHIPPED["strap-hamstring"].figure, "left")
    end = Posture(replace(start.figure, side="left"), "right")
    canvas = Canvas(58, 24, look=Look.SOLID)
    assert draw_between(start, end, 0.0, canvas) == draw_posture(start, canvas)


def test_no_strap_is_longer_than_between_hand_and_foot() -> None:
    """On the way into a stretch the strap is seen when the hands come near the foot, not before."""
    start, end = FIGURES["legs-up-the-wall-straight"], FIGURES["strap-hamstring"]
    seen = []
    for moment in range(11):
        moving = between(start, end, moment / 10)
        joints = place(moving)
        lines = [piece for piece in props(moving, joints, 0.0) if piece.width]
        seen.append(bool(lines))
        assert all(distance(piece.outline[0], piece.outline[-1]) < 0.5 for piece in lines), moment
    assert seen == sorted(seen)
    assert seen[-1]
    assert not seen[5]


@pytest.mark.parametrize("pose", ["wall-figure-four", "floor-figure-four"])
def test_a_crossed_leg_is_uncrossed_over_the_floor(pose: str) -> None:
    """Its foot goes no lower than the hips, so that the body stays where it lies."""
    figure = FIGURES[pose]
    for moment in range(1, 20):
        for start, end in ((figure, gather_knees(figure)), (gather_knees(figure), figure)):
            places = place(between(start, end, moment / 20)).places
            assert min(places[f"right {joint}"][1] for joint in ("ankle", "toes")) > -0.01, moment
