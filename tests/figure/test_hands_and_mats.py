"""Hands that hold and rest, what lies under or stands before a body, and strokes that another cell draws."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import cos, radians, sin

import pytest

from wallyoga.figure.bitmap import fill
from wallyoga.figure.blocks import DOTS, INKED
from wallyoga.figure.coverage import Sampling
from wallyoga.figure.creases import creases
from wallyoga.figure.drawing import draw
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.hands import FIST, count_gaps, fingers
from wallyoga.figure.joints import place
from wallyoga.figure.layers import layers
from wallyoga.figure.limbs import segment
from wallyoga.figure.look import Look
from wallyoga.figure.painter import Painter
from wallyoga.figure.scene import lay_out
from wallyoga.figure.seat import find_seat, press
from wallyoga.figure.setup import Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.shade import CREASE, LIT
from wallyoga.figure.surroundings import paint_over
from wallyoga.figure.symmetry import is_even
from wallyoga.figure.tint import CLEAR
from wallyoga.figure.tone import Tone
from wallyoga.figure.vectors import between_points, direction, distance

from .shipped import SHIPPED

STRADDLE = SHIPPED["wall-straddle"].figure


@pytest.mark.parametrize(("pose", "side"), [("strap-hamstring", "right"), ("wall-happy-baby", "left")])
def test_a_hand_that_holds_is_a_fist(pose: str, side: str) -> None:
    """A hand on a strap or a foot is shorter than an open one, and around what it holds."""
    joints = place(SHIPPED[pose].figure)
    fist, open_ = (
        [
            distance(point, joints.places[f"{side} palm"])
            for point in segment(each, side, "hand", profile=False, least=0.0)
        ]
        for each in (joints, replace(joints, grips=frozenset()))
    )
    assert min(fist) > FIST - 0.005
    assert max(fist) < 0.08 < max(open_)


def test_fingers_are_apart_where_there_is_room() -> None:
    """Between the fingers of a large hand are three gaps beside one another, in a smaller one fewer, and then none."""
    joints = place(STRADDLE)
    gaps = [count_gaps(joints, "left", (size, 2 * size)) for size in (0.004, 0.01, 0.02)]
    assert gaps == [3, 1, 0]
    starts = [start for start, _ in fingers(joints, "left", 3)]
    steps = [distance(*pair) for pair in pairwise(starts)]
    assert steps == pytest.approx([steps[0]] * 2)


def test_fingers_are_seen_on_an_open_hand() -> None:
    """Where digits are level or upright, characters draw the lines between them, a pair in a row of each hand."""
    picture = SHIPPED["wall-butterfly"].drawn(84, 34, look=Look.SOLID)
    marked = [text for row in range(34) for text, paint in picture.runs(row) if paint.tone is Tone.MARK]
    assert [mark for mark in marked if set(mark) != {"|"}] == []
    assert "".join(marked).count("|") == 8


def test_fingers_are_seen_on_a_closed_hand() -> None:
    """In a picture that is not small, cells of a hand show darker lines on skin that is as light as can be."""
    shipped = SHIPPED["wall-happy-baby"]
    scene = lay_out(shipped.figure, 84, 34, 0.0, shaped=True)
    x, y = scene.frame.dot(fingers(scene.joints, "right", 1)[0][0])
    row, column = int(y // CELL_HEIGHT), int(x // CELL_WIDTH)
    picture = shipped.drawn(84, 34, look=Look.SOLID)
    shades = set()
    for line in range(row - 1, row + 2):
        paints = [paint for text, paint in picture.runs(line) for _ in text][column - 2 : column + 3]
        shades |= {tint.shade for paint in paints for tint in (paint.ink, paint.paper) if tint.skin == 100}
    assert {-LIT, CREASE - LIT} <= shades


def test_a_palm_on_floor_or_wall_is_flat_with_long_fingers() -> None:
    """A hand that presses is level where it touches, longer beyond the wrist than behind it, and rises to it."""
    joints = place(replace(SHIPPED["standing-forward-fold"].figure, right_arm=(282.0, 277.0, 0.0)))
    points = segment(joints, "right", "hand", profile=True, least=0.0)
    wrist, low = joints.places["right wrist"], min(y for _, y in points)
    sole = [x for x, y in points if y < low + 0.004]
    assert max(sole) - min(sole) > 0.1
    assert max(x for x, _ in points) - wrist[0] > 3 * (wrist[0] - min(x for x, _ in points))
    fingers_, back = (
        max(y for x, y in points if first < x - wrist[0] < last) for first, last in ((0.1, 0.2), (-0.03, 0.05))
    )
    assert back > fingers_ + 0.02


@pytest.mark.parametrize("pose", ["wide-knee-childs-pose", "puppy-at-the-wall"])
def test_a_hand_seen_from_its_edge_shows_no_fingers(pose: str) -> None:
    """Where a palm lies on floor or wall, no gap between fingers is drawn on the back of the hand."""
    scene = lay_out(SHIPPED[pose].figure, 84, 34, 0.0, shaped=True)
    everywhere = fill([(0.0, 0.0), (671.0, 0.0), (671.0, 543.0), (0.0, 543.0)], 672, 544)
    assert list(creases(scene, {"right hand": everywhere}, Sampling(84, 34))) == []


def test_a_foot_is_wider_at_its_ball_than_at_heel_and_toes() -> None:
    """From the front the widest place of a foot is before its toes, and it narrows to them and to the heel."""
    joints = place(STRADDLE)
    points = segment(joints, "left", "foot", profile=False, least=0.0)
    ankle, angle = joints.places["left ankle"], joints.angles["left foot"]
    turned = [(distance(ankle, point), direction(ankle, point) - angle) for point in points]
    outs = {far * cos(radians(off)): abs(far * sin(radians(off))) for far, off in turned}
    long = distance(ankle, joints.places["left toes"])

    def wide(first: float, last: float) -> float:
        return max(out for along, out in outs.items() if first * long <= along <= last * long)

    assert wide(0.6, 0.9) > max(wide(-1.0, 0.3), wide(0.98, 1.1))


def test_an_open_hand_has_its_thumb_on_the_side_of_the_head() -> None:
    """With the arms out wide, more of a hand lies on the side of the head than on the other."""
    joints = place(replace(STRADDLE, left_arm=(180, 180)))
    hand = around([segment(joints, "left", "hand", profile=False, least=0.0)])
    wrist = joints.places["left wrist"][1]
    assert wrist - hand.bottom > 1.5 * (hand.top - wrist)


def test_a_strap_ends_in_the_fist() -> None:
    """The line of the strap runs from the foot into the fist, so that this is seen to hold it."""
    scene = lay_out(SHIPPED["strap-hamstring"].figure, 58, 24, 0.0)
    *straps, _ = scene.props
    for strap, hand in zip(straps, ("left", "right"), strict=True):
        assert strap.outline[-1] == scene.joints.places[f"{hand} palm"]


@pytest.mark.parametrize("pose", ["strap-hamstring", "strap-hamstring-across"])
def test_a_strap_goes_around_the_sole(pose: str) -> None:
    """Strap to every hand begins in the middle of a piece that lies on the foot, with the toes beyond it."""
    scene = lay_out(SHIPPED[pose].figure, 58, 24, 0.0)
    *straps, sole = scene.props
    middle = between_points(sole.outline[0], sole.outline[1], 0.5)
    foot = scene.body[f"{scene.figure.side} foot"].outline
    assert all(strap.outline[0] == pytest.approx(middle) for strap in straps)
    assert min(distance(middle, point) for point in foot) < 0.05
    toes = scene.joints.places[f"{scene.figure.side} toes"]
    assert min(distance(toes, point) for point in sole.outline) > 0.03


def test_a_loop_goes_around_both_legs() -> None:
    """Drawn apart, a bent farther leg lies in the one loop too; drawn behind the nearer it does not."""
    legs = (90.0, 10.0, 90.0)
    figure = replace(SHIPPED["legs-up-the-wall-supported"].figure, left_leg=legs, right_leg=legs, rests=())
    lefts = []
    for shaped in (True, False):
        scene = lay_out(figure, 58, 24, 0.0, shaped=shaped)
        (loop,) = (prop for prop in scene.props if prop.line)
        lefts.append(min(x for x, _ in loop.outline))
        height = loop.outline[0][1]
        near = [x for x, y in scene.body["left thigh"].outline if abs(y - height) < 0.08]
        assert lefts[-1] < min(near) + 0.002
    assert lefts[0] < lefts[1] - 0.03


def test_a_loop_is_level_and_ends_at_the_skin() -> None:
    """Around legs that lean a little a loop is level, and the skin of the nearer leg is where it ends behind."""
    scene = lay_out(SHIPPED["legs-up-the-wall-supported"].figure, 58, 24, 0.0, shaped=True)
    (loop,) = (prop for prop in scene.props if prop.line)
    assert loop.level
    (_, first), (right, last) = sorted(loop.outline)
    assert first == pytest.approx(last)
    skin = max(x for x, y in scene.body["right thigh"].outline if abs(y - last) < 0.03)
    assert right == pytest.approx(skin, abs=0.02)


@pytest.mark.parametrize("size", [(28, 12), (40, 17), (58, 24)])
def test_a_level_loop_fills_its_row(size: tuple[int, int]) -> None:
    """At every size a level loop covers a whole row of cells, so that it is one even band."""
    columns, rows = size
    scene = lay_out(SHIPPED["legs-up-the-wall-supported"].figure, columns, rows, 0.0, shaped=True)
    painter = Painter(columns, rows, Look.SOLID)
    paint_over(scene, painter)
    (band,) = (shape.mask for shape in painter.shapes)
    full = [y for y, bits in band.items() if bits]
    first = -(-full[0] // CELL_HEIGHT) * CELL_HEIGHT
    assert set(range(first, first + CELL_HEIGHT)) <= set(full)
    assert len(full) < 2 * CELL_HEIGHT


def test_a_block_is_wider_than_the_pelvis_on_it() -> None:
    """On both sides of the hips a block under them goes on beyond the skin, so that it is no part of a leg."""
    scene = lay_out(SHIPPED["legs-up-the-wall-supported"].figure, 58, 24, 0.0, shaped=True)
    (block,) = (around([prop.outline]) for prop in scene.props if not prop.line)
    seat = around([[(x, y) for x, y in scene.body["right thigh"].outline if y < scene.joints.places["hips"][1]]])
    assert block.left < seat.left < seat.right < block.right


def test_who_lies_seen_from_above_lies_on_a_mat() -> None:
    """Seen from above, the whole body is on the mat, to its fingertips; seen otherwise, there is none."""
    for pose in SHIPPED:
        scene = lay_out(SHIPPED[pose].figure, 58, 24, 0.0)
        assert (scene.mat is not None) == (scene.figure.view == "above"), pose
        if scene.mat is not None:
            body = around([part.outline for part in scene.body.values()])
            assert scene.mat.left < body.left < body.right < scene.mat.right, pose
            assert scene.mat.bottom < body.bottom < body.top < scene.mat.top, pose


def test_a_mat_in_few_rows_is_an_area_without_lines() -> None:
    """In 13 rows a mat reaches both ends of a filled picture; in an outline, there is a line in neither end."""
    rest = SHIPPED["side-rest"]
    assert {line[end] for line in rest.drawn(22, 13).lines for end in (0, -1)} == {" "}
    for look in (Look.ASCII, Look.SOLID):
        picture = rest.drawn(22, 13, look=look)
        (mat,) = {row[end] for row in picture.papers for end in (0, -1)}
        assert picture.tints[mat] != CLEAR


def test_a_cushion_seen_from_above_lies_straight_on_its_mat() -> None:
    """However slanted the trunk of who lies on it, a cushion is as wide and as long as one under a straight trunk."""
    rest = SHIPPED["side-rest"].figure
    slanted, straight = (
        around([prop.outline for prop in lay_out(replace(rest, torso=torso), 58, 24, 0.0).props])
        for torso in (rest.torso, 90.0)
    )
    assert rest.torso % 90
    assert slanted.right - slanted.left == pytest.approx(straight.right - straight.left)
    assert slanted.top - slanted.bottom == pytest.approx(straight.top - straight.bottom)


def test_a_wall_seen_from_above_is_where_the_feet_are() -> None:
    """Looking down at someone who lies across, the wall is one line at their feet, and the mat ends before it."""
    figure = replace(SHIPPED["reclined-twist"].figure, torso=180, props=("wall",))
    scene = lay_out(figure, 58, 24, 0.0, shaped=True)
    assert scene.wall is not None
    assert scene.mat is not None
    assert scene.mat.right < scene.wall
    assert scene.wall == max(x for part in scene.body.values() for x, _ in part.outline)
    column = round(scene.frame.dot((scene.wall, 0.0))[0] / CELL_WIDTH)
    assert {line[column] for line in draw(figure, 58, 24, look=Look.SOLID).lines} == {"▏"}


@pytest.mark.parametrize("pose", [pose for pose, shipped in SHIPPED.items() if shipped.figure.view == "above"])
def test_a_mat_takes_no_room_in_a_small_picture(pose: str) -> None:
    """In the smallest canvas the body has the room of the mat, and is at least as large as where a mat has its own."""
    scene = lay_out(SHIPPED[pose].figure, 28, 12, 0.0)
    assert scene.frame.scale >= lay_out(SHIPPED[pose].figure, 28, 14, 0.0).frame.scale * 12 / 14


@pytest.mark.parametrize("prop", ["folded blanket", "block", "bolster"])
def test_who_sits_is_flat_on_what_they_sit_on(prop: str) -> None:
    """No dot of seat or thigh lies below the top of a blanket, a block or a bolster they sit on, and many lie on it."""
    figure = replace(SHIPPED["seated-forward-fold"].figure, props=(prop,))
    scene = lay_out(figure, 58, 24, 0.0, shaped=True)
    seat = find_seat(scene)
    assert seat is not None
    (left, top), (right, _) = (scene.frame.dot((x, seat.top)) for x in (seat.left, seat.right))
    dots = press(scene, scene.body["torso"])
    above = [(x, y) for x, y in dots if left < x < right]
    assert max(y for _, y in above) == top
    on_it = [x for x, y in above if y == top]
    assert max(on_it) - min(on_it) > 4 * CELL_WIDTH


def test_who_lies_on_a_support_sinks_into_it() -> None:
    """Of a body that lies, nothing is cut off by the block under its pelvis."""
    scene = lay_out(SHIPPED["supported-bridge"].figure, 58, 24, 0.0, shaped=True)
    assert find_seat(scene) is None
    assert press(scene, scene.body["torso"]) == scene.flatten(scene.body["torso"].outline)


def test_crossed_legs_are_not_made_even() -> None:
    """A body with one limb named in front of another keeps its crossing; without, both sides are made the same."""
    crossed = SHIPPED["easy-pose"].figure
    assert not is_even(crossed)
    assert is_even(replace(crossed, front=()))


def test_a_stroke_drawn_by_the_cell_above_keeps_its_tone() -> None:
    """A level stroke at the top of its cells becomes underscores one row higher, in the stroke's own tone."""
    painter = Painter(4, 2)
    painter.stroke([(0, CELL_HEIGHT), (31, CELL_HEIGHT)], Tone.STRETCH_2)
    picture = painter.picture()
    assert picture.lines == ("____", "    ")
    assert picture.tones == (bytes([Tone.STRETCH_2] * 4), bytes(4))


def test_a_foot_that_points_at_you_is_shorter_unless_its_length_is_given() -> None:
    """From the front a foot shows half its length, or the share its author gives."""
    usual = replace(STRADDLE, lengths={})

    def long(figure: Figure) -> float:
        places = place(figure).places
        return distance(places["left ankle"], places["left toes"])

    assert long(usual) < 0.6 * long(replace(STRADDLE, lengths={"left foot": 1.0}))
    assert draw(usual, 58, 24) != draw(replace(STRADDLE, lengths={"left foot": 1.0}), 58, 24)


def test_what_is_not_in_front_of_a_trunk_that_is_lies_behind_it() -> None:
    """A figure that names its trunk is painted with the limbs it does not name behind trunk and head."""
    order = layers(replace(STRADDLE, front=("trunk", "left leg")))
    assert order == ["right leg", "left arm", "right arm", "trunk", "left leg"]


def test_a_head_can_lie_before_an_arm() -> None:
    """A figure that names its head is painted with it in front of those limbs."""
    child = replace(SHIPPED["wide-knee-childs-pose"].figure, front=("right arm", "head"))
    assert layers(child)[-2:] == ["right arm", "head"]
    assert draw(child, 58, 24) != draw(replace(child, front=("right arm",)), 58, 24)


@pytest.mark.parametrize("look", [Look.ASCII, Look.SOLID])
def test_a_leg_lies_through_the_doorway(look: Look) -> None:
    """The leg that lies through a doorway is behind its nearer post and before the farther one, which are joined."""
    doorway = SHIPPED["doorway-leg-stretch"]
    scene = lay_out(doorway.figure, 58, 24, 0.0, shaped=True)
    picture = doorway.drawn(58, 24, look=look)
    boxes = [around([scene.frame.dots(prop.outline)]) for prop in scene.props]
    (near,) = (box for prop, box in zip(scene.props, boxes, strict=True) if prop.before)
    far = max((box for box, prop in zip(boxes, scene.props, strict=True) if not prop.line), key=lambda box: box.left)
    columns = [round((box.left + box.right) / 2 // CELL_WIDTH) for box in (near, far)]
    thigh = int(scene.frame.dot(scene.joints.places["left knee"])[1] // CELL_HEIGHT)
    over, above, through = (
        [
            paint.ink if INKED.get(block, 0).bit_count() > DOTS / 2 else paint.paper
            for text, paint in picture.runs(row)
            for block in text
        ]
        for row in (int(near.bottom // CELL_HEIGHT), int(near.bottom // CELL_HEIGHT) + 3, thigh)
    )
    assert all(paper.prop for paper in over[columns[0] : columns[1] + 1])
    assert [above[column].prop > above[column].skin for column in columns] == [True, True]
    assert [through[column].prop > through[column].skin for column in columns] == [True, False]


def test_the_fold_of_a_blanket_is_behind_the_arm() -> None:
    """Of a folded blanket under the pelvis nothing is drawn over the arm that lies before it."""
    scene = lay_out(fit_setup(SHIPPED["supported-bridge"].figure, Setup(prop="folded blanket")), 58, 24, 0.0)
    assert any(prop.line for prop in scene.props)
    assert all(prop.behind for prop in scene.props if prop.line)
