"""Wash of a picture, in samples.

It says how much skin, hair, prop, breath and muscle there is in every sample of the picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wallyoga.figure.bitmap import Mask, Point, fill
from wallyoga.figure.coverage import FULL, Grid, Sampling, Shape, visible
from wallyoga.figure.heat import Felt, heat
from wallyoga.figure.joints import is_profile
from wallyoga.figure.look import Look
from wallyoga.figure.mixture import mixed
from wallyoga.figure.scene import Scene
from wallyoga.figure.shade import breathing, hair, lightness
from wallyoga.figure.surroundings import PROP
from wallyoga.figure.symmetry import even_bytes, is_even, keeps_right
from wallyoga.figure.tint import Tint

Rows = list[bytes]


@dataclass(slots=True)
class Wash:
    """Wash of a picture: every sample, as rows of bytes.

    There are rows for each thing that is in it; see `mixture.Sample`.
    """

    body: Rows
    light: Rows
    prop: Rows
    hair: Rows
    breath: Rows
    cool: Rows
    warm: Rows

    def tints(self, look: Look) -> list[list[Tint]]:
        """Return the rows of samples as tints."""
        rows = zip(self.body, self.light, self.prop, self.hair, self.breath, self.cool, self.warm, strict=True)
        return [[mixed(look, sample) for sample in zip(*row, strict=True)] for row in rows]

    def evened(self, *, keeps_right: bool, both: bool) -> Wash:
        """Return the wash made symmetrical.

        One half of the body is on both sides, and what it feels there if `both` sides feel the same.
        """

        def even(rows: Rows) -> Rows:
            return [even_bytes(row, keeps_right=keeps_right) for row in rows]

        cool, warm = (even(self.cool), even(self.warm)) if both else (self.cool, self.warm)
        return Wash(even(self.body), even(self.light), even(self.prop), even(self.hair), even(self.breath), cool, warm)


@dataclass(frozen=True, slots=True)
class Washing:
    """Washing of a painted scene in a look."""

    scene: Scene
    look: Look
    sampling: Sampling
    fullness: float
    """How full the lungs are, 0 to 1."""

    def wash(self, shapes: Sequence[Shape], felt: Felt, *, both: bool) -> Wash:
        """Return the wash of the painted shapes and what is felt.

        It is felt on `both` sides or on one.
        """
        masks = visible(shapes, self.sampling.dots[1])
        seen = {name: self.sampling.count(mask) for name, mask in masks.items()}
        body, light, prop = self._flesh(seen)
        warmth = heat(felt, {shape.name: shape.mask for shape in shapes}, seen, self.sampling)
        made = Wash(
            self._bytes(body),
            self._bytes(light, hundredths=True),
            self._bytes(prop),
            self._hair(masks["head"]),
            self._breath(masks["torso"]),
            [bytes(row) for row in warmth.cool],
            [bytes(row) for row in warmth.warm],
        )
        if not is_even(self.scene.figure):
            return made
        return made.evened(keeps_right=keeps_right(self.scene.figure), both=both)

    def _flesh(self, seen: Mapping[str, Grid]) -> tuple[list[int], list[int], list[int]]:
        """Return the amounts of body, of light and of props."""
        body, light, prop = ([0] * self.sampling.height for _ in range(3))
        lights = lightness(self.scene.figure, self.look)
        for name, grid in seen.items():
            if name.startswith(PROP):
                grid.add_to(prop)
            else:
                grid.add_to(body)
                grid.add_to(light, lights[name])
        return body, light, prop

    def _hair(self, head: Mask) -> Rows:
        """Return the amount of hair."""
        rows = [0] * self.sampling.height
        outline = hair(
            self.scene.body["head"].outline, self.scene.joints.angles["head"], profile=is_profile(self.scene.figure)
        )
        self._inside(outline, head).add_to(rows)
        return self._bytes(rows)

    def _breath(self, torso: Mask) -> Rows:
        """Return the amount of trunk that brightens with the breath.

        It is as much as the lungs are full.
        """
        rows = [0] * self.sampling.height
        if not self.fullness:
            return self._bytes(rows)
        bands = breathing(self.scene.joints)
        for band in bands:
            self._inside(band, torso).add_to(rows)
        shares = [round(count * self.fullness / len(bands)) for count in range(len(bands) * FULL + 1)]
        return [bytes([shares[count] for count in self.sampling.values(row)]) for row in rows]

    def _inside(self, outline: list[Point], mask: Mask) -> Grid:
        """Return the coverage of each sample by both outline and shape.

        The outline is in metres.
        """
        return self.sampling.count(fill(self.scene.frame.dots(outline), *self.sampling.dots).shared(mask))

    def _bytes(self, rows: list[int], *, hundredths: bool = False) -> Rows:
        """Return rows of lanes as a byte a sample."""
        size = 2 * self.sampling.width
        if hundredths:
            low = int.from_bytes(b"\x00\x7f" * self.sampling.width, "big")
            rows = [(row >> 7) & low for row in rows]
        return [row.to_bytes(size, "big")[1::2] for row in rows]
