"""Marks on a body: eyes, mouth and fingers, each a character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.face import on_head
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile
from wallyoga.figure.picture import Picture
from wallyoga.figure.scene import Scene
from wallyoga.figure.tone import Tone
from wallyoga.figure.vectors import Point, towards

_FRONT = (((-0.06, 0.4), 90.0), ((-0.06, -0.4), 90.0), ((-0.6, 0.1), 90.0), ((-0.6, -0.1), 90.0))
"""Eyes and mouth from the front: where each is, in shares of half a head's size towards the crown and to the side, and
how it lies, in degrees from the crown's direction."""
_PROFILE = (((0.06, 0.46), 90.0), ((-0.46, 0.62), 90.0))
"""An eye and the mouth from the side likewise, towards the face."""
_FINGERS = 0.12
"""The distance of fingers from the wrist, in metres."""
_LYING = ("-", "/", "|", "\\")
"""Lines by how they lie: level, and by 45 degrees each from there on."""
_PAIRS = ("=", "/", '"', "\\")
"""Pairs of lines likewise."""
_HEIGHTS = {"-": "--_", "|": "'',"}
"""The lines that lie high, in the middle and low in their cells."""
_MOSTLY, _HALF = 90, 60
"""The fewest dots of a cell in which a line has room, and a pair of lines."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark on a part of the body."""

    part: str
    place: Point
    """Its place, in dots."""
    angle: float
    """The direction in which it lies, in degrees."""
    is_pair: bool = False


def mark_body(picture: Picture, scene: Scene, seen: Mapping[str, Mask]) -> Picture:
    """Return the picture with marks on the visible dots of its parts."""
    lines, tones = [list(line) for line in picture.lines], [bytearray(row) for row in picture.tones]
    for mark in _marks(scene):
        x, y = mark.place
        row, column = int(y // CELL_HEIGHT), int(x // CELL_WIDTH)
        room = _HALF if mark.is_pair else _MOSTLY
        if mark.part in seen and _count(seen[mark.part], row, column, len(lines[0])) >= room:
            lines[row][column] = _character(mark, y / CELL_HEIGHT - row)
            tones[row][column] = Tone.EDGE if mark.is_pair else Tone.MARK
    return picture._replace(lines=tuple(map("".join, lines)), tones=tuple(map(bytes, tones)))


def _marks(scene: Scene) -> Iterator[Mark]:
    """Yield the marks of the face and of open hands."""
    places, angles = scene.joints.places, scene.joints.angles
    profile, axis, dot = is_profile(scene.figure), angles["head"], scene.frame.dot
    for place, lies in _PROFILE if profile else _FRONT:
        (point,) = on_head(scene.body["head"].outline, axis, [place])
        yield Mark("head", dot(point), axis + lies)
    for side in ("left", "right"):
        hand = f"{side} hand"
        if side not in scene.joints.grips:
            yield Mark(hand, dot(towards(places[f"{side} wrist"], angles[hand], _FINGERS)), angles[hand], is_pair=True)


def _count(mask: Mask, row: int, column: int, columns: int) -> int:
    """Return the number of dots of a cell that lie in a shape."""
    shift = (columns - 1 - column) * CELL_WIDTH
    return sum([(bits >> shift & 0xFF).bit_count() for bits in mask.between(row * CELL_HEIGHT, CELL_HEIGHT)])


def _character(mark: Mark, height: float) -> str:
    """Return the character of a mark.

    It goes by how the mark lies, and how far down in its cell.
    """
    step = round((mark.angle % 180) / 45) % 4
    if mark.is_pair:
        return _PAIRS[step]
    line = _LYING[step]
    return _HEIGHTS[line][min(2, int(3 * height))] if line in _HEIGHTS else line
