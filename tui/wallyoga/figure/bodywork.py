"""Painter of the body.

Every part hides what lies behind it and grows without a seam out of the part before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wallyoga.figure.bitmap import NOTHING, Mask, disc_dots, fill, fill_within, union
from wallyoga.figure.face import close_eyes
from wallyoga.figure.grips import clasps
from wallyoga.figure.joints import is_profile
from wallyoga.figure.knees import is_turned_out
from wallyoga.figure.layers import are_legs_beside, is_covered, is_drawn_up, layers
from wallyoga.figure.limbs import SEGMENTS
from wallyoga.figure.look import Look
from wallyoga.figure.painter import Painter
from wallyoga.figure.proportions import HEAD
from wallyoga.figure.scene import Scene
from wallyoga.figure.seat import press
from wallyoga.figure.shade import find_behind
from wallyoga.figure.tone import Tone
from wallyoga.figure.trunk import ribs
from wallyoga.figure.vectors import Point, turn

_HALO = 5
"""The dots kept free around a limb that lies in front of something. Where limbs cross, one outline is whole."""
_SHADOW = 4
"""The dots around a limb that are in its shadow, where nothing has an outline."""
_OFF_TRUNK = 3
"""The dots kept free around a trunk on the line where the wall begins."""
_SKIN = 3
"""The greatest depth of a limb's outline in what it grows from, in dots. Deeper in, its edge is no outline."""
_STRAIGHT = 8.0
"""The greatest turn, in degrees, between two segments of one straight limb. Its edge has no mark where they join."""
_FACE = 25.0
"""The least size of a head with a face, half its height in dots."""
_HIGHER = 4
"""The dots by which the room around a limb is higher than wide, in whole cells."""
_FOLDED, _FOLD = 115.0, 1.5
"""The turn beyond which a part lies over the one before it, in degrees. The second number is the radius around their
joint where it does not, in openings of the part."""
_NEAR_JOINT, _SLEEVED, _DRAWN_UP, _ROLLED = 1.3, 2.3, 0.4, 0.7
"""The radii, in openings of a limb, within which it keeps no room around itself: of most, of an arm that reaches out
before the trunk as far as its sleeve, of a leg drawn up, and of one that comes over the other."""
_WIDE = 0.3
"""A distance further than a seat is wide or deep, in metres."""


@dataclass(slots=True)
class BodyPainter:
    """Painter of one scene's body."""

    scene: Scene
    painter: Painter
    breath: float
    """The fullness of the lungs, from 0 to 1."""
    felt: dict[str, list[tuple[Mask, Tone]]]
    """The pieces that stretch or work, by the part of the body."""
    _masks: dict[str, Mask] = field(default_factory=dict)
    _behind: frozenset[str] = frozenset()
    """The parts of limbs that an outline draws more quietly."""

    def paint(self) -> None:
        """Paint trunk, head and limbs from the back to the front."""
        if not self.painter.look.is_filled:
            limbs = [f"{side} {name}" for side in ("left", "right") for names in SEGMENTS.values() for name in names]
            self._behind = find_behind(self.scene.figure, {name: self._mask(name) for name in limbs})
        for layer in layers(self.scene.figure):
            if layer == "trunk":
                self._trunk()
            elif layer == "head":
                self._head()
            elif not is_covered(self.scene.figure, self.scene.body, layer):
                self._limb(layer)

    def _trunk(self) -> None:
        """Paint trunk, neck and head.

        Seen from the front, the line where the wall begins keeps off the trunk. The edge of the ribs shows the breath
        where no colour does.
        """
        if self.painter.look.is_filled:
            whole = union([self._mask(name) for name in ("torso", "neck", "head")])
            self.painter.clear(whole.grow(_SHADOW))
        elif not is_profile(self.scene.figure):
            self.painter.clear(self._mask("torso").grow(_OFF_TRUNK))
        self._part("torso")
        if not (is_profile(self.scene.figure) or self.painter.look.is_filled):
            joints = self.scene.joints
            arch = ribs(joints.spine, self.breath)
            self.painter.stroke(self.scene.frame.dots(arch), Tone.PLAIN)
        self._part("neck")
        if "head" not in self.scene.figure.front:
            self._part("head")
            self._eyes()

    def _head(self) -> None:
        """Paint a head that lies in front of what is there already."""
        self._set_off(self._mask("head"), self._around_joint("neck", 0.55))
        self._part("head")
        self._eyes()

    def _eyes(self) -> None:
        """Close the eyes of a head.

        It is seen from the front, and large enough to have some.
        """
        frame = self.scene.frame
        if is_profile(self.scene.figure) or self.painter.look.is_filled:
            return
        if frame.scale * HEAD < _FACE or self.scene.figure.torso % 180 != 90:
            return
        for line in close_eyes(frame.dots(self.scene.body["head"].outline), frame.scale):
            self.painter.stroke(line, Tone.PLAIN)

    def _limb(self, limb: str) -> None:
        """Paint a limb in front of what is there already.

        It keeps a little room around it.
        """
        side, _, kind = limb.partition(" ")
        names = [f"{side} {segment}" for segment in SEGMENTS[kind]]
        whole = union([self._mask(name) for name in names])
        reaches = kind == "arm" and is_profile(self.scene.figure) and side in self.scene.figure.hands
        spare = self._around_joint(names[0], _SLEEVED) if reaches else self._find_spare(side, kind)
        lies_on = (kind == "arm" and not reaches) or self.scene.joints.top_hip
        self._set_off(whole, spare, lies_on="torso" if lies_on else "")
        if kind == "leg" and self._is_knelt_on(side):
            thigh, shin, foot = names
            self._part(shin)
            self._part(foot)
            self._set_off(self._mask(thigh), union([spare, self._around_joint(shin, _FOLD)]))
            self._part(thigh)
            return
        for name, before in zip(names, ("", *names), strict=False):
            if name.endswith("hand") and clasps(self.scene.figure):
                self._clasp(side)
                continue
            if before and self._is_folded(name, before):
                self._set_off(self._mask(name), self._around_joint(name, _FOLD))
            self._part(name)

    def _find_spare(self, side: str, kind: str) -> Mask:
        """Return where a limb keeps no room around itself, at its root."""
        first, figure = f"{side} {SEGMENTS[kind][0]}", self.scene.figure
        if kind == "arm":
            return self._around_joint(first, _NEAR_JOINT)
        if is_profile(figure) and self.scene.joints.top_hip == side:
            return self._around_joint(first, _ROLLED)
        if self.painter.look.is_filled:
            if is_drawn_up(figure, side):
                return union([self._around_joint(first, _DRAWN_UP), self._seat()])
        elif are_legs_beside(figure):
            # Outlines part legs that lie together; where they are filled, the room between them does.
            twin = "left" if side == "right" else "right"
            legs = [self._mask(f"{twin} {segment}") for segment in SEGMENTS[kind]]
            return union([self._around_joint(first, _NEAR_JOINT), *legs])
        return self._around_joint(first, _NEAR_JOINT)

    def _clasp(self, side: str) -> None:
        """Paint clasped hands with the nearer arm, the farther hand first."""
        if side == "right":
            self._set_off(self._mask("left hand"), NOTHING)
            self._part("left hand")
            self._set_off(self._mask("right hand"), self._mask("right forearm"))
            self._part("right hand")

    def _set_off(self, mask: Mask, spare: Mask, *, lies_on: str = "") -> None:
        """Keep room around a shape, but for what is in `spare`.

        There is none on the part it lies on either. In whole cells, which are higher than wide, the room is so too.
        """
        room = mask.grow(_SHADOW if self.painter.look.is_filled else _HALO)
        if self.painter.look is Look.ASCII:
            room = union([room.move(-_HIGHER), room.move(_HIGHER)])
        self.painter.clear(room, spare, lies_on=lies_on)

    def _is_folded(self, name: str, parent: str) -> bool:
        """Return whether a part of a filled picture is bent back over its parent.

        The shin of a leg that is turned out is not: it goes away from its thigh.
        """
        angles = self.scene.joints.angles
        side, _, segment = name.partition(" ")
        if segment == "shin" and is_profile(self.scene.figure) and is_turned_out(self.scene.joints, side):
            return False
        return self.painter.look.is_filled and abs(turn(angles[parent], angles[name])) > _FOLDED

    def _is_knelt_on(self, side: str) -> bool:
        """Return whether a shin lies on the floor with its thigh over it."""
        places = self.scene.joints.places
        return (
            self.scene.standing
            and is_profile(self.scene.figure)
            and places[f"{side} ankle"][1] < places[f"{side} hip"][1]
            and self._is_folded(f"{side} shin", f"{side} thigh")
        )

    def _seat(self) -> Mask:
        """Return the dots of the trunk beyond the hips.

        Thighs beside the belly are one round form with them.
        """
        at = self.scene.joints.spine.at
        below = [at(0.0, -_WIDE), at(0.0, _WIDE), at(-_WIDE, _WIDE), at(-_WIDE, -_WIDE)]
        return fill_within(self.scene.frame.dots(below), self._mask("torso"), self.painter.width)

    def _part(self, name: str) -> None:
        """Paint one part, open where it grows out of its parent."""
        part, mask = self.scene.body[name], self._mask(name)
        seam = NOTHING
        if part.parent and not self.painter.look.is_filled:
            around = self._around_joint(name, 1.0)
            nearby = self._mask(part.parent).cut(around.top - _SKIN, around.top + len(around.rows) + _SKIN)
            seam = around.intersect(nearby.core(1 if self._goes_on(name, part.parent) else _SKIN))
        self.painter.paint(mask, name=name, tone=Tone.BEHIND if name in self._behind else Tone.PLAIN, seam=seam)
        for piece, feeling in self.felt.get(name, ()):
            self.painter.claim(piece.intersect(mask), feeling)

    def _goes_on(self, name: str, parent: str) -> bool:
        """Return whether a part goes on straight from the one before it."""
        angles = self.scene.joints.angles
        return name in angles and parent in angles and abs(turn(angles[parent], angles[name])) < _STRAIGHT

    def _mask(self, name: str) -> Mask:
        """Return the dots of a part, made once."""
        if name not in self._masks:
            part = self.scene.body[name]
            dots = self.scene.frame.dots(part.outline) if part.is_fitted else press(self.scene, part)
            self._masks[name] = self._fill(dots)
        return self._masks[name]

    def _around_joint(self, name: str, share: float) -> Mask:
        """Return the dots around the joint where a part begins.

        `share` is the radius as a share of the part's opening.
        """
        part = self.scene.body[name]
        if part.joint is None:
            return NOTHING
        frame = self.scene.frame
        radius = part.opening * share * frame.scale
        return disc_dots(frame.dot(part.joint), radius, self.painter.width, self.painter.height)

    def _fill(self, outline: list[Point]) -> Mask:
        """Return the dots inside an outline."""
        return fill(outline, self.painter.width, self.painter.height)
