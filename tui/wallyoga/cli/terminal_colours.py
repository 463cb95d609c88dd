"""The terminal's colours: how many it has, and a figure in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from enum import IntEnum

from wallyoga.cli.launch import LINES_ONLY
from wallyoga.cli.output import find_output
from wallyoga.figure.colours import Colour, nearest
from wallyoga.figure.look import Look
from wallyoga.figure.palette import Palette
from wallyoga.figure.picture import Paint, Picture
from wallyoga.figure.theme_colours import BY_THEME, DUSK
from wallyoga.figure.tone import Tone
from wallyoga.text.amounts import LEGEND_COLON, LEGEND_GAP, list_legend

SIXTEEN = {
    Tone.STRETCH_1: "\x1b[33m",
    Tone.STRETCH_2: "\x1b[33m",
    Tone.STRETCH_3: "\x1b[1;33m",
    Tone.EFFORT_1: "\x1b[34m",
    Tone.EFFORT_2: "\x1b[34m",
    Tone.EFFORT_3: "\x1b[1;34m",
    Tone.PROP: "\x1b[32m",
    Tone.GROUND: "\x1b[90m",
}
"""The terminal's own colours, so that an outline fits whatever it looks like."""

Piece = tuple[str, str]
"""A text, and the escape sequence of its colour; empty where it has none."""


class Depth(IntEnum):
    """The colour depth: how many colours there are."""

    NONE = 0
    SIXTEEN = 4
    INDEXED = 8
    FULL = 24


def detect_depth() -> Depth:
    """Return the colour depth of standard output, as its surroundings say.

    Windows Terminal says it by `WT_SESSION`; the older windows there show codes as they are.
    """
    term = os.environ.get("TERM", "")
    if not find_output().is_terminal or "NO_COLOR" in os.environ or term in LINES_ONLY:
        return Depth.NONE
    if os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or "WT_SESSION" in os.environ:
        return Depth.FULL
    if sys.platform == "win32" and not term:
        return Depth.NONE
    return Depth.INDEXED if "256" in term else Depth.SIXTEEN


def choose_look(look: Look, colours: Depth) -> Look:
    """Return the look there are colours enough for."""
    return look if colours >= Depth.INDEXED and not find_output().is_ascii else Look.OUTLINE


def colour_rows(picture: Picture, colours: Depth, theme: str) -> Iterator[list[Piece]]:
    """Yield the rows of a picture, coloured.

    They are filled in a theme's colours, or an outline in the terminal's own.
    """
    palette = Palette.of(BY_THEME.get(theme, DUSK), indexed=colours is Depth.INDEXED)
    for row, line in enumerate(picture.lines):
        if picture.papers:
            yield [(text, _code(paint, palette)) for text, paint in picture.runs(row)]
        elif colours:
            yield _trim_row([(text, SIXTEEN.get(paint.tone, "")) for text, paint in picture.runs(row)])
        else:
            yield [(line.rstrip(), "")]


def make_colour_key(stretches: Mapping[str, int], works: Mapping[str, int]) -> list[Piece]:
    """Return the colour key of a figure: what its colours mean.

    It is empty where nothing is felt.
    """
    codes = {"stretching": SIXTEEN[Tone.STRETCH_3], "working": SIXTEEN[Tone.EFFORT_3]}
    pieces: list[Piece] = []
    for word, parts in list_legend(stretches, works):
        pieces += [(LEGEND_GAP, "")] if pieces else []
        pieces += [(word, codes[word]), (f"{LEGEND_COLON}{parts}", "")]
    return pieces


def _trim_row(pieces: list[Piece]) -> list[Piece]:
    """Return a row without blanks at its end."""
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    return [*pieces[:-1], (pieces[-1][0].rstrip(), pieces[-1][1])] if pieces else []


def _code(paint: Paint, palette: Palette) -> str:
    """Return the escape sequence of a cell over a wash."""
    ink, paper = palette.inks(paint)
    weight = 1 if paint.is_bold else 22
    return f"\x1b[{weight};{_number(38, ink, palette)};{_number(48, paper, palette)}m"


def _number(what: int, colour: Colour, palette: Palette) -> str:
    if palette.indexed:
        return f"{what};5;{nearest(colour)}"
    return f"{what};2;" + ";".join(map(str, colour))
