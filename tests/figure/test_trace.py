"""Cells of the ascii look: mixed by how much of them the body covers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone
from wallyoga.figure.trace import is_seen, trace

BODY, EDGE = Tint(skin=100), Tint(skin=100, shade=72)
THIN, STRAP, WALL, MAT = Tint(skin=12), Tint(prop=84), Tint(prop=28), Tint(prop=12)


def paper(*four: Tint) -> Tint:
    """The tint of a cell of four quarters, which is a blank."""
    first, second, third, fourth = four
    character, ink, tint = trace((first, second, third, fourth))
    assert (character, ink) == (" ", CLEAR)
    return tint


def test_an_edge_is_soft_and_steeper_than_what_is_covered() -> None:
    """The more of a cell is body the more it has the body's colour: none for a sliver, all where most is covered."""
    shares = [paper(*[Tint(skin=skin)] * 4).skin for skin in range(0, 101, 4)]
    assert all(less <= more for less, more in pairwise(shares))
    assert paper(THIN, THIN, THIN, THIN) == CLEAR
    assert 0 < paper(BODY, CLEAR, CLEAR, CLEAR).skin < 25
    assert 75 < paper(BODY, BODY, CLEAR, CLEAR).skin < 100
    assert paper(BODY, BODY, BODY, CLEAR) == BODY


def test_what_is_on_the_body_fades_with_it() -> None:
    """At a soft edge a warm body is as warm as it is inside."""
    warm = Tint(skin=100, warm=100)
    edge = paper(warm, warm, CLEAR, CLEAR)
    assert edge.warm == edge.skin < 100


def test_limbs_that_cross_are_told_apart_softly() -> None:
    """A cell is as dark as the share of it that is the edge of a limb, so that a slanted edge has no steps."""
    shades = [paper(*[EDGE] * count, *[BODY] * (4 - count)).shade for count in range(5)]
    assert shades == [0, 16, 36, 56, 72]
    assert paper(BODY, Tint(skin=100, shade=24), BODY, Tint(skin=100, shade=24)) == Tint(skin=100, shade=12)


def test_ground_and_props_are_seen_where_the_body_is_not() -> None:
    """A mat is as faint beside a body as without one, and a strap that fills most of a cell fills it."""
    assert paper(MAT, MAT, MAT, MAT) == MAT
    assert paper(MAT, MAT, MAT, Tint(skin=100)).prop == MAT.prop
    assert paper(STRAP, STRAP, STRAP, CLEAR) == STRAP


def test_a_wall_is_seen_alike_beside_all() -> None:
    """A wall is as strong beside a body or a strap as alone, and its line stands on it."""
    assert paper(WALL, WALL, WALL, WALL) == WALL
    assert paper(WALL, WALL, WALL, Tint(skin=100)).prop == WALL.prop
    assert paper(STRAP, STRAP, STRAP, WALL) == STRAP
    assert is_seen(Tone.GROUND, WALL)


def test_what_is_faint_has_no_hole_around_a_prop() -> None:
    """A cell of which a prop covers too little to be seen is as faint as the wall or mat behind it."""
    assert paper(Tint(prop=30), MAT, MAT, MAT) == MAT
    assert paper(STRAP, STRAP, STRAP, MAT) == STRAP


@pytest.mark.parametrize(
    ("tone", "tint", "seen"),
    [
        (Tone.GROUND, BODY, False),
        (Tone.GROUND, STRAP, False),
        (Tone.GROUND, THIN, True),
        (Tone.GROUND, MAT, True),
        (Tone.PROP, BODY, True),
        (Tone.MARK, BODY, True),
        (Tone.PLAIN, CLEAR, False),
    ],
)
def test_bodies_and_props_hide_the_ground(tone: Tone, tint: Tint, *, seen: bool) -> None:
    """A floor is drawn where nothing is on it; a strap's line, eyes and mouth everywhere, and no other strokes."""
    assert is_seen(tone, tint) is seen


def test_a_cell_of_two_limbs_is_of_the_one_that_has_most_of_it() -> None:
    """Where limbs cross, a cell between a lit one and one in the shade is lit or dark, not between."""
    lit, dark = Tint(skin=100, shade=8), Tint(skin=100, shade=64)

    def mix(*four: Tint) -> Tint:
        first, second, third, fourth = four
        return trace((first, second, third, fourth), crossed=True)[2]

    assert mix(lit, lit, lit, dark) == lit
    assert mix(lit, dark, dark, dark) == mix(lit, lit, dark, dark) == dark
    assert lit.shade < paper(lit, lit, dark, dark).shade < dark.shade
    assert mix(lit, lit, lit, lit) == lit
