"""Cells of the ascii look: all body or bare, with strokes on its edge."""

from __future__ import annotations

import pytest

from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.trace import trace, trace_over

BODY, SHADED = Tint(skin=100), Tint(skin=100, shade=40)
HALF, STRAP, MAT = Tint(skin=52), Tint(prop=84), Tint(prop=12)


@pytest.mark.parametrize(
    ("four", "character"),
    [
        ((CLEAR, HALF, HALF, BODY), "/"),
        ((BODY, HALF, HALF, CLEAR), "/"),
        ((HALF, CLEAR, BODY, HALF), "\\"),
        ((Tint(skin=48), CLEAR, HALF, CLEAR), "|"),
        ((CLEAR, CLEAR, HALF, HALF), "_"),
        ((HALF, HALF, CLEAR, CLEAR), " "),
    ],
)
def test_a_stroke_goes_as_the_edge_of_the_body_does(four: tuple[Tint, Tint, Tint, Tint], character: str) -> None:
    """In a cell of which the body covers a part, a stroke in its colour stands on bare ground."""
    drawn, ink, paper = trace(four)
    assert drawn == character
    assert paper == CLEAR
    assert ink == (CLEAR if character == " " else BODY)


def test_a_cell_is_all_body_or_bare() -> None:
    """A cell that is mostly body has no bare ground, and what it covers least is not seen."""
    assert trace((BODY, BODY, BODY, HALF)) == (" ", CLEAR, BODY)
    assert trace((MAT, MAT, MAT, Tint(skin=40, prop=8))) == (" ", CLEAR, MAT)
    assert trace((STRAP, CLEAR, STRAP, CLEAR)) == (" ", CLEAR, STRAP)


def test_an_edge_that_crosses_the_body_stands_on_the_limb_in_front() -> None:
    """Its paper is the least shaded of the cell's quarters; scraps of lines and edges beside the body are not drawn."""
    four = (BODY, SHADED, BODY, SHADED)
    assert trace_over("|", Tone.EDGE, four) == ("|", CLEAR, BODY)
    assert trace_over("'", Tone.EDGE, four) == trace(four)
    assert trace_over("|", Tone.EDGE, (CLEAR,) * 4) == trace((CLEAR,) * 4)


def test_the_body_hides_the_ground_and_straps_stay() -> None:
    """A floor is drawn where no body is, a strap's character everywhere."""
    assert trace_over("_", Tone.GROUND, (BODY,) * 4) == (" ", CLEAR, BODY)
    assert trace_over("_", Tone.GROUND, (CLEAR,) * 4) == ("_", CLEAR, CLEAR)
    assert trace_over("/", Tone.PROP, (BODY,) * 4) == ("/", CLEAR, BODY)
