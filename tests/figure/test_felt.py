"""The places where a pose is felt: tones, and dots where there is no colour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallyoga.figure.drawing import draw
from wallyoga.figure.figure_errors import FigureError
from wallyoga.figure.frame import around
from wallyoga.figure.joints import place
from wallyoga.figure.parts import torso
from wallyoga.figure.picture import Picture
from wallyoga.figure.regions import BODY_PARTS, regions
from wallyoga.figure.tone import Tone

from .shipped import SHIPPED

FELT = {pose: shipped for pose, shipped in SHIPPED.items() if shipped.stretches}
STRAIGHT = SHIPPED["legs-up-the-wall-straight"].figure
SPREAD = SHIPPED["wall-straddle"].figure


def cells(picture: Picture, tone: Tone) -> list[tuple[int, int]]:
    """The column and row of every cell of a tone that has a stroke."""
    return [
        (column, row)
        for row, tones in enumerate(picture.tones)
        for column, shown in enumerate(tones)
        if shown == tone and picture.lines[row][column] != " "
    ]


@pytest.mark.parametrize("size", [(40, 17), (58, 24), (84, 34)])
def test_the_strongest_stretch_is_seen(size: tuple[int, int]) -> None:
    """What a pose stretches most has its tone somewhere in the picture."""
    for pose, shipped in FELT.items():
        assert cells(shipped.drawn(*size), Tone.stretch(max(shipped.stretches.values()))), pose


def test_every_word_for_a_body_part_is_somewhere() -> None:
    """Each word of the vocabulary colours something, from the side or from the front."""
    for word in BODY_PARTS:
        pictures = (draw(figure, 58, 24, stretches={word: 2}) for figure in (STRAIGHT, SPREAD))
        assert any(cells(picture, Tone.STRETCH_2) for picture in pictures), word


def test_a_word_that_is_no_body_part_is_refused() -> None:
    """An unknown body part is an error that names the known ones."""
    with pytest.raises(FigureError, match="hamstrings"):
        draw(STRAIGHT, 58, 24, stretches={"hamstring": 1})


def test_the_side_that_is_stretched_is_the_side_that_is_coloured() -> None:
    """With a side, only that side's leg is coloured; `other` means the other one; without a side both are."""
    right = cells(draw(SPREAD, 58, 24, side="right", stretches={"feet": 1}), Tone.STRETCH_1)
    other = cells(draw(SPREAD, 58, 24, side="right", works={"other feet": 1}), Tone.EFFORT_1)
    both = cells(draw(SPREAD, 58, 24, stretches={"feet": 1}), Tone.STRETCH_1)
    assert min(column for column, _ in right) > 29 > max(column for column, _ in other)
    assert min(column for column, _ in both) < 29 < max(column for column, _ in both)


def test_the_back_of_a_leg_is_its_back() -> None:
    """Seen from the side, the hamstrings lie toward the wall and the quadriceps toward the head."""
    back = cells(draw(STRAIGHT, 58, 24, stretches={"hamstrings": 3}), Tone.STRETCH_3)
    front = cells(draw(STRAIGHT, 58, 24, stretches={"quadriceps": 3}), Tone.STRETCH_3)
    assert min(column for column, _ in back) > max(column for column, _ in front)


def test_an_open_chest_is_felt_inside_the_trunk() -> None:
    """Where pictures are filled, what the chest feels from the side is a band along the ribs, off the outline."""
    joints = place(STRAIGHT)
    (chest,) = regions("chest", ("left", "right"), joints, profile=True, filled=True)
    trunk = torso(joints, profile=True, breath=0.0)
    assert around([chest.outline]).top < around([trunk.outline]).top - 0.03


def test_dots_fill_the_part_where_there_is_no_colour() -> None:
    """With dots, a stretched thigh is filled, and all dots lie in cells of its tone."""
    plain, dotted = (draw(SPREAD, 84, 34, stretches={"inner thighs": 3}, dotted=dots) for dots in (False, True))
    added = [
        (row, column)
        for row, (old, new) in enumerate(zip(plain.lines, dotted.lines, strict=True))
        for column, (before, after) in enumerate(zip(old, new, strict=True))
        if before != after
    ]
    assert len(added) >= 6
    assert {dotted.lines[row][column] for row, column in added} == {"."}
    assert {dotted.tones[row][column] for row, column in added} == {Tone.STRETCH_3}


def test_wall_and_strap_have_their_own_tones() -> None:
    """The room and the props can be told from the body."""
    picture = SHIPPED["strap-hamstring"].drawn(58, 24)
    assert len(cells(picture, Tone.GROUND)) > 20
    assert len(cells(picture, Tone.PROP)) >= 3


@pytest.mark.parametrize("pose", ["wall-figure-four", "strap-hamstring", "wall-hamstring", "floor-figure-four"])
def test_a_limb_behind_another_has_a_tone_of_its_own(pose: str) -> None:
    """In an outline what lies behind can be told from what crosses it, and no dots fill it where there is no colour."""
    figure = SHIPPED[pose].figure
    assert len(cells(draw(figure, 58, 24), Tone.BEHIND)) > 8
    assert draw(figure, 58, 24, dotted=True).lines == draw(figure, 58, 24).lines


def test_nothing_lies_behind_where_no_limbs_cross() -> None:
    """A body whose limbs are side by side has one tone."""
    assert not cells(draw(SPREAD, 58, 24), Tone.BEHIND)


def test_a_figure_needs_some_room_and_a_real_side() -> None:
    """A canvas too small for a body and a side that is none are refused."""
    with pytest.raises(FigureError, match="12x6"):
        draw(STRAIGHT, 11, 6)
    with pytest.raises(FigureError, match="left nor right"):
        draw(STRAIGHT, 58, 24, side="middle")


def test_a_figure_is_refused_for_words_that_mean_nothing() -> None:
    """A view, a prop or a limb with the wrong number of angles is an error that says what is possible."""
    with pytest.raises(FigureError, match="side, wall, front, above"):
        replace(STRAIGHT, view="top")
    with pytest.raises(FigureError, match="bolster"):
        replace(STRAIGHT, props=("sofa",))
    with pytest.raises(FigureError, match="two or three"):
        replace(STRAIGHT, left_leg=(90,))
    with pytest.raises(FigureError, match="left knee"):
        replace(STRAIGHT, hands={"left": "moon"})
