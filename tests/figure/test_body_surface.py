"""The surface of the body: its clothes, its shade and its face."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.drawing import draw
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.look import Look
from wallyoga.figure.scene import lay_out
from wallyoga.figure.shade import EDGE, shades

from .shipped import SHIPPED, SIZES
from .test_filled import FILLED, find_parts, find_tinted
from .test_heads import ON_FLOOR


@pytest.mark.parametrize("look", FILLED)
@pytest.mark.parametrize("worn", ["cloth", "top"])
@pytest.mark.parametrize("pose", ["wall-straddle", "strap-hamstring", "corpse-pose"])
def test_clothes_are_on_trunk_legs_and_upper_arms_alone(pose: str, worn: str, look: Look) -> None:
    """Head, forearms and feet are bare; leggings are on legs and hips, the top on trunk and upper arms."""
    cloth = find_tinted(SHIPPED[pose].drawn(58, 24, look=look), worn)
    assert cloth
    parts = {"cloth": ("thigh", "shin"), "top": ("upper arm",)}[worn]
    clothed = {"torso", *(f"{side} {part}" for side in ("left", "right") for part in parts)}
    assert cloth <= find_parts(pose, clothed, look)


def test_a_part_is_lit_from_above_and_dark_below() -> None:
    """The rim of a part that looks to the light has no shade, its middle some, and its underside the most."""
    whole = Mask(4, (0xFFFF00,) * 40)
    dark = dict.fromkeys(range(64), 0)
    for mask, depth in shades(SHIPPED["corpse-pose"].figure, {"torso": whole}, {"torso": whole}, 200.0, 64):
        for y, bits in mask.items():
            dark[y] += depth * bool(bits >> 12 & 1)
    assert dark[5] < dark[20] < dark[42]
    assert dark[50] == 0


def test_a_limb_behind_is_darker() -> None:
    """A limb behind the trunk is darker than one before it, the more so in whole cells."""
    figure, whole = SHIPPED["strap-hamstring"].figure, Mask(0, (0xFF,) * 16)
    near, far, apart = (
        sum(
            dark for mask, dark in shades(figure, {name: whole}, {name: whole}, 40.0, 16, in_cells=cells) if mask.row(8)
        )
        for name, cells in (("right thigh", True), ("left thigh", False), ("left thigh", True))
    )
    assert near < far < apart


@pytest.mark.parametrize(("limb", "is_darker"), [("thigh", True), ("upper arm", False)])
def test_a_leg_under_much_of_its_twin_is_the_darkest_in_whole_cells(limb: str, *, is_darker: bool) -> None:
    """A far leg that the near one covers by a half is darker than one crossed by a fifth, a far arm is not."""
    figure, far = SHIPPED["strap-hamstring"].figure, Mask(0, (0xFF,) * 40)

    def depth(covered: int) -> int:
        masks = {f"left {limb}": far, f"right {limb}": Mask(0, (0xFF,) * covered)}
        seen = masks | {f"left {limb}": Mask(covered, far.rows[covered:])}
        return sum(dark for mask, dark in shades(figure, masks, seen, 40.0, 40, in_cells=True) if mask.row(30) & 0x10)

    assert (depth(20) > depth(8)) is is_darker


def test_whole_cells_set_limbs_apart() -> None:
    """Where no contour parts two legs, the one behind is darker than where there is one."""
    legs = [
        max(tint.shade for tint in SHIPPED["one-leg-up"].drawn(58, 24, look=look).tints if not tint.is_edge)
        for look in (Look.SOLID, Look.ASCII)
    ]
    assert legs[0] < legs[1]


@pytest.mark.parametrize(("other", "is_darker"), [("right thigh", True), ("right hand", False)])
def test_a_limb_is_darker_as_a_whole_where_its_twin_crosses_it(other: str, *, is_darker: bool) -> None:
    """A leg that lies across the other makes that darker from end to end, a hand that lies on it does not."""
    figure, whole = SHIPPED["wall-straddle"].figure, Mask(0, (0xFF00,) * 40)

    def depth_below(rows: int) -> int:
        masks = {"left thigh": whole, other: Mask(0, (0xFFFF00,) * rows)}
        seen = masks | {"left thigh": Mask(rows, whole.rows[rows:])}
        return sum(dark for mask, dark in shades(figure, masks, seen, 40.0, 40) if mask.row(30) >> 12 & 1)

    assert depth_below(1) == depth_below(0)
    assert (depth_below(8) > depth_below(1)) is is_darker


def test_a_seat_is_one_round_form_with_thighs_beside_the_belly() -> None:
    """No dark edge of a thigh lies on the seat; between thigh and belly there is one."""
    straddle = SHIPPED["wall-straddle"].figure
    lengths = {f"{side} {part}": share for side in ("left", "right") for part, share in (("thigh", 0.8), ("shin", 0.6))}
    drawn_up = replace(straddle, left_leg=(226, 88, 165), right_leg=(314, 92, 15), lengths=lengths)
    scene, picture = lay_out(drawn_up, 84, 34, 0.0, shaped=True), draw(drawn_up, 84, 34, look=Look.SOLID)
    darkest = []
    for up in (-0.06, 0.08):
        start, end = sorted(scene.frame.dot(scene.joints.spine.at(up, out)) for out in (-0.1, 0.1))
        row, first, last = int(start[1] // CELL_HEIGHT), int(start[0] // CELL_WIDTH), int(end[0] // CELL_WIDTH)
        paints = [paint for text, paint in picture.runs(row) for _ in text][first:last]
        darkest.append(max(tint.shade for paint in paints for tint in (paint.ink, paint.paper)))
    assert darkest[0] < EDGE / 2 < darkest[1]


def test_a_line_parts_legs_that_lie_together() -> None:
    """Along legs that touch, a dark line lies between them, and the middle of each is in the light."""
    figure = SHIPPED["half-moon-on-the-back"].figure
    together = replace(figure, torso=180, curve=0, left_leg=(355, 358, 10), right_leg=(5, 2, 350))
    scene, picture = lay_out(together, 84, 34, 0.0, shaped=True), draw(together, 84, 34, look=Look.SOLID)
    places = scene.joints.places
    (x, upper), (_, lower) = (scene.frame.dot(places[f"{side} knee"]) for side in ("left", "right"))
    above, below = (int(y // CELL_HEIGHT) for y in (upper, lower))
    darkness = []
    for row in range(above, below + 1):
        column = int(x // CELL_WIDTH)
        paints = [paint for text, paint in picture.runs(row) for _ in text][column - 1 : column + 2]
        darkness.append(max(max(paint.ink.shade, paint.paper.shade) for paint in paints))
    assert max(darkness) > EDGE / 2 > max(darkness[0], darkness[-1])


@pytest.mark.parametrize("pose", [*ON_FLOOR, "knees-to-chest"])
def test_a_head_with_a_face_lies_on_the_floor(pose: str) -> None:
    """The back of a head that is shaped is on the floor, like one on the grid, and its nose points up."""
    for size in SIZES:
        scene = lay_out(SHIPPED[pose].figure, *size, 0.0, shaped=True)
        head = around([scene.body["head"].outline])
        assert head.bottom == pytest.approx(scene.floor, abs=0.01), size
        assert head.top > scene.floor + 0.19, size
