"""The layout of the pacer: where count, caption, word and bar stand."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.widgets.letters import HEIGHT, LARGEST

WORD = 13
"""Columns of the word OUT, or of a narrow time such as 4:47, at its smallest; it decides how large letters are."""

SMALL, CLOSE = 2, 3
"""Times their smallest size: what letters are even where a word is smaller, and up to what they do without air."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The arrangement of the pacer's parts, in rows from the top of the room."""

    letters: int
    """How many rows the count has, and the word."""

    count: int
    """The first row of the count."""

    caption: int
    """The row of the caption."""

    word: int | None
    """The first row of the word, or None where there is none."""

    bar: int
    """The first row of the bar."""

    bar_rows: int
    """How many rows the bar has."""


def arrange(columns: int, rows: int, *, worded: bool = True) -> Arrangement:
    """Return the largest arrangement that fits into `columns` and `rows`.

    It stands in the middle of the rows. Letters come first, then air above the bar, a thicker bar, and air around the
    caption. In less than eight rows, letters are one row high. Without a word the bar is a line.
    """
    if not worded:
        return _arrange_wordless(columns, rows)
    letters = _fit_letters(max(SMALL, columns // WORD), rows, lines=2)
    spare = max(0, rows - 2 * letters - 2)
    above_bar = min(1, spare)
    thicker = min(2 if letters > 5 else 1, max(0, spare - 1))
    below_caption = 1 if spare - above_bar - thicker >= 1 else 0
    above_caption = 1 if spare - above_bar - thicker >= 2 else 0
    used = 2 * letters + 2 + above_bar + thicker + below_caption + above_caption
    count = max(0, (rows - used) // 2)
    caption = count + letters + above_caption
    word = caption + 1 + below_caption
    return Arrangement(letters, count, caption, word, word + letters + above_bar, 1 + thicker)


def _arrange_wordless(columns: int, rows: int) -> Arrangement:
    """Return the arrangement of count, caption and line, without a word.

    Air comes above the line and then above the caption.
    """
    letters = _fit_letters(max(SMALL, columns // WORD), rows, lines=1)
    spare = max(0, rows - letters - 2)
    above_line, above_caption = min(1, spare), min(1, spare // 2)
    count = (spare - above_line - above_caption) // 2
    caption = count + letters + above_caption
    return Arrangement(letters, count, caption, None, caption + 1 + above_line, 1)


def _fit_letters(largest: int, rows: int, *, lines: int) -> int:
    """Return how many rows the largest fitting letters have.

    So many lines of them fit, with air around large ones.
    """
    for scale in range(min(LARGEST, largest), 0, -1):
        height = -(-HEIGHT * scale // 2)
        if lines * height + (5 if scale > CLOSE else 2) <= rows:
            return height
    return 1
