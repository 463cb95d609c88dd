"""Lines between fingers and toes of a body that is drawn in characters."""

from __future__ import annotations

import pytest

from wallyoga.figure.cell_fit import fit_cells
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.look import Look
from wallyoga.figure.picture import Picture
from wallyoga.figure.scene import lay_out
from wallyoga.figure.tone import Tone

from .shipped import SHIPPED, SIZES

BREATHS = (0.0, 0.25, 0.5, 0.75, 1.0)


def list_digits(picture: Picture) -> dict[tuple[int, int], str]:
    """The strokes between fingers and toes of a picture, by row and column."""
    return {
        (row, column): character
        for row, (line, tones) in enumerate(zip(picture.lines, picture.tones, strict=True))
        for column, (character, tone) in enumerate(zip(line, tones, strict=True))
        if tone == Tone.MARK and character in "=|/\\"
    }


def draw_digits(pose: str) -> list[str]:
    """The strokes of each row of a pose at the usual size that has any."""
    rows: dict[int, str] = {}
    for (row, _), stroke in list_digits(SHIPPED[pose].drawn(58, 24, look=Look.ASCII)).items():
        rows[row] = rows.get(row, "") + stroke
    return list(rows.values())


@pytest.mark.parametrize(
    ("pose", "rows"),
    [
        ("easy-pose", ["||||"]),
        ("reclined-twist", ["||", "||"]),
        ("wall-butterfly", ["||||", "||||"]),
    ],
)
def test_upright_open_hands_have_fingers(pose: str, rows: list[str]) -> None:
    """Upright fingers that are seen are parted by strokes that lie along them, those of both sides alike."""
    assert draw_digits(pose) == rows


@pytest.mark.parametrize("pose", ["strap-hamstring", "calf-stretch-at-the-wall", "wide-knee-childs-pose"])
def test_fists_and_pressed_palms_have_no_fingers(pose: str) -> None:
    """A hand that holds a strap or presses on wall or floor, seen from its side, shows no gaps between fingers."""
    assert not list_digits(SHIPPED[pose].drawn(84, 34, look=Look.ASCII))


@pytest.mark.parametrize("pose", ["corpse-pose", "half-moon-on-the-back", "reclined-wall-squat", "side-rest"])
def test_level_and_slanted_hands_and_hands_that_meet_have_no_fingers(pose: str) -> None:
    """Where strokes would look like a sign of equality, creases or claws, there are none."""
    assert not draw_digits(pose)


@pytest.mark.parametrize("pose", ["easy-pose", "wall-straddle"])
def test_level_feet_have_no_toes(pose: str) -> None:
    """On a foot that lies level there is room for a single stroke, which would be a crumb, so there is none."""
    scene = fit_cells(lay_out(SHIPPED[pose].figure, 58, 24, 0.0, shaped=True, in_cells=True))
    digits = list_digits(SHIPPED[pose].drawn(58, 24, look=Look.ASCII))
    for side in ("left", "right"):
        foot = around([scene.frame.dots(scene.body[f"{side} foot"].outline)])
        assert not [
            (row, column)
            for row, column in digits
            if foot.bottom < (row + 1 / 2) * CELL_HEIGHT < foot.top
            and foot.left < (column + 1 / 2) * CELL_WIDTH < foot.right
        ]


@pytest.mark.parametrize("size", SIZES[1:-1])
def test_strokes_are_two_or_more_on_the_body(size: tuple[int, int]) -> None:
    """Every stroke is beside another or below it, on a cell that is mostly body, and plain ASCII."""
    for pose in SHIPPED:
        picture = SHIPPED[pose].drawn(*size, look=Look.ASCII)
        digits = list_digits(picture)
        assert "".join(picture.lines).isascii(), pose
        assert all((row, column - 1) in digits or (row, column + 1) in digits for row, column in digits), pose
        assert all(picture.tints[picture.papers[row][column]].skin >= 80 for row, column in digits), pose


@pytest.mark.parametrize("pose", ["easy-pose", "wall-butterfly", "reclined-twist", "standing-forward-fold"])
def test_strokes_stay_while_the_body_breathes(pose: str) -> None:
    """No finger comes and goes with the breath."""
    frames = [SHIPPED[pose].drawn(58, 24, look=Look.ASCII, breath=breath) for breath in BREATHS]
    assert len({tuple(list_digits(frame).values()) for frame in frames}) == 1
