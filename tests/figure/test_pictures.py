"""The rules for every picture of every figure, at every size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.drawing import draw
from wallyoga.figure.glyphs import CELL_HEIGHT, GLYPHS
from wallyoga.figure.picture import mirror_picture
from wallyoga.figure.scene import lay_out
from wallyoga.figure.setup import Setup
from wallyoga.figure.setup_fit import fit_setup
from wallyoga.figure.tone import Tone

from .shipped import ACROSS, SEVERAL, SHIPPED, SIZES

EVEN = ["wall-straddle", "wall-butterfly", "reclined-butterfly"]
"""Poses that do the same on both sides and lie straight up and down in the picture."""
poses = st.sampled_from(sorted(SHIPPED))
mirrored = st.sampled_from(sorted({*SHIPPED} - {*ACROSS}))
setups = st.builds(Setup, st.sampled_from(["supple", "usual", "tight"]), st.sampled_from(["", "block", "bolster"]))


@pytest.mark.parametrize(("columns", "rows"), [(40, 17), (58, 24), (59, 25), (84, 34)])
def test_a_body_across_the_picture_has_even_sides(columns: int, rows: int) -> None:
    """The middle of who lies straight across is the middle of a row, so that both legs have as much of their cells."""
    scene = lay_out(SHIPPED["corpse-pose"].figure, columns, rows, 0.0)
    assert scene.frame.dot((0.0, 0.0))[1] % CELL_HEIGHT == CELL_HEIGHT / 2


@SEVERAL
@given(pose=poses, columns=st.integers(12, 120), rows=st.integers(6, 50), breath=st.floats(0, 1), dotted=st.booleans())
def test_a_picture_is_as_large_as_asked_and_made_of_few_characters(
    pose: str, columns: int, rows: int, breath: float, *, dotted: bool
) -> None:
    """A picture has exactly the asked rows and columns, a tone for each cell, and no character outside the set."""
    picture = SHIPPED[pose].drawn(columns, rows, breath=breath, dotted=dotted)
    assert [len(line) for line in picture.lines] == [columns] * rows
    assert [len(tones) for tones in picture.tones] == [columns] * rows
    assert set("".join(picture.lines)) <= set(GLYPHS)
    assert {tone for row in picture.tones for tone in row} <= set(Tone)


@SEVERAL
@given(pose=mirrored, size=st.sampled_from(SIZES), breath=st.sampled_from([0.0, 0.5, 1.0]), setup=setups)
def test_left_is_the_mirror_image_of_right(pose: str, size: tuple[int, int], breath: float, setup: Setup) -> None:
    """A figure on one side is the mirror image of the same figure on the other, in characters and tones."""
    shipped = SHIPPED[pose]
    left, right = (
        draw(
            shipped.figure,
            *size,
            side=side,
            breath=breath,
            stretches=shipped.stretches,
            works=shipped.works,
            setup=setup,
        )
        for side in ("left", "right")
    )
    assert left == mirror_picture(right)
    assert mirror_picture(left) == right


@SEVERAL
@given(pose=st.sampled_from(EVEN), columns=st.integers(28, 110), rows=st.integers(12, 45), breath=st.floats(0, 1))
def test_an_even_body_is_drawn_evenly(pose: str, columns: int, rows: int, breath: float) -> None:
    """A pose that does the same on both sides looks the same in the mirror, at every size."""
    picture = SHIPPED[pose].drawn(columns, rows, breath=breath)
    assert picture == mirror_picture(picture)


@SEVERAL
@given(
    pose=poses,
    columns=st.integers(12, 120),
    rows=st.integers(6, 50),
    breath=st.floats(0, 1),
    setup=setups,
    shaped=st.booleans(),
)
def test_the_whole_body_is_inside_the_picture(
    pose: str, columns: int, rows: int, breath: float, setup: Setup, *, shaped: bool
) -> None:
    """Every part's outline lies inside the canvas, at every size, with every set-up and at every moment of a breath."""
    scene = lay_out(fit_setup(SHIPPED[pose].figure, setup), columns, rows, breath, shaped=shaped)
    for name, part in scene.body.items():
        for x, y in scene.flatten(part.outline):
            assert 0 <= x <= 8 * columns, name
            assert 0 <= y <= 16 * rows, name


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_no_mark_stands_alone_but_closed_eyes(columns: int, rows: int) -> None:
    """Every character touches another one, so that nothing looks like noise; only two closed eyes stand alone."""
    for pose in SHIPPED:
        drawn = SHIPPED[pose].drawn(columns, rows).lines
        lines = [" " * (columns + 2), *(f" {line} " for line in drawn), " " * (columns + 2)]
        alone = [
            lines[row][column]
            for row in range(1, rows + 1)
            for column in range(1, columns + 1)
            if lines[row][column] != " "
            and not "".join(lines[near][column - 1 : column + 2] for near in (row - 1, row, row + 1))
            .replace(lines[row][column], "", 1)
            .strip()
        ]
        assert alone in ([], ["-", "-"]), pose


def test_the_breath_is_seen_in_a_small_picture() -> None:
    """Between empty and full lungs several cells change, already at 40x17."""
    for pose in SHIPPED:
        empty, full = (SHIPPED[pose].drawn(40, 17, breath=breath) for breath in (0.0, 1.0))
        changed = sum(
            a != b for old, new in zip(empty.lines, full.lines, strict=True) for a, b in zip(old, new, strict=True)
        )
        assert changed >= 4, pose


def test_a_breath_is_a_few_frames_drawn_once() -> None:
    """A thousand moments of a breath are at most five pictures, and a picture once drawn is kept."""
    frames = {id(SHIPPED["legs-up-the-wall"].drawn(58, 24, breath=moment / 1000)) for moment in range(1001)}
    assert 3 <= len(frames) <= 5


def test_runs_are_the_whole_row() -> None:
    """The pieces of equal tone of a row, put together, are the row, and neighbours differ in tone."""
    for pose in SHIPPED:
        picture = SHIPPED[pose].drawn(58, 24)
        for row, line in enumerate(picture.lines):
            runs = list(picture.runs(row))
            assert "".join(text for text, _ in runs) == line, pose
            assert all(one[1] != next_[1] for one, next_ in pairwise(runs)), pose
