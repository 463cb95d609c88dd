"""Surfaces of a picture, in dots: body and props, what the body wears, and the lines on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wallyoga.figure.bitmap import NOTHING, Mask, Point, fill, fill_within, union
from wallyoga.figure.coverage import PARTS, Sampling, Shape, Visible
from wallyoga.figure.creases import creases
from wallyoga.figure.dress import COVERED, SLEEVED, above_waist, clothes, hair
from wallyoga.figure.face import features, half_size
from wallyoga.figure.frame import around
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile
from wallyoga.figure.look import Look
from wallyoga.figure.scene import Scene
from wallyoga.figure.surroundings import PROP

_FACELESS = 20.0
"""The greatest size of a head without eyes and mouth, half its height in dots."""
_THIN = 4
"""The height of a level line in a face, in dots."""
_LINE = 2.5
"""Half of the least thickness of an eye or a mouth, in dots."""


@dataclass(frozen=True, slots=True)
class Surfaces:
    """Surfaces of a picture: the visible dots of each, in as many rows as the picture has."""

    body: Mask
    edges: Mask
    """The dark edges of limbs that lie in front of others."""
    creases: Mask
    """The gaps between fingers."""
    worn: Mask
    """Top and leggings."""
    top: Mask
    hair: Mask
    """Hair and closed eyes."""
    mouth: Mask
    props: Mapping[int, Mask]
    """Props by their amount of colour, in sixteenths."""


def find_surfaces(scene: Scene, look: Look, sampling: Sampling, shapes: Sequence[Shape], shown: Visible) -> Surfaces:
    """Return the surfaces of the painted shapes, of which `shown` is visible."""
    seen = shown.shapes
    dress = _Dress(scene, sampling)
    body = union([mask for name, mask in seen.items() if not name.startswith(PROP)])
    worn, upper = dress.clothes(seen)
    hairy, mouth = dress.head(seen["head"], look)
    edges, lines = NOTHING, NOTHING
    if look is Look.SOLID:
        edges = Mask(0, tuple(shown.shadow)).intersect(body)
        lines = _fill_samples(creases(scene, seen, sampling), sampling).intersect(body)
    props: dict[int, list[Mask]] = {}
    for shape in shapes:
        if shape.name.startswith(PROP):
            props.setdefault(shape.amount, []).append(seen[shape.name])
    return Surfaces(
        body, edges, lines, worn, upper, hairy, mouth, {amount: union(masks) for amount, masks in props.items()}
    )


@dataclass(frozen=True, slots=True)
class _Dress:
    """Dress of a painted body."""

    scene: Scene
    sampling: Sampling

    def clothes(self, seen: Mapping[str, Mask]) -> tuple[Mask, Mask]:
        """Return the clothes, and what of them is the top."""
        joints, profile = self.scene.joints, is_profile(self.scene.figure)
        worn = {name: seen[name] for name in COVERED if name in seen}
        worn |= {name: self._inside(outline, seen[name]) for name, outline in clothes(joints).items() if name in seen}
        trunk = self._inside(above_waist(joints, profile=profile), worn["torso"])
        return union(list(worn.values())), union([trunk, *(worn[name] for name in SLEEVED if name in worn)])

    def head(self, head: Mask, look: Look) -> tuple[Mask, Mask]:
        """Return hair and closed eyes, and the mouth."""
        outline, axis = self.scene.body["head"].outline, self.scene.joints.angles["head"]
        profile, scale = is_profile(self.scene.figure), self.scene.frame.scale
        hairy = self._inside(hair(outline, axis, look, profile=profile), head)
        if look is not Look.SOLID or half_size(outline) * scale <= _FACELESS:
            return hairy, NOTHING
        lines = features(outline, axis, profile=profile, least=_LINE / scale)
        *eyes, mouth = [self._snap(line).intersect(head) for line in lines]
        return union([hairy, *eyes]), mouth

    def _inside(self, outline: list[Point], mask: Mask) -> Mask:
        """Return the dots of a shape that lie inside an outline in metres."""
        return fill_within(self.scene.frame.dots(outline), mask, self.sampling.dots[0])

    def _snap(self, line: list[Point]) -> Mask:
        """Return the dots that stand for a short line in metres.

        They are where a cell can draw them: a level line lies along the upper or lower end of its cells, and others
        are whole samples.
        """
        box = around([self.scene.frame.dots(line)])
        if box.right - box.left < box.top - box.bottom:
            left, right = _snap(box.left, box.right, CELL_WIDTH / PARTS)
            low, high = _snap(box.bottom, box.top, CELL_HEIGHT / PARTS)
        else:
            left, right = _snap(box.left, box.right, CELL_WIDTH)
            middle = (box.bottom + box.top) / 2
            end = round(middle / CELL_HEIGHT) * CELL_HEIGHT
            low, high = (end, end + _THIN) if middle > end else (end - _THIN, end)
        return fill([(left, low), (right, low), (right, high), (left, high)], *self.sampling.dots)


def _fill_samples(samples: Iterable[tuple[int, int]], sampling: Sampling) -> Mask:
    """Return the dots of samples, each given by its column and row."""
    wide, high = CELL_WIDTH // PARTS, CELL_HEIGHT // PARTS
    rows = [0] * sampling.height
    for column, row in samples:
        rows[row] |= (1 << wide) - 1 << wide * (sampling.width - 1 - column)
    return Mask(0, tuple([bits for bits in rows for _ in range(high)]))


def _snap(first: float, last: float, step: float) -> tuple[float, float]:
    """Return the range of whole steps that is nearest to another range."""
    count = max(1, round((last - first) / step))
    start = round((first + last) / 2 / step - count / 2)
    return start * step, (start + count) * step
