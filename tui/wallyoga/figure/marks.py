"""Marks on a body, each a character: eyes, mouth, and lines between fingers and toes."""

from __future__ import annotations

from collections.abc import Mapping
from math import radians, sin

from wallyoga.figure.bitmap import Mask
from wallyoga.figure.coverage import Sampling
from wallyoga.figure.digit_lines import Place
from wallyoga.figure.face import on_head
from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH
from wallyoga.figure.joints import is_profile
from wallyoga.figure.picture import Picture
from wallyoga.figure.scene import Scene
from wallyoga.figure.tone import Tone

_FRONT = ((-0.06, 0.4), (-0.06, -0.4), (-0.6, 0.1), (-0.6, -0.1))
"""Eyes and mouth from the front: where each is, in shares of half a head's size towards the crown and to the side."""
_PROFILE = ((0.06, 0.38), (-0.5, 0.72))
"""An eye and the mouth from the side likewise, towards the face."""
_LEVEL, _TURNED = "-", "'"
"""The characters of an upright face and of one that is turned."""
_UPRIGHT = 0.8
"""The least sine of the crown's direction in a face that is upright, or hangs."""
_ROOM = 60
"""The fewest dots of a cell in which a mark has room."""


def mark_face(picture: Picture, scene: Scene, head: Mask, sampling: Sampling) -> Picture:
    """Return the picture with eyes and mouth on the visible dots of a head."""
    lines, tones = [list(line) for line in picture.lines], [bytearray(row) for row in picture.tones]
    axis = scene.joints.angles["head"]
    profile = is_profile(scene.figure)
    character = _LEVEL if abs(sin(radians(axis))) > _UPRIGHT else _TURNED
    places = on_head(scene.body["head"].outline, axis, _PROFILE if profile else _FRONT)
    marked: set[int] = set()
    for x, y in scene.frame.dots(places):
        row, column = int(y // CELL_HEIGHT), int(x // CELL_WIDTH)
        # An eye and a mouth beside each other would be two eyes.
        if profile and character == _TURNED and row in marked:
            continue
        if tones[row][column] != Tone.MARK and sampling.count_cell(head, row, column) >= _ROOM:
            lines[row][column], tones[row][column] = character, Tone.MARK
            marked.add(row)
    return picture._replace(lines=tuple(map("".join, lines)), tones=tuple(map(bytes, tones)))


def mark_digits(picture: Picture, digits: Mapping[Place, str]) -> Picture:
    """Return the picture with lines between fingers and toes, none behind a prop."""
    lines, tones = [list(line) for line in picture.lines], [bytearray(row) for row in picture.tones]
    for (row, column), character in digits.items():
        if tones[row][column] != Tone.PROP:
            lines[row][column], tones[row][column] = character, Tone.MARK
    return picture._replace(lines=tuple(map("".join, lines)), tones=tuple(map(bytes, tones)))
