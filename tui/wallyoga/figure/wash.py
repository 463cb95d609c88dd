"""Wash of a picture, in samples.

It says how much skin, hair, prop, breath and muscle there is in every sample of the picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import byteorder

from wallyoga.figure.bitmap import Mask, Point, fill, union
from wallyoga.figure.coverage import FULL, PARTS, Sampling, Shape, Visible
from wallyoga.figure.creases import creases
from wallyoga.figure.dress import breathing, clothes, hair, top
from wallyoga.figure.face import features, half_size
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.heat import Felt, heat
from wallyoga.figure.joints import is_profile
from wallyoga.figure.look import Look
from wallyoga.figure.mixture import COARSE, mark_top, mix_tint
from wallyoga.figure.scene import Scene
from wallyoga.figure.shade import CREASE, EDGE, shades
from wallyoga.figure.surroundings import PROP
from wallyoga.figure.symmetry import even_bytes, is_even, keeps_right
from wallyoga.figure.tint import CLEAR, Tint

Rows = list[bytes]

_FACELESS = 20.0
"""The greatest size of a head without eyes and mouth, half its height in dots."""
_LINE = 2.5
"""Half of the least thickness of an eye or a mouth, in dots."""
_RIM = 0.022
"""The rim of the body that nothing felt reaches, in metres."""
_DARKEST, _STEPS = 64, 0b1111000
"""The darkest a sample gets, and the bits that are kept of a sample's darkness. So few tints differ by that alone."""
_SOFT, _NECK = 96, 14
"""The darkness of a soft edge of a limb, in hundredths of what the shadow covers, and of a neck below its chin."""
_EDGES = 1 << 15
"""The number that stands for the edge of a limb in sums of shade."""


@dataclass(slots=True)
class Wash:
    """Wash of a picture: every sample, as rows of bytes.

    There are rows for each thing that is in it; see `mixture.Sample`.
    """

    body: Rows
    shade: Rows
    prop: Rows
    cloth: Rows
    hair: Rows
    breath: Rows
    cool: Rows
    warm: Rows

    def tints(self) -> tuple[tuple[Tint, ...], list[list[int]]]:
        """Return the tints there are, and rows of samples as their numbers.

        The first of the tints is clear.
        """
        everything = (self.body, self.shade, self.prop, self.cloth, self.hair, self.breath, self.cool, self.warm)
        packed = bytearray(len(everything) * sum(map(len, self.body)))
        for number, rows in enumerate(everything):
            joined = b"".join(rows)
            packed[number :: len(everything)] = joined if rows is self.cloth else joined.translate(COARSE)
        palette = _Numbers()
        samples, width = memoryview(packed).cast("Q"), len(self.body[0])
        numbers = [list(map(palette.__getitem__, samples[at : at + width])) for at in range(0, len(samples), width)]
        return tuple(palette.tints), numbers

    def make_even(self, *, keeps_right: bool, both: bool) -> Wash:
        """Return the wash made symmetrical.

        One half of the body is on both sides, and what it feels there if `both` sides feel the same.
        """

        def even(rows: Rows) -> Rows:
            return [even_bytes(row, keeps_right=keeps_right) for row in rows]

        cool, warm = (even(self.cool), even(self.warm)) if both else (self.cool, self.warm)
        body, shade, prop, cloth, hairy, breath = map(
            even, (self.body, self.shade, self.prop, self.cloth, self.hair, self.breath)
        )
        return Wash(body, shade, prop, cloth, hairy, breath, cool, warm)


class _Numbers(dict[int, int]):
    """Numbers of the tints of samples.

    A sample is a whole number of eight bytes.
    """

    def __init__(self) -> None:
        super().__init__({0: 0})
        self.tints = {CLEAR: 0}
        """The tints there are, each with its number."""

    def __missing__(self, sample: int) -> int:
        """Return the number of a tint that is mixed for the first time."""
        tint = mix_tint(tuple(sample.to_bytes(8, byteorder)))
        self[sample] = number = self.tints.setdefault(tint, len(self.tints))
        return number


@dataclass(frozen=True, slots=True)
class Washing:
    """Washing of a painted scene in a look."""

    scene: Scene
    look: Look
    sampling: Sampling
    fullness: float
    """The fullness of the lungs, 0 to 1."""

    def wash(self, shapes: Sequence[Shape], shown: Visible, felt: Felt, *, both: bool) -> Wash:
        """Return the wash of the painted shapes and what is felt.

        It is felt on `both` sides or on one.
        """
        masks = {shape.name: shape.mask for shape in shapes if shape.name}
        body, prop = self._flesh(shown.shapes)
        own = {name: mask for name, mask in masks.items() if not name.startswith(PROP)}
        warmth = heat(felt, own, shown.shapes, self.sampling, round(_RIM * self.scene.frame.scale))
        wash = Wash(
            self._bytes(body),
            self._shade(masks, shown, body),
            self._bytes(prop),
            self._cloth(shown.shapes),
            self._hair(shown.shapes["head"]),
            self._breath(shown.shapes["torso"]),
            [bytes(row) for row in warmth.cool],
            [bytes(row) for row in warmth.warm],
        )
        if not is_even(self.scene.figure):
            return wash
        return wash.make_even(keeps_right=keeps_right(self.scene.figure), both=both)

    def _flesh(self, seen: Mapping[str, Mask]) -> tuple[list[int], list[int]]:
        """Return the amounts of body and of props."""
        props = [mask for name, mask in seen.items() if name.startswith(PROP)]
        body = [mask for name, mask in seen.items() if not name.startswith(PROP)]
        return self._amount(body), self._amount(props)

    def _amount(self, masks: Sequence[Mask]) -> list[int]:
        """Return the coverage of each sample by any of some shapes."""
        rows = [0] * self.sampling.height
        self.sampling.count(union(masks)).add_to(rows)
        return rows

    def _shade(self, masks: Mapping[str, Mask], shown: Visible, body: list[int]) -> Rows:
        """Return the darkness of the body, in hundredths of the whole."""
        rows = [0] * self.sampling.height
        own = {name: mask for name, mask in masks.items() if not name.startswith(PROP)}
        scale = self.scene.frame.scale
        for mask, dark in shades(self.scene.figure, own, shown.shapes, scale, len(shown.shadow)):
            self.sampling.count(mask).add_to(rows, dark)
        shadow = self.sampling.count(Mask(0, tuple(shown.shadow)))
        if self.look is Look.ASCII:
            shadow.add_to(rows, _SOFT)
            self.sampling.count(shown.shapes["neck"]).add_to(rows, _NECK)
        else:
            self.sampling.find_mostly(shadow, body).add_to(rows, _EDGES)
            for column, row in creases(self.scene, shown.shapes, self.sampling):
                rows[row] += CREASE * FULL << 16 * (self.sampling.width - 1 - column)
        blank = bytes(self.sampling.width)
        return [
            bytes(
                [
                    dark and (EDGE if dark >= _EDGES else min(_DARKEST, dark // (flesh or 1)) & _STEPS)
                    for dark, flesh in zip(*map(self.sampling.values, pair), strict=True)
                ]
            )
            if pair[0]
            else blank
            for pair in zip(rows, body, strict=True)
        ]

    def _cloth(self, seen: Mapping[str, Mask]) -> Rows:
        """Return the amount of cloth, marked with what of it is the top."""
        worn = self._dressed(clothes(self.scene.joints), seen)
        profile = is_profile(self.scene.figure)
        upper = self._dressed(top(self.scene.joints, profile=profile), seen).intersect(worn)
        amounts = [self._bytes(self._amount([mask])) for mask in (worn, upper)]
        return list(map(mark_top, *amounts))

    def _dressed(self, worn: Mapping[str, list[Point]], seen: Mapping[str, Mask]) -> Mask:
        """Return the dots of what is worn on the parts that are seen."""
        return union([self._inside(outline, seen[name]) for name, outline in worn.items() if name in seen])

    def _hair(self, head: Mask) -> Rows:
        """Return the amount of hair, eyes and mouth."""
        outline, axis = self.scene.body["head"].outline, self.scene.joints.angles["head"]
        profile, scale = is_profile(self.scene.figure), self.scene.frame.scale
        masks = [self._inside(hair(outline, axis, self.look, profile=profile), head)]
        if self.look is Look.SOLID and half_size(outline) * scale > _FACELESS:
            lines = features(outline, axis, profile=profile, least=_LINE / scale)
            *eyes, mouth = map(self._fill_samples, lines)
            masks += [line.intersect(head) for line in (*eyes, _thin(mouth))]
        return self._bytes(self._amount(masks))

    def _fill_samples(self, line: list[Point]) -> Mask:
        """Return the whole samples that stand for a short line in metres.

        So it is not blurred.
        """
        box = around([self.scene.frame.dots(line)])
        wide, high = CELL_WIDTH / PARTS, CELL_HEIGHT / PARTS
        left, right = _snap(box.left, box.right, wide)
        top, bottom = _snap(box.bottom, box.top, high)
        return fill([(left, top), (right, top), (right, bottom), (left, bottom)], *self.sampling.dots)

    def _breath(self, torso: Mask) -> Rows:
        """Return the amount of trunk that brightens with the breath.

        It is as much as the lungs are full.
        """
        rows = [0] * self.sampling.height
        if not self.fullness:
            return self._bytes(rows)
        bands = breathing(self.scene.joints)
        for band in bands:
            self.sampling.count(self._inside(band, torso)).add_to(rows)
        shares = [round(count * self.fullness / len(bands)) for count in range(len(bands) * FULL + 1)]
        return [bytes([shares[count] for count in self.sampling.values(row)]) for row in rows]

    def _inside(self, outline: list[Point], mask: Mask) -> Mask:
        """Return the dots of a shape that lie inside an outline in metres."""
        return fill(self.scene.frame.dots(outline), *self.sampling.dots).intersect(mask)

    def _bytes(self, rows: list[int]) -> Rows:
        """Return rows of lanes as a byte a sample."""
        size = 2 * self.sampling.width
        return [row.to_bytes(size, "big")[1::2] for row in rows]


def _thin(mask: Mask) -> Mask:
    """Return every other row of a shape, by which it is half as dark."""
    return Mask(mask.top, tuple([bits if y % 2 else 0 for y, bits in mask.items()]))


def _snap(first: float, last: float, step: float) -> tuple[float, float]:
    """Return the range of whole steps that is nearest to another range."""
    count = max(1, round((last - first) / step))
    start = round((first + last) / 2 / step - count / 2)
    return start * step, (start + count) * step
