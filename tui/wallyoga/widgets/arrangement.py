"""Where the count, its caption, the word and the bar stand in the room there is."""

from __future__ import annotations

from dataclasses import dataclass

from wallyoga.widgets.letters import HEIGHT, LARGEST

WORD = 13
"""Columns of the word OUT at its smallest, which decides how large the letters are."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The first row and the rows of each part, from the top of the room; `letters` rows for count and for word."""

    letters: int
    count: int
    caption: int
    word: int
    bar: int
    bar_rows: int


def arrange(columns: int, rows: int) -> Arrangement:
    """Return the largest arrangement that fits into `columns` and `rows`, in the middle of the rows.

    Letters come first, then air above the bar, a thicker bar, and air around the caption. In less than eight
    rows, letters are one row high.
    """
    widest = max(2, columns // WORD)
    heights = (-(-HEIGHT * scale // 2) for scale in range(min(LARGEST, widest), 0, -1))
    letters = next((height for height in heights if 2 * height + 2 <= rows), 1)
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
