"""Colours as numbers: how they are written, mixed, and told apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

Colour = tuple[int, int, int]
"""The red, green and blue of a colour, 0 to 255."""

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)

_STEP = 0.1
"""The share of the way to another colour by which one is moved until it is legible."""


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


def parse(text: str) -> Colour:
    """Return a colour written as #rrggbb."""
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def write_colour(colour: Colour) -> str:
    """Return a colour as #rrggbb."""
    return "#" + bytes(colour).hex()


def find_indexed(number: int) -> Colour:
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
        return sum((a - b) ** 2 for a, b in zip(colour, find_indexed(number), strict=True))

    return min(range(16, 256), key=apart)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour a share of the way from one to another.

    A share less than nothing goes away from it.
    """
    red, green, blue = (min(255, round(a + (b - a) * share)) for a, b in zip(one, other, strict=True))
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
