"""Joints: lengths, reaching, resting on the wall, set-ups, and what a body cannot do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.body_limits import problems
from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import BUTTOCK, HEEL, place
from wallyoga.figure.landmarks import landmark
from wallyoga.figure.proportions import NECK, SHIN, STATURE, THIGH, TORSO
from wallyoga.figure.setup import HAMSTRINGS, Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.turnover import mirror_image
from wallyoga.figure.vectors import direction, distance, turn

from .shipped import SHIPPED

STRAIGHT = SHIPPED["legs-up-the-wall-straight"].figure
USUAL = SHIPPED["legs-up-the-wall"].figure


def test_legs_have_the_published_proportions() -> None:
    """Thigh and shin are 0.245 and 0.246 of stature (Drillis and Contini)."""
    places = place(STRAIGHT).places
    assert distance(places["right hip"], places["right knee"]) == pytest.approx(THIGH) == pytest.approx(0.245 * STATURE)
    assert (
        distance(places["right knee"], places["right ankle"]) == pytest.approx(SHIN) == pytest.approx(0.246 * STATURE)
    )


@pytest.mark.parametrize("gap", [0.0, 0.1, 0.25])
def test_a_resting_heel_is_at_the_wall_whatever_the_gap(gap: float) -> None:
    """However far the hips are from the wall, the heels of resting legs touch it."""
    places = place(replace(USUAL, gap=gap)).places
    assert places["right ankle"][0] == pytest.approx(BUTTOCK + gap - HEEL)


@pytest.mark.parametrize("gap", [0.1, 0.2, 0.3])
def test_a_foot_keeps_its_height_on_the_wall(gap: float) -> None:
    """The leg whose sole is on the wall opens its knee where the wall is farther, and its foot slides nowhere."""
    one_leg_up = SHIPPED["one-leg-up"].figure
    ankle, there = (place(figure).places["left ankle"] for figure in (one_leg_up, replace(one_leg_up, gap=gap)))
    assert there == pytest.approx((BUTTOCK + gap - HEEL, ankle[1]))


def test_a_hand_is_where_it_holds() -> None:
    """A hand that holds something within reach ends there."""
    joints = place(SHIPPED["wall-happy-baby"].figure)
    assert distance(joints.places["left palm"], landmark(joints.places, joints.angles, "left toes")) < 0.06


def test_a_hand_on_a_lower_shin_is_nearer_to_the_ankle() -> None:
    """What a hand holds as a lower shin lies on the shin, a quarter of it above the ankle."""
    joints = place(SHIPPED["seated-forward-fold"].figure)
    knee, ankle = joints.places["right knee"], joints.places["right ankle"]
    held = landmark(joints.places, joints.angles, "right lower shin")
    assert distance(held, ankle) / distance(knee, ankle) == pytest.approx(0.26)
    assert distance(knee, held) + distance(held, ankle) == pytest.approx(distance(knee, ankle))


def test_a_hand_on_a_kneecap_leaves_the_knee_to_be_seen() -> None:
    """A palm on a kneecap is before the knee and not over it, however far the knee is bent."""
    lying = replace(SHIPPED["knees-to-chest"].figure, right_arm=(20, 60), hands={"right": "right kneecap"}, lengths={})
    for shin in (2, 40):
        joints = place(replace(lying, right_leg=(142, shin)))
        knee, palm = joints.places["right knee"], joints.places["right palm"]
        assert distance(palm, landmark(joints.places, joints.angles, "right kneecap")) < 0.04
        assert 0.05 < distance(palm, knee) < 0.1
        assert 90 < turn(joints.angles["right thigh"], direction(knee, palm)) < 180


def test_tight_hamstrings_mean_further_away_and_softer_knees() -> None:
    """The set-ups order the gap, and tight ones bend the knees."""
    gaps = [fit_setup(USUAL, Setup(word)).gap for word in ("supple", "usual", "tight")]
    assert gaps == sorted(gaps)
    assert gaps[0] >= 0
    for word, bend in (("usual", 0), ("tight", 24)):
        angles = place(fit_setup(USUAL, Setup(word))).angles
        assert angles["right thigh"] - angles["right shin"] == pytest.approx(bend)


def test_the_support_is_the_one_at_hand() -> None:
    """A block becomes the bolster that is there; a pose without a support stays as it is."""
    bridge = SHIPPED["supported-bridge"].figure
    assert fit_setup(bridge, Setup(prop="bolster")).props == ("bolster",)
    assert fit_setup(USUAL, Setup(prop="bolster")).props == USUAL.props


def test_a_set_up_that_is_none_is_refused() -> None:
    """Words that mean nothing are refused with those that do."""
    with pytest.raises(FigureError, match="supple, usual, tight"):
        fit_setup(USUAL, Setup("stiff"))
    with pytest.raises(FigureError, match="bolster"):
        fit_setup(USUAL, Setup(prop="sofa"))


@pytest.mark.parametrize(("hamstrings", "least", "most"), [("supple", 0, 5), ("usual", 8, 15), ("tight", 15, 30)])
@pytest.mark.parametrize("pose", ["legs-up-the-wall", "legs-up-the-wall-supported"])
def test_the_gap_is_what_the_words_say(pose: str, hamstrings: str, least: int, most: int) -> None:
    """Legs up the wall is drawn as far from the wall as those with such hamstrings are told to lie."""
    assert least <= round(100 * fit_setup(SHIPPED[pose].figure, Setup(hamstrings)).gap) <= most


def test_tight_hamstrings_are_never_wedged() -> None:
    """A figure that lies at the wall moves away from it for tight hamstrings."""
    assert fit_setup(replace(USUAL, gap=0.0), Setup("tight")).gap == pytest.approx(0.15)


@pytest.mark.parametrize("hamstrings", HAMSTRINGS)
@pytest.mark.parametrize("gentle", [False, True])
def test_shipped_figures_are_possible(hamstrings: str, *, gentle: bool) -> None:
    """No shipped figure has a problem, with any set-up, as it is and in its gentler variant."""
    for pose, shipped in SHIPPED.items():
        assert problems(shipped.figure, Setup(hamstrings, gentle=gentle)) == (), pose


def test_a_gentler_variant_is_drawn_as_its_author_says_or_with_softer_knees() -> None:
    """The angles of a figure's own gentler variant are used; without one, hips go back and knees soften."""
    straddle = SHIPPED["wall-straddle"].figure
    assert fit_setup(straddle, Setup(gentle=True)).left_leg == straddle.gentle["left leg"]
    assert fit_setup(USUAL, Setup(gentle=True)) == fit_setup(USUAL, Setup("tight"))


FREE = replace(STRAIGHT, rests=())


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (replace(FREE, left_leg=(90, 140, 180)), "left knee: bends"),
        (replace(FREE, right_leg=(300, 280, 10)), "right hip: bends"),
        (replace(FREE, right_arm=(20, 300), lengths={}), "right elbow: bends"),
        (replace(FREE, curve=-70), "trunk: curves"),
        (replace(FREE, left_leg=(60, 60, 150)), "through the wall"),
        (replace(FREE, right_arm=(270, 270)), "right hand: goes"),
        (replace(FREE, hands={"left": "left toes"}), "left hand: cannot reach the left toes"),
        (replace(FREE, lengths={"left thigh": 1.5}), "left thigh: looks 1.5"),
    ],
)
def test_what_a_body_cannot_do_is_said(figure: Figure, words: str) -> None:
    """Joints the wrong way round, limbs through floor or wall and hands out of reach are each named."""
    assert problems(FREE) == ()
    assert any(words in problem for problem in problems(figure))


def test_an_elbow_that_points_aside_may_look_bent_either_way() -> None:
    """An elbow that bends the wrong way is said of a forearm of its whole length, not of a foreshortened one."""
    lengths = {"right upper arm": 0.8, "right forearm": 0.8}
    named = [
        any("right elbow" in problem for problem in problems(replace(FREE, right_arm=(100, 60), lengths=look)))
        for look in ({}, lengths)
    ]
    assert named == [True, False]


def test_a_round_back_is_an_arc_over_the_same_length() -> None:
    """A curve brings the shoulders nearer in the same direction; the mirror image curves the other way."""
    straight, curved = (place(replace(FREE, curve=curve)) for curve in (0, 90))
    spans = [direction(joints.places["hips"], joints.places["shoulders"]) for joints in (straight, curved)]
    assert spans[1] == pytest.approx(spans[0])
    assert distance(curved.places["hips"], curved.places["shoulders"]) == pytest.approx(TORSO * 0.9, abs=0.001)
    assert curved.angles["head"] == pytest.approx(FREE.torso - 45)
    assert curved.spine.at(TORSO / 2)[1] < straight.spine.at(TORSO / 2)[1]
    assert mirror_image(replace(FREE, curve=20)).curve == -20


def test_a_shorter_neck_brings_the_head_nearer() -> None:
    """Of a neck that points towards you less is seen, and the shoulders stay where they are."""
    whole, half = (place(replace(FREE, lengths={"neck": share})).places for share in (1.0, 0.5))
    assert distance(whole["head"], half["head"]) == pytest.approx(NECK / 2)
    assert distance(half["head"], half["shoulders"]) < distance(whole["head"], whole["shoulders"])
    assert half["left shoulder"] == whole["left shoulder"]


def test_a_turned_pelvis_shows_its_side() -> None:
    """With one hip on top, the hips are nearly behind one another, below shoulders as wide as before."""
    twist = SHIPPED["reclined-twist"].figure
    turned, frontal = (place(replace(twist, top_hip=hip)).places for hip in (twist.top_hip, None))
    wide = [distance(places["left hip"], places["right hip"]) for places in (turned, frontal)]
    assert wide[0] < 0.3 * wide[1]
    assert turned["left shoulder"] == frontal["left shoulder"]
    assert mirror_image(twist).top_hip == "right"


def test_a_hip_rolls_over_the_other_in_profile() -> None:
    """From the side, a hip on top is beyond the other and before it, and the other leg's heel still meets the wall."""
    strap = SHIPPED["strap-hamstring"].figure
    level, rolled = (place(replace(strap, top_hip=hip, rests=("left leg",))).places for hip in (None, "right"))
    assert level["left hip"] == level["right hip"]
    assert rolled["right hip"][0] > rolled["left hip"][0] + 0.1
    assert rolled["right hip"][1] > rolled["left hip"][1]
    assert rolled["left ankle"][0] == pytest.approx(level["left ankle"][0], abs=0.01)
