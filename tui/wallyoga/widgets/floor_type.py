"""Floor type: block letters and digits that are read from two metres."""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from functools import lru_cache

HEIGHT = 7
"""Pixels a glyph is high."""

_DRAWN = {
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "B": "####. #...# #...# ####. #...# #...# ####.",
    "C": ".###. #...# #.... #.... #.... #...# .###.",
    "D": "####. #...# #...# #...# #...# #...# ####.",
    "E": "#### #... #... ###. #... #... ####",
    "F": "#### #... #... ###. #... #... #...",
    "G": ".###. #...# #.... #.### #...# #...# .###.",
    "H": "#...# #...# #...# ##### #...# #...# #...#",
    "I": "### .#. .#. .#. .#. .#. ###",
    "J": "..## ...# ...# ...# ...# #..# .##.",
    "K": "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
    "L": "#... #... #... #... #... #... ####",
    "M": "#...# ##.## #.#.# #.#.# #...# #...# #...#",
    "N": "#...# ##..# ##..# #.#.# #..## #..## #...#",
    "O": ".###. #...# #...# #...# #...# #...# .###.",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "Q": ".###. #...# #...# #...# #.#.# #..#. .##.#",
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
    "U": "#...# #...# #...# #...# #...# #...# .###.",
    "V": "#...# #...# #...# #...# .#.#. .#.#. ..#..",
    "W": "#...# #...# #...# #.#.# #.#.# ##.## #...#",
    "X": "#...# #...# .#.#. ..#.. .#.#. #...# #...#",
    "Y": "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#..",
    "Z": "##### ....# ...#. ..#.. .#... #.... #####",
    "0": ".###. #...# #...# #...# #...# #...# .###.",
    "1": ".#. ##. .#. .#. .#. .#. ###",
    "2": ".###. #...# ....# ..##. .#... #.... #####",
    "3": ".###. #...# ....# ..##. ....# #...# .###.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": ".###. #.... #.... ####. #...# #...# .###.",
    "7": "##### ....# ....# ...#. ..#.. ..#.. ..#..",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
    ":": ". . # . # . .",
    " ": "... ... ... ... ... ... ...",
    "\u2009": ". . . . . . .",
    "'": "# # . . . . .",
    ",": ".. .. .. .. .. .# #.",
    ";": ".. .. .# .. .. .# #.",
    ".": ". . . . . . #",
    "-": "... ... ... ### ... ... ...",
    "/": "..# ..# .#. .#. .#. #.. #..",
    "+": "..... ..#.. ..#.. ##### ..#.. ..#.. .....",
    "?": ".###. #...# ....# ..##. ..#.. ..... ..#..",
    "◀": "... ..# .## ### .## ..# ...",
    "▶": "... #.. ##. ### ##. #.. ...",
    "→": "..... ..#.. ...#. ##### ...#. ..#.. .....",
}

GLYPHS = {character: tuple(rows.split()) for character, rows in _DRAWN.items()}
"""The rows of pixels of each glyph, `#` for ink."""

THIN_SPACE = "\u2009"
"""A space between words where columns are few."""

QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The cells of two by two halves, by a bit for each: upper left, upper right, lower left, lower right."""


class TypeSize(IntEnum):
    """The size of floor type, which grows with the half cells a pixel is wide."""

    NARROW = 1
    """Pixels half a cell wide and half a row high: for pose and side names."""
    SMALL = 2
    """Pixels a cell wide and half a row high: for the phase of the breath."""
    TALL = 3
    """Pixels a cell wide and a row high: for words alone, where columns are few and rows are not."""
    LARGE = 4
    """Pixels two cells wide and a row high: for a count."""
    LARGER = 6
    LARGEST = 8
    GIANT = 10

    @property
    def half_columns(self) -> int:
        """The half cells a pixel is wide."""
        return 2 if self is TypeSize.TALL else self.value

    @property
    def half_rows(self) -> int:
        """The half rows a pixel is high."""
        return 2 if self is TypeSize.TALL else max(1, self // 2)

    @property
    def rows(self) -> int:
        """The rows a glyph takes."""
        return -(-HEIGHT * self.half_rows // 2)

    @property
    def air(self) -> int:
        """The rows between two lines: none where a glyph ends in the middle of a row, which is air already."""
        return 1 - HEIGHT * self.half_rows % 2


def measure_text(text: str, size: TypeSize) -> tuple[int, int]:
    """Return the columns and rows a text takes, with a pixel between its glyphs."""
    pixels = sum(len(GLYPHS[character][0]) for character in text.upper()) + max(0, len(text) - 1)
    return -(-pixels * size.half_columns // 2), size.rows


def has_glyphs(text: str) -> bool:
    """Return whether each letter of a text has a glyph."""
    return all(character in GLYPHS for character in text.upper())


@lru_cache(maxsize=256)
def find_size(
    text: str, columns: int, rows: int, largest: TypeSize = TypeSize.GIANT, *, tall: bool = False
) -> TypeSize | None:
    """Return the largest size in which a text fits, or None.

    It is `TALL` only where it may be. There is none either where a letter has no glyph.
    """
    if not has_glyphs(text):
        return None
    for size in sorted(TypeSize, reverse=True):
        width, height = measure_text(text, size)
        if size <= largest and width <= columns and height <= rows and (tall or size is not TypeSize.TALL):
            return size
    return None


@lru_cache(maxsize=256)
def draw_text(text: str, size: TypeSize, *, is_low: bool = False) -> tuple[str, ...]:
    """Return the rows of a text at a size, all of one width.

    What does not fill its last row begins half a row lower where it `is_low`.

    Raises:
        KeyError: it has a letter without a glyph.
    """
    columns, rows = measure_text(text, size)
    lines = (".".join(GLYPHS[character][row] for character in text.upper()) for row in range(HEIGHT))
    halves = ["".join(pixel * size.half_columns for pixel in line).ljust(2 * columns, ".") for line in lines]
    ink = [line for line in halves for _ in range(size.half_rows)]
    air = ["." * (2 * columns)] * (2 * rows - len(ink))
    ink = air + ink if is_low else ink + air
    return tuple(_join_halves(upper, lower) for upper, lower in zip(ink[::2], ink[1::2], strict=True))


def fit_text(text: str, columns: int, rows: int, largest: TypeSize = TypeSize.GIANT) -> tuple[str, ...]:
    """Return the rows of a text as large as fits.

    Where no size does, it is plain, on one line.
    """
    size = find_size(text, columns, rows, largest)
    return (text[:columns],) if size is None else draw_text(text, size)


@lru_cache(maxsize=256)
def wrap_text(
    text: str, columns: int, rows: int, largest: TypeSize = TypeSize.GIANT, *, is_low: bool = False
) -> tuple[str, ...]:
    """Return the rows of a text as large as fits on one line or more.

    Lines end at its commas where its letters stay as large, or where lines become fewer and letters stay as high.
    There are no rows where no size does.
    """
    if not has_glyphs(text):
        return ()
    size, lines = _fit_lines((text,), columns, rows, largest)
    clauses = tuple(text.replace(", ", ",\n").split("\n"))
    if len(lines) > 1 and len(clauses) > 1:
        smaller, parts = _fit_lines(clauses, columns, rows, largest)
        if parts and (smaller is size or (smaller.rows == size.rows and len(parts) < len(lines))):
            size, lines = smaller, parts
    air = ("",) * size.air
    return tuple(row for line in lines for row in (*air, *draw_text(line, size, is_low=is_low)))[len(air) :]


def _fit_lines(parts: tuple[str, ...], columns: int, rows: int, largest: TypeSize) -> tuple[TypeSize, list[str]]:
    """Return the largest size in which all parts fit, and their lines. Each begins a line.

    There are no lines where no size does.
    """
    for size in sorted(TypeSize, reverse=True):
        if size <= largest:
            lines = [line for part in parts for line in _break_lines(part, columns, size)]
            taken = len(lines) * (size.air + size.rows) - size.air
            if taken <= rows and all(measure_text(line, size)[0] <= columns for line in lines):
                return size, lines
    return TypeSize.NARROW, []


def _break_lines(text: str, columns: int, size: TypeSize) -> list[str]:
    """Return a text in even lines that fit, and a longer word alone."""
    lines = _fill_lines(text, columns, size)
    widths = sorted({measure_text(part, size)[0] for part in _list_parts(text.split())})
    return next(
        even
        for width in (*widths[: bisect_left(widths, columns)], columns)
        if len(even := _fill_lines(text, width, size)) <= len(lines)
    )


def _list_parts(words: list[str]) -> list[str]:
    """Return all that can stand on one line: some words of a text, one after another."""
    return [" ".join(words[first:end]) for first in range(len(words)) for end in range(first + 1, len(words) + 1)]


def _fill_lines(text: str, columns: int, size: TypeSize) -> list[str]:
    """Return a text in lines of as many words as fit."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure_text(longer, size)[0] <= columns:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _join_halves(upper: str, lower: str) -> str:
    """Return a row of cells made of two rows of halves."""
    bits = ((upper[x], upper[x + 1], lower[x], lower[x + 1]) for x in range(0, len(upper), 2))
    return "".join(QUADRANTS[sum((half == "#") << bit for bit, half in enumerate(cell))] for cell in bits)
