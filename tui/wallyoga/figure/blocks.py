"""Block characters: quarters and eighths of a cell, and the one that draws a shape in it best."""

from __future__ import annotations

from functools import lru_cache

from wallyoga.figure.glyphs import CELL_HEIGHT, CELL_WIDTH

QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The block character of every set of quarters. The upper left counts 1, upper right 2, lower left 4, lower right 8."""
LOWER = {"▁": 1, "▂": 2, "▃": 3, "▅": 5, "▆": 6, "▇": 7}
"""The blocks of a cell's lower eighths, and how many. Half of a cell is two quarters."""
LEFT = {"▎": 2, "▍": 3, "▋": 5, "▊": 6}
"""The blocks of its left eighths likewise. Slimmer ones are not seen, and the slimmest is the wall."""
DOTS = CELL_WIDTH * CELL_HEIGHT
"""The dots of a cell."""
WHOLE = (1 << DOTS) - 1
"""All dots of a cell, row by row, the first of them the highest bit."""


def _fill(rows: range, columns: range) -> int:
    """Return the dots of a cell in some of its rows and columns."""
    row = sum([1 << (CELL_WIDTH - 1 - column) for column in columns])
    return sum([row << CELL_WIDTH * (CELL_HEIGHT - 1 - number) for number in rows])


def _list_inked() -> dict[str, int]:
    """Return the dots that every block character inks."""
    down, across = range(CELL_HEIGHT), range(CELL_WIDTH)
    sets = [[dots for number, dots in enumerate(QUARTER_DOTS) if bits >> number & 1] for bits in range(len(QUARTERS))]
    eighth = CELL_HEIGHT // 8
    return {
        **dict(zip(QUARTERS, map(sum, sets), strict=True)),
        **{block: _fill(down[-eighth * count :], across) for block, count in LOWER.items()},
        **{block: _fill(down, across[:count]) for block, count in LEFT.items()},
    }


_HALVES = slice(CELL_HEIGHT // 2), slice(CELL_HEIGHT // 2, None)
_SIDES = slice(CELL_WIDTH // 2), slice(CELL_WIDTH // 2, None)
QUARTER_DOTS = tuple(
    [_fill(range(CELL_HEIGHT)[rows], range(CELL_WIDTH)[columns]) for rows in _HALVES for columns in _SIDES]
)
"""The dots of each quarter of a cell, row by row."""
INKED = _list_inked()
"""The dots that every block character inks."""

_RESTS = QUARTERS[len(QUARTERS) // 2 :]
"""The sets of quarters that are the rest of another: the same is drawn by that with its tints exchanged."""
_SHAPES = [
    (block, dots, 1 / dots.bit_count(), 1 / (DOTS - dots.bit_count()))
    for block, dots in INKED.items()
    if dots and block not in _RESTS
]
"""The block characters with the dots they ink, and the shares of one dot in these and in the rest."""


@lru_cache(maxsize=1 << 13)
def fit_block(shape: int) -> tuple[str, int]:
    """Return the block character that parts a cell best, and the dots it inks.

    The cell is parted into a shape and what is around it, either of which may be inked: the least of them is on the
    other's side.
    """
    whole, best = shape.bit_count(), (0.0, " ", 0)
    for block, dots, inked, bare in _SHAPES:
        inside = (shape & dots).bit_count()
        outside = whole - inside
        apart = inside * inside * inked + outside * outside * bare
        if apart > best[0]:
            best = apart, block, dots
    return best[1:]
