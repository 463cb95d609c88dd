"""Heat of every sample of a picture.

It is how warm the sample is by what stretches in it, and how cool by what works.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add

from wallyoga.figure.bitmap import Mask, union
from wallyoga.figure.coverage import FULL, Grid, Sampling
from wallyoga.figure.tone import Tone

Felt = Mapping[str, Sequence[tuple[Mask, Tone]]]
"""The pieces that stretch or work, by the part of the body."""

Glow = dict[int, tuple[int, bytearray]]
"""The heat of one part. For rows of samples by number, it is the first column and the values from there on."""

_STRETCH = (0, 66, 82, 100)
_WORK = (0, 74, 88, 100)
"""The depth of a strength from 1 to 3, in hundredths of the strongest. Of work even a little is told from skin."""

_GAIN = 13
"""The gain of a sample over the felt share of its surroundings, in tenths. With it narrow strips glow too."""


@dataclass(slots=True)
class Heat:
    """Heat of a body as rows of samples, in hundredths."""

    cool: list[bytearray]
    """The coolness of each sample's part of the body, by what works."""
    warm: list[bytearray]
    """The warmth of each sample's part of the body, by what stretches."""


def heat(felt: Felt, masks: Mapping[str, Mask], seen: Mapping[str, Mask], sampling: Sampling, rim: int) -> Heat:
    """Return the heat of a body.

    `masks` are its parts as they are, `seen` what is seen of them. Nothing felt reaches the outermost `rim` dots of the
    body, so that the light on its edge is seen.
    """
    cool, warm = ([bytearray(sampling.width) for _ in range(sampling.height)] for _ in range(2))
    inner = union(list(masks.values())).core(rim)
    for name, pieces in felt.items():
        if name not in seen:
            continue
        shown, whole = sampling.count(seen[name]), sampling.blur(sampling.count(masks[name]))
        cooled: Glow = {}
        warmed: Glow = {}
        for tone in {tone for _, tone in pieces}:
            piece = union([mask for mask, of in pieces if of is tone])
            inside = sampling.blur(sampling.count(piece.intersect(masks[name]).intersect(inner)))
            stretches = tone <= Tone.STRETCH_3
            depth = _STRETCH[tone] if stretches else _WORK[tone - Tone.STRETCH_3]
            _spread(warmed if stretches else cooled, (shown, inside, whole), depth, sampling)
        _add(cooled, cool)
        _add(warmed, warm)
    return Heat(cool, warm)


def _spread(into: Glow, grids: tuple[Grid, Grid, Grid], depth: int, sampling: Sampling) -> None:
    """Raise the glow of a part to that of one piece.

    It goes by how much of its surroundings in that part is felt.
    """
    seen, felt, whole = grids
    for number, row in enumerate(seen.rows, seen.top):
        near = felt.row(number)
        if not (row and near) or number >= sampling.height:
            continue
        first = sampling.width - (row.bit_length() + 15) // 16
        last = sampling.width - ((row & -row).bit_length() - 1) // 16
        covers, shares, alls = (sampling.values(each)[first:last] for each in (row, near, whole.row(number)))
        start, glows = into.setdefault(number, (first, bytearray(last - first)))
        for column, (covered, share, all_) in enumerate(zip(covers, shares, alls, strict=True), first - start):
            if share and covered:
                glow = min(all_, share * _GAIN // 10)
                glows[column] = max(glows[column], depth * glow * covered // (all_ * FULL))


def _add(glow: Glow, rows: list[bytearray]) -> None:
    """Add the glow of one part.

    Where two parts meet in a sample, each has its share of it.
    """
    for number, (first, glows) in glow.items():
        target = rows[number]
        target[first : first + len(glows)] = bytes(map(add, target[first : first + len(glows)], glows))
