"""Wash of a picture, in samples.

It says how much skin, hair, prop, breath and muscle there is in every sample of the picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wallyoga.figure.bitmap import Mask, fill_within
from wallyoga.figure.coverage import FULL, Sampling, Shape, Visible
from wallyoga.figure.dress import breathing
from wallyoga.figure.heat import Felt, heat
from wallyoga.figure.look import Look
from wallyoga.figure.mixture import COARSE, mark_top
from wallyoga.figure.scene import Scene
from wallyoga.figure.shade import DARKEST, DARKEST_IN_CELLS, shades
from wallyoga.figure.surfaces import Surfaces
from wallyoga.figure.surroundings import PROP

Rows = list[bytes]

_RIM = 0.022
"""The rim of the body that nothing felt reaches, in metres."""
_STEPS = 0b1111000
"""The bits that are kept of a sample's darkness. So few tints differ by that alone."""
_SOFT, _NECK = 96, 14
"""The darkness of a soft edge of a limb, in hundredths of what the shadow covers, and of a neck below its chin."""


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

    def samples(self) -> list[memoryview]:
        """Return rows of samples.

        Each is a whole number that stands for all that is in it.
        """
        everything = (self.body, self.shade, self.prop, self.cloth, self.hair, self.breath, self.cool, self.warm)
        packed = bytearray(len(everything) * sum(map(len, self.body)))
        for number, rows in enumerate(everything):
            joined = b"".join(rows)
            packed[number :: len(everything)] = joined if rows is self.cloth else joined.translate(COARSE)
        samples, width = memoryview(packed).cast("Q"), len(self.body[0])
        return [samples[at : at + width] for at in range(0, len(samples), width)]


@dataclass(frozen=True, slots=True)
class Washing:
    """Washing of a painted scene in a look."""

    scene: Scene
    look: Look
    sampling: Sampling
    fullness: float
    """The fullness of the lungs, 0 to 1."""

    def wash(self, surfaces: Surfaces, shapes: Sequence[Shape], shown: Visible, felt: Felt) -> Wash:
        """Return the wash of the surfaces of painted shapes, and of what is felt."""
        body = self._amount(surfaces.body)
        own = {shape.name: shape.mask for shape in shapes if shape.name and not shape.name.startswith(PROP)}
        warmth = heat(felt, own, shown.shapes, self.sampling, round(_RIM * self.scene.frame.scale))
        return Wash(
            self._bytes(body),
            self._shade(own, shown, body),
            self._bytes(self._props(surfaces.props)),
            list(map(mark_top, *[self._bytes(self._amount(mask)) for mask in (surfaces.worn, surfaces.top)])),
            self._bytes(self._amount(surfaces.hair)),
            self._breath(shown.shapes["torso"]),
            [bytes(row) for row in warmth.cool],
            [bytes(row) for row in warmth.warm],
        )

    def _amount(self, mask: Mask) -> list[int]:
        """Return the coverage of each sample by a shape."""
        rows = [0] * self.sampling.height
        self.sampling.count(mask).add_to(rows)
        return rows

    def _props(self, props: Mapping[int, Mask]) -> list[int]:
        """Return the amount of props in each sample."""
        rows = [0] * self.sampling.height
        for amount, mask in props.items():
            self.sampling.count(mask).add_to(rows, amount)
        return [row >> 4 & self.sampling.counts for row in rows]

    def _shade(self, own: Mapping[str, Mask], shown: Visible, body: list[int]) -> Rows:
        """Return the darkness of the body, in hundredths of the whole."""
        rows = [0] * self.sampling.height
        scale, in_cells = self.scene.frame.scale, self.look is Look.ASCII
        for mask, dark in shades(self.scene.figure, own, shown.shapes, scale, len(shown.shadow), in_cells=in_cells):
            self.sampling.count(mask).add_to(rows, dark)
        if in_cells:
            self.sampling.count(Mask(0, tuple(shown.shadow))).add_to(rows, _SOFT)
            self.sampling.count(shown.shapes["neck"]).add_to(rows, _NECK)
        blank, darkest = bytes(self.sampling.width), DARKEST_IN_CELLS if in_cells else DARKEST
        return [
            bytes(
                [
                    dark and min(darkest, dark // (flesh or 1)) & _STEPS
                    for dark, flesh in zip(*map(self.sampling.values, pair), strict=True)
                ]
            )
            if pair[0]
            else blank
            for pair in zip(rows, body, strict=True)
        ]

    def _breath(self, torso: Mask) -> Rows:
        """Return the amount of trunk that brightens with the breath.

        It is as much as the lungs are full.
        """
        rows = [0] * self.sampling.height
        if not self.fullness:
            return self._bytes(rows)
        bands = breathing(self.scene.joints)
        for band in bands:
            inside = fill_within(self.scene.frame.dots(band), torso, self.sampling.dots[0])
            self.sampling.count(inside).add_to(rows)
        shares = [round(count * self.fullness / len(bands)) for count in range(len(bands) * FULL + 1)]
        return [bytes([shares[count] for count in self.sampling.values(row)]) for row in rows]

    def _bytes(self, rows: list[int]) -> Rows:
        """Return rows of lanes as a byte a sample."""
        size = 2 * self.sampling.width
        return [row.to_bytes(size, "big")[1::2] for row in rows]
