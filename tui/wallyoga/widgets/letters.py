"""Large letters and digits in block characters, to be read from two metres."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product

HEIGHT = 5
"""Pixels a glyph is high."""

_DRAWN = {
    "0": ".##. #..# #..# #..# .##.",
    "1": ".#. ##. .#. .#. ###",
    "2": "###. ...# .##. #... ####",
    "3": "###. ...# .##. ...# ###.",
    "4": "#..# #..# #### ...# ...#",
    "5": "#### #... ###. ...# ###.",
    "6": ".##. #... ###. #..# .##.",
    "7": "#### ...# ..#. .#.. .#..",
    "8": ".##. #..# .##. #..# .##.",
    "9": ".##. #..# .### ...# .##.",
    ":": ". # . # .",
    " ": ".. .. .. .. ..",
    "A": ".##. #..# #### #..# #..#",
    "D": "###. #..# #..# #..# ###.",
    "E": "#### #... ###. #... ####",
    "F": "#### #... ###. #... #...",
    "G": ".### #... #.## #..# .###",
    "H": "#..# #..# #### #..# #..#",
    "I": "# # # # #",
    "L": "#.. #.. #.. #.. ###",
    "N": "#..# ##.# #.## #..# #..#",
    "O": ".##. #..# #..# #..# .##.",
    "P": "###. #..# ###. #... #...",
    "R": "###. #..# ###. #.#. #..#",
    "S": ".### #... .##. ...# ###.",
    "T": "### .#. .#. .#. .#.",
    "U": "#..# #..# #..# #..# .##.",
    "Y": "#.# #.# .#. .#. .#.",
}
_DRAWN_NARROW = {
    "0": "### #.# #.# #.# ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    "A": ".#. #.# ### #.# #.#",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": ".## #.. #.# #.# .##",
    "H": "#.# #.# ### #.# #.#",
    "O": "### #.# #.# #.# ###",
    "P": "##. #.# ##. #.. #..",
    "R": "##. #.# ##. #.# #.#",
    "S": ".## #.. .#. ..# ##.",
    "U": "#.# #.# #.# #.# ###",
}
LARGEST = 5
"""How many times its smallest size text grows to."""

Glyphs = Mapping[str, tuple[str, ...]]

GLYPHS: Glyphs = {character: tuple(drawing.split()) for character, drawing in _DRAWN.items()}

NARROW: Glyphs = {**GLYPHS, **{character: tuple(drawing.split()) for character, drawing in _DRAWN_NARROW.items()}}
"""The glyphs for where narrower ones let a text be larger."""

HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def measure_text(text: str, scale: int, glyphs: Glyphs = GLYPHS) -> tuple[int, int]:
    """Return the columns and rows `text` takes at `scale`. Between its glyphs there is one space of a pixel."""
    width = sum(len(glyphs[character][0]) for character in text) + max(0, len(text) - 1)
    return width * scale, -(-HEIGHT * scale // 2)


@lru_cache(maxsize=256)
def draw_text(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return the lines of `text`, as large as it fits into `columns` and `rows`.

    A pixel is `scale` half cells high and `scale` cells wide. Text that fits at no scale, or has a character there is
    no glyph for, stays as it is, on one line.
    """
    if all(character in GLYPHS for character in text):
        for scale, glyphs in product(range(LARGEST, 0, -1), (GLYPHS, NARROW)):
            width, height = measure_text(text, scale, glyphs)
            if width <= columns and height <= rows:
                return _at_scale(text, scale, height, glyphs)
    return (text[:columns],)


def _at_scale(text: str, scale: int, height: int, glyphs: Glyphs) -> tuple[str, ...]:
    pixels = [".".join(glyphs[character][row] for character in text) for row in range(HEIGHT)]
    halves = [[pixel == "#" for pixel in line for _ in range(scale)] for line in pixels for _ in range(scale)]
    halves += [[False] * len(halves[0])] * (2 * height - len(halves))
    return tuple(
        "".join(HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(halves[::2], halves[1::2], strict=True)
    )
