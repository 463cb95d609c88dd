"""The looks in which the body is filled: where tints are, and that they go with the picture."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from sys import byteorder

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.bitmap import NOTHING, Mask, disc_dots
from wallyoga.figure.blocks import INKED, QUARTERS, WHOLE
from wallyoga.figure.bodywork import BodyPainter
from wallyoga.figure.cell_fit import fit_cells
from wallyoga.figure.contours import Contours
from wallyoga.figure.coverage import FULL, Visible, visible
from wallyoga.figure.drawing import draw
from wallyoga.figure.face import features
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.fill import fill_picture
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile, place
from wallyoga.figure.look import Look
from wallyoga.figure.mixture import mix_tint
from wallyoga.figure.painter import Painter
from wallyoga.figure.picture import Picture, mirror_picture
from wallyoga.figure.quadrants import block
from wallyoga.figure.regions import BODY_PARTS, regions
from wallyoga.figure.scene import lay_out
from wallyoga.figure.shade import LIT
from wallyoga.figure.surfaces import Surfaces
from wallyoga.figure.tint import BARE, CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.wash import Wash

from .shipped import ACROSS, SEVERAL, SHIPPED, SIZES

FILLED = [Look.ASCII, Look.SOLID]
poses = st.sampled_from(sorted(SHIPPED))
mirrored = st.sampled_from(sorted({*SHIPPED} - {*ACROSS}))
looks = st.sampled_from(FILLED)
tints = st.sampled_from([CLEAR, Tint(skin=60), Tint(skin=30), Tint(skin=46, warm=90), Tint(skin=46, cool=80)])


def cells(picture: Picture) -> list[list[tuple[str, Tint, Tint]]]:
    """The character of every cell with its own tint and the one behind it."""
    return [
        [(character, paint.ink, paint.paper) for text, paint in picture.runs(row) for character in text]
        for row in range(len(picture.lines))
    ]


def show(picture: Picture) -> list[list[dict[Tint, int]]]:
    """The dots each cell shows of every tint, or the character that is no block."""
    return [
        [
            {CLEAR if paper == BARE else paper: WHOLE ^ INKED[block]} | {CLEAR if ink == BARE else ink: INKED[block]}
            if INKED.get(block)
            else {paper: ord(block)}
            for block, ink, paper in row
        ]
        for row in cells(picture)
    ]


def find_tinted(picture: Picture, colour: str) -> set[tuple[int, int]]:
    """The rows and columns of the cells in which there is a colour."""
    return {
        (row, column)
        for row, line in enumerate(cells(picture))
        for column, (_, *own) in enumerate(line)
        if any(getattr(tint, colour) for tint in own)
    }


@SEVERAL
@given(pose=poses, columns=st.integers(12, 120), rows=st.integers(6, 50), breath=st.floats(0, 1), look=looks)
def test_a_filled_picture_is_as_large_as_asked(pose: str, columns: int, rows: int, breath: float, look: Look) -> None:
    """At every size from the smallest on, a filled picture has exactly its cells, each with tints there are."""
    picture = SHIPPED[pose].drawn(columns, rows, breath=breath, look=look)
    assert [len(line) for line in cells(picture)] == [columns] * rows
    assert all(0 <= share <= 100 for tint in picture.tints for share in tint._replace(shade=0))
    assert all(-LIT <= tint.shade <= 100 for tint in picture.tints)
    assert find_tinted(picture, "skin")


@pytest.mark.parametrize("look", FILLED)
@pytest.mark.parametrize("size", [(40, 17), (58, 24), (84, 34)])
@pytest.mark.parametrize("pose", ["strap-hamstring", "strap-hamstring-across"])
def test_a_strap_is_seen_from_foot_to_hand(pose: str, size: tuple[int, int], look: Look) -> None:
    """In every row between the foot and the fist there is a cell with a strap in it."""
    shipped = SHIPPED[pose]
    scene = lay_out(shipped.figure, *size, 0.0)
    start, end = sorted(y // CELL_HEIGHT for _, y in scene.frame.dots(scene.props[0].outline))
    rows = {row for row, _ in find_tinted(shipped.drawn(*size, look=look), "prop")}
    assert set(range(int(start) + 1, int(end))) <= rows


@SEVERAL
@given(pose=mirrored, size=st.sampled_from(SIZES), breath=st.sampled_from([0.0, 1.0]), look=looks)
def test_the_wash_is_mirrored_with_the_picture(pose: str, size: tuple[int, int], breath: float, look: Look) -> None:
    """A filled figure on one side is the mirror image of the same figure on the other, in every tint."""
    shipped = SHIPPED[pose]
    left, right = (
        draw(
            shipped.figure,
            *size,
            side=side,
            breath=breath,
            stretches=shipped.stretches,
            works=shipped.works,
            look=look,
        )
        for side in ("left", "right")
    )
    assert cells(left) == cells(mirror_picture(right))
    assert cells(mirror_picture(mirror_picture(left))) == cells(left)


@pytest.mark.parametrize("look", FILLED)
@pytest.mark.parametrize("pose", ["wall-straddle", "wall-butterfly", "reclined-butterfly"])
@pytest.mark.parametrize("size", [(41, 17), (58, 24)])
def test_an_even_body_is_filled_evenly(pose: str, look: Look, size: tuple[int, int]) -> None:
    """A pose that does the same on both sides has the same tints in the mirror."""
    picture = SHIPPED[pose].drawn(*size, look=look)
    assert show(picture) == show(mirror_picture(picture))


@pytest.mark.parametrize("pose", ["legs-up-the-wall-straight", "wall-straddle", "knees-to-chest"])
@pytest.mark.parametrize("look", FILLED)
def test_a_muscle_never_leaves_its_part(pose: str, look: Look) -> None:
    """What is felt is warm or cool in no cell but those in which its own part of the body is seen."""
    figure, half = SHIPPED[pose].figure, len(BODY_PARTS) // 2
    for stretched, working in zip(BODY_PARTS[: half + 1], BODY_PARTS[-half - 1 :], strict=True):
        picture = draw(figure, 58, 24, stretches={stretched: 3}, works={working: 3}, look=look)
        for word, colour in ((stretched, "warm"), (working, "cool")):
            seen = regions(word, ("left", "right"), place(figure), profile=is_profile(figure), filled=True)
            parts = find_parts(pose, {region.part for region in seen}, look)
            assert find_tinted(picture, colour) <= parts, word


def find_parts(pose: str, names: set[str], look: Look) -> set[tuple[int, int]]:
    """Return the cells in which parts of a body are seen."""
    parts = list_parts(pose, look)
    return {place for name in names & set(parts) for place in parts[name]}


@cache
def list_parts(pose: str, look: Look) -> dict[str, set[tuple[int, int]]]:
    """Return the cells of each part of a body, from an outline in which the whole of each has a tone."""
    scene = lay_out(SHIPPED[pose].figure, 58, 24, 0.0, shaped=True, in_cells=look is Look.ASCII)
    if look is Look.ASCII:
        scene = fit_cells(scene)
    painter = Painter(58, 24, look)
    BodyPainter(scene, painter, 0.0, {}).paint()
    parts = {
        name: {
            (y // 16, x // 8)
            for y, bits in shape.items()
            for x in range(painter.width)
            if bits >> (painter.width - 1 - x) & 1
        }
        for name, shape in visible(painter.shapes, painter.height).shapes.items()
    }
    if scene.figure.torso % 180 == 90:
        return {name: cells | {(row, 57 - column) for row, column in cells} for name, cells in parts.items()}
    return parts


@pytest.mark.parametrize("look", FILLED)
def test_the_strongest_stretch_glows(look: Look) -> None:
    """What a pose stretches most is warm somewhere in a small picture, and deeper than a weak stretch would be."""
    for pose, shipped in SHIPPED.items():
        if shipped.stretches:
            strongest = max(100 * tint.warm / (tint.skin or 100) for tint in shipped.drawn(40, 17, look=look).tints)
            assert strongest >= {1: 10, 2: 20, 3: 30}[max(shipped.stretches.values())], pose


@pytest.mark.parametrize("look", FILLED)
def test_chest_and_belly_brighten_with_the_breath(look: Look) -> None:
    """On the inhale more and more of a band over the trunk brightens; with empty lungs nothing does."""
    for pose in SHIPPED:
        empty, half, full = (
            sum(
                tint.breath
                for row in cells(SHIPPED[pose].drawn(40, 17, breath=breath, look=look))
                for _, *own in row
                for tint in own
            )
            for breath in (0.0, 0.5, 1.0)
        )
        assert empty == 0 < half < full, pose


def test_an_outline_has_no_tints() -> None:
    """The outline look is characters and tones alone."""
    picture = SHIPPED["wall-straddle"].drawn(58, 24)
    assert picture.tints == (CLEAR,)
    assert not find_tinted(picture, "skin")


def test_far_limbs_are_dimmer_than_near_ones() -> None:
    """In profile the leg behind is in the shade."""
    picture = SHIPPED["strap-hamstring"].drawn(58, 24, look=Look.ASCII)
    bare = {
        100 * tint.shade / tint.skin
        for tint in picture.tints
        if tint.skin >= 70 and not (tint.cloth or tint.top or tint.hair)
    }
    assert min(bare) < 10
    assert max(bare) >= 40


def test_no_cell_of_a_body_is_a_dark_block() -> None:
    """In whole cells no edge of a limb is darker than a limb in the deepest shade."""
    for pose in SHIPPED:
        tints = SHIPPED[pose].drawn(58, 24, look=Look.ASCII).tints
        assert max(tint.shade / tint.skin for tint in tints if tint.skin >= 70) <= 0.67, pose


@given(st.tuples(tints, tints, tints, tints))
def test_quarters_of_two_tints_are_drawn_exactly(four: tuple[Tint, Tint, Tint, Tint]) -> None:
    """A cell with at most two tints shows each quarter in its own."""
    character, ink, paper = block(four)
    if len(set(four)) <= 2:
        shown = tuple(ink if QUARTERS.index(character) >> quarter & 1 else paper for quarter in range(4))
        assert shown == four


@pytest.mark.parametrize("pose", ["legs-up-the-wall", "knees-to-chest", "floor-figure-four", "corpse-pose"])
def test_no_faint_speck_stands_off_a_body(pose: str) -> None:
    """In whole cells nothing faint sticks out above or below a body by a single cell, such as the tip of a nose."""
    skins = [[paper.skin for *_, paper in row] for row in cells(SHIPPED[pose].drawn(58, 24, look=Look.ASCII))]
    bare = [0] * 60
    rows = [bare, *([0, *row, 0] for row in skins), bare]
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        for column in range(1, 59):
            if 0 < row[column] <= 32 and not (row[column - 1] or row[column + 1]):
                assert above[column]
                assert below[column]


def test_what_stretches_takes_the_place_of_what_works() -> None:
    """Where a part stretches and works alike it is warm alone, and where it only works it is cool."""
    both, works = (mix_tint((FULL, LIT, 0, 0, 0, 0, 80, warm)) for warm in (80, 0))
    assert both.warm > 40 < works.cool
    assert both.cool == 0 == works.warm


def test_a_strap_is_seen_over_the_body_and_the_floor_is_not() -> None:
    """In the solid look a strap's characters stay over skin, and where skin covers the floor's they go."""
    skin = [[int.from_bytes(bytes([FULL, LIT, *[0] * 6]), byteorder)] * 4] * 2
    bare = Surfaces(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, {})
    contours = Contours(bare, Wash(*[[bytes(4)] * 2] * 8), 2)
    picture = Picture(("/_",), (bytes((Tone.PROP, Tone.GROUND)),))
    assert fill_picture(picture, skin, contours).lines == ("/ ",)


@pytest.mark.parametrize("pose", ["reclined-twist", "legs-up-the-wall"])
def test_a_head_that_is_large_enough_has_a_face(pose: str) -> None:
    """In the solid look eyes and mouth are as dark as hair, amid the skin of a head of some size."""
    scene = lay_out(SHIPPED[pose].figure, 84, 34, 0.0, shaped=True)
    axis, profile = scene.joints.angles["head"], is_profile(scene.figure)
    lines = features(scene.body["head"].outline, axis, profile=profile, least=0.0)
    dark = find_tinted(SHIPPED[pose].drawn(84, 34, look=Look.SOLID), "hair")
    for line in lines:
        box = around([scene.frame.dots(line)])
        column, row = (box.left + box.right) / 2 // CELL_WIDTH, (box.bottom + box.top) / 2 // CELL_HEIGHT
        assert (row, column) in dark


@pytest.mark.parametrize("pose", ["knees-to-chest", "wide-knee-childs-pose", "legs-up-the-wall"])
def test_the_floor_runs_up_to_the_body(pose: str) -> None:
    """In the solid look no cell of the floor's row is bare but beyond the wall."""
    cells_of_floor = cells(SHIPPED[pose].drawn(58, 24, look=Look.SOLID))
    row = next(line for line in reversed(cells_of_floor) if any(character == "▁" for character, *_ in line))
    last = max(column for column, (character, *_) in enumerate(row) if character == "▁")
    assert all(character == "▁" or max(ink.skin, paper.skin) >= 40 for character, ink, paper in row[:last])


@pytest.mark.parametrize("size", [(40, 17), (58, 24), (84, 34)])
def test_glow_has_no_seam_at_an_elbow(size: tuple[int, int]) -> None:
    """Around the joint of two parts that work alike, all of the arm is cool, a little less at its rim."""
    shipped = SHIPPED["strap-hamstring"]
    scene = lay_out(shipped.figure, *size, 0.0, shaped=True)
    x, y = scene.frame.dot(scene.joints.places["right elbow"])
    column, row = int(x // CELL_WIDTH), int(y // CELL_HEIGHT)
    lines = cells(shipped.drawn(*size, look=Look.SOLID))[row - 1 : row + 2]
    near = [tint for line in lines for _, *own in line[column - 1 : column + 2] for tint in own]
    assert all(tint.cool / tint.skin > 0.15 for tint in near if tint.skin >= 90 and not (tint.cloth or tint.top))


def test_a_kneeling_thigh_is_whole_over_its_shin() -> None:
    """Of a thigh that is folded over the shin it kneels on, nothing is hidden by the shin, and the shin shows below."""
    scene = lay_out(SHIPPED["wide-knee-childs-pose"].figure, 58, 24, 0.0, shaped=True)
    painter = Painter(58, 24, Look.SOLID)
    BodyPainter(scene, painter, 0.0, {}).paint()
    whole = {shape.name: shape.mask for shape in painter.shapes}
    seen = visible(painter.shapes, painter.height).shapes
    assert seen["right thigh"].rows == whole["right thigh"].rows
    assert 0 < sum(map(int.bit_count, seen["right shin"].rows)) < sum(map(int.bit_count, whole["right shin"].rows))


def see(figure: Figure) -> tuple[Visible, dict[str, Mask]]:
    """What is visible of a body, and its parts as they were painted."""
    painter = Painter(58, 24, Look.SOLID)
    BodyPainter(lay_out(figure, 58, 24, 0.0, shaped=True), painter, 0.0, {}).paint()
    return visible(painter.shapes, painter.height), {shape.name: shape.mask for shape in painter.shapes}


def test_a_leg_that_comes_over_the_other_is_set_off_from_it() -> None:
    """From the side, the thigh of a hip on top has an edge on the other thigh, close to its own hip too."""
    strap = replace(
        SHIPPED["strap-hamstring"].figure, top_hip="left", front=("trunk", "right leg", "left leg"), left_leg=(122, 120)
    )
    shown, _ = see(strap)
    scene = lay_out(strap, 58, 24, 0.0, shaped=True)
    hip, near = scene.frame.dot(scene.joints.places["left hip"]), scene.body["left thigh"].opening * scene.frame.scale
    close = disc_dots(hip, near, 58 * CELL_WIDTH, 24 * CELL_HEIGHT)
    assert any(Mask(0, tuple(shown.shadow)).intersect(close).intersect(shown.shapes["right thigh"]).rows)
