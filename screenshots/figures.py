"""Figures as pictures of their own: a rectangle for each tint, a text for each run of characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from wallyoga.figure.blocks import LEFT, LOWER, QUARTERS
from wallyoga.figure.colours import Colour
from wallyoga.figure.palette import Palette
from wallyoga.figure.picture import Paint, Picture
from wallyoga.figure.tint import CLEAR

ACROSS, DOWN = 10, 20
"""The width and the height of a cell."""

GAP, TITLE = 20, 30
"""The gap between two figures of a sheet, and the room for a name."""


def sheet_svg(figures: Sequence[tuple[str, Picture]], across: int, palette: Palette) -> str:
    """Return figures of one size with their names, so many beside one another, as one picture."""
    first = figures[0][1]
    wide, high = len(first.lines[0]) * ACROSS + GAP, len(first.lines) * DOWN + GAP + TITLE
    parts = []
    for number, (name, picture) in enumerate(figures):
        x, y = number % across * wide + GAP, number // across * high + GAP
        colour = _hex(palette.colours["foreground"])
        parts.append(f'<g transform="translate({x} {y})"><text x="0" y="14" fill="{colour}">{escape(name)}</text>')
        parts += [f'<g transform="translate(0 {TITLE})">', *_cells(picture, palette), "</g></g>"]
    size = (min(across, len(figures)) * wide + GAP, -(-len(figures) // across) * high + GAP)
    return _svg(size, parts, palette)


def _svg(size: tuple[int, int], parts: Sequence[str], palette: Palette) -> str:
    """Return a picture on the theme's background."""
    width, height = size
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="monospace"'
        ' font-size="16" shape-rendering="crispEdges">'
    )
    back = f'<rect width="{width}" height="{height}" fill="{_hex(palette.colours["background"])}"/>'
    return "\n".join((head, back, *parts, "</svg>", ""))


def _cells(picture: Picture, palette: Palette) -> Iterator[str]:
    """Yield the cells of a figure, row by row."""
    for row in range(len(picture.lines)):
        column = 0
        for text, paint in picture.runs(row):
            yield from _run(text, paint, column * ACROSS, row * DOWN, palette)
            column += len(text)


def _run(text: str, paint: Paint, x: int, y: int, palette: Palette) -> Iterator[str]:
    """Yield a run of cells of one colour."""
    ink, paper = palette.inks(paint)
    if paint.paper != CLEAR:
        yield _rectangle(x, y, len(text) * ACROSS, DOWN, paper)
    for number, character in enumerate(text):
        left = x + number * ACROSS
        if character in QUARTERS:
            for bit in range(4):
                if QUARTERS.index(character) >> bit & 1:
                    yield _rectangle(
                        left + bit % 2 * ACROSS // 2, y + bit // 2 * DOWN // 2, ACROSS // 2, DOWN // 2, ink
                    )
        elif character in LOWER:
            high = DOWN * LOWER[character] / 8
            yield _rectangle(left, y + DOWN - high, ACROSS, high, ink)
        elif character in LEFT:
            yield _rectangle(left, y, ACROSS * LEFT[character] / 8, DOWN, ink)
        else:
            weight = ' font-weight="bold"' if paint.is_bold else ""
            yield f'<text x="{left}" y="{y + 15}" fill="{_hex(ink)}"{weight}>{escape(character)}</text>'


def _rectangle(x: float, y: float, width: float, height: float, colour: Colour) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{_hex(colour)}"/>'


def _hex(colour: Colour) -> str:
    return "#" + bytes(colour).hex()
