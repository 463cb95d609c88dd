"""Draws a figure: lays it out, paints it from the back to the front and reads the strokes as characters."""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.bitmap import NOTHING, Mask, fill, union
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH, MIRRORED
from wallyoga.figure.joints import is_profile
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.model import Figure
from wallyoga.figure.outlines import disc
from wallyoga.figure.painter import Painter
from wallyoga.figure.picture import Picture
from wallyoga.figure.regions import regions
from wallyoga.figure.scene import Scene, lay_out
from wallyoga.figure.tone import Tone
from wallyoga.figure.trunk import ribs

_HALO = 3
"""Dots kept free around a limb that lies in front of another."""


def draw(
    figure: Figure,
    columns: int,
    rows: int,
    *,
    side: str | None = None,
    breath: float = 0.0,
    stretches: Mapping[str, int] | None = None,
    works: Mapping[str, int] | None = None,
) -> Picture:
    """Draw."""
    scene = lay_out(figure, columns, rows, breath)
    painter = Painter(columns, rows)
    _ground(scene, painter)
    _behind(scene, painter)
    _Body(scene, painter, breath, _felt(scene, columns, rows, side, stretches or {}, works or {})).paint()
    _over(scene, painter)
    lines = painter.lines()
    tones = painter.tones(lines)
    if side not in (None, figure.side):
        lines = [line[::-1].translate(MIRRORED) for line in lines]
        tones = [row[::-1] for row in tones]
    return Picture(tuple(lines), tuple(tones))


def layers(figure: Figure) -> list[str]:
    """Trunk and limbs from the back to the front."""
    limbs = ["torso", "left leg", "right leg", "left arm", "right arm"]
    if is_profile(figure):
        limbs = ["left arm", "left leg", "torso", "right leg", "right arm"]
    for limb in figure.front:
        limbs.remove(limb)
        limbs.append(limb)
    return limbs


def _felt(
    scene: Scene, columns: int, rows: int, side: str | None, stretches: Mapping[str, int], works: Mapping[str, int]
) -> dict[str, list[tuple[Mask, Tone]]]:
    """For every part of the body, the pieces of it that stretch or work."""
    own = (scene.figure.side,) if side else ("left", "right")
    other = tuple({"left", "right"} - set(own)) or own
    found: dict[str, list[tuple[Mask, Tone]]] = {}
    for tone_of, words in ((Tone.stretch, stretches), (Tone.effort, works)):
        for word, strength in words.items():
            name = word.removeprefix("other ")
            where = other if word != name else own
            for region in regions(name, where, scene.joints, profile=is_profile(scene.figure)):
                mask = fill(scene.flattened(region.outline), columns * CELL_WIDTH, rows * CELL_HEIGHT)
                found.setdefault(region.part, []).append((mask, tone_of(strength)))
    return found


_SKIN = 3
"""How many dots deep a limb's edge may lie in what it grows from and still be its outline."""


class _Body:
    """Paints the body's parts."""

    def __init__(self, scene: Scene, painter: Painter, breath: float, felt: dict[str, list[tuple[Mask, Tone]]]) -> None:
        self.scene, self.painter, self.breath, self.felt = scene, painter, breath, felt
        self.masks: dict[str, Mask] = {}

    def paint(self) -> None:
        """Paint trunk, head and limbs from the back to the front."""
        for layer in layers(self.scene.figure):
            if layer == "torso":
                self._part("torso")
                if not is_profile(self.scene.figure):
                    hips, angle = self.scene.joints.places["hips"], self.scene.joints.angles["torso"]
                    self.painter.stroke(self.scene.frame.dots(ribs(hips, angle, self.breath)), Tone.PLAIN)
                self._part("neck")
                self._part("head")
            else:
                self._limb(layer)

    def _mask(self, name: str) -> Mask:
        if name not in self.masks:
            outline = self.scene.flattened(self.scene.body[name].outline)
            self.masks[name] = fill(outline, self.painter.width, self.painter.height)
        return self.masks[name]

    def _disc(self, name: str, share: float) -> Mask:
        part = self.scene.body[name]
        if part.joint is None:
            return NOTHING
        outline = self.scene.frame.dots(disc(part.joint, part.opening * share))
        return fill(outline, self.painter.width, self.painter.height)

    def _limb(self, limb: str) -> None:
        """Paint a limb in front of what is there already, with a little room around it."""
        side, _, kind = limb.partition(" ")
        names = [f"{side} {segment}" for segment in SEGMENTS[kind]]
        whole = union([self._mask(name) for name in names])
        self.painter.clear(whole.grown(_HALO), self._disc(names[0], 1.3))
        for name in names:
            self._part(name)

    def _part(self, name: str) -> None:
        part = self.scene.body[name]
        opened = self._disc(name, 1.0).shared(self._mask(part.parent).core(_SKIN)) if part.parent else None
        self.painter.paint(self._mask(name), open_at=opened)
        for mask, tone in self.felt.get(name, ()):
            self.painter.claim(mask.shared(self._mask(name)), tone)


def _ground(scene: Scene, painter: Painter) -> None:
    """Draw floor and wall."""
    end = float(painter.width)
    floor = round(scene.frame.dot((0.0, scene.floor))[1]) - 1
    if scene.wall is not None and scene.figure.view == "side":
        column = min(painter.columns - 1, int(scene.frame.dot((scene.wall, 0.0))[0] // CELL_WIDTH))
        x = column * CELL_WIDTH + 4.0
        painter.stroke([(x, 0.0), (x, floor)], Tone.GROUND)
        end = x - 4
    if scene.standing:
        painter.stroke([(0.0, floor), (end, floor)], Tone.GROUND)
    elif scene.wall is not None:
        y = int(scene.frame.dot((0.0, scene.wall))[1] // CELL_HEIGHT) * CELL_HEIGHT + 14
        painter.stroke([(0, y), (painter.width, y)], Tone.GROUND)


def _behind(scene: Scene, painter: Painter) -> None:
    """Draw what the body lies on."""
    for prop in scene.props:
        if not prop.line:
            painter.paint(fill(scene.flattened(prop.outline), painter.width, painter.height), tone=Tone.PROP)


def _over(scene: Scene, painter: Painter) -> None:
    """Draw what lies over the body."""
    for prop in scene.props:
        if prop.line:
            painter.stroke(scene.frame.dots(prop.outline), Tone.PROP)
