"""Palette: the colours of a figure.

Its tints are mixed from a theme's own colours, or picked from a terminal's 256.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from wallyoga.figure.tint import Tint

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

CONTRAST = 3.0
"""The least contrast of a character with the tint behind it, WCAG's for what is no text."""

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)

DUSK = {
    "background": "#151723",
    "foreground": "#e2e4ee",
    "prop": "#a3bf9a",
    "ground": "#5d6480",
    "figure-far": "#868da6",
    "figure-skin": "#c8cfe2",
    "figure-hair": "#6a5488",
    "figure-breath": "#a6e6d6",
    "figure-cool": "#7f8fff",
    "figure-warm": "#ffa63f",
}
DAWN = {
    "background": "#faf6ee",
    "foreground": "#292b33",
    "prop": "#4f6b48",
    "ground": "#8b8a86",
    "figure-far": "#7d7f88",
    "figure-skin": "#5f6674",
    "figure-hair": "#3d3149",
    "figure-breath": "#157563",
    "figure-cool": "#3f4fd6",
    "figure-warm": "#dd6a00",
}
EMBER = {
    "background": "#130e0b",
    "foreground": "#d9c0a4",
    "prop": "#a0a070",
    "ground": "#65503f",
    "figure-far": "#8c7763",
    "figure-skin": "#c9ac8c",
    "figure-hair": "#5a3f38",
    "figure-breath": "#e3c68a",
    "figure-cool": "#a08fb4",
    "figure-warm": "#f08a34",
}
INK = {
    "background": "#000000",
    "foreground": "#ffffff",
    "prop": "#b4dca8",
    "ground": "#8a909c",
    "figure-far": "#a6adb8",
    "figure-skin": "#e6eaf2",
    "figure-hair": "#7c62a0",
    "figure-breath": "#a8fff0",
    "figure-cool": "#8a9cff",
    "figure-warm": "#ffa42e",
}
BY_THEME = {"dusk": DUSK, "dawn": DAWN, "ember": EMBER, "ink": INK}
"""What our own themes colour figures with, by the names of the theme's variables."""

_STEP = 0.1


@dataclass(frozen=True, slots=True)
class _Ramps:
    """Ramps of a terminal's 256 colours that stand for tints.

    Each goes from little to much.
    """

    greys: range
    prop: Sequence[int]
    hair: Sequence[int]
    breath: Sequence[int]
    cool: Sequence[int]
    warm: Sequence[int]


_DARK = _Ramps(range(232, 255), (237, 65), (53,), (66, 73), (60, 61, 68, 105), (95, 137, 179, 215))
_LIGHT = _Ramps(range(255, 238, -1), (253, 151), (60,), (152, 109), (189, 147, 105, 63), (223, 216, 209, 208))
_SEEN = {"warm": 12, "cool": 12, "hair": 30, "breath": 16, "prop": 14}
"""From how much of a tint on, in hundredths, its ramp is taken instead of the greys; the first that is there counts."""
_WHOLE = {"warm": 80, "cool": 80, "hair": 60, "breath": 42, "prop": 80}
"""At how much of a tint its ramp ends, in hundredths."""


@dataclass(frozen=True)
class Palette:
    """Palette of the colours of one theme."""

    colours: Mapping[str, Colour]
    indexed: bool = False
    """Whether there are only the colours of a terminal that has 256."""

    @classmethod
    def of(cls, colours: Mapping[str, str], *, indexed: bool = False) -> Palette:
        """Return the palette of colours written as #rrggbb, by the names of the theme's variables."""
        return cls({name: parse(text) for name, text in colours.items()}, indexed)

    @cached_property
    def _mixed(self) -> dict[Tint, Colour]:
        return {}

    def mix(self, tint: Tint) -> Colour:
        """Return the colour of a tint."""
        if tint not in self._mixed:
            self._mixed[tint] = self._picked(tint) if self.indexed else self._blended(tint)
        return self._mixed[tint]

    def legible(self, ink: Colour, paper: Colour) -> Colour:
        """Return the ink, moved until it is legible on the paper.

        It moves as far as is needed to be seen: towards the foreground, or else the background. Of black and white one
        is always seen.
        """
        return make_legible(ink, (paper,), (self.colours["foreground"], self.colours["background"]), CONTRAST)

    def _blended(self, tint: Tint) -> Colour:
        mixed = self.colours["background"]
        for name, share in zip(tint._fields, tint, strict=True):
            if share:
                mixed = blend(mixed, self.colours[name if name == "prop" else f"figure-{name}"], share / 100)
        return mixed

    def _picked(self, tint: Tint) -> Colour:
        """Return the nearest of the 256 colours, picked by hand.

        They are greys for skin, else the ramp of what is seen most.
        """
        ramps = _DARK if luminance(self.colours["background"]) < luminance(self.colours["foreground"]) else _LIGHT
        for name, least in _SEEN.items():
            share = getattr(tint, name)
            if share >= max(least, tint.skin / 2) and (name != "cool" or tint.cool > tint.warm):
                ramp = getattr(ramps, name)
                return indexed(ramp[min(len(ramp) - 1, share * len(ramp) // _WHOLE[name])])
        if not tint.skin:
            return self.colours["background"]
        return indexed(ramps.greys[min(len(ramps.greys) - 1, round(tint.skin / 100 * len(ramps.greys)))])


def make_legible(ink: Colour, papers: Sequence[Colour], ends: Sequence[Colour], least: float) -> Colour:
    """Return the ink, moved until it is legible on all of the papers.

    Its contrast with each is at least `least` then. It moves as far as is needed, towards the first of the ends by
    which that is reached; after them towards white, or else black.
    """
    for end in (*ends, WHITE, BLACK):
        for step in range(round(1 / _STEP) + 1):
            moved = blend(ink, end, step * _STEP)
            if all(contrast(moved, paper) >= least for paper in papers):
                return moved
    return moved


def own(colours: Mapping[str, str]) -> dict[str, str]:
    """Return the colours that are variables of a theme.

    The two that every theme has are left out.
    """
    return {name: text for name, text in colours.items() if name not in ("background", "foreground")}


def parse(text: str) -> Colour:
    """Return a colour written as #rrggbb."""
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def write_colour(colour: Colour) -> str:
    """Return a colour as #rrggbb."""
    return "#" + bytes(colour).hex()


def indexed(number: int) -> Colour:
    """Return one of a terminal's 256 colours.

    The first sixteen are the terminal's own, and not asked for.
    """
    if number >= 232:
        grey = 8 + 10 * (number - 232)
        return grey, grey, grey
    levels = (0, 95, 135, 175, 215, 255)
    red, rest = divmod(number - 16, 36)
    green, blue = divmod(rest, 6)
    return levels[red], levels[green], levels[blue]


@lru_cache(maxsize=1024)
def nearest(colour: Colour) -> int:
    """Return the number of the nearest of a terminal's 256 colours."""

    def apart(number: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(colour, indexed(number), strict=True))

    return min(range(16, 256), key=apart)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour a share of the way from one to another."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG 2.1 has it: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=4096)
def luminance(colour: Colour) -> float:
    """Return the relative luminance of a colour as WCAG 2.1 has it: 0 to 1."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
