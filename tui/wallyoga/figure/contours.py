"""Contours of a picture: cells in which surfaces meet, drawn by block characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import and_, mul, or_

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.blocks import QUARTER_DOTS, WHOLE
from wallyoga.figure.coverage import FULL
from wallyoga.figure.glyphs import CELL_HEIGHT
from wallyoga.figure.mixture import mark_whole, mix_tint
from wallyoga.figure.pieces import Piece, draw_pieces
from wallyoga.figure.quadrants import Cell
from wallyoga.figure.shade import CREASE, DARKEST, EDGE, LIT
from wallyoga.figure.surfaces import Surfaces
from wallyoga.figure.tint import CLEAR, Tint
from wallyoga.figure.wash import Wash

_BODY, _EDGE, _CREASE, _WORN, _TOP, _HAIR, _MOUTH, _PROPS = (1 << number for number in range(8))
"""The surfaces a dot can be of; from the last on, each bit is a kind of prop."""
_ALL = 0xFF
"""All dots of a row of a cell."""
_STEPS = ~7
"""The bits that are kept of an amount. So few tints differ by that alone."""

Soft = tuple[int, int, int, int]
"""The shade, breath, coolness and warmth of the body in a cell, of which it has no contour."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """Layer of dots of one surface."""

    bit: int
    mask: Mask
    is_line: bool = False


class Contours:
    """Contours of a picture of surfaces."""

    def __init__(self, surfaces: Surfaces, wash: Wash, columns: int) -> None:
        self._columns = columns
        self._inner = int.from_bytes(b"\x7f" * columns, "big")
        self._soft = (wash.body, wash.shade, wash.breath, wash.cool, wash.warm)
        self._bare = {0: CLEAR} | {
            1 << number: mix_tint((0, 0, FULL * amount // 16, 0, 0, 0, 0, 0))
            for number, amount in enumerate(surfaces.props)
        }
        props = enumerate(surfaces.props.values())
        layers = (
            _Layer(_BODY, surfaces.body),
            _Layer(_EDGE, surfaces.edges, is_line=True),
            _Layer(_CREASE, surfaces.creases, is_line=True),
            _Layer(_WORN, surfaces.worn),
            _Layer(_TOP, surfaces.top),
            _Layer(_HAIR, surfaces.hair),
            _Layer(_MOUTH, surfaces.mouth, is_line=True),
            *[_Layer(_PROPS << number, mask) for number, mask in props],
        )
        self._layers = [layer for layer in layers if layer.mask.rows]

    def draw_row(self, row: int) -> Iterator[tuple[int, Cell]]:
        """Yield the cells of a row in which surfaces meet, each with its column."""
        meet, layers = 0, list[tuple[int, int, int, Sequence[int]]]()
        for layer in self._layers:
            rows = layer.mask.between(row * CELL_HEIGHT, CELL_HEIGHT)
            if some := reduce(or_, rows):
                every = reduce(and_, rows)
                meet |= some if layer.is_line else some ^ every | (some ^ some >> 1) & self._inner
                layers.append((layer.bit, some, every, rows))
        if not meet:
            return
        strips = [
            (bit, self._bytes(some), self._bytes(every), b"".join([self._bytes(dots) for dots in rows]))
            for bit, some, every, rows in layers
        ]
        softness = _Softness(self._soft, row)
        for column, meets in enumerate(self._bytes(meet)):
            if meets:
                parts = [
                    (bit, WHOLE if every[column] == _ALL else int.from_bytes(strip[column :: self._columns], "big"))
                    for bit, some, every, strip in strips
                    if some[column]
                ]
                yield column, draw_pieces(self._list_pieces(parts, column, softness))

    def _bytes(self, dots: int) -> bytes:
        """Return a row of dots as a byte a cell."""
        return dots.to_bytes(self._columns, "big")

    def _list_pieces(self, parts: Sequence[tuple[int, int]], column: int, softness: _Softness) -> list[Piece]:
        """Return the pieces of a cell.

        Of each surface that is in it, `parts` has the bit and the dots.
        """
        pieces = {0: WHOLE}
        for bit, dots in parts:
            if dots == WHOLE:
                pieces = {kind | bit: bits for kind, bits in pieces.items()}
                continue
            parted = {}
            for kind, bits in pieces.items():
                inside = bits & dots
                if inside:
                    parted[kind | bit] = inside
                if inside != bits:
                    parted[kind] = bits ^ inside
            pieces = parted
        tints: dict[Tint, int] = {}
        for kind, bits in pieces.items():
            tint = self._mix(kind, softness.find(column, bits)) if kind & _BODY else self._bare[kind // _PROPS]
            tints[tint] = tints.get(tint, 0) | bits
        return list(tints.items())

    def _mix(self, kind: int, soft: Soft) -> Tint:
        """Return the tint of a piece of the body that is of some surfaces."""
        shade, breath, cool, warm = soft
        if kind & _EDGE:
            shade = EDGE
        elif kind & _CREASE:
            shade = min(DARKEST, shade + CREASE)
        hair = FULL if kind & _HAIR else FULL // 2 if kind & _MOUTH else 0
        return mix_tint((FULL, shade, 0, mark_whole(kind & _WORN, kind & _TOP), hair, breath, cool, warm))


class _Softness:
    """Softness of a row of cells: what of their body has no contour."""

    def __init__(self, layers: Sequence[Sequence[bytes]], row: int) -> None:
        at = slice(2 * row, 2 * row + 2)
        (self._body, self._below), (self._dark, self._deep), *glows = [layer[at] for layer in layers]
        self._glows = glows if any(map(any, chain.from_iterable(glows))) else []

    def find(self, column: int, dots: int) -> Soft:
        """Return that of some dots of the body in one cell."""
        left, right = 2 * column, 2 * column + 1
        flesh = self._body[left], self._body[right], self._below[left], self._below[right]
        whole = sum(flesh)
        if not whole:
            return LIT, 0, 0, 0
        dark = self._dark[left], self._dark[right], self._deep[left], self._deep[right]
        shade = sum(map(mul, flesh, dark)) // whole & _STEPS
        if not self._glows:
            return shade, 0, 0, 0
        breath, cool, warm = [
            _find_near(dots, flesh, (upper[left], upper[right], lower[left], lower[right]))
            for upper, lower in self._glows
        ]
        return shade, min(FULL, breath), min(100, cool), min(100, warm)


def _find_near(dots: int, flesh: Sequence[int], glow: Sequence[int]) -> int:
    """Return the glow of some dots of a cell.

    It is that of the flesh in the quarters they lie in.
    """
    if not any(glow):
        return 0
    near = [
        ((dots & quarter).bit_count(), FULL * lit / body)
        for quarter, body, lit in zip(QUARTER_DOTS, flesh, glow, strict=True)
        if body
    ]
    whole = sum([count for count, _ in near])
    return round(sum([count * lit for count, lit in near]) / whole) + 4 & _STEPS if whole else 0
