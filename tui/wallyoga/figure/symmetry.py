"""Symmetry of a body that does the same on both sides.

It is drawn the same on both sides, to the last character.
"""

from __future__ import annotations

from array import array

from wallyoga.figure.blocks import DOTS, INKED
from wallyoga.figure.figure_model import Figure
from wallyoga.figure.joints import is_profile
from wallyoga.figure.picture import MIRRORED, Cells, Picture, mirror_picture
from wallyoga.figure.tone import Tone
from wallyoga.figure.vectors import turn

_MIDDLE = str.maketrans("/\\().,'`", "||||__--")
"""The replacements of characters in the middle column. Each is its own mirror image."""

_SIDES = {"left": "right", "right": "left"}


def is_even(figure: Figure) -> bool:
    """Return whether a body is symmetrical, its left mirroring its right.

    It is one seen from the front, upright in the picture. A body that crosses its limbs, one in front of the other, is
    not even.
    """
    if figure.front or figure.curve or is_profile(figure):
        return False
    if figure.torso % 180 != 90 or (figure.head or figure.torso) % 180 != 90:
        return False
    return (
        _mirror(figure.left_leg, figure.right_leg)
        and _mirror(figure.left_arm, figure.right_arm)
        and {_other(name): share for name, share in figure.lengths.items()} == figure.lengths
        and {_other(hand): _other(held) for hand, held in figure.hands.items()} == figure.hands
    )


def keeps_right(figure: Figure) -> bool:
    """Return whether the picture's right half is kept for both sides.

    It is that of the right limbs, in front.
    """
    return figure.torso % 360 == 270


def even_out(figure: Figure, picture: Picture, *, alike: bool) -> Picture:
    """Return the picture made symmetrical.

    The side of the right limbs, which lie in front, is on both sides. `alike` says that both sides feel the same, so
    that they have the same tones as well.
    """
    right = keeps_right(figure)
    return Picture(
        tuple(_even(line, line[::-1].translate(MIRRORED), keeps_right=right) for line in picture.lines),
        tuple(_even_tones(row, row[::-1], keeps_right=right, alike=alike) for row in picture.tones),
    )


def _even(line: str, mirror: str, *, keeps_right: bool) -> str:
    """Return a row made symmetrical.

    It is made of one half of itself and that half's mirror image.
    """
    half = len(line) // 2
    left, right = (mirror, line) if keeps_right else (line, mirror)
    middle = line[half : len(line) - half].translate(_MIDDLE)
    return left[:half] + middle + right[len(line) - half :]


def even_cells(figure: Figure, picture: Picture) -> Picture:
    """Return a filled picture made symmetrical likewise.

    It is of a body that feels the same on both sides.
    """
    mirror = mirror_picture(picture)
    left, right = (mirror, picture) if keeps_right(figure) else (picture, mirror)
    half, odd = divmod(len(picture.lines[0]), 2)

    def join(rows: Cells, others: Cells) -> Cells:
        return tuple(
            [array("H", [*row[: half + odd], *other[half + odd :]]) for row, other in zip(rows, others, strict=True)]
        )

    lines = [line[: half + odd] + other[half + odd :] for line, other in zip(left.lines, right.lines, strict=True)]
    papers = join(left.papers, right.papers)
    for row, line in enumerate(lines) if odd else ():
        block = line[half]
        if block in INKED and block.translate(MIRRORED) != block:
            # The middle column is its own mirror image: it is drawn as what most of it is.
            lines[row] = line[:half] + " " + line[half + 1 :]
            if INKED[block].bit_count() > DOTS / 2:
                papers[row][half] = left.inks[row][half]
    return picture._replace(lines=tuple(lines), inks=join(left.inks, right.inks), papers=papers)


def _even_tones(row: bytes, mirror: bytes, *, keeps_right: bool, alike: bool) -> bytes:
    """Return the tones of a row made symmetrical.

    What is body on one side is body on the other, though it may be felt on one side alone.
    """
    if alike:
        half = len(row) // 2
        left, right = (mirror, row) if keeps_right else (row, mirror)
        return left[:half] + right[half:]
    return bytes(min(pair) if max(pair) >= Tone.PROP else pair[0] for pair in zip(row, mirror, strict=True))


def _mirror(left: tuple[float, ...], right: tuple[float, ...]) -> bool:
    """Return whether the directions of one limb are the mirror images of another's."""
    return len(left) == len(right) and all(abs(turn(a, 180 - b)) < 1e-6 for a, b in zip(left, right, strict=True))


def _other(name: str) -> str:
    """Return a name with left and right exchanged."""
    first, gap, rest = name.partition(" ")
    return _SIDES.get(first, first) + gap + rest
