"""The colours of figures: mixed from a theme, legible, and picked by hand where there are 256."""

from __future__ import annotations

from functools import cache
from itertools import combinations, product
from math import cbrt, dist

import pytest
from rich.color import Color, ColorSystem

from tests.figure.shipped import SHIPPED
from wallyoga.figure.colours import Colour, blend, contrast, find_indexed, luminance, nearest, parse
from wallyoga.figure.look import Look
from wallyoga.figure.palette import CONTRAST, Palette
from wallyoga.figure.quadrants import mean
from wallyoga.figure.theme_colours import BY_THEME, DAWN, DUSK
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.tone import Tone

SIZES = ((40, 17), (58, 24))


def test_characters_are_legible_on_every_tint() -> None:
    """Of every character of the ascii look the contrast with what is behind is 3 to 1, in every theme."""
    pictures = [shipped.drawn(*size, breath=1.0, look=Look.ASCII) for shipped in SHIPPED.values() for size in SIZES]
    runs = (run for picture in pictures for row in range(len(picture.lines)) for run in picture.runs(row))
    paints = {paint for text, paint in runs if not text.isspace()}
    for theme, few in product(BY_THEME, (False, True)):
        palette = Palette.of(BY_THEME[theme], indexed=few)
        for paint in paints:
            ink, paper = palette.inks(paint)
            assert contrast(ink, paper) >= CONTRAST, (theme, few, paint)


@pytest.mark.parametrize(("theme", "least"), [("dusk", 2.0), ("dawn", 1.4), ("ember", 1.7), ("ink", 1.8)])
@pytest.mark.parametrize("look", [Look.ASCII, Look.SOLID])
@pytest.mark.parametrize("pose", ["legs-up-the-wall", "wall-straddle"])
def test_the_wall_is_seen_and_the_body_more(theme: str, least: float, look: Look, pose: str) -> None:
    """A wall stands off the background as an area, its line by 3 to 1, and no wall stands off as skin does."""
    palette = Palette.of(BY_THEME[theme])
    picture = SHIPPED[pose].drawn(58, 24, look=look)
    walls = {paint for row in range(24) for _, paint in picture.runs(row) if not paint.paper.skin and paint.paper.prop}
    lines = {paint for paint in walls if paint.tone is Tone.GROUND and paint.ink == CLEAR}
    (wall,) = {palette.mix(paint.paper) for paint in lines}
    background = palette.colours["background"]
    assert least <= contrast(wall, background) < contrast(palette.colours["figure-skin"], background)
    assert all(contrast(palette.inks(paint)[0], wall) >= CONTRAST for paint in lines)
    assert contrast(palette.colours["ground"], background) >= CONTRAST


@pytest.mark.parametrize("theme", BY_THEME)
def test_256_colours_are_exactly_those_of_the_terminal(theme: str) -> None:
    """Every tint but the background is one of the 256, which Rich sends as it is and makes no other of."""
    palette = Palette.of(BY_THEME[theme], indexed=True)
    for colour in {palette.mix(tint) for tint in list_tints()} - {palette.colours["background"]}:
        assert colour == find_indexed(nearest(colour))
        sent = Color.from_rgb(*colour).downgrade(ColorSystem.EIGHT_BIT)
        assert max(abs(a - b) for a, b in zip(sent.get_truecolor(), colour, strict=True)) <= 10


@cache
def list_tints() -> frozenset[Tint]:
    """Return every tint of the shipped poses at the usual size, in both looks that are filled."""
    looks = (Look.ASCII, Look.SOLID)
    pictures = (shipped.drawn(58, 24, breath=1.0, look=look) for shipped in SHIPPED.values() for look in looks)
    return frozenset(tint for picture in pictures for tint in picture.tints)


@pytest.mark.parametrize("glow", ["warm", "cool"])
def test_what_glows_shines_through_cloth(glow: str) -> None:
    """What is felt under cloth has nearly the colour it has on bare skin, not one muddied by the cloth."""
    palette = Palette.of(DUSK)
    bare, clothed = (palette.mix(Tint(skin=100, cloth=cloth)._replace(**{glow: 70})) for cloth in (0, 100))
    assert max(abs(one - other) for one, other in zip(bare, clothed, strict=True)) < 30


def test_a_tint_is_mixed_from_the_theme() -> None:
    """Nothing is the background, all of a colour is that colour, and more of it is nearer to it."""
    palette = Palette.of(DUSK)
    assert palette.mix(CLEAR) == parse(DUSK["background"])
    assert palette.mix(Tint(skin=100, warm=100)) == parse(DUSK["figure-warm"])
    assert palette.mix(Tint(skin=20))[0] < palette.mix(Tint(skin=40))[0]


def test_the_mean_of_tints_is_the_mean_of_their_colours() -> None:
    """Half a body that is warm all over is half its colour, whatever else there is beside it."""
    palette = Palette.of(DAWN)
    assert palette.mix(mean([CLEAR, Tint(skin=100, warm=100)])) == blend(
        parse(DAWN["background"]), parse(DAWN["figure-warm"]), 0.5
    )


@pytest.mark.parametrize("theme", BY_THEME)
def test_the_edge_of_a_limb_is_told_from_limbs_in_the_shade(theme: str) -> None:
    """In 256 colours the edge along a limb that crosses is darker than skin in the shade, and so where it glows."""
    palette = Palette.of(BY_THEME[theme], indexed=True)
    edge, shaded = (palette.mix(Tint(skin=100, shade=shade)) for shade in (72, 40))
    assert luminance(edge) < luminance(shaded)
    assert palette.mix(Tint(skin=100, shade=72, warm=80)) == edge


@pytest.mark.parametrize("theme", BY_THEME)
@pytest.mark.parametrize("few", [False, True])
def test_skin_clothes_and_what_is_felt_are_told_apart(theme: str, *, few: bool) -> None:
    """Skin, leggings, the top, and a little of what works or stretches on any of them are clearly different colours."""
    palette = Palette.of(BY_THEME[theme], indexed=few)
    worn = {"skin": {}, "leggings": {"cloth": 100}, "top": {"top": 100}}
    felt = {"works": {"cool": 64}, "stretches": {"warm": 52}}
    grounds = [Tint(skin=100, **cloth) for cloth in worn.values()]
    for one, other in combinations(grounds, 2):
        assert differ(palette.mix(one), palette.mix(other)) > 18
    for ground in grounds:
        works, stretches = (palette.mix(ground._replace(**glow)) for glow in felt.values())
        assert differ(works, stretches) > 40
        assert all(differ(works, palette.mix(each)) > 25 for each in grounds)
        assert all(differ(stretches, palette.mix(each)) > 18 for each in grounds)


@pytest.mark.parametrize("theme", BY_THEME)
def test_a_leg_in_the_shade_is_still_a_leg(theme: str) -> None:
    """Leggings behind the other leg are clearly darker, clear of the background, and not grey but of their own hue."""
    palette = Palette.of(BY_THEME[theme])
    near, far = (palette.mix(Tint(skin=100, cloth=100, shade=shade)) for shade in (0, 32))
    assert differ(near, far) > 11
    assert luminance(far) < luminance(near)
    assert contrast(far, palette.colours["background"]) > 1.8
    assert max(far) - min(far) >= 0.9 * (max(near) - min(near)) * max(far) / max(near)


def differ(one: Colour, other: Colour) -> float:
    """The distance of two colours in CIELAB, in which 2 is just seen."""
    return dist(*map(find_lab, (one, other)))


def find_lab(colour: Colour) -> tuple[float, float, float]:
    """A colour in CIELAB: its lightness, how red, and how yellow it is."""
    red, green, blue = (luminance((value, value, value)) for value in colour)
    x, y, z = (
        cbrt((a * red + b * green + c * blue) / white)
        for (a, b, c), white in (
            ((0.4124, 0.3576, 0.1805), 0.9505),
            ((0.2126, 0.7152, 0.0722), 1.0),
            ((0.0193, 0.1192, 0.9505), 1.089),
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_warm_and_cool_have_ramps_of_their_own() -> None:
    """With 256 colours a stronger stretch is another colour than a weaker one, and work is none of them."""
    palette = Palette.of(DUSK, indexed=True)
    warm = [palette.mix(Tint(skin=100, warm=warm)) for warm in (45, 65, 95)]
    cool = [palette.mix(Tint(skin=100, cool=cool)) for cool in (45, 75)]
    assert len({*warm, *cool}) == 5
