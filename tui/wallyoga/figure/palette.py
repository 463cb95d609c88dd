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

NIGHT = {
    "background": "#14181d",
    "foreground": "#d8dde3",
    "prop": "#a9b7a0",
    "ground": "#5a6672",
    "figure-far": "#84909b",
    "figure-skin": "#c9d3dc",
    "figure-hair": "#5f5074",
    "figure-breath": "#b4e0dc",
    "figure-cool": "#7f97ff",
    "figure-warm": "#ffa850",
}
DAY = {
    "background": "#f4f1ea",
    "foreground": "#272d33",
    "prop": "#4f6b48",
    "ground": "#8b8f8c",
    "figure-far": "#7b8084",
    "figure-skin": "#5b6670",
    "figure-hair": "#3d3149",
    "figure-breath": "#2f6f6e",
    "figure-cool": "#3a50d0",
    "figure-warm": "#d96a00",
}
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
