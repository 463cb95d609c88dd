"""The trunk and what grows from it: hips that bend, far limbs, necks and shoulders."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.bitmap import Mask, fill
from wallyoga.figure.dress import above_waist
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.frame import around
from wallyoga.figure.joints import place
from wallyoga.figure.outlines import disc
from wallyoga.figure.parts import Part, parts, torso
from wallyoga.figure.proportions import NECK, TORSO
from wallyoga.figure.regions import regions
from wallyoga.figure.scene import lay_out
from wallyoga.figure.seat import press
from wallyoga.figure.shade import shades
from wallyoga.figure.spine import Spine
from wallyoga.figure.trunk import from_front
from wallyoga.figure.vectors import Point, distance

from .shipped import SHIPPED

FLAT = SHIPPED["legs-on-a-chair"].figure
_SEAT = 0.12
"""The distance of a seat's skin from the hips, in metres."""
UP = replace(FLAT, torso=90.0, right_leg=(270.0, 270.0, 0.0))


def body(figure: Figure) -> dict[str, Part]:
    """The parts of a body seen from its side, far limbs apart from near ones."""
    return parts(place(figure), profile=True, least=0.0, breath=0.0, apart=True)


def covered(outline: list[tuple[float, float]]) -> Mask:
    """The millimetres inside an outline, around the hips."""
    return fill([(1000 + 1000 * x, 1000 - 1000 * y) for x, y in outline], 2000, 2000)


def test_a_bent_hip_has_a_soft_crease_and_a_round_seat() -> None:
    """The trunk of who sits goes up into the thigh and down into the seat, that of who stands is flat there."""
    straight = around([body(UP)["torso"].outline])
    bent = around([body(replace(UP, right_leg=(0.0, 270.0, 0.0)))["torso"].outline])
    assert bent.right > straight.right + 0.02
    assert bent.bottom < straight.bottom - 0.01


@pytest.mark.parametrize("pose", ["puppy-at-the-wall", "standing-forward-fold"])
def test_a_far_thigh_begins_inside_the_trunk(pose: str) -> None:
    """Behind seat and near thigh there is nothing of a far one, whose knee is seen beside the near knee."""
    whole = body(SHIPPED[pose].figure)
    far, *near = (covered(whole[name].outline) for name in ("left thigh", "right thigh", "torso"))
    beyond = far.without(near[0]).without(near[1])
    seat = beyond.intersect(covered(disc((0.0, 0.0), _SEAT)))
    assert any(bits for _, bits in beyond.items())
    assert not any(bits for _, bits in seat.items())


def test_of_two_legs_both_are_seen_and_of_long_ones_one_foot() -> None:
    """Legs that lie exactly behind one another are seen beside each other, their feet too where the knees are bent."""
    seen = {}
    for pose in ("legs-up-the-wall", "legs-on-a-chair"):
        outlines = body(SHIPPED[pose].figure)
        seen[pose] = [
            outlines[f"left {name}"].outline != outlines[f"right {name}"].outline for name in ("shin", "foot")
        ]
    assert seen == {"legs-up-the-wall": [True, False], "legs-on-a-chair": [True, True]}


def test_a_neck_is_seen_between_head_and_shoulders() -> None:
    """From the front the chin of a larger head is above the line of the shoulders."""
    scene = lay_out(SHIPPED["easy-pose"].figure, 58, 24, 0.0, shaped=True)
    chin = around([scene.body["head"].outline]).bottom
    assert chin > around([scene.body["torso"].outline]).top


def test_a_throat_is_seen_below_the_chin() -> None:
    """From the side the trunk ends well below the chin in front, and higher at the nape."""
    outline = body(UP)["torso"].outline
    throat, nape = (max(y for x, y in outline if low < x < high) for low, high in ((0.02, 0.2), (-0.2, -0.02)))
    assert throat < TORSO + NECK - 0.05
    assert nape > throat + 0.01


def test_an_arm_overhead_goes_on_from_the_back() -> None:
    """The shoulder of an arm that is raised past the head is behind the spine, one of an arm held forward is on it."""
    raised, forward = (place(replace(UP, right_arm=(angle, angle))) for angle in (80.0, 0.0))
    assert raised.places["right shoulder"][0] < forward.places["right shoulder"][0] - 0.02


def test_a_shirt_and_its_sleeve_are_shaded_as_one() -> None:
    """From the front a trunk has no rim in the shade where an arm goes on from it, and has one where there is none."""
    trunk, sleeve = Mask(0, (0xFFFF0000,) * 60), Mask(0, (0xFFFF,) * 60)

    def darkness(masks: dict[str, Mask]) -> int:
        levels = shades(SHIPPED["corpse-pose"].figure, masks, masks, 200.0, 60)
        return sum(dark for mask, dark in levels if mask.row(30) >> 16 & 1)

    assert darkness({"torso": trunk, "left upper arm": sleeve}) < darkness({"torso": trunk})


def test_legs_side_by_side_do_not_shade_each_other() -> None:
    """Of legs that lie beside each other neither is darker, of legs that cross the one behind is."""
    left, right = Mask(0, (0xFFFFF000,) * 60), Mask(0, (0xFFFFF,) * 60)
    beside = SHIPPED["half-moon-on-the-back"].figure

    def darkness(figure: Figure) -> int:
        masks = {"left thigh": left, "right thigh": right}
        levels = shades(figure, masks, masks, 200.0, 60)
        return sum(dark for mask, dark in levels if mask.row(30) >> 24 & 1)

    assert darkness(beside) < darkness(replace(beside, left_leg=(50.0, 340.0)))


def test_limbs_on_the_same_floor_are_not_far() -> None:
    """Seen from above no limb is as dark as one behind a trunk, and none of who lies on one side is darker at all."""
    arm, crossed = Mask(0, (0xFFFFF000,) * 60), Mask(0, (0xFFFFF0,) * 60)
    aside, twist = (SHIPPED[pose].figure for pose in ("side-rest", "reclined-twist"))

    def darkness(figure: Figure, masks: dict[str, Mask]) -> int:
        levels = shades(figure, masks, masks, 200.0, 60)
        return sum(dark for mask, dark in levels if mask.row(30) >> 26 & 1)

    below = {"left upper arm": arm}
    assert darkness(aside, below) == darkness(aside, below | {"right upper arm": crossed})
    under = {"right thigh": arm}
    assert darkness(twist, under) < darkness(replace(twist, view="wall"), under)


def test_a_turned_pelvis_is_seen_from_its_side() -> None:
    """Under the waist it has a round seat on the side of the hip on top, further out than one seen from the front."""
    spine = Spine((0.0, 0.0), 90.0)
    frontal, turned = (from_front(spine, 0.0, hip) for hip in (None, "left"))

    def across(outline: list[Point], low: float, high: float) -> list[float]:
        return [x for x, y in outline if low < y < high]

    assert max(across(turned, -0.1, 0.06)) > max(across(frontal, -0.1, 0.06))
    assert max(across(turned, -0.1, 0.06)) > max(across(turned, 0.12, 0.2)) + 0.01
    assert max(across(turned, -0.1, 0.06)) > -min(across(turned, -0.1, 0.06))


def test_the_breath_rises_in_the_back_of_a_folded_body() -> None:
    """The belly of a body that is folded far stays on its thighs; that of any other rises, and its back is still."""
    folded = SHIPPED["wide-knee-childs-pose"].figure
    for figure, rises in ((UP, (False, True)), (replace(UP, curve=folded.curve), (True, False))):
        empty, full = (torso(place(figure), profile=True, breath=breath).outline for breath in (0.0, 1.0))
        moves = [after[0] - before[0] for before, after in zip(empty, full, strict=True)]
        assert (min(moves) < -0.03, max(moves) > 0.03) == rises


def test_a_mat_lies_still_under_who_breathes() -> None:
    """A back that rises beyond the rest of the body leaves the mat as it is."""
    mats = [lay_out(SHIPPED["side-rest"].figure, 58, 24, breath).mat for breath in (0.0, 1.0)]
    assert mats[0] == mats[1]


def test_a_trunk_that_points_towards_you_looks_shorter() -> None:
    """Straight or bent, shoulders and neck come nearer to the hips by the share of the trunk that shows."""
    for curve in (0.0, 60.0):
        whole, short = (place(replace(UP, curve=curve, lengths=lengths)).places for lengths in ({}, {"trunk": 0.8}))
        for name in ("shoulders", "neck"):
            assert distance(short["hips"], short[name]) == pytest.approx(0.8 * distance(whole["hips"], whole[name]))


@pytest.mark.parametrize("breath", [0.0, 0.5, 1.0])
def test_the_chest_of_who_lies_is_higher_than_the_belly(breath: float) -> None:
    """Seen from its side a trunk is no box: it falls from the ribs to the waist, however full the lungs are."""
    outline = torso(place(FLAT), profile=True, breath=breath).outline
    ribs, waist = (max(y for x, y in outline if low < -x < high) for low, high in ((0.28, 0.42), (0.13, 0.2)))
    assert ribs > waist + 0.03


def test_a_lying_trunk_is_no_thick_slab() -> None:
    """Seen from its side with half a breath, it is little more than half as deep as it is long."""
    outline = torso(place(FLAT), profile=True, breath=0.5).outline
    box = around([outline])
    assert box.top - box.bottom < 0.54 * TORSO


@pytest.mark.parametrize("pose", ["legs-on-a-chair", "knees-to-chest", "strap-hamstring-across"])
def test_the_buttock_of_who_lies_is_round_down_to_the_floor(pose: str) -> None:
    """Where trunk and thigh end, few dots above the floor are as far out as the seat is higher up."""
    scene = lay_out(SHIPPED[pose].figure, 58, 24, 0.0, shaped=True)
    floor = scene.frame.dot((0.0, scene.floor))[1]
    away = 1 if scene.joints.spine.angle == 180.0 else -1
    dots = [(away * x, y) for name in ("torso", "right thigh") for x, y in press(scene, scene.body[name])]
    on_floor, higher = (max(x for x, y in dots if low <= floor - y <= high) for low, high in ((0, 2), (20, 50)))
    assert on_floor < higher - 0.04 * scene.frame.scale


def test_leggings_from_the_side_reach_higher_at_the_belly() -> None:
    """A bent thigh goes on from the line of the waist, which is level from the front."""
    for profile in (True, False):
        edge = above_waist(place(UP), profile=profile)
        belly, back = (min(y for x, y in edge if x * side > 0) for side in (1, -1))
        assert (belly > back + 0.05) == profile


def test_the_felt_seat_is_the_round_end_of_a_thigh() -> None:
    """The whole end of a thigh is felt as its seat, in one area with the low back, and nothing further along before."""
    seat = regions("glutes", ("right",), place(FLAT), profile=True)
    felt = [covered(region.outline) for region in seat if region.part == "right thigh"]
    behind, end, before = (
        any(mask.row(1000 - round(1000 * y)) >> (999 - round(1000 * x)) & 1 for mask in felt)
        for x, y in ((0.05, -0.04), (-0.05, -0.022), (-0.075, 0.1))
    )
    assert (behind, end, before) == (True, True, False)
