"""Heads on the grid of cells: round, inside the canvas, and on the floor where they lie there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallyoga.figure.bitmap import Point, fill
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.heads import head_on_grid
from wallyoga.figure.joints import is_profile, lies
from wallyoga.figure.painter import Painter
from wallyoga.figure.scene import lay_out
from wallyoga.figure.tone import Tone

from .shipped import SEVERAL, SHIPPED, SIZES

COLUMNS, ROWS = 24, 12
FLOOR = ROWS * CELL_HEIGHT - 1.0
FREE = {
    3: [",--.", "(    )", "`--'"],
    4: [",--.", "/    \\", "\\    /", "`--'"],
    5: [",----.", "/      \\", "(        )", "\\      /", "`----'"],
    6: [",----.", ",'      `.", "|          |", "|          |", "`.      ,'", "`----'"],
}
"""The rows of heads that touch nothing."""
LYING = {
    3: [",--.", "/    \\", "\\____/"],
    4: [",--.", "/    \\", "(      )", "\\____/"],
    5: [",----.", "/      \\", "|        |", "|        |", "\\______/"],
    6: [",----.", ",'      `.", "|          |", "|          |", "\\        /", "\\______/"],
}
"""The rows of heads that lie on the floor."""
ON_FLOOR = [
    pose
    for pose, shipped in SHIPPED.items()
    if lies(shipped.figure) and is_profile(shipped.figure) and shipped.figure.props
]


def draw_rows(outline: list[Point]) -> list[str]:
    """The rows of a head drawn alone, without what is beside it."""
    painter = Painter(COLUMNS, ROWS)
    painter.stroke([(0, FLOOR - 1), (painter.width, FLOOR - 1)], Tone.GROUND)
    painter.paint(fill(outline, painter.width, painter.height), name="head")
    return [line.strip(" _") for line in painter.picture().lines if line.strip(" _")]


@pytest.mark.parametrize("count", FREE)
def test_a_head_is_round_in_few_rows(count: int) -> None:
    """A head that touches nothing is the same upside down and in the mirror, at every size."""
    middle = (COLUMNS * CELL_WIDTH / 2, 5 * CELL_HEIGHT + count % 2 * CELL_HEIGHT / 2)
    assert draw_rows(head_on_grid(middle, (count - 1) * 8, (COLUMNS, ROWS), None, None)) == FREE[count]


@pytest.mark.parametrize("count", LYING)
def test_a_head_near_the_floor_lies_on_it(count: int) -> None:
    """A head a few dots above the floor is brought down, and its lowest edge is the floor's own line."""
    radius = (count - 0.5) * 8
    middle = (COLUMNS * CELL_WIDTH / 2, FLOOR - radius - 6)
    assert draw_rows(head_on_grid(middle, radius, (COLUMNS, ROWS), FLOOR, None)) == LYING[count]


@SEVERAL
@given(
    x=st.floats(0, COLUMNS * CELL_WIDTH),
    y=st.floats(0, ROWS * CELL_HEIGHT),
    count=st.integers(3, 8),
)
def test_a_head_stays_inside_the_canvas(x: float, y: float, count: int) -> None:
    """Wherever its middle is, a head with a template is wholly inside the canvas."""
    for across, down in head_on_grid((x, y), (count - 1) * 8, (COLUMNS, ROWS), None, None):
        assert 0 <= across <= COLUMNS * CELL_WIDTH
        assert 0 <= down <= ROWS * CELL_HEIGHT


@pytest.mark.parametrize(("count", "nosed"), [(4, False), (6, False), (7, True), (12, True)])
def test_a_head_from_the_side_has_a_nose_from_seven_rows_on(count: int, *, nosed: bool) -> None:
    """In six rows and fewer a nose is only a bump, and is not drawn."""
    plain, face = (head_on_grid((96, 96), (count - 1) * 8, (COLUMNS, ROWS), None, at) for at in (None, 90.0))
    assert (min(y for _, y in face) < min(y for _, y in plain)) == nosed


@pytest.mark.parametrize("pose", [*ON_FLOOR, "knees-to-chest"])
def test_the_head_of_who_lies_is_on_the_floor(pose: str) -> None:
    """In every lying pose seen from its side the head ends at the floor, however high the hips are."""
    for size in SIZES:
        scene = lay_out(SHIPPED[pose].figure, *size, 0.0)
        assert min(y for _, y in scene.body["head"].outline) == pytest.approx(scene.floor), size
