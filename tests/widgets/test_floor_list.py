"""The words of a floor list."""

from __future__ import annotations

import pytest

from wallyoga.widgets.floor_list import draw_list
from wallyoga.widgets.floor_type import TypeSize, draw_text

WORDS = ("pain", "numb", "dizzy")


@pytest.mark.parametrize(
    ("room", "size", "shown"),
    [
        ((30, 4), TypeSize.NARROW, WORDS[:2]),
        ((50, 4), TypeSize.NARROW, WORDS),
        ((56, 8), TypeSize.SMALL, WORDS),
        ((56, 14), TypeSize.SMALL, WORDS),
        ((56, 15), TypeSize.TALL, WORDS),
    ],
)
def test_words_stand_in_columns(room: tuple[int, int], size: TypeSize, shown: tuple[str, ...]) -> None:
    """Words are as large as all fit side by side and below each other, and the first that fit where not all do."""
    lines = draw_list(WORDS, *room)
    assert len(lines) <= room[1]
    assert max(len(line.rstrip()) for line in lines) <= room[0]
    for word in WORDS:
        is_there = all(any(row.strip() in line for line in lines) for row in draw_text(word, size))
        assert is_there is (word in shown)


def test_without_room_there_are_none() -> None:
    """Where not even one word fits there is nothing."""
    assert draw_list(WORDS, 60, 3) == ()
    assert draw_list(WORDS, 5, 20) == ()


def test_a_word_without_glyphs_is_left_out() -> None:
    """A word with a letter that has no glyph is left out, and the others stand."""
    assert draw_list(("über", "pain"), 60, 4) == draw_list(("pain",), 60, 4)
