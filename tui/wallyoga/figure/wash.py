"""The wash of a picture: how much skin, hair, prop, breath and muscle is seen in every sample of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from sys import byteorder
from array import array

from wallyoga.figure.bitmap import Mask, fill, union
from wallyoga.figure.coverage import FULL, PROP, Grid, Sampling, Shape, blurred, visible
from wallyoga.figure.evenness import even_bytes, is_even, keeps_right
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile
from wallyoga.figure.look import Look
from wallyoga.figure.scene import Scene
from wallyoga.figure.shading import breathing, hair, lightness
from wallyoga.figure.tint import Tint
from wallyoga.figure.tone import Tone

Felt = Mapping[str, Sequence[tuple[Mask, Tone]]]
"""For a part of the body, the pieces of it that stretch or work."""

_HEAT = (0, 42, 70, 100)
"""How deep a strength from 1 to 3 is, in hundredths of the strongest."""
_BANDS = 3
_LEAST, _MOST = 0.10, 0.80
"""Under an outline a cell begins to be tinted where so much of it is covered, and is tinted wholly where that much is:
so nothing bleeds past the line."""


@dataclass(frozen=True, slots=True)
class _Mix:
    """How much of each colour is mixed in at most, in hundredths, and how finely skin and heat are told apart."""

    prop: int
    hair: int
    breath: int
    cool: int
    warm: int
    step: int


_MIXES = {Look.ASCII: _Mix(28, 60, 42, 50, 66, 1), Look.SOLID: _Mix(50, 85, 42, 80, 90, 2)}

_Sample = tuple[int, int, int, int, int, int, int]


@dataclass(slots=True)
class Wash:
    """Every sample of a picture, a row of bytes for each of what can be in it, in 128ths where nothing else is said."""

    width: int
    body: list[bytes]
    light: list[bytes]
    """How light the body is, in hundredths."""
    prop: list[bytes]
    hair: list[bytes]
    breath: list[bytes]
    cool: list[bytes]
    """What works, in hundredths."""
    warm: list[bytes]
    """What stretches, in hundredths."""

    def tints(self, look: Look) -> list[list[Tint]]:
        """The rows of samples as tints."""
        rows = zip(self.body, self.light, self.prop, self.hair, self.breath, self.cool, self.warm, strict=True)
        return [[_tint(look, sample) for sample in zip(*row, strict=True)] for row in rows]


def washed(scene: Scene, sampling: Sampling, rows: int, shapes: Sequence[Shape], felt: Felt, fullness: float, *, both: bool) -> Wash:
    """The wash of a painted scene, `rows` cells high; `fullness` of the lungs is 0 to 1."""
    even = ("body", "light", "prop", "hair", "breath", *(("cool", "warm") if both else ()))
    return _Washing(scene, sampling, rows * sampling.parts, shapes, felt, fullness, even).wash()


@lru_cache(maxsize=1 << 15)
def _tint(look: Look, sample: _Sample) -> Tint:
    """The tint of one sample."""
    body, light, prop, hair, breath, cool, warm = sample
    if not (body or prop):
        return Tint()
    mix = _MIXES[look]
    soft = _soft if look is Look.ASCII else _plain
    share = soft(body) / (body / FULL) if body else 0.0
    step = mix.step

    def part(amount: float, most: int) -> int:
        return round(amount * most / step) * step

    return Tint(
        round(light * share / step) * step,
        part(soft(prop), mix.prop),
        part(hair / FULL * share, mix.hair),
        part(breath / FULL * share, mix.breath),
        part(cool / 100 * share, mix.cool),
        part(warm / 100 * share, mix.warm),
    )


def _soft(covered: int) -> float:
    """The share of a cell under an outline that counts as covered."""
    share = min(1.0, max(0.0, (covered / FULL - _LEAST) / (_MOST - _LEAST)))
    return share * share * (3 - 2 * share)


def _plain(covered: int) -> float:
    """The share of a sample that is covered."""
    return covered / FULL


@dataclass(slots=True)
class _Washing:
    """The making of one wash."""

    scene: Scene
    sampling: Sampling
    height: int
    shapes: Sequence[Shape]
    felt: Felt
    fullness: float
    even: tuple[str, ...]

    def wash(self) -> Wash:
        """Count every part, and what is felt in it."""
        seen = visible(self.shapes)
        counts = {name: self.sampling.count(mask) for name, mask in seen.items()}
        body, light, prop = ([0] * self.height for _ in range(3))
        lights = lightness(self.scene.figure, Look.ASCII if self.sampling.parts == 1 else Look.SOLID)
        for name, grid in counts.items():
            if name.startswith(PROP):
                _add(prop, grid)
            else:
                _add(body, grid)
                _add(light, grid, lights[name])
        made = Wash(
            self.sampling.width,
            self._bytes(body),
            self._bytes(light, hundredths=True),
            self._bytes(prop),
            self._hair(seen["head"]),
            self._breath(seen["torso"]),
            *self._heat(counts),
        )
        return self._evened(made)

    def _bytes(self, rows: list[int], *, hundredths: bool = False) -> list[bytes]:
        """Rows of lanes as one byte a sample."""
        width = 2 * self.sampling.width
        if hundredths:
            seven = ((1 << (8 * width)) - 1) // 0xFFFF * 0x7F
            rows = [(row >> 7) & seven for row in rows]
        return [row.to_bytes(width, "big")[1::2] for row in rows]

    def _filled(self, outline: list[tuple[float, float]], inside: Mask) -> Grid:
        dots = self.scene.frame.dots(outline)
        shape = fill(dots, self.sampling.columns * CELL_WIDTH, self.height * self.sampling.height)
        return self.sampling.count(shape.shared(inside))

    def _hair(self, head: Mask) -> list[bytes]:
        rows = [0] * self.height
        _add(rows, self._filled(hair(self.scene.joints, profile=is_profile(self.scene.figure)), head))
        return self._bytes(rows)

    def _breath(self, torso: Mask) -> list[bytes]:
        rows = [0] * self.height
        if self.fullness:
            bands = breathing(self.scene.joints)
            for band in bands:
                _add(rows, self._filled(band, torso))
            width = 2 * self.sampling.width
            scale = [min(255, round(value * self.fullness / len(bands))) for value in range(3 * FULL + 1)]
            return [bytes([scale[value] for value in _values(row, self.sampling.width)]) for row in rows]
        return self._bytes(rows)

    def _heat(self, counts: dict[str, Grid]) -> tuple[list[bytes], list[bytes]]:
        cool, warm = ([bytearray(self.sampling.width) for _ in range(self.height)] for _ in range(2))
        masks = {shape.name: shape.mask for shape in self.shapes}
        for name, pieces in self.felt.items():
            if name not in counts:
                continue
            whole = blurred(self.sampling.count(masks[name]), self.sampling.width)
            for piece, tone in pieces:
                inside = blurred(self.sampling.count(piece.shared(masks[name])), self.sampling.width)
                strength = tone if tone <= Tone.STRETCH_3 else tone - Tone.STRETCH_3
                self._warm(warm if tone <= Tone.STRETCH_3 else cool, counts[name], inside, whole, _HEAT[strength])
        return [bytes(row) for row in cool], [bytes(row) for row in warm]

    def _warm(self, into: list[bytearray], seen: Grid, felt: Grid, whole: Grid, most: int) -> None:
        """Warm what is seen of a part by how much of its surroundings is felt."""
        width = self.sampling.width
        for number, row in enumerate(seen.rows, seen.top):
            near = felt.row(number)
            if not (row and near):
                continue
            last = width - ((row & -row).bit_length() - 1) // 16
            first = width - (row.bit_length() + 15) // 16
            covers, shares, alls = (_values(each, width)[first:last] for each in (row, near, whole.row(number)))
            target = into[number]
            for column, (covered, share, all_) in enumerate(zip(covers, shares, alls, strict=True), first):
                if share and covered:
                    heat = most * share * covered // (all_ * FULL)
                    if heat > target[column]:
                        target[column] = heat

    def _evened(self, wash: Wash) -> Wash:
        """The wash of a body that does the same on both sides, the same on both; what one side feels stays there."""
        if not is_even(self.scene.figure):
            return wash
        right = keeps_right(self.scene.figure)
        both = {name: [even_bytes(row, keeps_right=right) for row in getattr(wash, name)] for name in self.even}
        return replace(wash, **both)


def _values(row: int, width: int) -> array[int]:
    """The lanes of a row as numbers, from the left."""
    values = array("H", row.to_bytes(2 * width, "big"))
    if byteorder == "little":
        values.byteswap()
    return values


def _add(rows: list[int], grid: Grid, times: int = 1) -> None:
    """Add a grid to rows of lanes, so many times."""
    for number, row in enumerate(grid.rows, grid.top):
        if row and number < len(rows):
            rows[number] += row * times
